import { ListsPage } from '../features/submissions';

export const Component = ListsPage;
