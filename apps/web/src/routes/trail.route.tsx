import { TrailPage } from '../features/admin';

export const Component = TrailPage;
