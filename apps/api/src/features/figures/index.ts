export type { AggregateRow } from './aggregate.queries.js';
export { type AskedPeriod, AskedPeriods } from './asked-period.js';
export { FigureKeeper } from './figure-keeper.js';
export { FigureReader, type FormCell } from './figure-reader.js';
export { FigureService } from './figure.service.js';
export { FiguresModule } from './figures.module.js';
export { type KeptFigure, PROVINCE_UNIT } from './figure.queries.js';
export type { StandingRow } from './standing.queries.js';
