import type { FigureOutcome, Grade, Origin, Qualifier } from '@tiendo/indicators';
import { instant, type Manager } from '../../../platform/database/index.js';

/** One measured value. Decimals as text without trailing zeros; PostgreSQL's numeric does not fit a JS number. */
export interface ObservationRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly unitId: string | null;
  readonly seq: number;
  readonly asOf: string;
  /** Null: a figure of a day, not given for a reporting period. */
  readonly periodId: string | null;
  readonly recordedAt: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly qualifier: Qualifier;
  /** Lũy kế: it holds what the periods before it came to. */
  readonly cumulative: boolean;
  /** Nothing occurred, or it is not asked: there is no value then. */
  readonly outcome: FigureOutcome | null;
  readonly grade: Grade;
  readonly origin: Origin;
  readonly sourceDocumentId: string | null;
  readonly sourceSection: string | null;
  readonly note: string | null;
  readonly supersedes: string | null;
  readonly withdraws: string | null;
}

const COLUMNS = `
  o.id, o.indicator_id AS "indicatorId", o.unit_id AS "unitId", o.seq::int AS seq, o.as_of::text AS "asOf",
  o.period_id AS "periodId",
  ${instant('o.recorded_at')} AS "recordedAt", trim_scale(o.numerator)::text AS numerator,
  trim_scale(o.denominator)::text AS denominator, trim_scale(o.value)::text AS value, o.qualifier, o.cumulative, o.outcome,
  o.grade, o.origin, o.source_document_id AS "sourceDocumentId", o.source_section AS "sourceSection", o.note, o.supersedes, o.withdraws`;

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

/** An observation about to be recorded. */
export interface NewObservationRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly unitId: string | null;
  readonly asOf: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly qualifier: Qualifier;
  readonly cumulative: boolean;
  readonly grade: Grade;
  readonly origin: Origin;
  readonly sourceDocumentId: string | null;
  readonly sourceSection: string | null;
  readonly note: string | null;
  /** The observation this one corrects. */
  readonly supersedes?: string | null;
  /** The observation this one takes back; `note` says why. */
  readonly withdraws?: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
}

/** Appends observations in the given order, in one statement of SQL whatever their number. */
export async function insertObservations(
  manager: Manager,
  provinceId: string,
  rows: readonly NewObservationRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = <K extends keyof NewObservationRow>(key: K): NewObservationRow[K][] => rows.map((row) => row[key]);
  await manager.query(
    `INSERT INTO observation (province_id, id, indicator_id, unit_id, as_of, numerator, denominator, value, qualifier,
       cumulative, grade, origin, source_document_id, source_section, note, recorded_at, recorded_by, supersedes, withdraws)
     SELECT $1, x.id, x.indicator_id, x.unit_id, x.as_of, x.numerator, x.denominator, x.value, x.qualifier, x.cumulative,
       x.grade, x.origin, x.source_document_id, x.source_section, x.note, x.recorded_at, x.recorded_by, x.supersedes,
       x.withdraws
     FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::numeric[], $7::numeric[], $8::numeric[], $9::text[],
       $10::boolean[], $11::text[], $12::text[], $13::uuid[], $14::text[], $15::text[], $16::timestamptz[], $17::uuid[],
       $18::uuid[], $19::uuid[])
       WITH ORDINALITY AS x (id, indicator_id, unit_id, as_of, numerator, denominator, value, qualifier, cumulative, grade,
         origin, source_document_id, source_section, note, recorded_at, recorded_by, supersedes, withdraws, place)
     ORDER BY x.place`,
    [
      provinceId,
      column('id'),
      column('indicatorId'),
      column('unitId'),
      column('asOf'),
      column('numerator'),
      column('denominator'),
      column('value'),
      column('qualifier'),
      column('cumulative'),
      column('grade'),
      column('origin'),
      column('sourceDocumentId'),
      column('sourceSection'),
      column('note'),
      column('recordedAt'),
      column('recordedBy'),
      column('supersedes'),
      column('withdraws'),
    ],
  );
}

/** Whether something was measured on one of these units. */
export async function hasObservationsOf(
  manager: Manager,
  provinceId: string,
  unitIds: readonly string[],
): Promise<boolean> {
  const rows = await manager.query<{ has: boolean }[]>(
    `SELECT EXISTS (SELECT FROM observation t WHERE t.province_id = $1 AND t.unit_id = ANY($2::uuid[])) AS has`,
    [provinceId, unitIds],
  );
  return rows[0]?.has ?? false;
}
