import { defineMessages } from '../../../shared/i18n';
import { type TodayMessages, vi } from './vi';

export type { TodayMessages } from './vi';

/** Words of the office's first page. */
export const todayMessages = defineMessages<TodayMessages>({ vi, en: () => import('./en') });
