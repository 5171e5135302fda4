import type { PlanPolicy } from '@tiendo/contracts';
import type { Manager, PreparedQuery } from '../../../platform/database/index.js';
import type { RollupCell } from '../entities/rollup-cell.entity.js';
import type { CellKey } from './cell-map.js';

type PlanKey = Readonly<Pick<RollupCell, 'provinceId' | 'planId'>>;

/** A kept roll-up on one day: of the plan, of a section, or ('' among sections) of what stands in none. */
export type SummaryCellRow = CellKey & {
  /** Name of the pillar or group; null for the others. */
  readonly name: string | null;
  readonly counts: RollupCell['counts'] | null;
  readonly continuing: RollupCell['continuing'] | null;
};

/** The step that holds on the day is looked up by key, so that the cost does not grow with the history. */
const HOLDING = `
  LEFT JOIN LATERAL (
    SELECT c.counts, c.continuing FROM rollup_cell c
    WHERE c.province_id = $1 AND c.plan_id = $2 AND c.kind = s.kind AND c.dimension = s.dimension AND c.key = s.key
      AND c.effective_on <= $3::date
    ORDER BY c.effective_on DESC LIMIT 1
  ) c ON true`;

/** A version of the counting policy, in the order of speaking. */
export interface PolicyRow {
  readonly seq: number;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly policy: PlanPolicy;
}

/**
 * Cells of the plan, its pillars and its groups on a day, in the plan's own order, and the versions of its counting
 * policy (with the cell of the tasks): one statement, so one picture of the data and one way to the database.
 */
export function sectionCells(plan: PlanKey, asOf: string): PreparedQuery {
  return { name: 'summary', text: SECTION_CELLS, values: [plan.provinceId, plan.planId, asOf] };
}

/** What {@link sectionCells} gives. */
export type SectionCellRow = SummaryCellRow & { readonly policies: PolicyRow[] | null };

const SECTION_CELLS = `SELECT s.kind, s.dimension, s.key, s.name, c.counts, c.continuing,
       CASE WHEN s.kind = 'task' AND s.dimension = 'plan' THEN (
         SELECT jsonb_agg(jsonb_build_object('seq', v.seq, 'effectiveOn', v.effective_on,
           'recordedAt', v.recorded_at, 'policy', v.policy) ORDER BY v.effective_on, v.seq)
         FROM plan_version v WHERE v.province_id = $1 AND v.plan_id = $2 AND v.policy IS NOT NULL) END AS policies
     FROM (
       VALUES ('target', 'plan', '', NULL, 0), ('task', 'plan', '', NULL, 0),
         ('target', 'pillar', '', NULL, 2147483647), ('task', 'group', '', NULL, 2147483647)
       UNION ALL
       SELECT 'target', 'pillar', code, name, position FROM pillar
         WHERE province_id = $1 AND plan_id = $2 AND (added_on IS NULL OR added_on <= $3::date)
       UNION ALL
       SELECT 'task', 'group', code, name, position FROM task_group
         WHERE province_id = $1 AND plan_id = $2 AND (added_on IS NULL OR added_on <= $3::date)
     ) s (kind, dimension, key, name, position) ${HOLDING}
     ORDER BY s.kind, s.dimension, s.position`;

/** Cells of these lead units on a day; '' stands for items whose source names none. */
export function unitCells(
  manager: Manager,
  plan: PlanKey,
  asOf: string,
  unitCodes: readonly string[],
): Promise<SummaryCellRow[]> {
  return manager.query<SummaryCellRow[]>(
    `SELECT s.kind, s.dimension, s.key, NULL AS name, c.counts, c.continuing FROM (
       SELECT k.kind, 'unit' AS dimension, u.key FROM unnest(ARRAY['target', 'task']) k (kind), unnest($4::text[]) u (key)
     ) s ${HOLDING}
     WHERE c.counts IS NOT NULL`,
    [plan.provinceId, plan.planId, asOf, unitCodes],
  );
}
