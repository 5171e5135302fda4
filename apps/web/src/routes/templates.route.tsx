import { TemplatesPage } from '../features/admin';

export const Component = TemplatesPage;
