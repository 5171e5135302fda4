import { RequestPage } from '../features/submissions';

export const Component = RequestPage;
