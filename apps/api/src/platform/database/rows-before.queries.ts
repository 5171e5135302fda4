import type { EntityManager } from 'typeorm';

/** Whether rows of an owner were changed in place after a moment (see `keep_row_before`). Ask it outside `knownAt`. */
export async function changedInPlaceSince(
  manager: EntityManager,
  provinceId: string,
  moment: string,
): Promise<boolean> {
  const rows = await manager.query<{ changed: boolean }[]>(
    'SELECT EXISTS (SELECT FROM row_before WHERE province_id = $1 AND known_until > $2::timestamptz) AS changed',
    [provinceId, moment],
  );
  return rows[0]?.changed ?? false;
}
