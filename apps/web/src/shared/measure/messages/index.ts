import { defineMessages } from '../../i18n';
import { type MeasureMessages, vi } from './vi';

export type { MeasureMessages } from './vi';

/** The words around a value and its target. */
export const measureMessages = defineMessages<MeasureMessages>({ vi, en: () => import('./en') });
