export { CitedInStatements } from './cited-in-statements.js';
export { EntryReader, unitBody } from './entry-reader.js';
export {
  StatementDirectory,
  stateOn,
  type ItemState,
  type StatementToAppend,
  type UnitState,
} from './statement-directory.js';
export { StatementsModule } from './statements.module.js';
export { RollupKeeper } from './rollup/rollup-keeper.js';
export { factsOf, type ItemFacts, type ItemSeries, type StatusStep } from './rollup/rollup-series.js';
export { type SectionCellRow, sectionCells, type SummaryCellRow, unitCells } from './rollup/rollup-summary.queries.js';
export type { EntryRow } from './statement.queries.js';
export { StatementService, type RecordedStatement } from './statement.service.js';
export { awaitingColumns, awaitingOf } from './awaiting-columns.js';
export type { ItemAddress } from './statement-lock.js';
