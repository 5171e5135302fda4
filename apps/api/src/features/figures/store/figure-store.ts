import { Injectable } from '@nestjs/common';
import { liveStatements } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import {
  aggregatesOver,
  changedSince,
  type FieldRow,
  fieldRows,
  type FigureFilter,
  figureNotes,
  figuresNow,
  type PeriodAggregate,
  type PeriodFigure,
  periodsChangedSince,
  statementsUpTo,
} from './figure-store.queries.js';

/** The one reader of units' figures by period. */
@Injectable()
export class FigureStore {
  /** Figures as kept now (`knownAt` null), or as the statements known at a moment gave them; one per cell. */
  async figures(manager: Manager, filter: FigureFilter, knownAt: string | null = null): Promise<PeriodFigure[]> {
    if (filter.periodIds.length === 0 || filter.indicatorIds.length === 0) return [];
    if (knownAt === null || !(await this.changedSince(manager, filter.provinceId, filter.periodIds, knownAt))) {
      return figuresNow(manager, filter);
    }
    // Of several that stand on one cell, the one recorded last speaks.
    const live = liveStatements(await statementsUpTo(manager, filter, knownAt)).sort((a, b) => a.seq - b.seq);
    return [...new Map(live.map((row) => [`${row.periodId} ${row.indicatorId} ${row.unitId}`, row])).values()];
  }

  /** Whether anything was recorded on these periods after a moment: if not, what is kept is what was known. */
  changedSince(manager: Manager, provinceId: string, periodIds: readonly string[], knownAt: string): Promise<boolean> {
    return changedSince(manager, provinceId, periodIds, knownAt);
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

  /** Those of these periods on which anything was recorded after a moment. */
  async changedPeriods(
    manager: Manager,
    provinceId: string,
    periodIds: readonly string[],
    knownAt: string,
  ): Promise<Set<string>> {
    return periodIds.length === 0 ? new Set() : periodsChangedSince(manager, provinceId, periodIds, knownAt);
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
  spread(manager: Manager, filter: FigureFilter, own: Readonly<Record<string, string>>): Promise<FieldRow[]> {
    return fieldRows(manager, filter, own);
  }
}
