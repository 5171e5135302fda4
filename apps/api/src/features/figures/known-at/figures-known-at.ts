import { Injectable } from '@nestjs/common';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { aggregateRowOf } from '../aggregates/aggregate-rows.js';
import type { AggregateRow } from '../aggregates/aggregate.queries.js';
import { AskedPeriods } from '../asked-period.js';
import { figureOf } from '../figure.queries.js';
import { statementsOfPeriod } from '../observations/figure-statement.queries.js';
import { figuresOf } from '../observations/current-statement.js';

/** Figures of a period as they were known at a moment. */
export interface KnownFigures {
  readonly period: PeriodRef;
  /** The statements that spoke then, one per cell. */
  readonly observationIds: readonly string[];
  /** What the blocks of the form put together from them. */
  readonly aggregates: readonly AggregateRow[];
}

/**
 * Figures as known at a past moment. Only what is known now is kept; what was known then is worked out from the
 * statements, which nothing overwrites, by the rules that the kept rows follow. The form is the one of now.
 */
@Injectable()
export class FiguresKnownAt {
  constructor(
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
  ) {}

  /** Of the latest period that ended by `asOf` and had figures at `knownAt`; null: none had. */
  async latest(manager: Manager, plan: PlanRef, asOf: string, knownAt: string): Promise<KnownFigures | null> {
    const ended = (await this.periods.list(manager, plan)).filter(({ endsOn }) => endsOn <= asOf);
    ended.sort((a, b) => (a.endsOn === b.endsOn ? compare(a.startsOn, b.startsOn) : compare(b.endsOn, a.endsOn)));
    for (const period of ended) {
      const figures = [
        ...figuresOf(await statementsOfPeriod(manager, period.provinceId, period.periodId, knownAt)).values(),
      ];
      if (figures.length === 0) continue;
      const [asked] = await this.asked.of(manager, [plan], period);
      const aggregates = (asked?.form.lines ?? []).map((line) =>
        aggregateRowOf(line, asked?.units.get(line.block) ?? [], figureOf(figures)),
      );
      return { period, observationIds: figures.map(({ observationId }) => observationId), aggregates };
    }
    return null;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
