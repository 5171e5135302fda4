import { defineMessages } from '../../../../shared/i18n';
import { type UserMessages, vi } from './vi';

export type { UserMessages } from './vi';

export const userMessages = defineMessages<UserMessages>({ vi, en: () => import('./en') });
