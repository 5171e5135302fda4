import { Injectable } from '@nestjs/common';
import type { Language, PeriodBody } from '@tiendo/contracts';
import { periodTitle } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import {
  latestReported,
  periodBefore,
  periodByCode,
  type PeriodRef,
  periodsOf,
  plansReporting,
  type PlanKey,
  reportingCounts,
  unitReporting,
  type UnitReporting,
} from './period.queries.js';

/** Periods of plans as other features know them. */
@Injectable()
export class PeriodDirectory {
  /** The period behind an address. Throws ApiProblem: period-not-found. */
  async require(manager: Manager, plan: PlanKey, code: string): Promise<PeriodRef> {
    const period = await periodByCode(manager, plan, code);
    if (!period) throw new ApiProblem('period-not-found');
    return period;
  }

  /** Every period of the plan, newest first. */
  list(manager: Manager, plan: PlanKey): Promise<PeriodRef[]> {
    return periodsOf(manager, plan);
  }

  /** The last period of the same kind that ended before this one began; null when there is none. */
  preceding(manager: Manager, period: PeriodRef): Promise<PeriodRef | null> {
    return periodBefore(manager, period);
  }

  /**
   * The period to open on when none is named: the newest that somebody reported on, else the newest open one, else the
   * newest that has begun; null while the plan has none of these.
   */
  async current(manager: Manager, plan: PlanKey, today: string): Promise<PeriodRef | null> {
    const reported = await latestReported(manager, plan);
    if (reported) return reported;
    const begun = (await periodsOf(manager, plan)).filter(({ startsOn }) => startsOn <= today);
    return begun.find(({ state }) => state === 'open') ?? begun[0] ?? null;
  }

  /** What the units asked gave, by block in official order; `knownAt` null: as kept now. */
  units(manager: Manager, period: PeriodRef, knownAt: string | null): Promise<UnitReporting[]> {
    return unitReporting(manager, period, knownAt);
  }

  /** Published plans that report on the period, in the order to lock them. */
  plansReporting(manager: Manager, period: PeriodRef): Promise<PlanKey[]> {
    return plansReporting(manager, period.provinceId, period.periodId);
  }

  /** Periods as answers show them, in the given order. */
  async bodies(
    manager: Manager,
    plan: PlanKey,
    periods: readonly PeriodRef[],
    language: Language,
  ): Promise<PeriodBody[]> {
    const counts = await reportingCounts(
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
}
