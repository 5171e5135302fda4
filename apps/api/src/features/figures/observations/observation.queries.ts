import { Any } from 'typeorm';
import { instant, type Manager, type Told } from '../../../platform/database/index.js';
import { Observation } from '../entities/observation.entity.js';

/** One measured value. Decimals as text without trailing zeros; PostgreSQL's numeric does not fit a JS number. */
export type ObservationRow = Readonly<
  Told<
    Omit<
      Observation,
      'provinceId' | 'supplierUnitId' | 'classLevel' | 'classBound' | 'recordedBy' | 'accessKeyId' | 'takeoverReason'
    >
  >
>;

const COLUMNS = `
  o.id, o.indicator_id AS "indicatorId", o.unit_id AS "unitId", o.seq::int AS seq, o.as_of::text AS "asOf",
  o.period_id AS "periodId",
  ${instant('o.recorded_at')} AS "recordedAt", trim_scale(o.numerator)::text AS numerator,
  trim_scale(o.denominator)::text AS denominator, trim_scale(o.value)::text AS value, o.qualifier, o.cumulative, o.outcome,
  trim_scale(o.stated_percent)::text AS "statedPercent", o.stated_text AS "statedText", o.grade, o.origin, o.source_document_id AS "sourceDocumentId", o.source_section AS "sourceSection", o.note, o.supersedes, o.withdraws`;

/** Everything observed for the province as a whole on these indicators, withdrawals among it, as known at a moment. */
export function observationsOf(
  manager: Manager,
  provinceId: string,
  indicatorIds: readonly string[],
  knownAt: string | null,
): Promise<ObservationRow[]> {
  if (indicatorIds.length === 0) return Promise.resolve([]);
  return manager.query<ObservationRow[]>(
    `SELECT ${COLUMNS} FROM observation o
     WHERE o.province_id = $1 AND o.indicator_id = ANY($2::uuid[]) AND o.unit_id IS NULL
       AND ($3::timestamptz IS NULL OR o.recorded_at <= $3) ORDER BY o.seq`,
    [provinceId, indicatorIds, knownAt],
  );
}

/** Everything stated of one subject (null: the province as a whole) on an indicator outside periods, in the order of recording. */
export function observationsBeside(
  manager: Manager,
  provinceId: string,
  { indicatorId, unitId }: { readonly indicatorId: string; readonly unitId: string | null },
): Promise<ObservationRow[]> {
  return manager.query<ObservationRow[]>(
    `SELECT ${COLUMNS} FROM observation o
     WHERE o.province_id = $1 AND o.indicator_id = $2 AND o.unit_id IS NOT DISTINCT FROM $3::uuid AND o.period_id IS NULL
     ORDER BY o.seq`,
    [provinceId, indicatorId, unitId],
  );
}

/** An observation outside periods with the names of what it is about. */
export interface StatedRow extends ObservationRow {
  readonly indicatorCode: string;
  readonly indicatorName: string;
  readonly measureUnit: string;
  readonly unitCode: string | null;
  readonly unitName: string | null;
}

/** Which statements are meant; what is left out does not matter. */
export interface StatedFilter {
  readonly id?: string | undefined;
  /** Code of the indicator. */
  readonly indicator?: string | undefined;
  /** Code of the unit; null: the province as a whole. */
  readonly unit?: string | null | undefined;
}

/** Everything stated outside periods, withdrawals among it, as known at a moment; in the order of recording. */
export function statedOutsidePeriods(
  manager: Manager,
  provinceId: string,
  knownAt: string | null,
  { id, indicator, unit }: StatedFilter = {},
): Promise<StatedRow[]> {
  return manager.query<StatedRow[]>(
    `SELECT ${COLUMNS}, n.code AS "indicatorCode", n.name AS "indicatorName", n.measure_unit AS "measureUnit",
       u.code AS "unitCode", u.name AS "unitName"
     FROM observation o JOIN indicator n ON n.province_id = $1 AND n.id = o.indicator_id
     LEFT JOIN unit u ON u.province_id = $1 AND u.id = o.unit_id
     WHERE o.province_id = $1 AND o.period_id IS NULL AND ($2::timestamptz IS NULL OR o.recorded_at <= $2)
       AND ($3::uuid IS NULL OR o.id = $3) AND ($4::text IS NULL OR n.code = $4)
       AND (NOT $5 OR u.code IS NOT DISTINCT FROM $6)
     ORDER BY o.seq`,
    [provinceId, knownAt, id ?? null, indicator ?? null, unit !== undefined, unit ?? null],
  );
}

/** One observation by id. */
export async function observationById(
  manager: Manager,
  provinceId: string,
  id: string,
): Promise<ObservationRow | null> {
  const rows = await manager.query<ObservationRow[]>(
    `SELECT ${COLUMNS} FROM observation o WHERE o.province_id = $1 AND o.id = $2`,
    [provinceId, id],
  );
  return rows[0] ?? null;
}

/** Code of an indicator; null: there is none. */
export async function indicatorCode(manager: Manager, provinceId: string, id: string): Promise<string | null> {
  const rows = await manager.query<{ code: string }[]>(
    'SELECT code FROM indicator WHERE province_id = $1 AND id = $2',
    [provinceId, id],
  );
  return rows[0]?.code ?? null;
}

/** An observation about to be recorded. Of one that is taken back, `note` says why. */
export type NewObservationRow = Readonly<
  Told<Pick<Observation, WrittenAlways> & Partial<Pick<Observation, WrittenAtTimes>>>
>;

type WrittenAtTimes = 'supersedes' | 'withdraws' | 'outcome' | 'statedPercent' | 'statedText';

type WrittenAlways = Exclude<keyof ObservationRow, 'seq' | 'periodId' | WrittenAtTimes> | 'recordedBy';

/** What is written of an observation: the property, its column and the type of the column. */
const WRITTEN: readonly (readonly [keyof NewObservationRow, string, string])[] = [
  ['id', 'id', 'uuid'],
  ['indicatorId', 'indicator_id', 'uuid'],
  ['unitId', 'unit_id', 'uuid'],
  ['asOf', 'as_of', 'date'],
  ['numerator', 'numerator', 'numeric'],
  ['denominator', 'denominator', 'numeric'],
  ['value', 'value', 'numeric'],
  ['qualifier', 'qualifier', 'text'],
  ['outcome', 'outcome', 'text'],
  ['statedPercent', 'stated_percent', 'numeric'],
  ['statedText', 'stated_text', 'text'],
  ['cumulative', 'cumulative', 'boolean'],
  ['grade', 'grade', 'text'],
  ['origin', 'origin', 'text'],
  ['sourceDocumentId', 'source_document_id', 'uuid'],
  ['sourceSection', 'source_section', 'text'],
  ['note', 'note', 'text'],
  ['supersedes', 'supersedes', 'uuid'],
  ['withdraws', 'withdraws', 'uuid'],
  ['recordedAt', 'recorded_at', 'timestamptz'],
  ['recordedBy', 'recorded_by', 'uuid'],
];

const INSERT = `
  INSERT INTO observation (province_id, ${WRITTEN.map(([, column]) => column).join(', ')})
  SELECT $1, ${WRITTEN.map(([property]) => `x."${property}"`).join(', ')}
  FROM jsonb_to_recordset($2::jsonb)
    AS x (${WRITTEN.map(([property, , type]) => `"${property}" ${type}`).join(', ')}, place integer)
  ORDER BY x.place`;

/** Appends observations in the given order, in one statement of SQL whatever their number; they come back as recorded. */
export async function insertObservations(
  manager: Manager,
  provinceId: string,
  rows: readonly NewObservationRow[],
): Promise<ObservationRow[]> {
  if (rows.length === 0) return [];
  return manager.query<ObservationRow[]>(`WITH o AS (${INSERT} RETURNING *) SELECT ${COLUMNS} FROM o ORDER BY o.seq`, [
    provinceId,
    JSON.stringify(rows.map((row, place) => ({ ...row, place }))),
  ]);
}

/** Whether something was measured on one of these units. */
export function hasObservationsOf(manager: Manager, provinceId: string, unitIds: readonly string[]): Promise<boolean> {
  return manager.exists(Observation, { where: { provinceId, unitId: Any(unitIds) } });
}
