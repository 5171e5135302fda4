import { SubmissionPage } from '../features/submissions';

export const Component = SubmissionPage;
