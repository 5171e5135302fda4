export { SignInPage } from './sign-in-page';
export { SignInForm } from './sign-in-form';
export { ChangePasswordPage } from './change-password-page';
