import { defineMessages } from '../../i18n';
import { vi } from './vi';

export const outboxMessages = defineMessages({ vi, en: () => import('./en') });
export type { OutboxMessages } from './vi';
