import { BeginningPage } from '../features/admin';

export const Component = BeginningPage;
