import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Manager } from '../../platform/database/index.js';
import { type UnitRefRow, unitRefRows } from './unit-ref.queries.js';
import type { UnitRef } from './unit-ref.js';

/** Longest chain of reorganisations followed; longer would be a ring typed in by mistake. */
const LONGEST_CHAIN = 10;

/** Units as other features show them. */
@Injectable()
export class UnitDirectory {
  constructor(private readonly clock: Clock) {}

  /** Every unit of an owner by id. */
  async byId(manager: Manager, provinceId: string): Promise<Map<string, UnitRef>> {
    const rows = new Map((await unitRefRows(manager, provinceId, this.clock.today())).map((row) => [row.id, row]));
    return new Map([...rows.values()].map((row) => [row.id, refOf(row, rows)]));
  }

  /** Every unit of an owner by code. */
  async byCode(manager: Manager, provinceId: string): Promise<Map<string, UnitRef>> {
    return new Map([...(await this.byId(manager, provinceId)).values()].map((unit) => [unit.code, unit]));
  }
}

function refOf(row: UnitRefRow, all: ReadonlyMap<string, UnitRefRow>): UnitRef {
  const nowName = row.ended ? presentNames(row, all, LONGEST_CHAIN).join(', ') : '';
  return { id: row.id, code: row.code, name: row.name, shortName: row.shortName, nowName: nowName || null };
}

/** Names of the units of today that a former one became, through every reorganisation in between. */
function presentNames(row: UnitRefRow, all: ReadonlyMap<string, UnitRefRow>, steps: number): string[] {
  if (!row.ended || steps === 0) return row.ended ? [] : [row.shortName ?? row.name];
  const successors = row.successors.map((id) => all.get(id)).filter((unit) => unit !== undefined);
  return [...new Set(successors.flatMap((unit) => presentNames(unit, all, steps - 1)))];
}
