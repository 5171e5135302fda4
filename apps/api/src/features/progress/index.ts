export type { DiscrepancyRow, NotedSide } from './discrepancy.queries.js';
export { EntryReader, unitBody } from './entry-reader.js';
export type { ObservationRow } from './observation.queries.js';
export { observationBody } from './observation.service.js';
export {
  ProgressDirectory,
  type ItemState,
  type ObservationToAppend,
  type StatementToAppend,
  type UnitState,
} from './progress-directory.js';
export { ProgressModule } from './progress.module.js';
export { RollupKeeper } from './rollup-keeper.js';
export { factsOf, type ItemFacts, type StatusStep } from './rollup-series.js';
export type { EntryRow } from './statement.queries.js';
export type { NewSettlementRow, SettlementRow } from './settlement.queries.js';
export { StatementService, type ItemAddress, type RecordedStatement } from './statement.service.js';
