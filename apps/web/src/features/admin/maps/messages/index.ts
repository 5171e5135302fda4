import { defineMessages } from '../../../../shared/i18n';
import { type MapMessages, vi } from './vi';

export const mapMessages = defineMessages<MapMessages>({ vi, en: () => import('./en') });
