import { defineMessages } from '../../../shared/i18n';
import { type MeetingMessages, vi } from './vi';

export type { MeetingMessages } from './vi';

/** Words of meetings, agendas and conclusions. */
export const meetingMessages = defineMessages<MeetingMessages>({ vi, en: () => import('./en') });
