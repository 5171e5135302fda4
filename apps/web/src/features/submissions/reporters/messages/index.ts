import { defineMessages } from '../../../../shared/i18n';
import { type ReporterMessages, vi } from './vi';

export type { ReporterMessages } from './vi';

/** Words of who writes the reports of a unit. */
export const reporterMessages = defineMessages<ReporterMessages>({ vi, en: () => import('./en') });
