import { Injectable } from '@nestjs/common';
import { Database, type Manager } from '../../../platform/database/index.js';
import {
  aggregatesOver,
  cumulativeOver,
  type FieldRow,
  fieldRows,
  type FigureFilter,
  figureNotes,
  figuresNow,
  type OwnFigure,
  type PeriodAggregate,
  type PeriodFigure,
} from './figure-store.queries.js';

/** The one reader of units' figures by period. */
@Injectable()
export class FigureStore {
  constructor(private readonly database: Database) {}

  /** Figures as they are kept in the caller's transaction, one per cell. */
  async figures(manager: Manager, filter: FigureFilter): Promise<PeriodFigure[]> {
    if (filter.periodIds.length === 0 || filter.indicatorIds.length === 0) return [];
    return this.database.named<PeriodFigure>(manager, figuresNow(filter));
  }

  /** Figures of whole blocks on some indicators in some periods. */
  async aggregates(
    manager: Manager,
    provinceId: string,
    periodIds: readonly string[],
    indicatorIds: readonly string[],
  ): Promise<PeriodAggregate[]> {
    if (periodIds.length === 0 || indicatorIds.length === 0) return [];
    return aggregatesOver(manager, provinceId, periodIds, indicatorIds);
  }

  /** Indicators of which units gave cumulative figures in a period, as `period indicator`. */
  async cumulative(
    manager: Manager,
    provinceId: string,
    periodIds: readonly string[],
    indicatorIds: readonly string[],
  ): Promise<Set<string>> {
    if (periodIds.length === 0 || indicatorIds.length === 0) return new Set();
    return new Set(await cumulativeOver(manager, provinceId, periodIds, indicatorIds));
  }

  /** What was written beside the figures of a unit, by period and indicator. */
  notes(
    manager: Manager,
    provinceId: string,
    unitId: string,
    periodIds: readonly string[],
  ): Promise<Map<string, string>> {
    return figureNotes(manager, provinceId, unitId, periodIds);
  }

  /** How the exact figures of some units lie on each indicator in a period, and where `own` (by indicator) is among them. */
  spread(manager: Manager, filter: FigureFilter, own: Readonly<Record<string, OwnFigure>>): Promise<FieldRow[]> {
    return fieldRows(manager, filter, own);
  }
}
