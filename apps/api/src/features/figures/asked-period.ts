import { Injectable } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import type { PlanRef } from '../plans/index.js';
import { type AskedUnit, FormDirectory, type PeriodRef, type PlanForm, UnitsAsked } from '../reporting/index.js';

/** A plan in a period with what it asks and of whom. */
export interface AskedPeriod {
  readonly plan: PlanRef;
  readonly period: PeriodRef;
  readonly form: PlanForm;
  /** Units that the form asks on the period's last day, by block in official order. */
  readonly units: ReadonlyMap<Block, readonly AskedUnit[]>;
  /** Every unit of these blocks, asked by this plan or not. */
  readonly blockUnits: ReadonlyMap<Block, readonly AskedUnit[]>;
}

/** What plans ask in a period, each question to the database asked once. */
@Injectable()
export class AskedPeriods {
  constructor(
    private readonly forms: FormDirectory,
    private readonly units: UnitsAsked,
  ) {}

  /** The same period of several plans of one owner. */
  async of(manager: Manager, plans: readonly PlanRef[], period: PeriodRef): Promise<AskedPeriod[]> {
    const blockUnits = new Map<Block, readonly AskedUnit[]>();
    const asked: AskedPeriod[] = [];
    for (const plan of plans) {
      const form = await this.forms.linesOf(manager, plan, period.endsOn);
      for (const block of form.blocks) {
        if (blockUnits.has(block)) continue;
        blockUnits.set(block, await this.units.ofBlock(manager, plan.provinceId, block, period.endsOn));
      }
      const units = this.units.ofForm(form, blockUnits);
      asked.push({ plan, period: { ...period, planId: plan.planId }, form, units, blockUnits });
    }
    return asked;
  }

  /** One plan in several of its periods. */
  async over(
    manager: Manager,
    plan: PlanRef,
    periods: readonly PeriodRef[],
  ): Promise<(period: PeriodRef) => AskedPeriod> {
    const formOn = await this.forms.linesOver(
      manager,
      plan,
      periods.map(({ endsOn }) => endsOn),
    );
    const forms = new Map(periods.map(({ endsOn }) => [endsOn, formOn(endsOn)]));
    const blocks = [...new Set([...forms.values()].flatMap((form) => form.blocks))];
    const unitsOn = await this.units.overBlocks(manager, plan.provinceId, blocks);
    return (period) => {
      const form = forms.get(period.endsOn) ?? formOn(period.endsOn);
      const blockUnits = new Map(form.blocks.map((block) => [block, unitsOn(block, period.endsOn)]));
      const units = this.units.ofForm(form, blockUnits);
      return { plan, period: { ...period, planId: plan.planId }, form, units, blockUnits };
    };
  }
}
