export { SubmissionPage } from './report/submission-page';
export { SubmissionsPage } from './work/submissions-page';
