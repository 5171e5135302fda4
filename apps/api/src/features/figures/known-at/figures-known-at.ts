import { Injectable } from '@nestjs/common';
import { endedPeriods, latestEndedWithFigures } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { aggregateRowOf } from '../aggregates/aggregate-rows.js';
import { type AggregateRow, keptAggregates } from '../aggregates/aggregate.queries.js';
import { type AskedPeriod, AskedPeriods } from '../asked-period.js';
import { type CurrentFigure, figureOf } from '../figure.queries.js';
import { statementsOfPeriod } from '../observations/figure-statement.queries.js';
import { figuresOf } from '../observations/current-statement.js';
import { periodsKept, statedAmong, type StatedFigures, statedIn } from '../store/stated-figure.queries.js';

/** The figures of a period that may contradict something, as known at a moment. */
export interface KnownFigures extends StatedFigures {
  readonly period: PeriodRef;
}

/**
 * Figures as known now or at a past moment. What is known now is kept; what was known then is worked out from the
 * statements, which nothing overwrites, by the rules that the kept rows follow. The form is the one of now.
 */
@Injectable()
export class FiguresKnownAt {
  constructor(
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
  ) {}

  /** Of the latest period that ended by `asOf` and had figures at `knownAt` (null: has them now); null: none had. */
  async latest(manager: Manager, plan: PlanRef, asOf: string, knownAt: string | null): Promise<KnownFigures | null> {
    const periods = await this.periods.list(manager, plan);
    return knownAt === null
      ? this.kept(manager, plan, periods, asOf)
      : this.workedOut(manager, plan, endedPeriods(periods, asOf), knownAt);
  }

  /** What the blocks that the plan asks in a period put together, worked out from the statements known at a moment. */
  async aggregatesThen(manager: Manager, plan: PlanRef, period: PeriodRef, knownAt: string): Promise<AggregateRow[]> {
    const statements = await statementsOfPeriod(manager, period.provinceId, period.periodId, knownAt);
    if (statements.length === 0) return [];
    const [asked] = await this.asked.of(manager, [plan], period);
    return putTogether(asked, [...figuresOf(statements).values()]);
  }

  private async kept(
    manager: Manager,
    plan: PlanRef,
    periods: readonly PeriodRef[],
    asOf: string,
  ): Promise<KnownFigures | null> {
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

  /** Period by period from the newest, so that the statements of older ones are not read for nothing. */
  private async workedOut(
    manager: Manager,
    plan: PlanRef,
    ended: readonly PeriodRef[],
    knownAt: string,
  ): Promise<KnownFigures | null> {
    for (const period of ended) {
      const figures = [
        ...figuresOf(await statementsOfPeriod(manager, period.provinceId, period.periodId, knownAt)).values(),
      ];
      if (figures.length === 0) continue;
      const [asked] = await this.asked.of(manager, [plan], period);
      const ids = figures.map(({ observationId }) => observationId);
      return {
        period,
        stated: await statedAmong(manager, plan.provinceId, indicatorsOf(asked), ids),
        aggregates: putTogether(asked, figures),
      };
    }
    return null;
  }
}

const putTogether = (asked: AskedPeriod | undefined, figures: readonly CurrentFigure[]): AggregateRow[] =>
  (asked?.form.lines ?? []).map((line) => aggregateRowOf(line, asked?.units.get(line.block) ?? [], figureOf(figures)));

const indicatorsOf = (asked: AskedPeriod | undefined): string[] => [
  ...new Set((asked?.form.lines ?? []).map(({ indicatorId }) => indicatorId)),
];
