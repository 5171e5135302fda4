import { MeetingsPage } from '../features/meetings/list-page';

export const Component = MeetingsPage;
