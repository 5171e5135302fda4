import { GuidesPage } from '../features/guides';

export const Component = GuidesPage;
