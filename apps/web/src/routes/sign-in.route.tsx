import { SignInPage } from '../features/account';

export const Component = SignInPage;
