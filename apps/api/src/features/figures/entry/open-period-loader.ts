import { Injectable } from '@nestjs/common';
import { type Block, WHOLE_PROVINCE } from '@tiendo/contracts';
import { asksUnit } from '@tiendo/indicators/periods';
import { Clock } from '../../../platform/clock/clock.js';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { type AskedUnit, PeriodDirectory } from '../../reporting/index.js';
import { type AskedPeriod, AskedPeriods } from '../asked-period.js';
import type { FormCell } from './figure-reader.js';

/** A cell of the form with the block it was found in; null: stated for the province. */
export interface FoundCell extends FormCell {
  readonly block: Block | null;
}

/** What a write on a period works with, under the locks of the owner's published plans. */
export interface OpenPeriod {
  /** Of the plan in the address. */
  readonly asked: AskedPeriod;
  /** Of every published plan that reports on the period, that plan among them. */
  readonly all: readonly AskedPeriod[];
  /** Every published plan of the owner. */
  readonly locked: readonly PlanRef[];
  /** The cell of two codes when the form asks it, else null. */
  readonly cell: (indicator: string, unit: string) => FoundCell | null;
}

/** The way into a period for who records figures. */
@Injectable()
export class OpenPeriodLoader {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
  ) {}

  /** The plan behind an address, for somebody who may record. Throws what resolving throws, plan-not-published. */
  async resolve(actor: ActorContext, slug: string): Promise<PlanRef> {
    const plan = await this.plans.resolve(slug, actor, { write: 'figure.write' });
    if (plan.state === 'draft') throw new ApiProblem('plan-not-published');
    return plan;
  }

  /**
   * Locks the owner's published plans in one order, so that two writers never wait crosswise and no plan takes up the
   * period or changes its form meanwhile, and gives what they ask then.
   * Throws ApiProblem: period-not-found, period-closed, period-not-begun.
   */
  async enter(manager: Manager, seen: PlanRef, code: string): Promise<OpenPeriod> {
    const published = await this.plans.publishedOf(manager, seen.provinceId);
    const locked = await this.plans.lockAll(manager, seen.provinceId, published);
    const period = await this.periods.require(manager, seen, code);
    if (period.state === 'closed') throw new ApiProblem('period-closed');
    if (period.startsOn > this.clock.today()) throw new ApiProblem('period-not-begun');
    const reporting = new Set((await this.periods.plansReporting(manager, period)).map(({ planId }) => planId));
    const all = await this.asked.of(
      manager,
      locked.filter(({ planId }) => reporting.has(planId)),
      period,
    );
    const asked = all.find(({ plan }) => plan.planId === seen.planId);
    if (!asked) throw new ApiProblem('period-not-found');
    return { asked, all, locked, cell: cellFinder(asked) };
  }
}

/** Finds the cell of two codes in what a plan asks in a period; null: it does not ask it. */
export function cellFinder({ form, units }: AskedPeriod): OpenPeriod['cell'] {
  const byBlock = new Map<Block, Map<string, AskedUnit>>();
  for (const block of form.blocks)
    byBlock.set(block, new Map((units.get(block) ?? []).map((unit) => [unit.code, unit])));
  return (indicator, code) => {
    const lines = form.lines.filter(({ indicatorCode }) => indicatorCode === indicator);
    const [first] = lines;
    if (code === WHOLE_PROVINCE) return first ? { line: first, unit: null, block: null } : null;
    for (const line of lines) {
      const unit = byBlock.get(line.block)?.get(code);
      if (unit && asksUnit(line, unit.id)) return { line, unit, block: line.block };
    }
    return null;
  };
}
