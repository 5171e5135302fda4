import { defineMessages } from '../../../../shared/i18n';
import { type UnitMessages, vi } from './vi';

/** Words of the page of one unit. */
export const unitMessages = defineMessages<UnitMessages>({ vi, en: () => import('./en') });
