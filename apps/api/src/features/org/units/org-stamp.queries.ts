import type { Manager } from '../../../platform/database/index.js';

/** Changes whenever a unit, its successors or a person of the owner changes: names beside items follow it. */
export async function orgStamp(manager: Manager, provinceId: string): Promise<string> {
  const rows = await manager.query<{ stamp: string }[]>(
    `SELECT concat_ws('.',
       (SELECT count(*) || '-' || coalesce(sum(version), 0) FROM unit WHERE province_id = $1),
       (SELECT count(*) || '-' || coalesce(sum(version), 0) || '-' || count(superseded_by) FROM succession_act
         WHERE province_id = $1),
       (SELECT count(*) || '-' || coalesce(sum(version), 0) FROM person WHERE province_id = $1)) AS stamp`,
    [provinceId],
  );
  return rows[0]?.stamp ?? '';
}
