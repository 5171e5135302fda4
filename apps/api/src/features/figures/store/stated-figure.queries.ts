import type { Manager } from '../../../platform/database/index.js';
import type { Observation } from '../entities/observation.entity.js';
import { PROVINCE_UNIT } from '../figure.queries.js';
import type { AggregateRow } from '../aggregates/aggregate.queries.js';

/** A statement as it was made, of a unit or of the province, with what it is about and where it stands. */
export type StatedFigure = Readonly<
  Pick<
    Observation,
    | 'indicatorId'
    | 'asOf'
    | 'numerator'
    | 'denominator'
    | 'value'
    | 'qualifier'
    | 'sourceSection'
    | 'outcome'
    | 'statedPercent'
  >
> & {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly measureUnit: string;
  readonly documentId: Observation['sourceDocumentId'];
  readonly isOfProvince: boolean;
  readonly unitCode: string | null;
  readonly unitName: string | null;
};

/** The figures of a period that may contradict something, beside what its blocks put together. */
export interface StatedFigures {
  readonly stated: readonly StatedFigure[];
  readonly aggregates: readonly AggregateRow[];
}

/** The province's figures, and fractions that came with a percentage of their own; by indicator, in official order. */
const SELECT = `
  SELECT n.id AS "indicatorId", n.code AS indicator, n.name AS "indicatorName", n.measure_unit AS "measureUnit",
    o.as_of::text AS "asOf", trim_scale(o.numerator)::text AS numerator,
    trim_scale(o.denominator)::text AS denominator, trim_scale(o.value)::text AS value, o.qualifier,
    o.source_document_id AS "documentId", o.source_section AS "sourceSection",
    o.unit_id IS NULL AS "isOfProvince", u.code AS "unitCode", u.name AS "unitName", o.outcome,
    trim_scale(o.stated_percent)::text AS "statedPercent"
  FROM observation o
  JOIN indicator n ON n.province_id = $1 AND n.id = o.indicator_id
  LEFT JOIN unit u ON u.province_id = $1 AND u.id = o.unit_id
  WHERE o.province_id = $1 AND o.indicator_id = ANY($2::uuid[]) AND (o.unit_id IS NULL OR o.stated_percent IS NOT NULL)`;

const ORDER = 'ORDER BY n.code, u.official_order';

/** Of the statements that speak in a period as it is kept, those on these indicators that may contradict something. */
export function statedIn(
  manager: Manager,
  provinceId: string,
  indicatorIds: readonly string[],
  periodId: string,
): Promise<StatedFigure[]> {
  return manager.query<StatedFigure[]>(
    `${SELECT} AND o.period_id = $3 AND EXISTS (
       SELECT FROM figure f WHERE f.province_id = $1 AND f.period_id = $3 AND f.indicator_id = o.indicator_id
         AND f.unit_id = coalesce(o.unit_id, $4::uuid) AND f.observation_id = o.id)
     ${ORDER}`,
    [provinceId, indicatorIds, periodId, PROVINCE_UNIT],
  );
}

/** Those of these periods in which any figure is kept. */
export async function periodsKept(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT t.id FROM unnest($2::uuid[]) AS t (id)
     WHERE EXISTS (SELECT FROM figure f WHERE f.province_id = $1 AND f.period_id = t.id)`,
    [provinceId, periodIds],
  );
  return new Set(rows.map(({ id }) => id));
}
