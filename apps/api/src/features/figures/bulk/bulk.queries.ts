import { copyIn, type Manager } from '../../../platform/database/index.js';
import type { NewFigureStatement } from '../figure-statement.queries.js';
import { type KeptFigure, PROVINCE_UNIT } from '../figure.queries.js';
import type { StandingRow } from '../standing.queries.js';

/** Rows the planner's statistics may fall behind by, in batches, before foreign keys are looked up badly. */
const BATCHES_BEHIND = 4;

/** Tells the planner of rows that came in, within the transaction, where it knows of few beside this batch. */
export async function refreshStatistics(manager: Manager, batch: number): Promise<void> {
  const [table] = await manager.query<{ rows: number }[]>(
    `SELECT reltuples::float8 AS rows FROM pg_class WHERE oid = 'observation'::regclass`,
  );
  if ((table?.rows ?? 0) < BATCHES_BEHIND * batch) await manager.query('SELECT refresh_statistics()');
}

const OBSERVATION = [
  'province_id',
  'period_id',
  'id',
  'indicator_id',
  'unit_id',
  'as_of',
  'numerator',
  'denominator',
  'value',
  'stated_percent',
  'stated_text',
  'qualifier',
  'outcome',
  'cumulative',
  'class_level',
  'class_bound',
  'grade',
  'origin',
  'source_document_id',
  'source_section',
  'note',
  'supersedes',
  'recorded_at',
  'recorded_by',
] as const;

/** Appends statements on cells of a period in the given order, by COPY. */
export async function copyStatements(
  manager: Manager,
  provinceId: string,
  periodId: string,
  rows: readonly NewFigureStatement[],
): Promise<void> {
  function* values() {
    for (const row of rows) {
      yield [
        provinceId,
        periodId,
        row.id,
        row.indicatorId,
        row.unitId === PROVINCE_UNIT ? null : row.unitId,
        row.asOf,
        row.numerator,
        row.denominator,
        row.value,
        row.statedPercent,
        row.statedText,
        row.qualifier,
        row.outcome,
        row.cumulative,
        row.classLevel,
        row.classBound,
        row.grade,
        row.origin,
        row.sourceDocumentId,
        row.sourceSection,
        row.note,
        row.supersedes,
        row.recordedAt,
        row.recordedBy,
      ];
    }
  }
  await copyIn(manager, { table: 'observation', columns: OBSERVATION }, values());
  const cited = rows.filter(({ sourceDocumentId }) => sourceDocumentId !== null);
  if (cited.length === 0) return;
  await copyIn(
    manager,
    { table: 'evidence', columns: ['province_id', 'observation_id', 'document_id', 'section'] },
    cited.map(({ id, sourceDocumentId, sourceSection }) => [provinceId, id, sourceDocumentId, sourceSection]),
  );
}

const FIGURE = [
  'province_id',
  'period_id',
  'indicator_id',
  'unit_id',
  'observation_id',
  'as_of',
  'numerator',
  'denominator',
  'value',
  'qualifier',
  'outcome',
  'cumulative',
  'class_level',
  'class_bound',
  'grade',
  'version',
] as const;

/** Writes kept figures of cells that have none, by COPY. */
export async function copyFigures(
  manager: Manager,
  provinceId: string,
  periodId: string,
  rows: readonly KeptFigure[],
): Promise<void> {
  function* values() {
    for (const row of rows) {
      yield [
        provinceId,
        periodId,
        row.indicatorId,
        row.unitId,
        row.observationId,
        row.asOf,
        row.numerator,
        row.denominator,
        row.value,
        row.qualifier,
        row.outcome,
        row.cumulative,
        row.classLevel,
        row.classBound,
        row.grade,
        row.version,
      ];
    }
  }
  await copyIn(manager, { table: 'figure', columns: FIGURE }, values());
}

const STANDING = [
  'province_id',
  'plan_id',
  'period_id',
  'pillar',
  'block',
  'unit_id',
  'asked',
  'reported',
  'total',
  'met',
  'undetermined',
  'achievement_sum',
  'achievement_count',
  'completion_best',
  'completion_worst',
  'achievement_best',
  'achievement_worst',
  'completion_position',
  'achievement_position',
] as const;

interface PlanPeriodKey {
  readonly provinceId: string;
  readonly planId: string;
  readonly periodId: string;
}

/** Puts these standings in the place of all that were kept of a plan and period, by COPY. */
export async function copyStandings(
  manager: Manager,
  { provinceId, planId, periodId }: PlanPeriodKey,
  rows: readonly StandingRow[],
): Promise<void> {
  await manager.query('DELETE FROM standing WHERE province_id = $1 AND plan_id = $2 AND period_id = $3', [
    provinceId,
    planId,
    periodId,
  ]);
  function* values() {
    for (const row of rows) {
      yield [
        provinceId,
        planId,
        periodId,
        row.pillar,
        row.block,
        row.unitId,
        row.asked,
        row.reported,
        row.total,
        row.met,
        row.undetermined,
        (row.achievementHundredths / 100).toFixed(2),
        row.achievementCount,
        row.completionBest,
        row.completionWorst,
        row.achievementBest,
        row.achievementWorst,
        row.completionPosition,
        row.achievementPosition,
      ];
    }
  }
  await copyIn(manager, { table: 'standing', columns: STANDING }, values());
}
