import { Injectable } from '@nestjs/common';
import { latestEndedWithFigures } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import type { PartsOfIndicator, PlanRef } from '../../plans/index.js';
import { type AskedUnit, PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { keptAggregates } from '../aggregates/aggregate.queries.js';
import { type AskedPeriod, AskedPeriods } from '../asked-period.js';
import { figureOf, keptFigures, PROVINCE_UNIT, type SpokenFigure } from '../figure.queries.js';
import { periodsKept, type StatedFigures, statedIn } from '../store/stated-figure.queries.js';

/** The figures of a period that may contradict something, as known at a moment. */
export interface KnownFigures extends StatedFigures {
  readonly period: PeriodRef;
  readonly parts: readonly GivenParts[];
}

/** A whole that one unit (null: the province) gave a figure of, with the figures of its named parts. */
export interface GivenParts {
  readonly of: PartsOfIndicator;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly whole: SpokenFigure;
  /** In the order of the parts; null: none was given. */
  readonly parts: readonly (SpokenFigure | null)[];
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
      parts: asked ? await this.partsIn(manager, asked) : [],
      stated: await statedIn(manager, provinceId, indicatorIds, period.periodId),
      aggregates: await keptAggregates(manager, provinceId, period.periodId, indicatorIds),
    };
  }

  /** Of each whole with named parts and each unit that gave its figure, the province first. */
  private async partsIn(manager: Manager, asked: AskedPeriod): Promise<GivenParts[]> {
    const { provinceId, periodId } = asked.period;
    const families = asked.form.parts;
    if (families.length === 0) return [];
    const ids = families.flatMap(({ whole, parts }) => [whole.id, ...parts.map(({ id }) => id)]);
    const indicatorIds = [...new Set(ids)];
    const given = figureOf(await keptFigures(manager, provinceId, periodId, { indicatorIds }));
    return families.flatMap((of) =>
      unitsOf(asked).flatMap((unit): GivenParts[] => {
        const unitId = unit?.id ?? PROVINCE_UNIT;
        const whole = given(of.whole.id, unitId);
        const parts = of.parts.map(({ id }) => given(id, unitId) ?? null);
        return whole ? [{ of, unit: unit && { code: unit.code, name: unit.name }, whole, parts }] : [];
      }),
    );
  }
}

function unitsOf({ units }: AskedPeriod): (AskedUnit | null)[] {
  return [null, ...[...units.values()].flat()];
}

const indicatorsOf = (asked: AskedPeriod | undefined): string[] => [
  ...new Set((asked?.form.lines ?? []).map(({ indicatorId }) => indicatorId)),
];
