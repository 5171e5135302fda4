import type { Manager } from '../../platform/database/index.js';

export interface UnitRefRow {
  id: string;
  code: string;
  name: string;
  shortName: string | null;
  /** True once its validity is over on the day asked. */
  ended: boolean;
  successors: string[];
}

/** Every unit of an owner with whether it has ended on `today` and the ids of what followed it. */
export function unitRefRows(manager: Manager, provinceId: string, today: string): Promise<UnitRefRow[]> {
  return manager.query<UnitRefRow[]>(
    `SELECT u.id, u.code, u.name, u.short_name AS "shortName", coalesce(u.valid_to < $2::date, false) AS ended,
       coalesce((SELECT array_agg(s.to_unit_id::text ORDER BY n.official_order) FROM unit_succession s
         JOIN unit n ON n.province_id = s.province_id AND n.id = s.to_unit_id
         WHERE s.province_id = u.province_id AND s.from_unit_id = u.id), '{}') AS successors
     FROM unit u WHERE u.province_id = $1`,
    [provinceId, today],
  );
}
