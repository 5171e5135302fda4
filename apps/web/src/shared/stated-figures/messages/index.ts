import { defineMessages } from '../../i18n';
import { type StatedFigureMessages, vi } from './vi';

/** Texts of recording, correcting and taking back a figure of a day. */
export const statedFigureMessages = defineMessages<StatedFigureMessages>({ vi, en: () => import('./en') });
