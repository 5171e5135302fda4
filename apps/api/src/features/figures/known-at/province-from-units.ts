import { Injectable } from '@nestjs/common';
import { type Aggregation, type IndicatorKind, provinceReading, type Qualifier } from '@tiendo/indicators';
import { endedPeriods } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import type { AggregateRow } from '../aggregates/aggregate.queries.js';
import { FigureStore } from '../store/figure-store.js';

/** The province's figure that nobody stated, put together from those of its units in a period. */
export interface FigureOfUnits {
  /** The last day of the period. */
  readonly asOf: string;
  readonly periodStartsOn: string;
  readonly periodEndsOn: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  readonly qualifier: Qualifier;
  readonly fromUnits: { readonly period: PeriodRef; readonly units: number; readonly of: number };
}

/** A period of a flow with what its units say together in it; null: not all of them gave an exact figure. */
export interface FlowOfUnits {
  readonly period: PeriodRef;
  readonly ofUnits: (FigureOfUnits & { readonly isCumulative: boolean }) | null;
}

/** An indicator with the rule its figures are put together by. */
interface Measured {
  readonly indicatorId: string;
  readonly kind: IndicatorKind;
  readonly aggregation: Aggregation;
}

/** What the units of a province say of it as a whole. */
@Injectable()
export class ProvinceFromUnits {
  constructor(
    private readonly periods: PeriodDirectory,
    private readonly figures: FigureStore,
  ) {}

  /** What they say of these indicators in the plan's periods that ended within its span and by a day. */
  async told(manager: Manager, plan: PlanRef, measured: readonly Measured[], until: string): Promise<ToldByUnits> {
    const ids = idsOf(measured);
    if (ids.length === 0) return new ToldByUnits(plan, [], new Map(), new Set());
    const periods = await this.periods.list(manager, plan);
    const ended = endedWithin(plan, periods, until).map(({ periodId }) => periodId);
    const kept = new Map<string, AggregateRow[]>();
    for (const row of await this.figures.aggregates(manager, plan.provinceId, ended, ids)) {
      kept.set(row.periodId, [...(kept.get(row.periodId) ?? []), row]);
    }
    const flows = idsOf(measured.filter((one) => !isOfOnePeriod(one)));
    const cumulative = await this.figures.cumulative(manager, plan.provinceId, ended, flows);
    return new ToldByUnits(plan, periods, kept, cumulative);
  }
}

/** What the units of a province said in the periods of a plan, to be asked for any day up to the one it was read for. */
export class ToldByUnits {
  constructor(
    private readonly plan: PlanRef,
    private readonly periods: readonly PeriodRef[],
    private readonly kept: ReadonlyMap<string, readonly AggregateRow[]>,
    /** As `period indicator`: figures that count from the year's start. */
    private readonly cumulative: ReadonlySet<string>,
  ) {}

  /**
   * By indicator, the figure of the latest of the plan's periods that ended within its span and by `asOf` and gives an
   * exact one. An indicator that several blocks are asked for in a period has none in it: no sum is known to be whole.
   */
  latest(measured: readonly Measured[], asOf: string): Map<string, FigureOfUnits> {
    const wanted = new Map(measured.filter(isOfOnePeriod).map((one) => [one.indicatorId, one]));
    const found = new Map<string, FigureOfUnits>();
    for (const period of endedWithin(this.plan, this.periods, asOf)) {
      if (found.size === wanted.size) break;
      for (const [indicatorId, figure] of figuresIn(period, this.kept.get(period.periodId) ?? [], wanted)) {
        if (!found.has(indicatorId)) found.set(indicatorId, figure);
      }
    }
    return found;
  }

  /** By indicator of the flows among them, every period of the plan with what its units say together, earliest first. */
  flows(measured: readonly Measured[], asOf: string): Map<string, FlowOfUnits[]> {
    const wanted = new Map(measured.filter((one) => !isOfOnePeriod(one)).map((one) => [one.indicatorId, one]));
    if (wanted.size === 0) return new Map();
    const ended = new Set(endedWithin(this.plan, this.periods, asOf));
    const told = this.periods.map((period) => {
      const rows = ended.has(period) ? (this.kept.get(period.periodId) ?? []) : [];
      return { period, figures: figuresIn(period, rows, wanted) };
    });
    return new Map(
      [...wanted.keys()].map((id) => [
        id,
        [...told].reverse().map(({ period, figures }): FlowOfUnits => {
          const figure = figures.get(id);
          const isCumulative = this.cumulative.has(`${period.periodId} ${id}`);
          return { period, ofUnits: figure === undefined ? null : { ...figure, isCumulative } };
        }),
      ]),
    );
  }
}

/** The plan's periods that ended within its span and by a day. */
function endedWithin(plan: PlanRef, periods: readonly PeriodRef[], asOf: string): PeriodRef[] {
  const last = asOf < plan.endsOn ? asOf : plan.endsOn;
  return endedPeriods(periods, last).filter(({ endsOn }) => endsOn >= plan.startsOn);
}

/** What happened in one period says nothing of a level asked for longer. */
const isOfOnePeriod = (measured: Measured): boolean => measured.kind !== 'flow';

const idsOf = (measured: readonly Measured[]): string[] => [...new Set(measured.map(({ indicatorId }) => indicatorId))];

function figuresIn(
  period: PeriodRef,
  rows: readonly AggregateRow[],
  wanted: ReadonlyMap<string, Measured>,
): Map<string, FigureOfUnits> {
  const asked = rows.filter((row) => row.asked > 0);
  const { startsOn, endsOn } = period;
  return new Map(
    asked.flatMap((row): [string, FigureOfUnits][] => {
      const one = wanted.get(row.indicatorId);
      const isAlone = asked.every((other) => other === row || other.indicatorId !== row.indicatorId);
      const reading = one && isAlone ? provinceReading(row, one.aggregation) : null;
      if (reading === null) return [];
      const { numerator = null, denominator = null, value = null, qualifier } = reading;
      const figure = { asOf: endsOn, periodStartsOn: startsOn, periodEndsOn: endsOn, numerator, denominator, value };
      return [[row.indicatorId, { ...figure, qualifier, fromUnits: { period, units: row.reported, of: row.asked } }]];
    }),
  );
}
