import { defineMessages } from '../../i18n';
import { type ChangeWords, vi } from './vi';

/** Words of what happened to an item between two sides. */
export const changeWords = defineMessages<ChangeWords>({ vi, en: () => import('./en') });
