import { defineMessages } from '../../../../../shared/i18n';
import { type MatrixMessages, vi } from './vi';

/** Words of what is missed where. */
export const matrixMessages = defineMessages<MatrixMessages>({ vi, en: () => import('./en') });
