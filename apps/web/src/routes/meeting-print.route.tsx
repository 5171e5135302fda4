import { MeetingPrintPage } from '../features/meetings/print/print-page';

export const Component = MeetingPrintPage;
