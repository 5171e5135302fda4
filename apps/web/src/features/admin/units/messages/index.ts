import { defineMessages } from '../../../../shared/i18n';
import { type UnitMessages, vi } from './vi';

export const unitMessages = defineMessages<UnitMessages>({ vi, en: () => import('./en') });
