import { defineMessages } from '../../../shared/i18n';
import { type ReconciliationMessages, vi } from './vi';

/** Words of the screen that sets contradicting figures side by side. */
export const reconciliationMessages = defineMessages<ReconciliationMessages>({ vi, en: () => import('./en') });
