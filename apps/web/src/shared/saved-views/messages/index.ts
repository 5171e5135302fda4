import { defineMessages } from '../../i18n';
import { type SavedViewMessages, vi } from './vi';

/** Words of views kept under a name. */
export const savedViewMessages = defineMessages<SavedViewMessages>({ vi, en: () => import('./en') });
