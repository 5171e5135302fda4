export type { Entrant, NoRank, RankingRule, SourceClass } from './entrant.js';
export { isTooWide, type Places } from './places.js';
export { isComparableAcrossUnits, type ComparableIndicator } from './comparable.js';
export { bandOf, onlyPlace, rankUnits, type Band, type RankRow, type Ranking } from './rank.js';
export * from './movement.js';
export * from './explain.js';
