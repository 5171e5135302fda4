import { defineMessages } from '../../../../shared/i18n';
import { type BeginningMessages, vi } from './vi';

export type { BeginningMessages } from './vi';

/** Words of the first day of a province. */
export const beginningMessages = defineMessages<BeginningMessages>({ vi, en: () => import('./en') });
