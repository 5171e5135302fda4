import { ReportersPage } from '../features/submissions';

export const Component = ReportersPage;
