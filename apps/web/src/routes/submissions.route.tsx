import { SubmissionsPage } from '../features/submissions';

export const Component = SubmissionsPage;
