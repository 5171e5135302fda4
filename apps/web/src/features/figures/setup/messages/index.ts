import { defineMessages } from '../../../../shared/i18n';
import { type SetupMessages, vi } from './vi';

export type { SetupMessages } from './vi';

export const setupMessages = defineMessages<SetupMessages>({ vi, en: () => import('./en') });
