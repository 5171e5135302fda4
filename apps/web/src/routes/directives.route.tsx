import { DirectivesPage } from '../features/meetings/directives/directives-page';

export const Component = DirectivesPage;
