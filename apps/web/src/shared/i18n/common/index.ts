import { defineMessages } from '../messages';
import { type CommonMessages, vi } from './vi';

export type { CommonMessages } from './vi';

/** Words that every screen shares. */
export const commonMessages = defineMessages<CommonMessages>({ vi, en: () => import('./en') });
