import { NewRequestPage } from '../features/submissions';

export const Component = NewRequestPage;
