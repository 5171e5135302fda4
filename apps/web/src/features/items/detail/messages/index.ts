import { defineMessages } from '../../../../shared/i18n';
import { type DetailMessages, vi } from './vi';

/** Texts of the page of one item. */
export const detailMessages = defineMessages<DetailMessages>({ vi, en: () => import('./en') });
