import { Injectable } from '@nestjs/common';
import { BLOCKS, type BlockCode, type Succession } from '@tiendo/indicators/succession';
import type { Unit, UnitKind } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { actRows, successionOf } from '../successions/succession.queries.js';
import {
  type BlockUnitRow,
  blockUnitRows,
  unitKinds,
  type UnitRefRow,
  unitRefRows,
  type WantedUnits,
} from './unit-ref.queries.js';
import { orgStamp } from './org-stamp.queries.js';
import { unitSpans } from '../successions/succession-writer.queries.js';
import type { UnitRef } from './unit-ref.js';

/** Longest chain of reorganisations followed; longer would be a ring typed in by mistake. */
const LONGEST_CHAIN = 10;
import { type FoundUnit, searchUnits } from './unit-search.queries.js';

/** A unit of a block on a day: its order, its place on the schematic map, the unit it belongs to. */
export type BlockUnit = Readonly<BlockUnitRow>;

/** A unit as a list names it. */
export type NamedUnit = Readonly<Pick<Unit, 'code' | 'name' | 'shortName' | 'kind' | 'needsCheck'>>;

/** Units as other features show them. */
@Injectable()
export class UnitDirectory {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every unit of an owner by id. */
  async byId(manager: Manager, provinceId: string): Promise<Map<string, UnitRef>> {
    const every = await this.rows(manager, provinceId, null);
    const rows = new Map(every.map((row) => [row.id, row]));
    return new Map([...rows.values()].map((row) => [row.id, refOf(row, rows)]));
  }

  /** Every unit of an owner by code. */
  async byCode(manager: Manager, provinceId: string): Promise<Map<string, UnitRef>> {
    return new Map([...(await this.byId(manager, provinceId)).values()].map((unit) => [unit.code, unit]));
  }

  /** Some units of an owner by code; those that do not exist are left out. */
  async byCodes(manager: Manager, provinceId: string, codes: Iterable<string>): Promise<Map<string, UnitRef>> {
    const units = await this.some(manager, provinceId, { codes: [...new Set(codes)] });
    return new Map(units.map((unit) => [unit.code, unit]));
  }

  /** What kind of unit some are, by code. */
  async kinds(manager: Manager, provinceId: string, codes: Iterable<string>): Promise<Map<string, UnitKind>> {
    const rows = await unitKinds(manager, provinceId, [...new Set(codes)]);
    return new Map(rows.map(({ code, kind }) => [code, kind]));
  }

  /** Some units of an owner by id; those that do not exist are left out. */
  async byIds(manager: Manager, provinceId: string, ids: Iterable<string | null>): Promise<Map<string, UnitRef>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    return new Map((await this.some(manager, provinceId, { ids: wanted })).map((unit) => [unit.id, unit]));
  }

  /** Units of these owners by words of any of their names (`needle` folded), or by initials. */
  search(manager: Manager, ownerIds: readonly string[], needle: string, limit: number): Promise<FoundUnit[]> {
    return ownerIds.length === 0 ? Promise.resolve([]) : searchUnits(manager, { ownerIds, needle, limit });
  }

  /** Changes whenever a unit, its successors or a person of the owner changes: names beside items follow it. */
  stamp(manager: Manager, provinceId: string): Promise<string> {
    return orgStamp(manager, provinceId);
  }

  /** Every unit of an owner as a list names it, in official order. */
  async named(manager: Manager, provinceId: string): Promise<NamedUnit[]> {
    const rows = await unitSpans(manager, provinceId);
    return rows.map(({ code, name, shortName, kind, needsCheck }) => ({ code, name, shortName, kind, needsCheck }));
  }

  /**
   * The acts on an owner's units that stand, by unit code, earliest first, in the shape of libs/indicators/succession.
   * Acts whose day nobody knows yet are left out: no figure can be carried over them.
   */
  async actsOf(manager: Manager, provinceId: string): Promise<Succession[]> {
    const rows = await actRows(manager, provinceId);
    return rows.flatMap((row) => (row.supersededBy === null ? (successionOf(row) ?? []) : []));
  }

  /** The units of a block that exist on a day, in official order, each with its tile where a layout of the day has one. */
  blockOn(manager: Manager, provinceId: string, block: BlockCode, day: string): Promise<BlockUnit[]> {
    return blockUnitRows(manager, provinceId, { block, kinds: BLOCKS[block], day });
  }

  private async some(manager: Manager, provinceId: string, wanted: NonNullable<WantedUnits>): Promise<UnitRef[]> {
    if (Object.values(wanted).every((keys) => keys.length === 0)) return [];
    const rows = await this.rows(manager, provinceId, wanted);
    if (!rows.some(({ ended }) => ended)) return rows.map((row) => refOf(row, new Map()));
    // What became of a former unit is told by others.
    const all = await this.byId(manager, provinceId);
    return rows.flatMap(({ id }) => all.get(id) ?? []);
  }

  private rows(manager: Manager, provinceId: string, wanted: WantedUnits): Promise<UnitRefRow[]> {
    return this.database.named<UnitRefRow>(manager, unitRefRows(provinceId, this.clock.today(), wanted));
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
