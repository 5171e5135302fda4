import { defineMessages } from '../../i18n';
import { type FieldMessages, vi } from './vi';

/** Words of the fields that every form shares. */
export const fieldMessages = defineMessages<FieldMessages>({ vi, en: () => import('./en') });
