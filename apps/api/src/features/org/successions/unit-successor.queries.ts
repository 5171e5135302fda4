import type { Manager } from '../../../platform/database/index.js';
import type { SuccessionAct } from '../entities/succession-act.entity.js';
import type { SuccessionLink } from '../entities/succession-link.entity.js';

/** What the form of a unit says about one successor. `effectiveOn`: the day after the unit's last; null while open. */
export type KeptLink = Readonly<Pick<SuccessionLink, 'fromUnitId' | 'toUnitId'> & Pick<SuccessionAct, 'effectiveOn'>>;

/** Adds links to the act of their day that is kept with the units, which is made where there is none. */
export async function keepLinks(manager: Manager, provinceId: string, links: readonly KeptLink[]): Promise<void> {
  const parameters = [provinceId, JSON.stringify(links)];
  const given = `jsonb_to_recordset($2::jsonb) AS r ("fromUnitId" uuid, "toUnitId" uuid, "effectiveOn" date)`;
  await manager.query(
    `INSERT INTO succession_act (province_id, name, effective_on, kept_with_units)
     SELECT DISTINCT $1::uuid, 'Sắp xếp đơn vị' || coalesce(' từ ngày ' || to_char(r."effectiveOn", 'DD/MM/YYYY'), ''),
       r."effectiveOn", true
     FROM ${given} WHERE NOT EXISTS (SELECT FROM succession_act a WHERE a.province_id = $1 AND a.kept_with_units
       AND a.effective_on IS NOT DISTINCT FROM r."effectiveOn")`,
    parameters,
  );
  await manager.query(
    `INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id)
     SELECT $1, a.id, r."fromUnitId", r."toUnitId" FROM ${given}
     JOIN succession_act a ON a.province_id = $1 AND a.kept_with_units AND a.effective_on IS NOT DISTINCT FROM r."effectiveOn"
     ON CONFLICT DO NOTHING`,
    parameters,
  );
}

/** Takes away what the form of a unit said about its successors. */
export async function dropKeptLinks(manager: Manager, provinceId: string, fromUnitId: string): Promise<void> {
  await manager.query(
    `DELETE FROM succession_link l USING succession_act a
     WHERE l.province_id = $1 AND l.from_unit_id = $2 AND l.to_unit_id <> l.from_unit_id
       AND a.province_id = l.province_id AND a.id = l.act_id AND a.kept_with_units`,
    [provinceId, fromUnitId],
  );
}

/**
 * Brings the kept acts in order after their links changed: a successor that was there already goes on itself, so it is
 * linked to itself; acts without links go; an act is as sure as the last days of its units.
 */
export async function tidyKeptActs(manager: Manager, provinceId: string): Promise<void> {
  await manager.query(
    `DELETE FROM succession_link l USING succession_act a
     WHERE l.province_id = $1 AND l.from_unit_id = l.to_unit_id
       AND a.province_id = l.province_id AND a.id = l.act_id AND a.kept_with_units
       AND (NOT EXISTS (SELECT FROM succession_link i WHERE i.province_id = l.province_id AND i.act_id = l.act_id
           AND i.to_unit_id = l.to_unit_id AND i.from_unit_id <> i.to_unit_id)
         OR EXISTS (SELECT FROM succession_link o WHERE o.province_id = l.province_id AND o.act_id = l.act_id
           AND o.from_unit_id = l.from_unit_id AND o.from_unit_id <> o.to_unit_id))`,
    [provinceId],
  );
  await manager.query(
    `INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id)
     SELECT DISTINCT l.province_id, l.act_id, l.to_unit_id, l.to_unit_id FROM succession_link l
     JOIN succession_act a ON a.province_id = l.province_id AND a.id = l.act_id AND a.kept_with_units
     JOIN unit u ON u.province_id = l.province_id AND u.id = l.to_unit_id
     WHERE l.province_id = $1 AND (u.valid_from IS NULL OR u.valid_from < a.effective_on)
       AND NOT EXISTS (SELECT FROM succession_link o WHERE o.province_id = l.province_id AND o.act_id = l.act_id
         AND o.from_unit_id = l.to_unit_id)
     ON CONFLICT DO NOTHING`,
    [provinceId],
  );
  await manager.query(
    `DELETE FROM succession_act a WHERE a.province_id = $1 AND a.kept_with_units
       AND NOT EXISTS (SELECT FROM succession_link l WHERE l.province_id = a.province_id AND l.act_id = a.id)`,
    [provinceId],
  );
  await manager.query(
    `UPDATE succession_act a SET confirmed = s.sure FROM (
       SELECT l.act_id, bool_and(u.valid_to_confirmed) AS sure FROM succession_link l
       JOIN unit u ON u.province_id = l.province_id AND u.id = l.from_unit_id
       WHERE l.province_id = $1 AND l.from_unit_id <> l.to_unit_id GROUP BY l.act_id) s
     WHERE a.province_id = $1 AND a.kept_with_units AND a.id = s.act_id AND a.confirmed <> s.sure`,
    [provinceId],
  );
}

/** An act that ends or begins a unit. */
export type SettingAct = Pick<SuccessionAct, 'name'> & { ends: boolean; begins: boolean };

/** The acts that stand, are not kept with the units and begin or end a unit; what they set, its form does not change. */
export function actsSetting(manager: Manager, provinceId: string, unitId: string): Promise<SettingAct[]> {
  return manager.query<SettingAct[]>(
    `SELECT name, ends, begins FROM (
       SELECT a.name, a.effective_on,
         NOT own AND (coalesce(bool_or(l.from_unit_id = $2), false) OR coalesce(bool_or(e.kind = 'abolished'), false)) AS ends,
         NOT own AND (coalesce(bool_or(l.to_unit_id = $2), false) OR coalesce(bool_or(e.kind = 'founded'), false)) AS begins
       FROM succession_act a
       CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM succession_link s WHERE s.province_id = a.province_id
         AND s.act_id = a.id AND s.from_unit_id = $2 AND s.to_unit_id = $2) AS own) o
       LEFT JOIN succession_link l ON l.province_id = a.province_id AND l.act_id = a.id AND $2 IN (l.from_unit_id, l.to_unit_id)
       LEFT JOIN succession_end e ON e.province_id = a.province_id AND e.act_id = a.id AND e.unit_id = $2
       WHERE a.province_id = $1 AND a.superseded_by IS NULL AND NOT a.kept_with_units
       GROUP BY a.id, a.name, a.effective_on, own) acts
     WHERE ends OR begins ORDER BY effective_on`,
    [provinceId, unitId],
  );
}
