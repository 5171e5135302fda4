import { defineMessages } from '../../i18n';
import { type FileMessages, vi } from './vi';

export type { FileMessages } from './vi';

/** Words of tables that leave the house as files. */
export const fileMessages = defineMessages<FileMessages>({ vi, en: () => import('./en') });
