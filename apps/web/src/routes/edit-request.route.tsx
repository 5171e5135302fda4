import { EditRequestPage } from '../features/submissions';

export const Component = EditRequestPage;
