import { MergedListPage } from '../features/submissions';

export const Component = MergedListPage;
