import { defineMessages } from '../../../shared/i18n';
import { type StatedPageMessages, vi } from './vi';

/** Texts of the list of figures that documents state of a day. */
export const statedPageMessages = defineMessages<StatedPageMessages>({ vi, en: () => import('./en') });
