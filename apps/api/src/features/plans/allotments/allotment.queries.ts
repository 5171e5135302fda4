import { randomUUID } from 'node:crypto';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import type { Allotment } from '../entities/allotment.entity.js';
import { AllotmentAct } from '../entities/allotment-act.entity.js';

type LevelColumn = 'unitId' | 'value' | 'valueUpper' | 'share';
type ActColumn = 'itemId' | 'indicatorId' | 'horizon' | 'effectiveOn' | 'documentId';

/** A level of a unit as its act allots it. */
export type AllotmentRow = Readonly<Pick<Allotment, LevelColumn> & Pick<AllotmentAct, ActColumn>> & {
  readonly unitCode: string;
};

/** Every level allotted on measures of these targets, as known at a moment (null: now), in the order of recording. */
export function allotmentRows(
  manager: Manager,
  provinceId: string,
  itemIds: readonly string[],
  knownAt: string | null,
): Promise<AllotmentRow[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  return manager.query<AllotmentRow[]>(
    `SELECT a.item_id AS "itemId", a.indicator_id AS "indicatorId", a.horizon, a.effective_on::text AS "effectiveOn",
       a.document_id AS "documentId", l.unit_id AS "unitId", u.code AS "unitCode", trim_scale(l.value)::text AS value,
       trim_scale(l.value_upper)::text AS "valueUpper", trim_scale(l.share)::text AS share
     FROM allotment_act a
     JOIN allotment l ON l.province_id = a.province_id AND l.act_id = a.id
     JOIN unit u ON u.province_id = l.province_id AND u.id = l.unit_id
     WHERE a.province_id = $1 AND a.item_id = ANY($2::uuid[])
       AND ($3::timestamptz IS NULL OR a.recorded_at <= $3::timestamptz)
     ORDER BY a.seq`,
    [provinceId, itemIds, knownAt],
  );
}

/** One act with how many levels it gives and takes back. */
export type AllotmentActRow = Readonly<
  Told<Pick<AllotmentAct, 'id' | ActColumn | 'quantity' | 'note' | 'recordedAt'>>
> & {
  readonly recordedBy: string | null;
  readonly given: number;
  readonly taken: number;
  readonly sum: string | null;
};

/** Acts on one target as known at a moment (null: now), the latest first. */
export function allotmentActs(
  manager: Manager,
  provinceId: string,
  itemId: string,
  knownAt: string | null,
): Promise<AllotmentActRow[]> {
  return manager.query<AllotmentActRow[]>(
    `SELECT a.id, a.item_id AS "itemId", a.indicator_id AS "indicatorId", a.horizon,
       a.effective_on::text AS "effectiveOn", a.document_id AS "documentId", trim_scale(a.quantity)::text AS quantity,
       a.note, ${instant('a.recorded_at')} AS "recordedAt", u.display_name AS "recordedBy",
       l.given, l.taken, l.sum
     FROM allotment_act a
     LEFT JOIN user_account u ON u.id = a.recorded_by
     CROSS JOIN LATERAL (
       SELECT count(value)::int AS given, count(*) FILTER (WHERE value IS NULL)::int AS taken,
         trim_scale(sum(value))::text AS sum
       FROM allotment WHERE province_id = a.province_id AND act_id = a.id) l
     WHERE a.province_id = $1 AND a.item_id = $2 AND ($3::timestamptz IS NULL OR a.recorded_at <= $3::timestamptz)
     ORDER BY a.seq DESC`,
    [provinceId, itemId, knownAt],
  );
}

/** An act about to be recorded, with the levels it gives. */
export interface NewAllotmentAct extends Readonly<Omit<AllotmentAct, 'id' | 'seq'>> {
  readonly levels: readonly Readonly<Pick<Allotment, LevelColumn>>[];
}

/** Appends an act with its levels. */
export async function insertAllotments(manager: Manager, { levels, ...act }: NewAllotmentAct): Promise<void> {
  const id = randomUUID();
  await manager.insert(AllotmentAct, { ...act, id });
  await manager.query(
    `INSERT INTO allotment (province_id, act_id, unit_id, value, value_upper, share)
     SELECT $1, $2, l."unitId", l.value, l."valueUpper", l.share
     FROM jsonb_to_recordset($3::jsonb) AS l ("unitId" uuid, value numeric, "valueUpper" numeric, share numeric)`,
    [act.provinceId, id, JSON.stringify(levels)],
  );
}

/** Units by id, in official order. */
export function unitNamesInOrder(
  manager: Manager,
  provinceId: string,
  ids: readonly string[],
): Promise<{ id: string; code: string; name: string }[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return manager.query<{ id: string; code: string; name: string }[]>(
    `SELECT id, code, name FROM unit WHERE province_id = $1 AND id = ANY($2::uuid[]) ORDER BY official_order, code`,
    [provinceId, ids],
  );
}
