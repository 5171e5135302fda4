import { defineMessages } from '../../i18n';
import { type EntryMessages, vi } from './vi';

export type { EntryMessages } from './vi';

export const entryMessages = defineMessages<EntryMessages>({ vi, en: () => import('./en') });
