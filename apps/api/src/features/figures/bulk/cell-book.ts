import type { CellKey } from '../figure.queries.js';

/**
 * Rows by indicator and unit, each cell once. Two levels of maps: a hundred thousand texts made of both identifiers would
 * cost more than everything else that is done with them.
 */
export class CellBook<Row extends CellKey> {
  private readonly byIndicator = new Map<string, Map<string, Row>>();

  constructor(rows: Iterable<Row> = []) {
    for (const row of rows) this.add(row);
  }

  /** False: the cell is taken. */
  add(row: Row): boolean {
    const units = this.byIndicator.get(row.indicatorId);
    if (!units) this.byIndicator.set(row.indicatorId, new Map([[row.unitId, row]]));
    else if (units.has(row.unitId)) return false;
    else units.set(row.unitId, row);
    return true;
  }

  get(indicatorId: string, unitId: string): Row | undefined {
    return this.byIndicator.get(indicatorId)?.get(unitId);
  }

  /** All rows by indicator and unit: the order of the keys that they are written under. */
  *inKeyOrder(): Generator<Row> {
    for (const indicatorId of [...this.byIndicator.keys()].sort()) {
      const units = this.byIndicator.get(indicatorId) ?? new Map<string, Row>();
      for (const unitId of [...units.keys()].sort()) yield units.get(unitId) as Row;
    }
  }
}
