import { defineMessages } from '../../../shared/i18n';
import { type EditorMessages, vi } from './vi';

export type { EditorMessages } from './vi';

/** Words of the draft editor. */
export const editorMessages = defineMessages<EditorMessages>({ vi, en: () => import('./en') });
