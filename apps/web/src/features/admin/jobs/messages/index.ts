import { defineMessages } from '../../../../shared/i18n';
import { type JobMessages, vi } from './vi';

export type { JobMessages } from './vi';

export const jobMessages = defineMessages<JobMessages>({ vi, en: () => import('./en') });
