import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import type { PlanRef } from '../plans/index.js';
import { periodsOf } from './period.queries.js';

/** Brings what is kept of a plan's periods up to date, in the caller's transaction and under the lock on the plan. */
export type StandingKeeper = (manager: Manager, plan: PlanRef, periodIds: readonly string[]) => Promise<void>;

/**
 * What is kept of periods depends on which exist and what the form asks, but is worked out by another feature. That
 * feature registers itself here; who changes a period or the form calls {@link KeptStandings.rebuild}.
 */
@Injectable()
export class KeptStandings {
  private readonly keepers: StandingKeeper[] = [];

  register(keeper: StandingKeeper): void {
    this.keepers.push(keeper);
  }

  async rebuild(manager: Manager, plan: PlanRef, periodIds: readonly string[]): Promise<void> {
    if (periodIds.length === 0) return;
    for (const keeper of this.keepers) await keeper(manager, plan, periodIds);
  }

  /** After what the plan asks changed from a day on: the periods whose targets are those of that day or later. */
  async rebuildFrom(manager: Manager, plan: PlanRef, day: string): Promise<void> {
    const periods = await periodsOf(manager, plan);
    // A period before the plan was issued has the targets it was issued with.
    const isFirst = day <= plan.startsOn || day <= plan.issuedOn;
    const ids = periods.filter(({ endsOn }) => isFirst || endsOn >= day).map(({ periodId }) => periodId);
    await this.rebuild(manager, plan, ids);
  }
}
