import { Injectable } from '@nestjs/common';
import { linesAsked, type ReportLine } from '@tiendo/indicators/submission';
import type { Manager } from '../../../platform/database/index.js';
import { AskedPeriods } from '../../figures/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import type { PeriodRef } from '../../reporting/index.js';

/** What plans ask of units in a period: figures of who supplies them, items of who leads them. */
export interface AskedOf {
  readonly lines: ReadonlyMap<string, readonly ReportLine[]>;
  /** Ids of items by unit, in the order of plans, targets first. */
  readonly items: ReadonlyMap<string, readonly string[]>;
}

/** Who is to report what, put together from the forms and the items of several plans. */
@Injectable()
export class AskedOfUnits {
  constructor(
    private readonly asked: AskedPeriods,
    private readonly plans: PlanDirectory,
  ) {}

  /** As forms and plans stand on the last day of the period. */
  async of(
    manager: Manager,
    plans: readonly PlanRef[],
    period: PeriodRef,
    { asksItems }: { readonly asksItems: boolean },
  ): Promise<AskedOf> {
    const asked = await this.asked.of(manager, plans, period);
    const lines = linesAsked(asked.map(({ plan, form, units }) => ({ plan: plan.planId, lines: form.lines, units })));
    const items = new Map<string, string[]>();
    for (const plan of asksItems ? plans : []) {
      for (const { itemId, units } of await this.plans.itemsAt(manager, plan, { asOf: period.endsOn })) {
        for (const { id } of units.lead) items.set(id, [...(items.get(id) ?? []), itemId]);
      }
    }
    return { lines, items };
  }
}
