import { LocalitiesPage } from '../features/localities';

export const Component = LocalitiesPage;
