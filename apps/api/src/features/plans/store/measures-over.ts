import { indicatorKind } from '@tiendo/indicators';
import type { KnownAllotments } from '../allotments/known-allotments.js';
import type { KnownRules } from '../indicators/known-rules.js';
import type { MeasureRow } from './item-version.queries.js';
import type { MeasureAsAsked } from './plan-ref.js';

/** Before every rule that was changed. */
const FIRST_DAY = '0001-01-01';

/** Measures of versions of targets, to be asked for any day. */
export class MeasuresOver {
  private readonly byVersion = new Map<string, MeasureRow[]>();

  constructor(
    private readonly measures: readonly MeasureRow[],
    private readonly rules: KnownRules,
    private readonly allotments: KnownAllotments,
  ) {
    for (const row of measures) {
      const its = this.byVersion.get(row.versionId);
      if (its) its.push(row);
      else this.byVersion.set(row.versionId, [row]);
    }
  }

  /** Measures of one version in their order, each by the rule of its indicator that holds for the day. */
  on(versionId: string, day: string): MeasureAsAsked[] {
    return (this.byVersion.get(versionId) ?? []).map((measure) => ruledOn(this.rules, this.allotments, measure, day));
  }

  /** Every measure by every rule of its indicator: whichever day is asked for, its measures are among them. */
  byEveryRule(): MeasureAsAsked[] {
    const days = [FIRST_DAY, ...this.rules.days()];
    return days.flatMap((day) => this.measures.map((measure) => ruledOn(this.rules, this.allotments, measure, day)));
  }
}

/** A measure by the rule of its indicator that holds for a day, with the levels allotted to single units. */
export function ruledOn(
  rules: KnownRules,
  allotments: KnownAllotments,
  measure: MeasureRow,
  day: string,
): MeasureAsAsked {
  const ruled = rules.on(measure.indicatorId, day, measure);
  return {
    ...ruled,
    kind: indicatorKind(ruled),
    limits: { low: ruled.limitLow, high: ruled.limitHigh },
    allotments: allotments.of(measure),
  };
}
