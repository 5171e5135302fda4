import type { Manager } from '../../platform/database/index.js';

/** A unit that is asked for figures. */
export interface AskedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly officialOrder: number;
}

/** Units of some kinds that exist on a day, in official order. */
export function unitsOfKinds(
  manager: Manager,
  provinceId: string,
  kinds: readonly string[],
  day: string,
): Promise<AskedUnit[]> {
  return manager.query<AskedUnit[]>(
    `SELECT u.id, u.code, u.name, u.short_name AS "shortName", u.official_order AS "officialOrder" FROM unit u
     WHERE u.province_id = $1 AND u.kind = ANY($2::text[])
       AND coalesce(u.valid_from <= $3::date, true) AND coalesce(u.valid_to >= $3::date, true)
     ORDER BY u.official_order, u.code`,
    [provinceId, kinds, day],
  );
}
