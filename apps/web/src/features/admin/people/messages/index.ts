import { defineMessages } from '../../../../shared/i18n';
import { type PeopleMessages, vi } from './vi';

export const peopleMessages = defineMessages<PeopleMessages>({ vi, en: () => import('./en') });
