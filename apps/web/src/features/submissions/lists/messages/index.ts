import { defineMessages } from '../../../../shared/i18n';
import { type ListMessages, vi } from './vi';

export type { ListMessages } from './vi';

/** Words of the lists in reports. */
export const listMessages = defineMessages<ListMessages>({ vi, en: () => import('./en') });
