import type { Manager, PreparedQuery } from '../../../platform/database/index.js';
import type { AggregateFigure } from '../entities/aggregate-figure.entity.js';
import type { Figure } from '../entities/figure.entity.js';
import { AGGREGATE_COLUMNS, type AggregateRow } from '../aggregates/aggregate.queries.js';
import { type CurrentFigure, PROVINCE_UNIT } from '../figure.queries.js';

/** The figure that speaks for a unit on an indicator in a period, whether kept or worked out from statements. */
export type PeriodFigure = Omit<CurrentFigure, 'observationId' | 'version'> & Readonly<Pick<Figure, 'periodId'>>;

/** Which figures are asked for. */
export interface FigureFilter {
  readonly provinceId: string;
  readonly periodIds: readonly string[];
  readonly indicatorIds: readonly string[];
  /** Null: of every unit and of the province. */
  readonly unitIds: readonly string[] | null;
}

/** Columns that `figure` and `observation` share; the table is `f`. */
const SHARED = `
  f.period_id AS "periodId", f.indicator_id AS "indicatorId", f.as_of::text AS "asOf",
  trim_scale(f.numerator)::text AS numerator, trim_scale(f.denominator)::text AS denominator,
  trim_scale(f.value)::text AS value, f.qualifier, f.outcome, f.cumulative,
  trim_scale(f.class_level)::text AS "classLevel", f.class_bound AS "classBound", f.grade`;

const SELECTED = `
  f.province_id = $1 AND f.period_id = ANY($2::uuid[]) AND f.indicator_id = ANY($3::uuid[])`;

/** Figures as they are kept. */
export function figuresNow({ provinceId, periodIds, indicatorIds, unitIds }: FigureFilter): PreparedQuery {
  const text = `SELECT ${SHARED}, f.unit_id AS "unitId" FROM figure f WHERE ${SELECTED}`;
  return unitIds === null
    ? { name: 'figures of periods', text, values: [provinceId, periodIds, indicatorIds] }
    : {
        name: 'figures of units',
        text: `${text} AND f.unit_id = ANY($4::uuid[])`,
        values: [provinceId, periodIds, indicatorIds, unitIds],
      };
}

/** A block's figure put together from its units in a period. */
export type PeriodAggregate = AggregateRow & Readonly<Pick<AggregateFigure, 'periodId'>>;

/** Kept figures of whole blocks on some indicators in some periods. */
export function aggregatesOver(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
  indicatorIds: readonly string[],
): Promise<PeriodAggregate[]> {
  return manager.query<PeriodAggregate[]>(
    `SELECT a.period_id AS "periodId", ${AGGREGATE_COLUMNS} FROM aggregate_figure a
     WHERE a.province_id = $1 AND a.period_id = ANY($2::uuid[]) AND a.indicator_id = ANY($3::uuid[])`,
    [provinceId, periodIds, indicatorIds],
  );
}

/** Where units gave cumulative figures, as `period indicator`: one figure tells, as those of both kinds are never put together. */
export async function cumulativeOver(
  manager: Manager,
  provinceId: string,
  periodIds: readonly string[],
  indicatorIds: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ key: string }[]>(
    `SELECT p.id || ' ' || n.id AS key FROM unnest($2::uuid[]) AS p (id) CROSS JOIN unnest($3::uuid[]) AS n (id)
     CROSS JOIN LATERAL (
       SELECT f.cumulative FROM figure f
       WHERE f.province_id = $1 AND f.period_id = p.id AND f.indicator_id = n.id AND f.unit_id <> $4 AND f.outcome IS NULL
       LIMIT 1) AS one
     WHERE one.cumulative`,
    [provinceId, periodIds, indicatorIds, PROVINCE_UNIT],
  );
  return rows.map(({ key }) => key);
}

/** What was written beside the figures of a unit, by period and indicator. */
export async function figureNotes(
  manager: Manager,
  provinceId: string,
  unitId: string,
  periodIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await manager.query<{ key: string; note: string }[]>(
    `SELECT f.period_id || ' ' || f.indicator_id AS key, o.note FROM figure f
     JOIN observation o ON o.province_id = f.province_id AND o.id = f.observation_id
     WHERE f.province_id = $1 AND f.unit_id = $2 AND f.period_id = ANY($3::uuid[]) AND o.note IS NOT NULL`,
    [provinceId, unitId, periodIds],
  );
  return new Map(rows.map(({ key, note }) => [key, note]));
}

/** An exact figure as it was given: a value, or what it is a share of. */
export type OwnFigure = Pick<Figure, 'numerator' | 'denominator' | 'value'>;

export interface FieldRow {
  readonly indicatorId: string;
  readonly units: number;
  /** With all their digits: how many are told is said where they are printed. */
  readonly least: string;
  readonly greatest: string;
  /** Of an even number of figures the mean of the two in the middle. */
  readonly median: string;
  /** Units above, and units below, the figure asked about; null without one. */
  readonly above: number | null;
  readonly below: number | null;
}

/** A figure as a number, a share in percent; one expression, so that equals compare as equals. */
const amountOf = (numerator: string, denominator: string, value: string): string =>
  `CASE WHEN ${numerator} IS NOT NULL AND ${denominator} IS NOT NULL
     THEN ${numerator} * 100 / nullif(${denominator}, 0) ELSE ${value} END`;

/** How the exact figures of some units lie on each indicator in a period, and where the one `given` (by indicator) is among them. */
export function fieldRows(
  manager: Manager,
  filter: FigureFilter,
  given: Readonly<Record<string, OwnFigure>>,
): Promise<FieldRow[]> {
  const own = (name: keyof OwnFigure): string => `(m.value->>'${name}')::numeric`;
  return manager.query<FieldRow[]>(
    `WITH exact AS (
       SELECT f.indicator_id, ${amountOf('f.numerator', 'f.denominator', 'f.value')} AS value
       FROM figure f
       WHERE ${SELECTED} AND ($4::uuid[] IS NULL OR f.unit_id = ANY($4::uuid[])) AND f.unit_id <> $5
         AND f.qualifier = 'exact' AND f.outcome IS NULL
     ), mine AS (
       SELECT m.key::uuid AS indicator_id,
         ${amountOf(own('numerator'), own('denominator'), own('value'))} AS value
       FROM jsonb_each($6::jsonb) m
     )
     SELECT e.indicator_id AS "indicatorId", count(*)::int AS units, trim_scale(min(e.value))::text AS least,
       trim_scale(max(e.value))::text AS greatest,
       trim_scale((percentile_disc(0.5) WITHIN GROUP (ORDER BY e.value)
         + percentile_disc(0.5) WITHIN GROUP (ORDER BY e.value DESC)) / 2)::text AS median,
       CASE WHEN m.value IS NOT NULL THEN count(*) FILTER (WHERE e.value > m.value)::int END AS above,
       CASE WHEN m.value IS NOT NULL THEN count(*) FILTER (WHERE e.value < m.value)::int END AS below
     FROM exact e LEFT JOIN mine m USING (indicator_id) WHERE e.value IS NOT NULL GROUP BY e.indicator_id, m.value`,
    [filter.provinceId, filter.periodIds, filter.indicatorIds, filter.unitIds, PROVINCE_UNIT, JSON.stringify(given)],
  );
}
