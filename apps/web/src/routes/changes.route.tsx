import { ChangesPage } from '../features/changes';

export const Component = ChangesPage;
