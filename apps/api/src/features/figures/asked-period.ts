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
  /** Units of the blocks of the form on the period's last day, in official order. */
  readonly units: ReadonlyMap<Block, readonly AskedUnit[]>;
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
    const units = new Map<Block, readonly AskedUnit[]>();
    const asked: AskedPeriod[] = [];
    for (const plan of plans) {
      const form = await this.forms.linesOf(manager, plan, period.endsOn);
      for (const block of form.blocks) {
        if (units.has(block)) continue;
        units.set(block, await this.units.ofBlock(manager, plan.provinceId, block, period.endsOn));
      }
      asked.push({ plan, period: { ...period, planId: plan.planId }, form, units });
    }
    return asked;
  }
}
