import { DaysOffPage } from '../features/admin';

export const Component = DaysOffPage;
