import { Injectable } from '@nestjs/common';
import { unitNameKey } from '@tiendo/indicators/succession';
import type { Day } from '@tiendo/indicators/time';
import type { NewUnit, Unit, UnitChange, UnitQuery } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Database, type Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { containsPattern } from '../../../platform/database/like-pattern.js';
import { z } from 'zod';
import { ApiProblem, CursorInteger, decodeCursor, encodeCursor, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory, type ProvinceRef } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { type UnitInput, unitRecordOf } from './unit-records.js';
import { UnitSuccessors } from '../successions/unit-successors.js';
import {
  countUnits,
  insertUnits,
  liesUnderItself,
  listUnits,
  lockUnit,
  nextOfficialOrder,
  replaceNames,
  setParents,
  type UnitRow,
  unitByCode,
  updateUnit,
} from './unit.queries.js';
import { endsBeforeItBegins, newUnitErrors, noSuchParent, noSuchSuccessor, underItself } from './unit-problems.js';
import { UnitDirectory } from './unit-directory.js';
import { UnitDataChanged } from './unit-data-changed.js';
import { UnitsChanged } from './units-changed.js';

/** Official order and code of the unit before the page. */
const UnitCursor = z.tuple([CursorInteger, z.string()]);

/** Official order in steps of ten, so that a unit can be put between two. */
const ORDER_STEP = 10;

/** The owner's units: found by any name they have had, in official order, with what became of them. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly database: Database,
    private readonly provinces: ProvinceDirectory,
    private readonly directory: UnitDirectory,
    private readonly successors: UnitSuccessors,
    private readonly audit: AuditService,
    private readonly events: TransactionEvents,
  ) {}

  async list(
    actor: ActorContext,
    provinceCode: string,
    query: UnitQuery,
  ): Promise<{ items: Unit[]; nextCursor: string | null; total: number }> {
    const province = await this.provinces.require(provinceCode, actor, 'org.read');
    const filter = {
      provinceId: province.id,
      pattern: containsPattern(unitNameKey(query.q ?? '')),
      kind: query.kind ?? null,
      asOf: query.asOf ?? null,
    };
    const place = { ...query, province: province.code };
    const rows = await listUnits(this.database.manager, filter, query.limit + 1, decodeCursor(place, UnitCursor));
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: page.map(bodyOf),
      nextCursor: last ? encodeCursor(place, [last.officialOrder, last.code]) : null,
      total: await countUnits(this.database.manager, filter),
    };
  }

  async create(actor: ActorContext, provinceCode: string, unit: NewUnit): Promise<Unit> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    requireSpan({ validFrom: unit.validFrom ?? null, validTo: unit.validTo ?? null });
    return this.database.transaction(async (manager) => {
      await this.addAll(manager, province, [
        { ...unit, officialOrder: unit.officialOrder ?? (await nextOfficialOrder(manager, province.id)) },
      ]);
      const added = await unitByCode(manager, province.id, unit.code);
      if (!added) throw new ApiProblem('internal');
      await this.events.tell(manager, new UnitsChanged(province.id));
      const event = {
        action: 'unit.create' as const,
        subjectKind: 'unit',
        subject: unit.code,
        detail: { name: unit.name },
      };
      await this.audit.record(manager, { ...actor.in(province.id), ...event });
      return bodyOf(added);
    });
  }

  /** Adds units with their names and successors, who may be among them. Throws unknown-unit. */
  async addAll(manager: Manager, province: ProvinceRef, units: readonly UnitInput[]): Promise<void> {
    const records = units.map((unit) => unitRecordOf(randomUUID(), unit));
    await insertUnits(manager, province.id, records);
    await replaceNames(
      manager,
      province.id,
      records.map((record, index) => ({ unitId: record.id, names: units[index]?.otherNames ?? [] })),
    );
    const named = units.flatMap(({ parent, successors }) => [parent ?? [], successors ?? []].flat());
    const codes = await this.idsOf(manager, province, named);
    await this.setParents(
      manager,
      province,
      records.flatMap((record, index) => {
        const parent = units[index]?.parent ?? null;
        return parent === null ? [] : [{ unitId: record.id, parent }];
      }),
      codes,
    );
    await this.successors.add(
      manager,
      province.id,
      records.map((record, index) => ({
        unitId: record.id,
        validTo: record.validTo,
        successorIds: successorIds(units[index]?.successors ?? [], codes, record.code),
      })),
    );
  }

  /**
   * New units in the order given, behind those that there are, within a transaction of the caller, who has asked whether
   * the actor may. Throws unit-code-taken and unknown-unit with pointers into `/units`.
   */
  async addNew(manager: Manager, actor: ActorContext, province: ProvinceRef, units: readonly NewUnit[]): Promise<void> {
    if (units.length === 0) return;
    await this.provinces.lock(manager, province.id);
    const named = units.flatMap(({ code, parent }) => [code, parent ?? []].flat());
    const known = new Set((await this.idsOf(manager, province, named)).keys());
    const errors = newUnitErrors(units, known);
    const [first] = errors;
    if (first) throw new ApiProblem(first.code === 'unknown-unit' ? 'unknown-unit' : 'unit-code-taken', { errors });
    const next = await nextOfficialOrder(manager, province.id);
    for (const { validFrom = null, validTo = null } of units) requireSpan({ validFrom, validTo });
    await this.addAll(
      manager,
      province,
      units.map((unit, index) => ({ ...unit, officialOrder: unit.officialOrder ?? next + index * ORDER_STEP })),
    );
    await this.events.tell(manager, new UnitsChanged(province.id));
    await this.audit.recordMany(
      manager,
      units.map(({ code, name }) => ({
        ...actor.in(province.id),
        action: 'unit.create' as const,
        subjectKind: 'unit',
        subject: code,
        detail: { name },
      })),
    );
  }

  /** Adds units that begin on a day, behind the others where they state no order. */
  async found(manager: Manager, province: ProvinceRef, units: readonly NewUnit[], validFrom: Day): Promise<void> {
    if (units.length === 0) return;
    const first = await nextOfficialOrder(manager, province.id);
    await this.addAll(
      manager,
      province,
      units.map((unit, index) => ({
        ...unit,
        validFrom,
        officialOrder: unit.officialOrder ?? first + index * ORDER_STEP,
      })),
    );
  }

  async change(
    actor: ActorContext,
    provinceCode: string,
    code: string,
    change: UnitChange,
    ifMatch: number | null,
  ): Promise<Unit> {
    const province = await this.provinces.require(provinceCode, actor, 'org.write');
    const linksChange = change.successors !== undefined || touchesSpan(change);
    return this.database.transaction(async (manager) => {
      // The structure before the unit, as everywhere: two who put units under one another would wait for one another.
      if (change.parent !== undefined || linksChange) await this.provinces.lock(manager, province.id);
      const before = await lockUnit(manager, province.id, code);
      if (!before) throw new ApiProblem('not-found');
      requireVersion(ifMatch, before.version, bodyOf(before));
      const after = { ...before, successors: before.successors.map((unit) => unit.code), ...defined(change) };
      requireSpan(after);
      const record = unitRecordOf(before.id, after);
      await updateUnit(manager, province.id, record);
      await replaceNames(manager, province.id, [{ unitId: before.id, names: after.otherNames }]);
      const codes = await this.idsOf(manager, province, [after.parent ?? [], after.successors].flat());
      await this.setParents(manager, province, [{ unitId: before.id, parent: after.parent }], codes);
      if (after.parent !== null && (await liesUnderItself(manager, province.id, before.id))) throw underItself();
      if (linksChange) {
        const was = { ...before, successors: before.successors.map((unit) => unit.code) };
        await this.successors.replace(manager, province.id, was, after, {
          unitId: before.id,
          validTo: record.validTo,
          successorIds: successorIds(after.successors, codes, code),
        });
      }
      await this.events.tell(manager, new UnitDataChanged(province.id));
      if (ASKED_BY.some((field) => change[field] !== undefined))
        await this.events.tell(manager, new UnitsChanged(province.id));
      const detail = { fields: Object.keys(change) };
      const event = { action: 'unit.change' as const, subjectKind: 'unit', subject: code, detail };
      await this.audit.record(manager, { ...actor.in(province.id), ...event });
      const saved = await unitByCode(manager, province.id, code);
      if (!saved) throw new ApiProblem('internal');
      return bodyOf(saved);
    });
  }

  /** Ids of units by code; those that do not exist are left out. */
  private async idsOf(
    manager: Manager,
    province: ProvinceRef,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const units = await this.directory.byCodes(manager, province.id, codes);
    return new Map([...units].map(([code, { id }]) => [code, id]));
  }

  private setParents(
    manager: Manager,
    province: ProvinceRef,
    parents: readonly { unitId: string; parent: string | null }[],
    codes: ReadonlyMap<string, string>,
  ): Promise<void> {
    return setParents(
      manager,
      province.id,
      parents.map(({ unitId, parent }) => ({ unitId, parentId: parentId(parent, unitId, codes) })),
    );
  }
}

/** What decides whether and where a unit is asked for figures. */
const ASKED_BY = ['kind', 'officialOrder', 'validFrom', 'validTo'] as const;

function bodyOf(row: UnitRow): Unit {
  return {
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    officialOrder: row.officialOrder,
    validFrom: row.validFrom,
    validTo: row.validTo,
    validToConfirmed: row.validToConfirmed,
    note: row.note,
    otherNames: row.otherNames,
    successors: row.successors,
    predecessors: row.predecessors,
    parent: row.parent,
    needsCheck: row.needsCheck,
    version: row.version,
  };
}

function defined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function requireSpan({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>): void {
  if (validFrom === null || validTo === null || validFrom <= validTo) return;
  throw endsBeforeItBegins();
}

const touchesSpan = ({ validFrom, validTo, validToConfirmed }: UnitChange): boolean =>
  validFrom !== undefined || validTo !== undefined || validToConfirmed !== undefined;

function parentId(code: string | null, self: string, known: ReadonlyMap<string, string>): string | null {
  if (code === null) return null;
  const id = known.get(code);
  if (id !== undefined && id !== self) return id;
  throw noSuchParent(code);
}

function successorIds(codes: readonly string[], known: ReadonlyMap<string, string>, self: string): string[] {
  return codes.map((code, index) => {
    const id = code === self ? undefined : known.get(code);
    if (id !== undefined) return id;
    throw noSuchSuccessor(code, index);
  });
}
