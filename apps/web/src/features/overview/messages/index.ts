import { defineMessages } from '../../../shared/i18n';
import { type OverviewMessages, vi } from './vi';

export type { OverviewMessages, NounKind } from './vi';

/** Words of the overview. */
export const overviewMessages = defineMessages<OverviewMessages>({ vi, en: () => import('./en') });
