import { defineMessages } from '../../../../shared/i18n';
import { type ReviewMessages, vi } from './vi';

/** What is to be looked at again of a pasted line: while it is pasted, and in the draft until somebody has. */
export const reviewMessages = defineMessages<ReviewMessages>({ vi, en: () => import('./en') });
