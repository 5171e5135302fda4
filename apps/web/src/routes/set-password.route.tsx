import { SetPasswordPage } from '../features/account';

export const Component = SetPasswordPage;
