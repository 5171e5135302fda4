import type { UnitKind } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';

/** A unit with its span: what decides whether it was there in a period. */
export interface UnitFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly note: string | null;
}

/** Units by code; those that do not exist are left out. */
export function unitFacts(manager: Manager, provinceId: string, codes: readonly string[]): Promise<UnitFacts[]> {
  return manager.query<UnitFacts[]>(
    `SELECT id, code, name, kind, valid_from::text AS "validFrom", valid_to::text AS "validTo", note
     FROM unit WHERE province_id = $1 AND code = ANY($2::text[])`,
    [provinceId, codes],
  );
}

/** What was written beside the figures of a unit, by period and indicator. */
export async function figureNotes(
  manager: Manager,
  provinceId: string,
  unitId: string,
  periodIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ key: string; note: string }[]>(
    `SELECT f.period_id || ' ' || f.indicator_id AS key, o.note FROM figure f
     JOIN observation o ON o.province_id = f.province_id AND o.id = f.observation_id
     WHERE f.province_id = $1 AND f.unit_id = $2 AND f.period_id = ANY($3::uuid[]) AND o.note IS NOT NULL`,
    [provinceId, unitId, periodIds],
  );
  return new Map(rows.map(({ key, note }) => [key, note]));
}
