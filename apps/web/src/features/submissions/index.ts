export { SubmissionPage } from './report/submission-page';
export { EditListPage, ListsPage, NewListPage } from './office-lists/lists-pages';
export { MergedListPage } from './office-lists/merged-list-page';
export { RequestPage } from './requests/board/request-page';
export { EditRequestPage, NewRequestPage } from './requests/form/request-form-page';
export { RequestsPage } from './requests/list/requests-page';
export { ReportersPage } from './reporters/reporters-page';
export { SubmissionsPage } from './list/submissions-page';
