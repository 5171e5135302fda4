import type { Block } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import type { PlanKey } from './period.queries.js';

export interface NewFormRow {
  readonly block: Block;
  readonly indicatorId: string;
  readonly position: number;
  readonly pillarCode: string | null;
  readonly cumulative: boolean;
}

/** The whole form anew. */
export async function replaceForm(manager: Manager, plan: PlanKey, rows: readonly NewFormRow[]): Promise<void> {
  await manager.query('DELETE FROM form_line WHERE province_id = $1 AND plan_id = $2', [plan.provinceId, plan.planId]);
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO form_line (province_id, plan_id, block, indicator_id, position, pillar_id, cumulative)
     SELECT $1, $2, r.block, r."indicatorId", r.position, p.id, r.cumulative
     FROM jsonb_to_recordset($3::jsonb)
       AS r(block text, "indicatorId" uuid, position integer, "pillarCode" text, cumulative boolean)
     LEFT JOIN pillar p ON p.province_id = $1 AND p.plan_id = $2 AND p.code = r."pillarCode"`,
    [plan.provinceId, plan.planId, JSON.stringify(rows)],
  );
}

/** Of indicators, those with a figure in one of the plan's periods from a unit of one of these kinds. */
export async function indicatorsWithFigures(
  manager: Manager,
  plan: PlanKey,
  indicatorIds: readonly string[],
  kinds: readonly string[],
): Promise<string[]> {
  if (indicatorIds.length === 0) return [];
  const rows = await manager.query<{ code: string }[]>(
    `SELECT n.code FROM indicator n WHERE n.province_id = $1 AND n.id = ANY($3::uuid[]) AND EXISTS (
       SELECT FROM figure f
       JOIN plan_period t ON t.province_id = f.province_id AND t.period_id = f.period_id AND t.plan_id = $2
       JOIN unit u ON u.province_id = f.province_id AND u.id = f.unit_id AND u.kind = ANY($4::text[])
       WHERE f.province_id = $1 AND f.indicator_id = n.id)
     ORDER BY n.code`,
    [plan.provinceId, plan.planId, indicatorIds, kinds],
  );
  return rows.map(({ code }) => code);
}
