import { defineMessages } from '../../i18n';
import { type StatusMessages, vi } from './vi';

export type { StatusMessages } from './vi';

/** The words of the status vocabulary and of what stands beside a status. */
export const statusMessages = defineMessages<StatusMessages>({ vi, en: () => import('./en') });
