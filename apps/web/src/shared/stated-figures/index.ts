export { statedFigureMessages } from './messages';
export { type StatedFilter, statedFiguresQuery, withdrawFigure } from './stated-figures.queries';
