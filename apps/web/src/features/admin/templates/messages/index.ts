import { defineMessages } from '../../../../shared/i18n';
import { type TemplateMessages, vi } from './vi';

export type { TemplateMessages } from './vi';

export const templateMessages = defineMessages<TemplateMessages>({ vi, en: () => import('./en') });
