import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { type FigureFilter, FigureStore, type PeriodFigure } from '../../figures/index.js';

/** Figures by period, indicator and unit. */
export interface Cells {
  get(periodId: string, indicatorId: string, unitId: string): PeriodFigure | null;
}

/** Figures of units by period, found by their cells, as they are kept in the caller's transaction. */
@Injectable()
export class CellReader {
  constructor(private readonly figures: FigureStore) {}

  async read(manager: Manager, filter: FigureFilter): Promise<Cells> {
    return cellsOf(await this.figures.figures(manager, filter));
  }
}

/** Later rows of one cell take the place of earlier ones. */
export function cellsOf(rows: readonly PeriodFigure[]): Cells {
  const byKey = new Map(rows.map((row) => [`${row.periodId} ${row.indicatorId} ${row.unitId}`, row]));
  return { get: (period, indicator, unit) => byKey.get(`${period} ${indicator} ${unit}`) ?? null };
}
