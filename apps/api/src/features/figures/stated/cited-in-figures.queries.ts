import type { Manager } from '../../../platform/database/index.js';
import { PROVINCE_UNIT } from '../figure.queries.js';

/** How many figures that speak in a period name a document. */
export interface PeriodCitation {
  readonly periodId: string;
  readonly figures: number;
}

/** Periods in which figures that speak name a document, with how many do. */
export function periodsCiting(manager: Manager, provinceId: string, documentId: string): Promise<PeriodCitation[]> {
  return manager.query<PeriodCitation[]>(
    `SELECT o.period_id AS "periodId", count(*)::int AS figures
     FROM observation o
     JOIN figure f ON f.province_id = $1 AND f.period_id = o.period_id AND f.indicator_id = o.indicator_id
       AND f.unit_id = coalesce(o.unit_id, '${PROVINCE_UNIT}') AND f.observation_id = o.id
     WHERE o.province_id = $1 AND o.source_document_id = $2 AND o.period_id IS NOT NULL GROUP BY o.period_id`,
    [provinceId, documentId],
  );
}
