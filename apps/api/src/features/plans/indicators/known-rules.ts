import { ruleOn } from '@tiendo/indicators/time';
import type { Manager } from '../../../platform/database/index.js';
import { type IndicatorRuleFields, type IndicatorRuleVersionRow, ruleVersionRows } from './indicator-rule.queries.js';

/** What was said on rules of indicators after they were first given, as known at one moment. */
export class KnownRules {
  private readonly versions = new Map<string, IndicatorRuleVersionRow[]>();

  constructor(rows: readonly IndicatorRuleVersionRow[]) {
    for (const row of rows) this.versions.set(row.indicatorId, [...(this.versions.get(row.indicatorId) ?? []), row]);
  }

  /** Days from which on a rule holds that is not the first of its indicator. */
  days(): string[] {
    return [...new Set([...this.versions.values()].flat().flatMap(({ effectiveOn }) => effectiveOn ?? []))];
  }

  /** The row with the fields of the rule that holds for a day; `first` holds them as they were first given. */
  on<Row extends Partial<IndicatorRuleFields>>(indicatorId: string, day: string, first: Row): Row {
    const versions = this.versions.get(indicatorId);
    return versions === undefined ? first : (ruleOn<Partial<IndicatorRuleFields>>(first, versions, day) as Row);
  }
}

/** Rules of some indicators as known at a moment; null: now. */
export async function knownRules(
  manager: Manager,
  provinceId: string,
  ids: readonly string[],
  knownAt: string | null,
): Promise<KnownRules> {
  if (ids.length === 0) return new KnownRules([]);
  return new KnownRules(await ruleVersionRows(manager, provinceId, { ids: [...new Set(ids)], knownAt }));
}
