export { MeetingsModule } from './meetings.module.js';
export { MeetingSample, type SampleMeeting } from './meeting-sample.js';
