import type { Manager } from '../../../platform/database/index.js';
import type { Indicator } from '../entities/indicator.entity.js';
import type { IndicatorRuleFields } from './indicator-rule.queries.js';

/** An indicator that is or ever was a part, or some other by id, with the rule it was first given. */
export type PartRow = Readonly<Pick<Indicator, 'id' | 'code' | 'name' | 'measureUnit' | 'aggregation' | 'kind'>> &
  Pick<IndicatorRuleFields, 'parentId' | 'partKind'>;

/** Indicators of an owner that were given as a part at first or by a later version, and those with these ids. */
export function partRows(manager: Manager, provinceId: string, ids: readonly string[] | null): Promise<PartRow[]> {
  return manager.query<PartRow[]>(
    `SELECT n.id, n.code, n.name, n.measure_unit AS "measureUnit", n.aggregation, n.kind,
       n.parent_indicator_id AS "parentId", n.part_kind AS "partKind"
     FROM indicator n WHERE n.province_id = $1 AND CASE WHEN $2::uuid[] IS NULL
       THEN n.parent_indicator_id IS NOT NULL OR EXISTS (
         SELECT FROM indicator_rule r
         WHERE r.province_id = n.province_id AND r.indicator_id = n.id AND jsonb_exists(r.rule, 'parentId'))
       ELSE n.id = ANY($2) END
     ORDER BY n.code`,
    [provinceId, ids],
  );
}
