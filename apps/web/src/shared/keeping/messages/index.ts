import { defineMessages } from '../../i18n';
import { vi } from './vi';

export const keepingMessages = defineMessages({ vi, en: () => import('./en') });
export type { KeepingMessages } from './vi';
