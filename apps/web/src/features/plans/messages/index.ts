import { defineMessages } from '../../../shared/i18n';
import { type PlanMessages, vi } from './vi';

/** Words of the list of plans, of publishing and of snapshots. */
export const planMessages = defineMessages<PlanMessages>({ vi, en: () => import('./en') });
