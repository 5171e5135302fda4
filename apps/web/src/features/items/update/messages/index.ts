import { defineMessages } from '../../../../shared/i18n';
import { type UpdateMessages, vi } from './vi';

/** Texts of stating a status. */
export const updateMessages = defineMessages<UpdateMessages>({ vi, en: () => import('./en') });
