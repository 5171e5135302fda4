import { defineMessages } from '../../../../shared/i18n';
import { type DaysOffMessages, vi } from './vi';

export type { DaysOffMessages } from './vi';

export const daysOffMessages = defineMessages<DaysOffMessages>({ vi, en: () => import('./en') });
