export type { Entrant, NoRank, RankingRule, SourceClass } from './entrant.js';
export { isTooWide, RANGE_RULES, type Places, type RangeRule } from './places.js';
export { isComparableAcrossUnits, type ComparableIndicator } from './comparable.js';
export { farBehindFrom } from './far-behind.js';
export { isToldToVisitors } from './told.js';
export { blockStanding, type BlockStanding, isOnlyListed } from './block-rule.js';
export { bandOf, onlyPlace, rankUnits, type Band, type RankRow, type Ranking } from './rank.js';
export * from './movement.js';
export * from './explain.js';
