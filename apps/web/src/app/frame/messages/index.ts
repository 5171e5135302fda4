import { defineMessages } from '../../../shared/i18n';
import { type FrameMessages, vi } from './vi';

/** Words of the page frame: menu, header, session. */
export const frameMessages = defineMessages<FrameMessages>({ vi, en: () => import('./en') });
