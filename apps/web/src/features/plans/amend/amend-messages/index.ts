import { defineMessages } from '../../../../shared/i18n';
import { type AmendMessages, vi } from './vi';

/** Words of amending a published plan. */
export const amendMessages = defineMessages<AmendMessages>({ vi, en: () => import('./en') });
