import type { Manager } from '../../../platform/database/index.js';
import type { Item } from '../entities/item.entity.js';

/** Whether anything that a plan asks, or a rule it is read by, was recorded after a moment. */
export async function askedChangedSince(
  manager: Manager,
  { provinceId, planId }: Readonly<Pick<Item, 'provinceId' | 'planId'>>,
  moment: string,
): Promise<boolean> {
  const rows = await manager.query<{ changed: boolean }[]>(
    `SELECT EXISTS (SELECT FROM indicator_rule WHERE province_id = $1 AND recorded_at > $3::timestamptz)
       OR EXISTS (SELECT FROM plan_version WHERE province_id = $1 AND plan_id = $2 AND recorded_at > $3)
       OR EXISTS (SELECT FROM item i JOIN item_version v ON v.province_id = i.province_id AND v.item_id = i.id
         WHERE i.province_id = $1 AND i.plan_id = $2 AND v.recorded_at > $3)
       OR EXISTS (SELECT FROM item i JOIN allotment_act a ON a.province_id = i.province_id AND a.item_id = i.id
         WHERE i.province_id = $1 AND i.plan_id = $2 AND a.recorded_at > $3) AS changed`,
    [provinceId, planId, moment],
  );
  return rows[0]?.changed ?? false;
}
