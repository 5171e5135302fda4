import { MeetingPage } from '../features/meetings/meeting-page';

export const Component = MeetingPage;
