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
