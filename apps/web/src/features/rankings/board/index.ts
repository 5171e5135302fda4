export { RankingBoard } from './ranking-board';
export { mayBeDrawn } from './axis';
