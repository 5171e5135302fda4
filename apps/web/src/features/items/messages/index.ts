import { defineMessages } from '../../../shared/i18n';
import { type ItemMessages, vi } from './vi';

export type { ItemMessages } from './vi';

/** Texts of the lists, of their files and of the printed sheet. */
export const itemMessages = defineMessages<ItemMessages>({ vi, en: () => import('./en') });
