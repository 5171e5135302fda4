export { CitedInFigures } from './stated/cited-in-figures.js';
export type { AggregateRow } from './aggregates/aggregate.queries.js';
export { type AskedPeriod, AskedPeriods } from './asked-period.js';
export { type BulkFigure, BulkRefused } from './bulk/bulk-figure.js';
export { BulkFigures, type BulkLoad } from './bulk/bulk-figures.js';
export { FigureKeeper } from './figure-keeper.js';
export { FigureReader, type FormCell } from './entry/figure-reader.js';
export { FigureService } from './entry/figure.service.js';
export { FiguresKnownAt, type GivenParts, type KnownFigures } from './known-at/figures-known-at.js';
export {
  type FigureOfUnits,
  type FlowOfUnits,
  ProvinceFromUnits,
  type ToldByUnits,
} from './known-at/province-from-units.js';
export { type CheckedFigure, checkFigure, findingBody, type FoundInFigure } from './entry/figure-check.js';
export { type AskedText, entryOf, printed } from './entry/figure-entry.js';
export { checkPartsOf, unitOfParts } from './entry/parts-check.js';
export { rangeOfAggregate } from './entry/province-check.js';
export { Recounts } from './recount/recounts.js';
export { readingOfFigure } from './figure-reading.js';
export { FigureStore } from './store/figure-store.js';
export type { FieldRow, FigureFilter, PeriodAggregate, PeriodFigure } from './store/figure-store.queries.js';
export type { StatedFigure } from './store/stated-figure.queries.js';
export { StandingReader } from './store/standing-reader.js';
export type { FieldKey, RankedStanding, RankedUnit, StandingKeys } from './store/standing-store.queries.js';
export { PlanAsKnown } from './known-at/plan-as-known.js';
export { FiguresModule } from './figures.module.js';
export { cellKey, type CurrentFigure, PROVINCE_UNIT } from './figure.queries.js';
export {
  type DatedObservation,
  ObservationDirectory,
  type ObservationToAppend,
} from './observations/observation-directory.js';
export type { ObservationRow } from './observations/observation.queries.js';
export { observationBody } from './observations/observation-writer.js';
export { askedOfBlock } from './standings/standing-rows.js';
export type { StandingRow } from './standings/standing.queries.js';
