export * from './coverage.js';
export { isTelling } from './telling.js';
export * from './from-units.js';
export type { Aggregate, AggregationRule, NoFigure, UnitReading } from './shapes.js';
export { meanOf, sumRanges } from './means.js';
export { weightOfReading, type Weight } from './weights.js';
export * from './aggregate.js';
export * from './over-periods.js';
export * from './year-to-date.js';
export {
  checkParts,
  compareStated,
  type Agreement,
  type Comparison,
  type PartsCheck,
  type PartsKind,
  type StatedFigure,
} from './checks.js';
