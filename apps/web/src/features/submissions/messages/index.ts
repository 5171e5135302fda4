import { defineMessages } from '../../../shared/i18n';
import { type SubmissionMessages, vi } from './vi';

export type { SubmissionMessages } from './vi';

/** Words of the reports that units hand in. */
export const submissionMessages = defineMessages<SubmissionMessages>({ vi, en: () => import('./en') });
