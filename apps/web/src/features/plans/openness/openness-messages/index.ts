import { defineMessages } from '../../../../shared/i18n';
import { type OpennessMessages, vi } from './vi';

/** Words of what visitors may read. */
export const opennessMessages = defineMessages<OpennessMessages>({ vi, en: () => import('./en') });
