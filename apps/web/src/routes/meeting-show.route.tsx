import { ShowPage } from '../features/meetings/show/show-page';

export const Component = ShowPage;
