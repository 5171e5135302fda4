import { defineMessages } from '../../../shared/i18n';
import { type GuideMessages, vi } from './vi';

export type { GuideMessages } from './vi';

/** Words around the guides; they themselves come from the API. */
export const guideMessages = defineMessages<GuideMessages>({ vi, en: () => import('./en') });
