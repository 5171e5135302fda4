import { defineMessages } from '../../../../shared/i18n';
import { type ScreenMessages, vi } from './vi';

export type { ScreenMessages } from './vi';

/** Words of the wall screens' keys. */
export const screenMessages = defineMessages<ScreenMessages>({ vi, en: () => import('./en') });
