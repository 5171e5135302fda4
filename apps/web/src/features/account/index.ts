export { SignInPage } from './sign-in-page';
export { SignInForm } from './sign-in-form';
export { SetPasswordPage } from './set-password-page';
export { ChangePasswordPage } from './change-password-page';
