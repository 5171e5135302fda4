import { SuccessionsPage } from '../features/admin';

export const Component = SuccessionsPage;
