import type { Unit as UnitBody, UnitKind } from '@tiendo/contracts';
import { Any } from 'typeorm';
import type { Manager } from '../../../platform/database/index.js';
import { UnitName } from '../entities/unit-name.entity.js';
import { Unit } from '../entities/unit.entity.js';

const COLUMNS = `
  u.id, u.code, u.name, u.short_name AS "shortName", u.kind, u.official_order AS "officialOrder",
  u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo", u.valid_to_confirmed AS "validToConfirmed", u.note,
  u.version,
  coalesce((SELECT array_agg(n.name ORDER BY n.name COLLATE "vi-x-icu") FROM unit_name n
    WHERE n.province_id = u.province_id AND n.unit_id = u.id), '{}') AS "otherNames",
  p.code AS parent, u.needs_check AS "needsCheck",
  ${linked('from_unit_id', 'to_unit_id')} AS successors, ${linked('to_unit_id', 'from_unit_id')} AS predecessors`;

/** The units that acts link a unit to, in one direction, by official order; itself left out. */
function linked(own: string, other: string): string {
  return `coalesce((SELECT jsonb_agg(jsonb_build_object('code', t.code, 'name', t.name,
      'effectiveOn', a.effective_on, 'confirmed', a.confirmed) ORDER BY t.official_order, t.code)
    FROM succession_link s
    JOIN succession_act a ON a.province_id = s.province_id AND a.id = s.act_id AND a.superseded_by IS NULL
    JOIN unit t ON t.province_id = s.province_id AND t.id = s.${other}
    WHERE s.province_id = u.province_id AND s.${own} = u.id AND s.${other} <> u.id), '[]')`;
}

/** A unit with the one it belongs to. */
const UNITS = 'unit u LEFT JOIN unit p ON p.province_id = u.province_id AND p.id = u.parent_unit_id';

export type UnitRow = UnitBody & Pick<Unit, 'id'>;

export interface UnitFilter {
  readonly provinceId: string;
  /** LIKE pattern over the folded names, or null. */
  readonly pattern: string | null;
  readonly kind: UnitKind | null;
  /** Only units that exist on this day, or null. */
  readonly asOf: string | null;
}

const FILTERED = `
  u.province_id = $1 AND ($2::text IS NULL OR u.name_key LIKE $2) AND ($3::text IS NULL OR u.kind = $3)
  AND ($4::date IS NULL OR (coalesce(u.valid_from <= $4, true) AND coalesce(u.valid_to >= $4, true)))`;

const parametersOf = (filter: UnitFilter): unknown[] => [filter.provinceId, filter.pattern, filter.kind, filter.asOf];

/** A page of units in official order; `after`: order and code of the unit before it. */
export function listUnits(
  manager: Manager,
  filter: UnitFilter,
  limit: number,
  after: readonly [officialOrder: number, code: string] | null,
): Promise<UnitRow[]> {
  return manager.query<UnitRow[]>(
    `SELECT ${COLUMNS} FROM ${UNITS}
     WHERE ${FILTERED} AND ($6::int IS NULL OR (u.official_order, u.code) > ($6, $7::text))
     ORDER BY u.official_order, u.code LIMIT $5`,
    [...parametersOf(filter), limit, after?.[0] ?? null, after?.[1] ?? null],
  );
}

/** How many units the whole query has. */
export async function countUnits(manager: Manager, filter: UnitFilter): Promise<number> {
  const rows = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM unit u WHERE ${FILTERED}`,
    parametersOf(filter),
  );
  return rows[0]?.count ?? 0;
}

/** One unit by code, held until the transaction ends. */
export async function lockUnit(manager: Manager, provinceId: string, code: string): Promise<UnitRow | null> {
  const select = { provinceId: true, id: true } as const;
  await manager.findOne(Unit, { select, where: { provinceId, code }, lock: { mode: 'pessimistic_write' } });
  return unitByCode(manager, provinceId, code);
}

/** One unit by code. */
export async function unitByCode(manager: Manager, provinceId: string, code: string): Promise<UnitRow | null> {
  const rows = await manager.query<UnitRow[]>(
    `SELECT ${COLUMNS} FROM ${UNITS} WHERE u.province_id = $1 AND u.code = $2`,
    [provinceId, code],
  );
  return rows[0] ?? null;
}

/** Official order after the last unit of an owner; tens, so that one can be put between two. */
export async function nextOfficialOrder(manager: Manager, provinceId: string): Promise<number> {
  return ((await manager.maximum(Unit, 'officialOrder', { provinceId })) ?? 0) + 10;
}

/** What is written down of a unit at once; the unit it lies in follows when all are there. */
export type UnitRecord = Readonly<Omit<Unit, 'provinceId' | 'parentUnitId' | 'version'>>;

/** Adds units, in one statement however many: a load brings the communes of a country. */
export async function insertUnits(manager: Manager, provinceId: string, units: readonly UnitRecord[]): Promise<void> {
  await manager.query(
    `INSERT INTO unit (province_id, id, code, name, short_name, name_key, kind, official_order, valid_from, valid_to,
       valid_to_confirmed, note, needs_check)
     SELECT $1, r.id, r.code, r.name, r."shortName", r."nameKey", r.kind, r."officialOrder", r."validFrom", r."validTo",
       r."validToConfirmed", r.note, r."needsCheck"
     FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, code text, name text, "shortName" text, "nameKey" text, kind text,
       "officialOrder" integer, "validFrom" date, "validTo" date, "validToConfirmed" boolean, note text,
       "needsCheck" text)`,
    [provinceId, JSON.stringify(units)],
  );
}

/** Changes a unit and moves its version on. */
export async function updateUnit(manager: Manager, provinceId: string, { id, ...unit }: UnitRecord): Promise<void> {
  await manager.update(Unit, { provinceId, id }, { ...unit, version: () => 'version + 1' });
}

/** Puts units under the ones they belong to; null: under none. */
export async function setParents(
  manager: Manager,
  provinceId: string,
  parents: readonly { unitId: string; parentId: string | null }[],
): Promise<void> {
  await manager.query(
    `UPDATE unit u SET parent_unit_id = r."parentId"
     FROM jsonb_to_recordset($2::jsonb) AS r ("unitId" uuid, "parentId" uuid)
     WHERE u.province_id = $1 AND u.id = r."unitId"`,
    [provinceId, JSON.stringify(parents)],
  );
}

/** Whether a unit lies under itself, by way of others. */
export async function liesUnderItself(manager: Manager, provinceId: string, unitId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `WITH RECURSIVE above (id) AS (
       SELECT parent_unit_id FROM unit WHERE province_id = $1 AND id = $2
       UNION
       SELECT u.parent_unit_id FROM unit u JOIN above a ON u.province_id = $1 AND u.id = a.id)
     SELECT 1 FROM above WHERE id = $2`,
    [provinceId, unitId],
  );
  return rows.length > 0;
}

/** Puts these other names in the place of the ones units had. */
export async function replaceNames(
  manager: Manager,
  provinceId: string,
  names: readonly { unitId: string; names: readonly string[] }[],
): Promise<void> {
  await manager.delete(UnitName, { provinceId, unitId: Any(names.map(({ unitId }) => unitId)) });
  await manager.query(
    `INSERT INTO unit_name (province_id, unit_id, name)
     SELECT $1, r."unitId", r.name FROM jsonb_to_recordset($2::jsonb) AS r ("unitId" uuid, name text)
     ON CONFLICT DO NOTHING`,
    [provinceId, JSON.stringify(names.flatMap((unit) => unit.names.map((name) => ({ unitId: unit.unitId, name }))))],
  );
}
