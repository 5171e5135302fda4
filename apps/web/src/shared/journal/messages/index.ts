import { defineMessages } from '../../i18n';
import { vi } from './vi';

export const journalMessages = defineMessages({ vi, en: () => import('./en') });
