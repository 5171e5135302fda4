import { SetupPage } from '../features/figures/setup/setup-page';

export const Component = SetupPage;
