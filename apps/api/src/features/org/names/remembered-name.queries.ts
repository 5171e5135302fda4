import { Any } from 'typeorm';
import type { Manager } from '../../../platform/database/index.js';
import { RememberedUnitName } from '../entities/remembered-unit-name.entity.js';
import type { Unit } from '../entities/unit.entity.js';

export type RememberedNameRow = Pick<RememberedUnitName, 'name'> & { readonly unit: Unit['code'] };

/** Written names of an owner with the units given to them, the latest first. */
export function rememberedNames(manager: Manager, provinceId: string): Promise<RememberedNameRow[]> {
  return manager.query<RememberedNameRow[]>(
    `SELECT n.name, u.code AS unit
     FROM remembered_unit_name n
     JOIN unit u ON u.province_id = n.province_id AND u.id = n.unit_id
     WHERE n.province_id = $1
     ORDER BY n.recorded_at DESC, n.name, u.code`,
    [provinceId],
  );
}

/** Remembers units of written names; one given again becomes the latest. */
export async function rememberNames(manager: Manager, names: readonly RememberedUnitName[]): Promise<void> {
  await manager.upsert(RememberedUnitName, [...names], ['provinceId', 'nameKey', 'unitId']);
}

/** Forgets whatever was given to these names. */
export async function forgetNames(manager: Manager, provinceId: string, nameKeys: readonly string[]): Promise<void> {
  await manager.delete(RememberedUnitName, { provinceId, nameKey: Any([...nameKeys]) });
}
