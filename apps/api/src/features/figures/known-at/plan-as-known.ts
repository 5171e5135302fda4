import { Injectable } from '@nestjs/common';
import { changedInPlaceSince, Database, type Manager } from '../../../platform/database/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { PeriodDirectory } from '../../reporting/index.js';
import { FigureKeeper } from '../figure-keeper.js';
import { periodsStatedSince, standInForKept } from './then.queries.js';

/**
 * The one way to read a plan as known at a moment. Within it every table reads as it was then: what was recorded later is
 * not there, units, periods and forms are what they were, and figures, standings and aggregates are worked out from these
 * by the keeper that keeps those of now. Where nothing they rest on was recorded since, the kept rows are the right ones.
 */
@Injectable()
export class PlanAsKnown {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly keeper: FigureKeeper,
  ) {}

  /**
   * Runs `work` on the data as they are now. Without a transaction, which for a short question costs more than its
   * answer: when the plan was written to meanwhile, once more on one unmoving picture.
   */
  async now<T>(plan: PlanRef, work: (manager: Manager) => Promise<T>): Promise<T> {
    const answer = await work(this.database.manager);
    return (await this.plans.isAt(plan, plan.revision)) ? answer : this.read(plan, null, work);
  }

  /**
   * Runs `work` on one unmoving picture of the data; `knownAt` null: as known now. `isAsNow`: the plan has the revision
   * of `plan`, and nothing of it was recorded since the moment but statements on items, figures of no period and what
   * is noted of contradictions.
   */
  read<T>(plan: PlanRef, knownAt: string | null, work: (manager: Manager, isAsNow: boolean) => Promise<T>): Promise<T> {
    return this.database.snapshot(async (manager) => {
      if (knownAt === null) return work(manager, true);
      const periodIds = (await this.periods.list(manager, plan)).map(({ periodId }) => periodId);
      const isOther =
        (await changedInPlaceSince(manager, plan.provinceId, knownAt)) ||
        (await this.plans.changedSince(manager, plan, knownAt));
      const stated = await periodsStatedSince(manager, plan.provinceId, periodIds, knownAt);
      const isAsNow = !isOther && stated.length === 0 && (await this.plans.isAt(plan, plan.revision, manager));
      await this.database.goBack(manager, knownAt);
      if (isOther || stated.length > 0) {
        await standInForKept(manager, plan, periodIds);
        // What is asked of whom, or by which rule, may be another thing in every period.
        await this.keeper.rebuildPeriods(manager, plan, isOther ? null : stated);
      }
      return work(manager, isAsNow);
    });
  }
}
