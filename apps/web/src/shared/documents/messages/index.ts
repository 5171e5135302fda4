import { defineMessages } from '../../i18n';
import { type DocumentMessages, vi } from './vi';

export const documentMessages = defineMessages<DocumentMessages>({ vi, en: () => import('./en') });
