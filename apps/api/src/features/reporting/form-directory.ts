import { Injectable } from '@nestjs/common';
import type { Day } from '@tiendo/indicators';
import { withoutRepeats } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import { dayWithin, PlanDirectory, type PlanRef } from '../plans/index.js';
import { type FormRow, formRows } from './form.queries.js';
import { formOf, type PlanForm } from './plan-form.js';

/** What a plan's form asks, together with the targets that measure it. */
@Injectable()
export class FormDirectory {
  constructor(private readonly plans: PlanDirectory) {}

  /**
   * The form of a plan in a period that ends on a day, with the targets in force on it, as known at a moment. A day outside the plan's span counts as
   * its nearest day; of several horizons the one in force that year counts, as everywhere in the plan.
   */
  async linesOf(manager: Manager, plan: PlanRef, onDay: Day, knownAt: string | null = null): Promise<PlanForm> {
    return (await this.linesOver(manager, plan, [onDay], knownAt))(onDay);
  }

  /** {@link linesOf} of each of these days, read once for all of them. */
  async linesOver(
    manager: Manager,
    plan: PlanRef,
    onDays: readonly Day[],
    knownAt: string | null = null,
  ): Promise<(onDay: Day) => PlanForm> {
    const rowsOn = await this.rowsOver(manager, plan, onDays, knownAt);
    const pillarsOn = await this.plans.pillarsOver(manager, plan, knownAt);
    const itemsOn = await this.plans.targetRowsOver(manager, plan, knownAt);
    const asked = new Set(onDays.flatMap((day) => itemsOn(dayWithin(plan, day)).map(({ versionId }) => versionId)));
    const measures = await this.plans.measuresOver(manager, plan, [...asked], knownAt);
    const policyOn = await this.plans.policyOver(manager, plan, knownAt);
    const partsOn = await this.plans.partsOver(manager, plan.provinceId, onDays, knownAt);
    return (onDay) => {
      const day = dayWithin(plan, onDay);
      const items = itemsOn(day).map((item) => ({ item, measures: measures.on(item.versionId, day) }));
      return formOf(plan, day, {
        ...{ rows: rowsOn(onDay), pillars: pillarsOn(day), items },
        ...{ policy: policyOn(day), parts: partsOn(onDay) },
      });
    };
  }

  /** Lines with the rules of their indicators that hold for each of these days. */
  private async rowsOver(
    manager: Manager,
    plan: PlanRef,
    days: readonly Day[],
    knownAt: string | null,
  ): Promise<(day: Day) => FormRow[]> {
    const byDay = await formRows(manager, plan, days);
    const ids = [...byDay.values()].flatMap((rows) => rows.map(({ indicatorId }) => indicatorId));
    const rules = await this.plans.rules(manager, plan.provinceId, ids, knownAt);
    return (day) =>
      withoutRepeats(byDay.get(day) ?? []).map(({ weightIndicatorId, ...row }) => {
        const { carryWeightId, ...rest } = rules.on(row.indicatorId, day, { ...row, carryWeightId: weightIndicatorId });
        return { ...rest, weightIndicatorId: carryWeightId };
      });
  }
}
