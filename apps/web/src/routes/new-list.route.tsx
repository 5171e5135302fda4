import { NewListPage } from '../features/submissions';

export const Component = NewListPage;
