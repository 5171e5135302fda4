import type { FormLineInTime } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import type { PlanKey } from './plan-key.js';

const LINES = `jsonb_to_recordset($3::jsonb) AS r(block text, "unitId" uuid, "supplierUnitId" uuid, "indicatorId" uuid, position integer, "pillarCode" text,
  cumulative boolean, "askedFrom" date, "askedUntil" date)`;
/** A line of one unit stands in the block that the unit is in, and does not keep it. */
const BLOCK = `CASE WHEN r."unitId" IS NULL THEN r.block END`;
const SAME = `f.province_id = $1 AND f.plan_id = $2 AND f.block IS NOT DISTINCT FROM ${BLOCK}
  AND f.unit_id IS NOT DISTINCT FROM r."unitId" AND f.indicator_id = r."indicatorId"
  AND f.asked_from IS NOT DISTINCT FROM r."askedFrom"`;

/** Makes the lines of a form these; a line that stays as it is is not touched. */
export async function putForm(manager: Manager, plan: PlanKey, lines: readonly FormLineInTime[]): Promise<void> {
  const parameters = [plan.provinceId, plan.planId, JSON.stringify(lines)];
  await manager.query(
    `DELETE FROM form_line f WHERE f.province_id = $1 AND f.plan_id = $2
       AND NOT EXISTS (SELECT FROM ${LINES} WHERE ${SAME})`,
    parameters,
  );
  await manager.query(
    `UPDATE form_line f
     SET supplier_unit_id = r."supplierUnitId", position = r.position, pillar_id = p.id, cumulative = r.cumulative, asked_until = r."askedUntil"
     FROM ${LINES} LEFT JOIN pillar p ON p.province_id = $1 AND p.plan_id = $2 AND p.code = r."pillarCode"
     WHERE ${SAME} AND (f.supplier_unit_id, f.position, f.pillar_id, f.cumulative, f.asked_until)
       IS DISTINCT FROM (r."supplierUnitId", r.position, p.id, r.cumulative, r."askedUntil")`,
    parameters,
  );
  await manager.query(
    `INSERT INTO form_line (province_id, plan_id, block, unit_id, supplier_unit_id, indicator_id, position, pillar_id, cumulative, asked_from,
       asked_until)
     SELECT $1, $2, ${BLOCK}, r."unitId", r."supplierUnitId", r."indicatorId", r.position, p.id, r.cumulative, r."askedFrom", r."askedUntil"
     FROM ${LINES}
     LEFT JOIN pillar p ON p.province_id = $1 AND p.plan_id = $2 AND p.code = r."pillarCode"
     WHERE NOT EXISTS (SELECT FROM form_line f WHERE ${SAME})`,
    parameters,
  );
}
