export { SubmissionPage } from './report/submission-page';
export { RequestPage } from './requests/board/request-page';
export { EditRequestPage, NewRequestPage } from './requests/form/request-form-page';
export { RequestsPage } from './requests/list/requests-page';
export { ReportersPage } from './reporters/reporters-page';
export { SubmissionsPage } from './list/submissions-page';
