import type { Manager } from '../../platform/database/index.js';

/** A unit that is asked for figures. */
export interface AskedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly officialOrder: number;
  /** The unit it lies in (the province of a commune). */
  readonly parent: { readonly code: string; readonly name: string; readonly officialOrder: number } | null;
}

/** A unit as a form asks it alone. */
export interface UnitKind {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
}

/** Some units of an owner by code; those that do not exist are left out. */
export function unitKinds(manager: Manager, provinceId: string, codes: readonly string[]): Promise<UnitKind[]> {
  return manager.query<UnitKind[]>(
    'SELECT u.id, u.code, u.kind FROM unit u WHERE u.province_id = $1 AND u.code = ANY($2::text[])',
    [provinceId, codes],
  );
}

const COLUMNS = `u.id, u.code, u.name, u.short_name AS "shortName", u.official_order AS "officialOrder",
  CASE WHEN p.id IS NOT NULL THEN
    jsonb_build_object('code', p.code, 'name', p.name, 'officialOrder', p.official_order) END AS parent`;
const WITH_PARENTS = 'unit u LEFT JOIN unit p ON p.province_id = u.province_id AND p.id = u.parent_unit_id';

/** Units of some kinds that exist on a day, in official order. */
export function unitsOfKinds(
  manager: Manager,
  provinceId: string,
  kinds: readonly string[],
  day: string,
): Promise<AskedUnit[]> {
  return manager.query<AskedUnit[]>(
    `SELECT ${COLUMNS} FROM ${WITH_PARENTS}
     WHERE u.province_id = $1 AND u.kind = ANY($2::text[])
       AND coalesce(u.valid_from <= $3::date, true) AND coalesce(u.valid_to >= $3::date, true)
     ORDER BY u.official_order, u.code`,
    [provinceId, kinds, day],
  );
}

/** A unit with the days it exists on. */
export interface UnitInTime extends AskedUnit {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Units of some kinds that ever exist, in official order. */
export function unitsInTime(manager: Manager, provinceId: string, kinds: readonly string[]): Promise<UnitInTime[]> {
  return manager.query<UnitInTime[]>(
    `SELECT ${COLUMNS}, u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo" FROM ${WITH_PARENTS}
     WHERE u.province_id = $1 AND u.kind = ANY($2::text[]) ORDER BY u.official_order, u.code`,
    [provinceId, kinds],
  );
}
