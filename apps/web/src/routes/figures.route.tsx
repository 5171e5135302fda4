import { FiguresPage } from '../features/figures';

export const Component = FiguresPage;
