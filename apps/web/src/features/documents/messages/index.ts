import { defineMessages } from '../../../shared/i18n';
import { type DocumentPageMessages, vi } from './vi';

export type { DocumentPageMessages } from './vi';

/** Words of the page of a document. */
export const documentPageMessages = defineMessages<DocumentPageMessages>({ vi, en: () => import('./en') });
