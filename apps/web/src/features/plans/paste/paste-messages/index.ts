import { defineMessages } from '../../../../shared/i18n';
import { type PasteMessages, vi } from './vi';

/** Words of pasting a table. */
export const pasteMessages = defineMessages<PasteMessages>({ vi, en: () => import('./en') });
