import { defineMessages } from '../../../../shared/i18n';
import { type SuccessionMessages, vi } from './vi';

export const successionMessages = defineMessages<SuccessionMessages>({ vi, en: () => import('./en') });
