import { ChangePasswordPage } from '../features/account';

export const Component = ChangePasswordPage;
