import { defineMessages } from '../../i18n';
import { type OrgMessages, vi } from './vi';

export type { OrgMessages } from './vi';

/** Names of the kinds of units and of roles. */
export const orgMessages = defineMessages<OrgMessages>({ vi, en: () => import('./en') });
