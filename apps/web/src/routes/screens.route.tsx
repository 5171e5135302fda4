import { ScreensPage } from '../features/admin';

export const Component = ScreensPage;
