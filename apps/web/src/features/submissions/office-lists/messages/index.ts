import { defineMessages } from '../../../../shared/i18n';
import { type OfficeListMessages, vi } from './vi';

export type { OfficeListMessages } from './vi';

/** Words of the lists that an office sets. */
export const officeListMessages = defineMessages<OfficeListMessages>({ vi, en: () => import('./en') });
