import { defineMessages } from '../../../../shared/i18n';
import { type IndicatorMessages, vi } from './vi';

export const indicatorMessages = defineMessages<IndicatorMessages>({ vi, en: () => import('./en') });
