import { defineMessages } from '../../../../shared/i18n';
import { type HeadlineMessages, vi } from './vi';

/** Words of the headlines of issued reports. */
export const headlineMessages = defineMessages<HeadlineMessages>({ vi, en: () => import('./en') });
