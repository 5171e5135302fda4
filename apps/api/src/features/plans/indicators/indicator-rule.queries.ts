import type { RuleVersion } from '@tiendo/indicators';
import { instant, type Manager } from '../../../platform/database/index.js';
import { Indicator } from '../entities/indicator.entity.js';
import { IndicatorRuleVersion } from '../entities/indicator-rule.entity.js';

type RuleColumn =
  'measureUnit' | 'direction' | 'aggregation' | 'kind' | 'carryRule' | 'limitLow' | 'limitHigh' | 'partKind';

/**
 * The rule of an indicator: how its figures are read, put together, carried over and judged possible. A `kind` of null:
 * the usual one of its unit and aggregation (`indicatorKind`).
 */
export interface IndicatorRuleFields extends Readonly<Pick<Indicator, RuleColumn>> {
  /** Id of the indicator that weighs its figures, for `weighted`. */
  readonly carryWeightId: Indicator['carryWeightIndicatorId'];
  /** Id of the indicator that it is a part of. */
  readonly parentId: Indicator['parentIndicatorId'];
}

/** A correction or a change as it was recorded, with the name of who recorded it. */
export interface IndicatorRuleVersionRow
  extends RuleVersion<IndicatorRuleFields>, Readonly<Pick<IndicatorRuleVersion, 'indicatorId' | 'documentId'>> {
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
export interface NewRuleVersion extends Readonly<Omit<IndicatorRuleVersion, 'provinceId' | 'id' | 'seq' | 'rule'>> {
  readonly rule: Partial<IndicatorRuleFields>;
}

/** Appends what was said on a rule and moves the indicator's version on. */
export async function insertRuleVersion(manager: Manager, provinceId: string, row: NewRuleVersion): Promise<void> {
  const { indicatorId, effectiveOn, rule, documentId, recordedAt, recordedBy } = row;
  const said = { indicatorId, effectiveOn, rule, documentId, recordedAt, recordedBy };
  await manager.insert(IndicatorRuleVersion, { ...said, provinceId });
  await manager.update(Indicator, { provinceId, id: indicatorId }, { version: () => 'version + 1' });
}
