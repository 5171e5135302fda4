import { defineMessages } from '../../../../shared/i18n';
import { type PolicyMessages, vi } from './vi';

export type { PolicyMessages } from './vi';

/** Words of the counting rule. */
export const policyMessages = defineMessages<PolicyMessages>({ vi, en: () => import('./en') });
