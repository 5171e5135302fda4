import { MapsPage } from '../features/admin';

export const Component = MapsPage;
