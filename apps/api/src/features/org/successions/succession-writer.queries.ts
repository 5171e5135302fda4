import type { Day } from '@tiendo/indicators/time';
import type { Manager } from '../../../platform/database/index.js';
import { SuccessionAct } from '../entities/succession-act.entity.js';
import { SuccessionEnd } from '../entities/succession-end.entity.js';
import { SuccessionLink } from '../entities/succession-link.entity.js';
import { Unit } from '../entities/unit.entity.js';

/** What is said of an act. */
type Said = 'id' | 'name' | 'confirmed' | 'documentId' | 'note';

/** An act to be written; units by id. */
export type ActRecord = Readonly<Pick<SuccessionAct, Said | 'effectiveOn' | 'recordedBy' | 'recordedAt'>> & {
  readonly links: readonly Pick<SuccessionLink, 'fromUnitId' | 'toUnitId' | 'share'>[];
  readonly ends: readonly Pick<SuccessionEnd, 'unitId' | 'kind'>[];
};

/** Writes an act with its links and ends. */
export async function insertAct(
  manager: Manager,
  provinceId: string,
  { id, name, effectiveOn, confirmed, documentId, note, recordedBy, recordedAt, links, ends }: ActRecord,
): Promise<void> {
  const act = { id, name, effectiveOn, confirmed, documentId, note, recordedBy, recordedAt };
  await manager.insert(SuccessionAct, { ...act, provinceId });
  const of = { provinceId, actId: id };
  if (links.length > 0)
    await manager.insert(
      SuccessionLink,
      links.map((link) => ({ ...link, ...of })),
    );
  if (ends.length > 0)
    await manager.insert(
      SuccessionEnd,
      ends.map((end) => ({ ...end, ...of })),
    );
}

/** Changes what an act is called and rests on; its day and units stay. From now on it is an act of its own. */
export async function updateAct(
  manager: Manager,
  provinceId: string,
  { id, name, confirmed, documentId, note }: Pick<ActRecord, Said>,
): Promise<void> {
  const said = { name, confirmed, documentId, note };
  await manager.update(SuccessionAct, { provinceId, id }, { ...said, ...ON_ITS_OWN });
}

/** Takes an act's effect away in favour of another one; it stays to be seen. */
export async function supersedeAct(manager: Manager, provinceId: string, id: string, by: string): Promise<void> {
  await manager.update(SuccessionAct, { provinceId, id }, { supersededBy: by, ...ON_ITS_OWN });
}

/** What every change of an act by itself does to it. */
const ON_ITS_OWN = { keptWithUnits: false, version: () => 'version + 1' };

/** Removes an act on which nothing rests. */
export async function deleteAct(manager: Manager, provinceId: string, id: string): Promise<void> {
  await manager.delete(SuccessionAct, { provinceId, id });
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

const SPAN = {
  id: true,
  code: true,
  name: true,
  shortName: true,
  kind: true,
  needsCheck: true,
  validFrom: true,
  validTo: true,
  validToConfirmed: true,
} as const;

export type UnitSpanRow = Pick<Unit, keyof typeof SPAN>;

/** Units with their days, in official order. */
export function unitSpans(manager: Manager, provinceId: string): Promise<UnitSpanRow[]> {
  return manager.find(Unit, { select: SPAN, where: { provinceId }, order: { officialOrder: 'ASC', code: 'ASC' } });
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
