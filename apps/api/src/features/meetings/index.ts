export { CitedInMeetings } from './cited-in-meetings.js';
export { DirectiveReader } from './directive-reader.js';
export { MeetingsModule } from './meetings.module.js';
export { MeetingSample, type SampleMeeting } from './meeting-sample.js';
