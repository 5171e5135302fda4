export { StatedFiguresPage } from './stated-figures-page';
