import { defineMessages } from '../../../shared/i18n';
import { type ChangesMessages, vi } from './vi';

export type { ChangesMessages } from './vi';

/** Words of the screen that sets two days or snapshots side by side. */
export const changesMessages = defineMessages<ChangesMessages>({ vi, en: () => import('./en') });
