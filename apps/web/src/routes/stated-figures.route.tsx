import { StatedFiguresPage } from '../features/stated-figures';

export const Component = StatedFiguresPage;
