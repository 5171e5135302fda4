import type { Aggregation, CarryRule, Direction, IndicatorKind, RuleVersion } from '@tiendo/indicators';
import { instant, type Manager } from '../../../platform/database/index.js';

/** The rule of an indicator: how its figures are read, put together, carried over and judged possible. */
export interface IndicatorRuleFields {
  readonly measureUnit: string;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  /** What its figures are, where that is stated; null: the usual kind of its unit and aggregation (`indicatorKind`). */
  readonly kind: IndicatorKind | null;
  readonly carryRule: CarryRule;
  /** Id of the indicator that weighs its figures, for `weighted`. */
  readonly carryWeightId: string | null;
  readonly limitLow: string | null;
  readonly limitHigh: string | null;
}

/** A correction or a change as it was recorded. */
export interface IndicatorRuleVersionRow extends RuleVersion<IndicatorRuleFields> {
  readonly indicatorId: string;
  readonly documentId: string | null;
  readonly recordedBy: string | null;
}

/** Corrections and changes in the order of recording; `ids` and `knownAt` narrow them. */
export function ruleVersionRows(
  manager: Manager,
  provinceId: string,
  { ids = null, knownAt = null }: { ids?: readonly string[] | null; knownAt?: string | null } = {},
): Promise<IndicatorRuleVersionRow[]> {
  return manager.query<IndicatorRuleVersionRow[]>(
    `SELECT r.indicator_id AS "indicatorId", r.seq::int AS seq, r.effective_on::text AS "effectiveOn",
       ${instant('r.recorded_at')} AS "recordedAt", r.rule, r.document_id AS "documentId", u.display_name AS "recordedBy"
     FROM indicator_rule r LEFT JOIN user_account u ON u.id = r.recorded_by
     WHERE r.province_id = $1 AND ($2::uuid[] IS NULL OR r.indicator_id = ANY($2::uuid[]))
       AND ($3::timestamptz IS NULL OR r.recorded_at <= $3) ORDER BY r.seq`,
    [provinceId, ids, knownAt],
  );
}

/** A correction (`effectiveOn` null) or a change about to be recorded. */
export interface NewRuleVersion {
  readonly indicatorId: string;
  readonly effectiveOn: string | null;
  readonly rule: Partial<IndicatorRuleFields>;
  readonly documentId: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

/** Appends what was said on a rule and moves the indicator's version on. */
export async function insertRuleVersion(manager: Manager, provinceId: string, row: NewRuleVersion): Promise<void> {
  await manager.query(
    `INSERT INTO indicator_rule (province_id, indicator_id, effective_on, rule, document_id, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
    [
      provinceId,
      row.indicatorId,
      row.effectiveOn,
      JSON.stringify(row.rule),
      row.documentId,
      row.recordedAt,
      row.recordedBy,
    ],
  );
  await manager.query('UPDATE indicator SET version = version + 1 WHERE province_id = $1 AND id = $2', [
    provinceId,
    row.indicatorId,
  ]);
}
