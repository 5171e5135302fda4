import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { indicatorRows, type IndicatorRuleRow } from './indicator-rule.queries.js';

/** Indicators with the rules that hold for a day, as known at one moment. */
export interface RulesInTime {
  /** Those that exist of the ones asked. */
  readonly indicators: readonly Pick<IndicatorRuleRow, 'id' | 'code'>[];
  /** Every one with the rule that holds for a day. */
  on(day: string): IndicatorRuleRow[];
}

/** Rules of indicators in both times. */
@Injectable()
export class RuleReader {
  constructor(private readonly plans: PlanDirectory) {}

  /** By id or by code; `knownAt` null: as known now. */
  async read(
    manager: Manager,
    provinceId: string,
    which: { ids?: readonly string[] | null; code?: string | null },
    knownAt: string | null,
  ): Promise<RulesInTime> {
    const rows = await indicatorRows(manager, provinceId, which);
    const ids = rows.map(({ id }) => id);
    const rules = await this.plans.rules(manager, provinceId, ids, knownAt);
    return { indicators: rows, on: (day) => rows.map((row) => rules.on(row.id, day, row)) };
  }
}
