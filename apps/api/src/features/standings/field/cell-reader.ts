import { Injectable } from '@nestjs/common';
import { liveStatements } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { type CellFilter, type CellRow, cellRows, changedSince, statementRows } from './cell.queries.js';

/** Figures by period, indicator and unit. */
export interface Cells {
  get(periodId: string, indicatorId: string, unitId: string): CellRow | null;
}

/** Figures of units by period: as kept now, or from the statements as known at a moment. */
@Injectable()
export class CellReader {
  async read(manager: Manager, filter: CellFilter, knownAt: string | null): Promise<Cells> {
    if (filter.periodIds.length === 0 || filter.indicatorIds.length === 0) return cellsOf([]);
    const isPast = knownAt !== null && (await changedSince(manager, filter.provinceId, filter.periodIds, knownAt));
    if (!isPast) return cellsOf(await cellRows(manager, filter));
    const live = liveStatements(await statementRows(manager, filter, knownAt));
    // Of several that stand on one cell, the one recorded last speaks.
    return cellsOf(live.sort((a, b) => a.seq - b.seq));
  }
}

/** Later rows of one cell take the place of earlier ones. */
export function cellsOf(rows: readonly CellRow[]): Cells {
  const byKey = new Map(rows.map((row) => [`${row.periodId} ${row.indicatorId} ${row.unitId}`, row]));
  return { get: (period, indicator, unit) => byKey.get(`${period} ${indicator} ${unit}`) ?? null };
}
