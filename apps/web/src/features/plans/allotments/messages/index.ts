import { defineMessages } from '../../../../shared/i18n';
import { type AllotmentMessages, vi } from './vi';

/** Words of levels allotted to single units. */
export type { AllotmentMessages };

export const allotmentMessages = defineMessages<AllotmentMessages>({ vi, en: () => import('./en') });
