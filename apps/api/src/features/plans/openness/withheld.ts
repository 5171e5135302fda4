import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { RecentlyUsed } from '../../../platform/http/index.js';
import type { PlanRef } from '../store/plan-ref.js';
import { itemsMeasuredBy, withheldIndicators } from './openness.queries.js';

/** What of a plan is kept from visitors ("không công khai"). */
export interface Withheld {
  /** Codes of indicators. */
  readonly indicators: ReadonlySet<string>;
  /** Ids of the items that any version of the plan measures by them. */
  readonly items: ReadonlySet<string>;
  /** Codes of these items. */
  readonly codes: ReadonlySet<string>;
}

const NOTHING: Withheld = { indicators: new Set(), items: new Set(), codes: new Set() };

/** Sets of a few codes each. */
const KEPT = 64;

/** Tells which indicators, and with them which targets, a reader is not told of. */
@Injectable()
export class WithheldReader {
  private readonly kept = new RecentlyUsed<Promise<Withheld>>(KEPT);

  constructor(private readonly database: Database) {}

  /**
   * Nothing for a member. For a visitor what is withheld now, whatever moment they ask about: what is kept back today was
   * perhaps told yesterday. Found out once per revision of the plan, which every such act moves on.
   */
  async from(plan: PlanRef, member: boolean): Promise<Withheld> {
    if (member) return NOTHING;
    return this.kept.getOrMake(`${plan.planId} ${plan.revision}`, () => this.read(plan));
  }

  private async read(plan: PlanRef): Promise<Withheld> {
    const { manager } = this.database;
    const indicators = await withheldIndicators(manager, plan.provinceId);
    if (indicators.length === 0) return NOTHING;
    const items = await itemsMeasuredBy(manager, plan, indicators);
    return {
      indicators: new Set(indicators),
      items: new Set(items.map(({ id }) => id)),
      codes: new Set(items.map(({ code }) => code)),
    };
  }
}
