import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TransactionEvents } from '../../../platform/events/index.js';
import { UnitDataChanged, UnitsUnbegun } from '../../org/index.js';
import { PlanDirectory } from './plan-directory.js';
import { hasItemsOf } from './item-version.queries.js';

/** What plans do when their owner's units change: every plan shows their names; some of them work on items. */
@Injectable()
export class UnitFollower implements OnModuleInit {
  constructor(
    private readonly events: TransactionEvents,
    private readonly plans: PlanDirectory,
  ) {}

  onModuleInit(): void {
    this.events.follow(UnitDataChanged, (manager, { provinceId }) => this.plans.touchAll(manager, provinceId));
    this.events.follow(UnitsUnbegun, async (manager, unbegun) => {
      if (await hasItemsOf(manager, unbegun.provinceId, unbegun.unitIds)) unbegun.keep();
    });
  }
}
