import type { UnitKind } from '@tiendo/contracts';
import type { Database, Manager } from '../../../platform/database/index.js';

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
export function unitFacts(
  database: Database,
  manager: Manager,
  provinceId: string,
  codes: readonly string[],
): Promise<UnitFacts[]> {
  return database.named<UnitFacts>(manager, {
    name: 'facts of units',
    text: `SELECT id, code, name, kind, valid_from::text AS "validFrom", valid_to::text AS "validTo", note
     FROM unit WHERE province_id = $1 AND code = ANY($2::text[])`,
    values: [provinceId, codes],
  });
}
