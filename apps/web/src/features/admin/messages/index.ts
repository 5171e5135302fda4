import { defineMessages } from '../../../shared/i18n';
import { type AdminMessages, vi } from './vi';

/** Words that the three screens of administration share. */
export const adminMessages = defineMessages<AdminMessages>({ vi, en: () => import('./en') });
