import { defineMessages } from '../../../shared/i18n';
import { type AccountMessages, vi } from './vi';

export const accountMessages = defineMessages<AccountMessages>({ vi, en: () => import('./en') });
