import { EditListPage } from '../features/submissions';

export const Component = EditListPage;
