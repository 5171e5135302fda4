import { Injectable } from '@nestjs/common';
import { latestEndedWithFigures } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { keptAggregates } from '../aggregates/aggregate.queries.js';
import { type AskedPeriod, AskedPeriods } from '../asked-period.js';
import { periodsKept, type StatedFigures, statedIn } from '../store/stated-figure.queries.js';

/** The figures of a period that may contradict something, as known at a moment. */
export interface KnownFigures extends StatedFigures {
  readonly period: PeriodRef;
}

/** Figures as they are kept in the caller's transaction: of now, or of a moment within {@link PlanAsKnown}. */
@Injectable()
export class FiguresKnownAt {
  constructor(
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
  ) {}

  /** Of the latest period that ended by `asOf` and has figures; null: none has. */
  async latest(manager: Manager, plan: PlanRef, asOf: string): Promise<KnownFigures | null> {
    const periods = await this.periods.list(manager, plan);
    const { provinceId } = plan;
    const ids = periods.map(({ periodId }) => periodId);
    const filled = await periodsKept(manager, provinceId, ids);
    const period = latestEndedWithFigures(periods, asOf, ({ periodId }) => filled.has(periodId));
    if (!period) return null;
    const [asked] = await this.asked.of(manager, [plan], period);
    const indicatorIds = indicatorsOf(asked);
    return {
      period,
      stated: await statedIn(manager, provinceId, indicatorIds, period.periodId),
      aggregates: await keptAggregates(manager, provinceId, period.periodId, indicatorIds),
    };
  }
}

const indicatorsOf = (asked: AskedPeriod | undefined): string[] => [
  ...new Set((asked?.form.lines ?? []).map(({ indicatorId }) => indicatorId)),
];
