import { defineMessages } from '../../../shared/i18n';
import { type FigureMessages, vi } from './vi';

export type { FigureMessages } from './vi';

export const figureMessages = defineMessages<FigureMessages>({ vi, en: () => import('./en') });
