import { Injectable } from '@nestjs/common';
import type { Language, PeriodBody } from '@tiendo/contracts';
import { openingPeriod, type PeriodKind, periodTitle, precedingPeriod } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import { MachineScopes } from '../machines/index.js';
import { FiguresGiven, lateUnits, type UnitReporting } from './figures-given.js';
import { type SuppliedLine, suppliedLines } from './form.queries.js';
import {
  type AskedFigure,
  askedIn,
  indicatorsAskedBy,
  lastDaysOf,
  periodByCode,
  type PeriodRef,
  periodsById,
  type PeriodSpan,
  periodsOf,
  periodsOfYears,
  plansOfPeriods,
  plansReporting,
} from './period.queries.js';
import type { PlanKey } from './plan-key.js';

/** Periods of plans as other features know them. */
@Injectable()
export class PeriodDirectory {
  constructor(
    private readonly given: FiguresGiven,
    private readonly machines: MachineScopes,
  ) {}

  /** The period behind an address. Throws ApiProblem: period-not-found. */
  async require(manager: Manager, plan: PlanKey, code: string): Promise<PeriodRef> {
    const period = await periodByCode(manager, plan, code);
    if (!period) throw new ApiProblem('period-not-found');
    return period;
  }

  /** The last day of each of these periods, by id. */
  async lastDays(manager: Manager, provinceId: string, periodIds: readonly string[]): Promise<Map<string, string>> {
    return periodIds.length === 0 ? new Map() : lastDaysOf(manager, provinceId, [...new Set(periodIds)]);
  }

  /** Some of an owner's periods by id, whatever plans report on them. */
  async spans(manager: Manager, provinceId: string, periodIds: readonly string[]): Promise<Map<string, PeriodSpan>> {
    const spans = await periodsById(manager, provinceId, [...new Set(periodIds)]);
    return new Map(spans.map((span) => [span.id, span]));
  }

  /** Periods of an owner of one kind in these years, whatever plans report on them. */
  ofYears(manager: Manager, provinceId: string, kind: PeriodKind, years: readonly number[]): Promise<PeriodSpan[]> {
    return periodsOfYears(manager, provinceId, kind, years);
  }

  /** Every period of the plan, newest first. */
  list(manager: Manager, plan: PlanKey): Promise<PeriodRef[]> {
    return periodsOf(manager, plan);
  }

  /** The last period of the same kind that ended before this one began; null when there is none. */
  async preceding(manager: Manager, period: PeriodRef): Promise<PeriodRef | null> {
    return precedingPeriod(await periodsOf(manager, period), period);
  }

  /**
   * The period that screens open on when none is named, by the rule of the field; null while none has begun. `asOf`: the
   * day the screen shows. `among`: some of the plan's periods instead of all.
   */
  async opening(
    manager: Manager,
    plan: PlanKey,
    asOf: string,
    among?: readonly PeriodRef[],
  ): Promise<PeriodRef | null> {
    const periods = among ?? (await periodsOf(manager, plan));
    return openingPeriod(periods, asOf, await this.reportedIn(manager, plan, periods));
  }

  /** Tells of each of these periods whether any unit reported on it. */
  async reportedIn(
    manager: Manager,
    plan: PlanKey,
    periods: readonly PeriodRef[],
  ): Promise<(period: PeriodRef) => boolean> {
    const ids = periods.map(({ periodId }) => periodId);
    const reported = await this.given.reportedPeriods(manager, plan, ids);
    return ({ periodId }) => reported.has(periodId);
  }

  /** What those who are to supply figures gave, by block in official order, those of no block last. */
  async units(manager: Manager, period: PeriodRef): Promise<UnitReporting[]> {
    return this.given.ofUnits(manager, period, await this.supplied(manager, period, [period.periodId]));
  }

  /** Of {@link units} those whose figures are missing in part or whole: those with the least first, then in their order. */
  async late(manager: Manager, period: PeriodRef): Promise<UnitReporting[]> {
    return lateUnits(await this.units(manager, period));
  }

  /** Units that are to supply figures in each of these periods of a plan and gave none at all, by period id. */
  async silentUnits(manager: Manager, plan: PlanKey, periodIds: readonly string[]): Promise<Map<string, number>> {
    const counts = await this.counts(manager, plan, periodIds);
    return new Map([...counts].map(([periodId, { asked, reporting }]) => [periodId, asked - reporting]));
  }

  /** Ids of the published plans that report on each of these periods, by period. */
  async plansOf(manager: Manager, provinceId: string, periodIds: readonly string[]): Promise<Map<string, string[]>> {
    const plans = new Map<string, string[]>();
    if (periodIds.length === 0) return plans;
    for (const { periodId, planId } of await plansOfPeriods(manager, provinceId, [...new Set(periodIds)])) {
      plans.set(periodId, [...(plans.get(periodId) ?? []), planId]);
    }
    return plans;
  }

  /** Published plans that report on the period, in the order to lock them. */
  plansReporting(manager: Manager, period: PeriodRef): Promise<PlanKey[]> {
    return plansReporting(manager, period.provinceId, period.periodId);
  }

  /** What any plan asks in each of these periods of an owner, of which blocks. */
  async askedIn(
    manager: Manager,
    provinceId: string,
    periods: readonly PeriodRef[],
  ): Promise<(period: PeriodRef) => readonly AskedFigure[]> {
    const asked = await askedIn(
      manager,
      provinceId,
      periods.map(({ periodId }) => periodId),
    );
    return ({ periodId }) => asked.get(periodId) ?? [];
  }

  /** Ids of the plan's periods in which a figure stands on something its form asks. */
  async withFigures(manager: Manager, plan: PlanKey, periods: readonly PeriodRef[]): Promise<Set<string>> {
    return this.given.periodsWith(
      manager,
      plan.provinceId,
      periods.map(({ periodId }) => periodId),
      await indicatorsAskedBy(manager, plan),
    );
  }

  /** Periods as answers show them, in the given order. */
  async bodies(
    manager: Manager,
    plan: PlanKey,
    periods: readonly PeriodRef[],
    language: Language,
  ): Promise<PeriodBody[]> {
    const counts = await this.counts(
      manager,
      plan,
      periods.map(({ periodId }) => periodId),
    );
    return periods.map((period) => {
      const { code, kind, year, ordinal, title, startsOn, endsOn, opensOn, closesOn, state, version } = period;
      const { asked, reporting } = counts.get(period.periodId) ?? { asked: 0, reporting: 0 };
      const label = periodTitle(period, language);
      return {
        ...{ code, kind, year, ordinal, title, label, startsOn, endsOn, opensOn, closesOn, state },
        ...{ asked, reporting, version },
      };
    });
  }

  /** Lines whose figures others than their units supply: units that hold the data, and connected systems. */
  private async supplied(manager: Manager, plan: PlanKey, periodIds: readonly string[]): Promise<SuppliedLine[]> {
    const systems = await this.machines.supplying(manager, plan.provinceId);
    const reach = systems.map(({ indicators, allUnits, units }) => ({
      indicatorIds: indicators.map(({ id }) => id),
      unitIds: allUnits ? null : units.map(({ id }) => id),
    }));
    return suppliedLines(manager, plan, periodIds, reach);
  }

  private async counts(
    manager: Manager,
    plan: PlanKey,
    periodIds: readonly string[],
  ): Promise<Map<string, { asked: number; reporting: number }>> {
    return this.given.counts(manager, plan, periodIds, await this.supplied(manager, plan, periodIds));
  }
}
