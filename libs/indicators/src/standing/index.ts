export {
  askedOfUnit,
  emptyTally,
  judgeCell,
  meanAchievement,
  sumOfTallies,
  talliesOf,
  WHOLE_PLAN,
  type AskedOfBlock,
  type AskedTargetOfBlock,
  type CellJudgement,
  type CellReading,
  type Tally,
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
