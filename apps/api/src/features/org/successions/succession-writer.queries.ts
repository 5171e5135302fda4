import type { UnitKind } from '@tiendo/contracts';
import type { Day } from '@tiendo/indicators/time';
import type { Manager } from '../../../platform/database/index.js';

/** An act to be written; units by id. */
export interface ActRecord {
  readonly id: string;
  readonly name: string;
  readonly effectiveOn: string;
  readonly confirmed: boolean;
  readonly documentId: string | null;
  readonly note: string | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly links: readonly { fromUnitId: string; toUnitId: string; share: string | null }[];
  readonly ends: readonly { unitId: string; kind: 'abolished' | 'founded' }[];
}

/** Writes an act with its links and ends. */
export async function insertAct(manager: Manager, provinceId: string, act: ActRecord): Promise<void> {
  await manager.query(
    `INSERT INTO succession_act (province_id, id, name, effective_on, confirmed, document_id, note, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      provinceId,
      act.id,
      act.name,
      act.effectiveOn,
      act.confirmed,
      act.documentId,
      act.note,
      act.recordedBy,
      act.recordedAt,
    ],
  );
  await manager.query(
    `INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id, share)
     SELECT $1, $2, r."fromUnitId", r."toUnitId", r.share
     FROM jsonb_to_recordset($3::jsonb) AS r ("fromUnitId" uuid, "toUnitId" uuid, share numeric)`,
    [provinceId, act.id, JSON.stringify(act.links)],
  );
  await manager.query(
    `INSERT INTO succession_end (province_id, act_id, unit_id, kind)
     SELECT $1, $2, r."unitId", r.kind FROM jsonb_to_recordset($3::jsonb) AS r ("unitId" uuid, kind text)`,
    [provinceId, act.id, JSON.stringify(act.ends)],
  );
}

/** Changes what an act is called and rests on; its day and units stay. From now on it is an act of its own. */
export async function updateAct(
  manager: Manager,
  provinceId: string,
  act: Pick<ActRecord, 'id' | 'name' | 'confirmed' | 'documentId' | 'note'>,
): Promise<void> {
  await manager.query(
    `UPDATE succession_act SET name = $3, confirmed = $4, document_id = $5, note = $6, kept_with_units = false,
       version = version + 1 WHERE province_id = $1 AND id = $2`,
    [provinceId, act.id, act.name, act.confirmed, act.documentId, act.note],
  );
}

/** Takes an act's effect away in favour of another one; it stays to be seen. */
export async function supersedeAct(manager: Manager, provinceId: string, id: string, by: string): Promise<void> {
  await manager.query(
    `UPDATE succession_act SET superseded_by = $3, kept_with_units = false, version = version + 1
     WHERE province_id = $1 AND id = $2`,
    [provinceId, id, by],
  );
}

/** Removes an act on which nothing rests. */
export async function deleteAct(manager: Manager, provinceId: string, id: string): Promise<void> {
  await manager.query('DELETE FROM succession_act WHERE province_id = $1 AND id = $2', [provinceId, id]);
}

/** How an act changes the days of a unit; undefined: leaves them. */
export interface SpanChange {
  readonly code: string;
  readonly validFrom?: Day | null;
  readonly validTo?: Day | null;
  readonly validToConfirmed?: boolean;
}

/** Sets days of units by code and moves their versions on. */
export async function changeSpans(manager: Manager, provinceId: string, changes: readonly SpanChange[]): Promise<void> {
  const rows = changes.map(({ code, validFrom, validTo, validToConfirmed }) => ({
    code,
    setsFrom: validFrom !== undefined,
    validFrom: validFrom ?? null,
    setsTo: validTo !== undefined,
    validTo: validTo ?? null,
    sure: validToConfirmed ?? true,
  }));
  await manager.query(
    `UPDATE unit u SET
       valid_from = CASE WHEN r."setsFrom" THEN r."validFrom" ELSE u.valid_from END,
       valid_to = CASE WHEN r."setsTo" THEN r."validTo" ELSE u.valid_to END,
       valid_to_confirmed = CASE WHEN r."setsTo" THEN r.sure ELSE u.valid_to_confirmed END,
       version = u.version + 1
     FROM jsonb_to_recordset($2::jsonb) AS r (code text, "setsFrom" boolean, "validFrom" date, "setsTo" boolean,
       "validTo" date, sure boolean)
     WHERE u.province_id = $1 AND u.code = r.code`,
    [provinceId, JSON.stringify(rows)],
  );
}

export interface UnitSpanRow {
  id: string;
  code: string;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  needsCheck: string | null;
  validFrom: string | null;
  validTo: string | null;
  validToConfirmed: boolean;
}

/** Units with their days, in official order. */
export function unitSpans(manager: Manager, provinceId: string): Promise<UnitSpanRow[]> {
  return manager.query<UnitSpanRow[]>(
    `SELECT id, code, name, short_name AS "shortName", kind, needs_check AS "needsCheck", valid_from::text AS "validFrom",
       valid_to::text AS "validTo", valid_to_confirmed AS "validToConfirmed"
     FROM unit WHERE province_id = $1 ORDER BY official_order, code`,
    [provinceId],
  );
}

/** Whether a later act that stands touches one of its units, or another act was put in the place of one by it. */
export async function laterActRests(
  manager: Manager,
  provinceId: string,
  { id, effectiveOn, touched }: { id: string; effectiveOn: Day; touched: readonly string[] },
): Promise<boolean> {
  const rows = await manager.query<{ rests: boolean }[]>(
    `SELECT EXISTS (SELECT FROM succession_act a
         LEFT JOIN succession_link l ON l.province_id = a.province_id AND l.act_id = a.id
         LEFT JOIN succession_end e ON e.province_id = a.province_id AND e.act_id = a.id
         JOIN unit u ON u.province_id = a.province_id AND u.id IN (l.from_unit_id, l.to_unit_id, e.unit_id)
         WHERE a.province_id = $1 AND a.id <> $2 AND a.superseded_by IS NULL AND a.effective_on > $4
           AND u.code = ANY($3::text[]))
       OR EXISTS (SELECT FROM succession_act a WHERE a.province_id = $1 AND a.superseded_by = $2) AS rests`,
    [provinceId, id, touched, effectiveOn],
  );
  return rows[0]?.rests ?? false;
}
