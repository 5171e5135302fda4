import { PeoplePage } from '../features/admin';

export const Component = PeoplePage;
