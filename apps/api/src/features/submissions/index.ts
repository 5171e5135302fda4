export { CitedInReports } from './cited-in-reports.js';
export type { StatedReport } from './sample/stated-report.js';
export { type SampleReport, type SampleRequest, SubmissionSample } from './sample/submission-sample.js';
export { SubmissionsModule } from './submissions.module.js';
