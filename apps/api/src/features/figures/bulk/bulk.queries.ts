import { copyIn, type CopyColumns, type Manager } from '../../../platform/database/index.js';
import type { PeriodRef } from '../../reporting/index.js';
import { Standing } from '../entities/standing.entity.js';
import { PROVINCE_UNIT } from '../figure.queries.js';
import type { StandingRow } from '../standings/standing.queries.js';
import type { BulkFigure } from './bulk-figure.js';

/** Rows the planner's statistics may fall behind by, in batches, before foreign keys are looked up badly. */
const BATCHES_BEHIND = 4;

/** Tells the planner of rows that came in, within the transaction, where it knows of few beside this batch. */
export async function refreshStatistics(manager: Manager, batch: number): Promise<void> {
  const [table] = await manager.query<{ rows: number }[]>(
    `SELECT reltuples::float8 AS rows FROM pg_class WHERE oid = 'observation'::regclass`,
  );
  if ((table?.rows ?? 0) < BATCHES_BEHIND * batch) await manager.query('SELECT refresh_statistics()');
}

/** A figure with its identifier and the statement it corrects. */
export interface BulkStatement {
  readonly figure: BulkFigure;
  readonly id: string;
  readonly supersedes: string | null;
  /** Who supplied it; null: the unit itself. */
  readonly supplierUnitId: string | null;
}

type PeriodKey = Pick<PeriodRef, 'provinceId' | 'periodId'>;

const statementColumns = (
  { provinceId, periodId }: PeriodKey,
  recordedBy: string | null,
): CopyColumns<BulkStatement> => ({
  province_id: () => provinceId,
  period_id: () => periodId,
  id: ({ id }) => id,
  indicator_id: ({ figure }) => figure.indicatorId,
  unit_id: ({ figure }) => (figure.unitId === PROVINCE_UNIT ? null : figure.unitId),
  supplier_unit_id: ({ supplierUnitId }) => supplierUnitId,
  as_of: ({ figure }) => figure.asOf,
  numerator: ({ figure }) => figure.numerator,
  denominator: ({ figure }) => figure.denominator,
  value: ({ figure }) => figure.value,
  stated_percent: ({ figure }) => figure.statedPercent,
  stated_text: ({ figure }) => figure.statedText,
  qualifier: ({ figure }) => figure.qualifier,
  outcome: ({ figure }) => figure.outcome,
  cumulative: ({ figure }) => figure.cumulative,
  class_level: ({ figure }) => figure.classLevel,
  class_bound: ({ figure }) => figure.classBound,
  grade: ({ figure }) => figure.grade,
  origin: ({ figure }) => figure.origin,
  source_document_id: ({ figure }) => figure.sourceDocumentId,
  source_section: ({ figure }) => figure.sourceSection,
  note: ({ figure }) => figure.note,
  access_key_id: ({ figure }) => figure.accessKeyId ?? null,
  supersedes: ({ supersedes }) => supersedes,
  recorded_at: ({ figure }) => figure.recordedAt,
  recorded_by: () => recordedBy,
});

/**
 * Appends statements on cells of a period in the given order, by COPY, and keeps their figures: those that speak from now
 * on. `sent`: called while PostgreSQL still checks what it has.
 */
export async function copyStatements(
  manager: Manager,
  period: PeriodKey,
  rows: Iterable<BulkStatement>,
  { recordedBy, sent }: { recordedBy: string | null; sent: () => void },
): Promise<void> {
  const { provinceId, periodId } = period;
  const [last] = await manager.query<{ seq: string }[]>(
    `SELECT coalesce(max(seq), 0) AS seq FROM observation WHERE province_id = $1 AND period_id = $2`,
    [provinceId, periodId],
  );
  await copyIn(manager, 'observation', statementColumns(period, recordedBy), rows, sent);
  await manager.query(
    `INSERT INTO figure AS f (province_id, period_id, indicator_id, unit_id, observation_id, as_of, numerator,
       denominator, value, qualifier, outcome, cumulative, class_level, class_bound, grade)
     SELECT o.province_id, o.period_id, o.indicator_id, coalesce(o.unit_id, $4::uuid), o.id, o.as_of, o.numerator,
       o.denominator, o.value, o.qualifier, o.outcome, o.cumulative, o.class_level, o.class_bound, o.grade
     FROM observation o WHERE o.province_id = $1 AND o.period_id = $2 AND o.seq > $3
     ORDER BY o.seq
     ON CONFLICT (province_id, period_id, indicator_id, unit_id) DO UPDATE SET
       observation_id = excluded.observation_id, as_of = excluded.as_of, numerator = excluded.numerator,
       denominator = excluded.denominator, value = excluded.value, qualifier = excluded.qualifier,
       outcome = excluded.outcome, cumulative = excluded.cumulative, class_level = excluded.class_level,
       class_bound = excluded.class_bound, grade = excluded.grade, version = f.version + 1`,
    [provinceId, periodId, last?.seq ?? '0', PROVINCE_UNIT],
  );
}

interface PlanPeriodKey extends PeriodKey {
  readonly planId: string;
}

const standingColumns = ({ provinceId, planId, periodId }: PlanPeriodKey): CopyColumns<StandingRow> => ({
  province_id: () => provinceId,
  plan_id: () => planId,
  period_id: () => periodId,
  pillar: ({ pillar }) => pillar,
  block: ({ block }) => block,
  unit_id: ({ unitId }) => unitId,
  asked: ({ asked }) => asked,
  reported: ({ reported }) => reported,
  total: ({ total }) => total,
  met: ({ met }) => met,
  undetermined: ({ undetermined }) => undetermined,
  achievement_sum: ({ achievementHundredths }) => (achievementHundredths / 100).toFixed(2),
  achievement_count: ({ achievementCount }) => achievementCount,
  completion_best: ({ completionBest }) => completionBest,
  completion_worst: ({ completionWorst }) => completionWorst,
  achievement_best: ({ achievementBest }) => achievementBest,
  achievement_worst: ({ achievementWorst }) => achievementWorst,
  completion_position: ({ completionPosition }) => completionPosition,
  achievement_position: ({ achievementPosition }) => achievementPosition,
});

/** Puts these standings in the place of all that were kept of a plan and period, by COPY. */
export async function copyStandings(manager: Manager, key: PlanPeriodKey, rows: readonly StandingRow[]): Promise<void> {
  const { provinceId, planId, periodId } = key;
  await manager.delete(Standing, { provinceId, planId, periodId });
  await copyIn(manager, 'standing', standingColumns(key), rows);
}
