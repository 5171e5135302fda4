import { hasWords, initialsPattern, type Manager } from '../../../platform/database/index.js';
import type { Unit } from '../entities/unit.entity.js';

/** A unit found by a name it has or had, with whose it is. */
export type FoundUnit = Pick<Unit, 'provinceId' | 'code' | 'name' | 'validTo'>;

/**
 * Units of these owners by the words of any of their names, or the initials of neighbouring ones; those that exist first,
 * then in official order. `needle`: as folded keys are.
 */
export function searchUnits(
  manager: Manager,
  {
    ownerIds,
    needle,
    limit,
  }: { readonly ownerIds: readonly string[]; readonly needle: string; readonly limit: number },
): Promise<FoundUnit[]> {
  const named = hasWords('u.name_key', needle, 4);
  return manager.query<FoundUnit[]>(
    `SELECT u.province_id AS "provinceId", u.code, u.name, u.valid_to::text AS "validTo"
     FROM unit u
     WHERE u.province_id = ANY($1::uuid[]) AND (${named.sql} OR u.name_key ~ $2)
     ORDER BY ${named.sql} DESC, u.valid_to IS NOT NULL, u.official_order, u.code LIMIT $3`,
    [ownerIds, initialsPattern(needle), limit, ...named.parameters],
  );
}
