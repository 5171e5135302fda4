import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import { TransactionEvents } from '../../platform/events/index.js';
import { PlanContentChanged } from '../plans/index.js';
import { periodsOf } from './period.queries.js';
import { PeriodsChanged } from './periods-changed.js';

/** What a plan asks on a day decides what is kept of every period that ends on that day or later. */
@Injectable()
export class PeriodFollower implements OnModuleInit {
  constructor(private readonly events: TransactionEvents) {}

  onModuleInit(): void {
    this.events.follow(PlanContentChanged, (manager, change) => this.periodsFrom(manager, change));
  }

  private async periodsFrom(manager: Manager, { plan, from }: PlanContentChanged): Promise<void> {
    const periods = await periodsOf(manager, plan);
    // A period before the plan was issued has the targets it was issued with.
    const isFirst = from <= plan.startsOn || from <= plan.issuedOn;
    const periodIds = periods.filter(({ endsOn }) => isFirst || endsOn >= from).map(({ periodId }) => periodId);
    if (periodIds.length > 0) await this.events.tell(manager, new PeriodsChanged(plan, periodIds));
  }
}
