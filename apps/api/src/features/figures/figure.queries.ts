import type { Manager } from '../../platform/database/index.js';
import type { Figure } from './entities/figure.entity.js';

/** Stands for the province as a whole in kept figures, whose key columns cannot be null. */
export const PROVINCE_UNIT = '00000000-0000-0000-0000-000000000000';

/**
 * The figure that speaks for a unit on an indicator in a period, as it is kept. Decimals without trailing zeros;
 * `unitId` is {@link PROVINCE_UNIT} for what is stated for the province.
 */
export type CurrentFigure = Readonly<Omit<Figure, 'provinceId' | 'periodId'>>;

/** Which cells of a period; an absent list leaves that side open. */
export interface CellSelection {
  readonly indicatorIds?: readonly string[] | null;
  readonly unitIds?: readonly string[] | null;
}

/** Kept figures of a period. */
export function keptFigures(
  manager: Manager,
  provinceId: string,
  periodId: string,
  { indicatorIds = null, unitIds = null }: CellSelection = {},
): Promise<CurrentFigure[]> {
  return manager.query<CurrentFigure[]>(
    `SELECT f.indicator_id AS "indicatorId", f.unit_id AS "unitId", f.observation_id AS "observationId",
       f.as_of::text AS "asOf", trim_scale(f.numerator)::text AS numerator,
       trim_scale(f.denominator)::text AS denominator, trim_scale(f.value)::text AS value, f.qualifier, f.outcome,
       f.cumulative, trim_scale(f.class_level)::text AS "classLevel", f.class_bound AS "classBound", f.grade, f.version
     FROM figure f
     WHERE f.province_id = $1 AND f.period_id = $2 AND ($3::uuid[] IS NULL OR f.indicator_id = ANY($3))
       AND ($4::uuid[] IS NULL OR f.unit_id = ANY($4))`,
    [provinceId, periodId, indicatorIds, unitIds],
  );
}

export type CellKey = Readonly<Pick<Figure, 'indicatorId' | 'unitId'>>;

/** One text per cell. */
export const cellKey = ({ indicatorId, unitId }: CellKey): string => `${indicatorId}|${unitId}`;

/** What the rules read of a figure, whether it is kept already or about to be. */
export type SpokenFigure = Pick<
  CurrentFigure,
  'asOf' | 'numerator' | 'denominator' | 'value' | 'qualifier' | 'outcome' | 'cumulative'
>;

/** The figure of a unit on an indicator in a period that is at hand; undefined: nothing was given. */
export type FigureOf = (indicatorId: string, unitId: string) => SpokenFigure | undefined;

/** Kept figures found by their cells. */
export function figureOf(rows: readonly CurrentFigure[]): FigureOf {
  const figures = new Map(rows.map((row) => [cellKey(row), row]));
  return (indicatorId, unitId) => figures.get(cellKey({ indicatorId, unitId }));
}

/** Writes kept figures, new or in the place of those of the same cells. */
export async function writeFigures(
  manager: Manager,
  provinceId: string,
  periodId: string,
  rows: readonly CurrentFigure[],
): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO figure (province_id, period_id, indicator_id, unit_id, observation_id, as_of, numerator, denominator,
       value, qualifier, outcome, cumulative, class_level, class_bound, grade, version)
     SELECT $1, $2, r."indicatorId", r."unitId", r."observationId", r."asOf", r.numerator, r.denominator, r.value,
       r.qualifier, r.outcome, r.cumulative, r."classLevel", r."classBound", r.grade, r.version
     FROM jsonb_to_recordset($3::jsonb) AS r ("indicatorId" uuid, "unitId" uuid, "observationId" uuid, "asOf" date,
       numerator numeric, denominator numeric, value numeric, qualifier text, outcome text, cumulative boolean,
       "classLevel" numeric, "classBound" text, grade text, version integer)
     ON CONFLICT (province_id, period_id, indicator_id, unit_id) DO UPDATE SET
       observation_id = excluded.observation_id, as_of = excluded.as_of, numerator = excluded.numerator,
       denominator = excluded.denominator, value = excluded.value, qualifier = excluded.qualifier,
       outcome = excluded.outcome, cumulative = excluded.cumulative, class_level = excluded.class_level,
       class_bound = excluded.class_bound, grade = excluded.grade, version = excluded.version`,
    [provinceId, periodId, JSON.stringify(rows)],
  );
}

/** Removes kept figures of cells where nothing speaks any more. */
export async function deleteFigures(
  manager: Manager,
  provinceId: string,
  periodId: string,
  cells: readonly CellKey[],
): Promise<void> {
  if (cells.length === 0) return;
  await manager.query(
    `DELETE FROM figure f USING unnest($3::uuid[], $4::uuid[]) AS x (indicator_id, unit_id)
     WHERE f.province_id = $1 AND f.period_id = $2 AND f.indicator_id = x.indicator_id AND f.unit_id = x.unit_id`,
    [provinceId, periodId, cells.map(({ indicatorId }) => indicatorId), cells.map(({ unitId }) => unitId)],
  );
}
