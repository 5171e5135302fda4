import { JobsPage } from '../features/admin';

export const Component = JobsPage;
