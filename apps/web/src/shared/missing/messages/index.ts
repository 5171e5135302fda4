import { defineMessages } from '../../i18n';
import { type MissingMessages, vi } from './vi';

export type { MissingMessages } from './vi';

/** Words of who has not reported, as they stand on screen and in a message. */
export const missingMessages = defineMessages<MissingMessages>({ vi, en: () => import('./en') });
