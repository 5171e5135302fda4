import { defineMessages } from '../../i18n';
import { type NoDataMessages, vi } from './vi';

/** Words of a screen without data. */
export const noDataMessages = defineMessages<NoDataMessages>({ vi, en: () => import('./en') });
