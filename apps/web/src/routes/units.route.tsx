import { UnitsPage } from '../features/admin';

export const Component = UnitsPage;
