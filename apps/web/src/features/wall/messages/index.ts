import { defineMessages } from '../../../shared/i18n';
import { type WallMessages, vi } from './vi';

export type { WallMessages } from './vi';

/** Words of the wall. */
export const wallMessages = defineMessages<WallMessages>({ vi, en: () => import('./en') });
