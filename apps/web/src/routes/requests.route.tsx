import { RequestsPage } from '../features/submissions';

export const Component = RequestsPage;
