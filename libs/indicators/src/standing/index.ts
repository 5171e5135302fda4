export {
  askedOfUnit,
  emptyTally,
  judgeCell,
  meanAchievement,
  sumOfTallies,
  rememberingJudge,
  talliesOf,
  verdictOfTarget,
  WHOLE_PLAN,
  type AskedOfBlock,
  type AskedTargetOfBlock,
  type CellJudgement,
  type CellReading,
  type Judge,
  type Tally,
  type TargetVerdict,
} from './tally.js';
export {
  indexRange,
  minimumTargets,
  noRankOf,
  placeUnits,
  STANDING_INDEXES,
  type IndexPlace,
  type StandingIndex,
  type TalliedUnit,
} from './order.js';
export { movementsOfStandings, type PlacedTally } from './movement.js';
export { minimumOf, rankTallies, scopesOf, standingsOf, type Standing, type StandingsInput } from './standing.js';
export * from './misses.js';
