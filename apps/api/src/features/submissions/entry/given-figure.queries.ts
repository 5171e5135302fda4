import type { Manager } from '../../../platform/database/index.js';
import type { KeptAnswer } from './kept-answer.js';
import { type CellOf, decimal, keysOf } from './line.queries.js';

/** A figure that a unit sent for another period. */
export type GivenFigure = KeptAnswer & CellOf & { readonly periodId: string };

/** Figures of some cells that a unit sent for some periods; where two requests asked one, the one sent last stands last. */
export function givenInPeriods(
  manager: Manager,
  provinceId: string,
  unitId: string,
  periodIds: readonly string[],
  cells: readonly CellOf[],
): Promise<GivenFigure[]> {
  return manager.query<GivenFigure[]>(
    `SELECT r.period_id AS "periodId", l.indicator_id AS "indicatorId", l.subject_unit_id AS "subjectUnitId",
       ${decimal('numerator', 'numerator')}, ${decimal('denominator', 'denominator')}, ${decimal('value', 'value')},
       ${decimal('stated_percent', 'statedPercent')}, l.qualifier, l.outcome, l.cumulative, l.as_of::text AS "asOf",
       l.grade, l.origin
     FROM submission s
     JOIN report_request r ON r.province_id = s.province_id AND r.id = s.request_id
     JOIN submission_line l ON l.province_id = s.province_id AND l.submission_id = s.id
     WHERE s.province_id = $1 AND s.unit_id = $2 AND s.state = 'sent' AND r.period_id = ANY($3::uuid[])
       AND (l.indicator_id, l.subject_unit_id) IN (SELECT * FROM unnest($4::uuid[], $5::uuid[]))
       AND l.as_of IS NOT NULL AND NOT l.not_updated
     ORDER BY s.last_sent_at, s.id`,
    [provinceId, unitId, periodIds, ...keysOf(cells)],
  );
}
