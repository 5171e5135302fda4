import { defineMessages } from '../../../shared/i18n';
import { type LocalitiesMessages, vi } from './vi';

export type { LocalitiesMessages } from './vi';

/** Words of the screen of localities. */
export const localitiesMessages = defineMessages<LocalitiesMessages>({ vi, en: () => import('./en') });
