import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import type { Observation } from '../entities/observation.entity.js';
import { type CellKey, PROVINCE_UNIT } from '../figure.queries.js';

/** One statement on a cell: a figure, or a withdrawal of one; `unitId` is {@link PROVINCE_UNIT} for the province. */
export type FigureStatement = CellKey &
  Readonly<
    Told<
      Pick<
        Observation,
        | 'id'
        | 'seq'
        | 'asOf'
        | 'recordedAt'
        | 'numerator'
        | 'denominator'
        | 'value'
        | 'qualifier'
        | 'outcome'
        | 'cumulative'
        | 'classLevel'
        | 'classBound'
        | 'grade'
        | 'supersedes'
        | 'withdraws'
        | 'accessKeyId'
        | 'takeoverReason'
      >
    >
  >;

/** A statement with everything that was said in it; `recordedBy` is the name of who recorded it. */
export type SaidFigure = FigureStatement &
  Readonly<
    Pick<
      Observation,
      'statedPercent' | 'statedText' | 'origin' | 'sourceDocumentId' | 'sourceSection' | 'note' | 'recordedBy'
    >
  > & {
    /** Who supplied it; null: the unit itself. */
    readonly supplier: { readonly code: string; readonly name: string } | null;
    /** Name of the system that sent it; null: it came by hand. */
    readonly system: string | null;
  };

const UNIT = `coalesce(o.unit_id, '${PROVINCE_UNIT}'::uuid)`;

const COLUMNS = `
  o.id, o.seq::int AS seq, o.indicator_id AS "indicatorId", ${UNIT} AS "unitId", o.as_of::text AS "asOf",
  ${instant('o.recorded_at')} AS "recordedAt", trim_scale(o.numerator)::text AS numerator,
  trim_scale(o.denominator)::text AS denominator, trim_scale(o.value)::text AS value, o.qualifier, o.outcome,
  o.cumulative, trim_scale(o.class_level)::text AS "classLevel", o.class_bound AS "classBound", o.grade, o.supersedes,
  o.withdraws, o.access_key_id AS "accessKeyId", o.takeover_reason AS "takeoverReason"`;

const SAID = `${COLUMNS}, trim_scale(o.stated_percent)::text AS "statedPercent", o.stated_text AS "statedText", o.origin,
  o.source_document_id AS "sourceDocumentId", o.source_section AS "sourceSection", o.note,
  a.display_name AS "recordedBy",
  CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('code', s.code, 'name', s.name) END AS supplier,
  (SELECT k.label FROM access_key k WHERE k.province_id = o.province_id AND k.id = o.access_key_id) AS system`;

/** Every statement on all cells of a period, in the order of recording; `knownAt`: those recorded up to a moment. */
export function statementsOfPeriod(manager: Manager, provinceId: string, periodId: string): Promise<FigureStatement[]> {
  return manager.query<FigureStatement[]>(
    `SELECT ${COLUMNS} FROM observation o WHERE o.province_id = $1 AND o.period_id = $2 ORDER BY o.seq`,
    [provinceId, periodId],
  );
}

/** Every statement on these cells of a period, in the order of recording. */
export function statementsOfCells(
  manager: Manager,
  provinceId: string,
  periodId: string,
  cells: readonly CellKey[],
): Promise<FigureStatement[]> {
  const { ofUnits, ofProvince } = apart(cells);
  return manager.query<FigureStatement[]>(
    `SELECT ${COLUMNS} FROM (
       SELECT o.* FROM unnest($3::uuid[], $4::uuid[]) AS x (indicator_id, unit_id)
       JOIN observation o ON o.province_id = $1 AND o.period_id = $2 AND o.indicator_id = x.indicator_id
         AND o.unit_id = x.unit_id
       UNION ALL
       SELECT o.* FROM observation o
       WHERE o.province_id = $1 AND o.period_id = $2 AND o.unit_id IS NULL AND o.indicator_id = ANY($5::uuid[])
     ) o ORDER BY o.seq`,
    [
      provinceId,
      periodId,
      ofUnits.map(({ indicatorId }) => indicatorId),
      ofUnits.map(({ unitId }) => unitId),
      ofProvince.map(({ indicatorId }) => indicatorId),
    ],
  );
}

/** Statements by id with everything said in them. */
export function saidFigures(manager: Manager, provinceId: string, ids: readonly string[]): Promise<SaidFigure[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return manager.query<SaidFigure[]>(
    `SELECT ${SAID} FROM observation o LEFT JOIN user_account a ON a.id = o.recorded_by
     LEFT JOIN unit s ON s.province_id = o.province_id AND s.id = o.supplier_unit_id
     WHERE o.province_id = $1 AND o.id = ANY($2::uuid[])`,
    [provinceId, ids],
  );
}

/** Statements so far on cells of a period where nothing speaks (any more); cells without any statement are left out. */
export function versionsOfEmptyCells(
  manager: Manager,
  provinceId: string,
  periodId: string,
  cells: readonly CellKey[],
): Promise<(CellKey & { version: number })[]> {
  if (cells.length === 0) return Promise.resolve([]);
  const { ofUnits, ofProvince } = apart(cells);
  return manager.query<(CellKey & { version: number })[]>(
    `SELECT o.indicator_id AS "indicatorId", o.unit_id AS "unitId", count(*)::int AS version
     FROM unnest($3::uuid[], $4::uuid[]) AS x (indicator_id, unit_id)
     JOIN observation o ON o.province_id = $1 AND o.period_id = $2 AND o.indicator_id = x.indicator_id
       AND o.unit_id = x.unit_id
     GROUP BY 1, 2
     UNION ALL
     SELECT o.indicator_id, '${PROVINCE_UNIT}'::uuid, count(*)::int FROM observation o
     WHERE o.province_id = $1 AND o.period_id = $2 AND o.unit_id IS NULL AND o.indicator_id = ANY($5::uuid[])
     GROUP BY 1`,
    [
      provinceId,
      periodId,
      ofUnits.map(({ indicatorId }) => indicatorId),
      ofUnits.map(({ unitId }) => unitId),
      ofProvince.map(({ indicatorId }) => indicatorId),
    ],
  );
}

/** Units and the province apart: each finds its rows by the index, of one cell among a hundred thousand. */
function apart(cells: readonly CellKey[]): { ofUnits: CellKey[]; ofProvince: CellKey[] } {
  return {
    ofUnits: cells.filter(({ unitId }) => unitId !== PROVINCE_UNIT),
    ofProvince: cells.filter(({ unitId }) => unitId === PROVINCE_UNIT),
  };
}

/** A statement about to be recorded; `recordedBy` is the id of an account, null: the system itself. */
export type NewFigureStatement = Omit<SaidFigure, 'seq' | 'supplier' | 'system' | 'accessKeyId' | 'takeoverReason'> &
  Readonly<Pick<Observation, 'supplierUnitId'>> &
  // By hand and without a system to take over from, when left out.
  Readonly<Partial<Pick<Observation, 'accessKeyId' | 'takeoverReason'>>>;

/**
 * Appends statements on cells of a period in the given order, in one statement of SQL whatever their number; they come
 * back as recorded.
 */
export async function insertFigureStatements(
  manager: Manager,
  provinceId: string,
  periodId: string,
  rows: readonly NewFigureStatement[],
): Promise<FigureStatement[]> {
  if (rows.length === 0) return [];
  return manager.query<FigureStatement[]>(
    `WITH o AS (INSERT INTO observation (province_id, period_id, id, indicator_id, unit_id, supplier_unit_id, as_of, numerator, denominator, value,
       stated_percent, stated_text, qualifier, outcome, cumulative, class_level, class_bound, grade, origin,
       source_document_id, source_section, note, access_key_id, takeover_reason, supersedes, withdraws, recorded_at,
       recorded_by)
     SELECT $1, $2, r.id, r."indicatorId", nullif(r."unitId", '${PROVINCE_UNIT}'::uuid), r."supplierUnitId", r."asOf", r.numerator,
       r.denominator, r.value, r."statedPercent", r."statedText", r.qualifier, r.outcome, r.cumulative, r."classLevel",
       r."classBound", r.grade, r.origin, r."sourceDocumentId", r."sourceSection", r.note, r."accessKeyId",
       r."takeoverReason", r.supersedes, r.withdraws,
       r."recordedAt", r."recordedBy"
     FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, "indicatorId" uuid, "unitId" uuid, "supplierUnitId" uuid, "asOf" date,
       numerator numeric, denominator numeric, value numeric, "statedPercent" numeric, "statedText" text,
       qualifier text, outcome text, cumulative boolean, "classLevel" numeric, "classBound" text, grade text,
       origin text, "sourceDocumentId" uuid, "sourceSection" text, note text, "accessKeyId" uuid, "takeoverReason" text,
       supersedes uuid, withdraws uuid,
       "recordedAt" timestamptz, "recordedBy" uuid, place integer)
     ORDER BY r.place
     RETURNING *) SELECT ${COLUMNS} FROM o ORDER BY o.seq`,
    [provinceId, periodId, JSON.stringify(rows.map((row, place) => ({ ...row, place })))],
  );
}
