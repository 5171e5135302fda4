import { defineMessages } from '../../../../shared/i18n';
import { type RequestMessages, vi } from './vi';

export type { RequestMessages } from './vi';

/** Words of what the office asks of units. */
export const requestMessages = defineMessages<RequestMessages>({ vi, en: () => import('./en') });
