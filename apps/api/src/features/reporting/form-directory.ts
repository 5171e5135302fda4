import { Injectable } from '@nestjs/common';
import { type Block, BLOCKS, type FormLineBody } from '@tiendo/contracts';
import {
  asksOfUnits,
  capOf,
  horizonInForce,
  itemDeadline,
  yearOf,
  type AchievementCap,
  type Day,
} from '@tiendo/indicators';
import { asksUnit, withoutRepeats } from '@tiendo/indicators/periods';
import type { Manager } from '../../platform/database/index.js';
import { type MeasureAsAsked, type PartsOfIndicator, PlanDirectory, type PlanRef } from '../plans/index.js';
import { type FormRow, formRows } from './form.queries.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** One line of the form with the measures it is held against. */
export interface AskedLine extends FormRow {
  /** Of the target that measures it, else the form's own; null: neither has one. */
  readonly pillar: Named | null;
  /** Measures in force on this indicator, in the order of the targets. */
  readonly measures: readonly MeasureAsAsked[];
  readonly target: (Named & { readonly measure: MeasureAsAsked }) | null;
}

/** A measure with the units of a block that the form asks it of. */
export interface AskedMeasure extends MeasureAsAsked {
  /** The only units that are asked; null: every unit of the block. */
  readonly askedUnits: readonly { readonly id: string; readonly code: string }[] | null;
}

/** A target as it is asked of the units of one block: the measures that the form asks of them, without the levels of all units together. Met when all of them are. */
export interface AskedTarget {
  readonly block: Block;
  readonly code: string;
  readonly name: string | null;
  readonly pillarCode: string | null;
  readonly measures: readonly AskedMeasure[];
}

/** What a plan asks of whom on a day. */
export interface PlanForm {
  /** The day whose targets hold: the one asked, within the plan's span. */
  readonly day: Day;
  /** Blocks asked, in the order of the contract. */
  readonly blocks: readonly Block[];
  /** Where the plan caps achievements in means and ranks on that day. */
  readonly achievementCap: AchievementCap;
  /** By block, then in the form's order. */
  readonly lines: readonly AskedLine[];
  /** By block, then in the plan's order. */
  readonly targets: readonly AskedTarget[];
  /** By code of target, the day it is to be met by; null: the plan names none. */
  readonly deadlines: ReadonlyMap<string, Day | null>;
  /** Indicators with named parts where the form asks the whole or any part. */
  readonly parts: readonly PartsOfIndicator[];
  /** Pillars of the plan in its own order. */
  readonly pillars: readonly Named[];
}

/** What a plan's form asks, together with the targets that measure it. */
@Injectable()
export class FormDirectory {
  constructor(private readonly plans: PlanDirectory) {}

  /**
   * The form of a plan in a period that ends on a day, with the targets in force on it, as known at a moment. A day outside the plan's span counts as
   * its nearest day; of several horizons the one in force that year counts, as everywhere in the plan.
   */
  async linesOf(manager: Manager, plan: PlanRef, onDay: Day, knownAt: string | null = null): Promise<PlanForm> {
    const day = dayWithin(plan, onDay);
    const rows = await this.rowsOn(manager, plan, onDay, knownAt);
    const { pillars } = await this.plans.sections(manager, plan, { asOf: day, knownAt });
    const items = await this.plans.itemRowsAt(manager, plan, { asOf: day, knownAt, kind: 'target' });
    const all = await this.plans.measuresAt(manager, plan, { asOf: day, knownAt });
    const pillarByCode = new Map(pillars.map(({ code, name }) => [code, { code, name }]));
    const itemById = new Map(items.map((item) => [item.itemId, item]));
    const inForce = items.flatMap((item) => {
      const measures = all.filter(({ itemId }) => itemId === item.itemId);
      const horizon = horizonInForce(measures, yearOf(day));
      return measures.filter((measure) => measure.horizon === null || measure.horizon === horizon);
    });
    const lines = rows.map((row): AskedLine => {
      const measures = inForce.filter(({ indicatorId }) => indicatorId === row.indicatorId);
      const [first] = measures;
      const item = first && itemById.get(first.itemId);
      const pillar = item ? item.pillarCode : row.pillarCode;
      return {
        ...row,
        pillar: (pillar === null ? null : pillarByCode.get(pillar)) ?? null,
        measures,
        target: first && item ? { code: item.code, name: item.name ?? first.label, measure: first } : null,
      };
    });
    const blocks = BLOCKS.filter((block) => rows.some((row) => row.block === block));
    const targets = blocks.flatMap((block) => {
      const asked = unitsByIndicator(rows.filter((row) => row.block === block));
      return items.flatMap((item): AskedTarget[] => {
        const measures = inForce.flatMap((measure): AskedMeasure[] => {
          const askedUnits = asked.get(measure.indicatorId);
          const isAsked = measure.itemId === item.itemId && askedUnits !== undefined && asksOfUnits(measure);
          return isAsked ? [{ ...measure, askedUnits }] : [];
        });
        const { code, name, pillarCode } = item;
        return measures.length === 0 ? [] : [{ block, code, name, pillarCode, measures }];
      });
    });
    const policy = await this.plans.policyAt(manager, plan, day, knownAt);
    const planEndsOn = plan.dueAtEnd ? plan.endsOn : null;
    const deadlines = new Map(
      items.map(({ code, dueOn, frequency }) => [code, itemDeadline({ dueOn, frequency, planEndsOn })]),
    );
    const asked = { day, blocks, achievementCap: capOf(policy), lines, targets };
    const parts = await this.plans.parts(manager, plan.provinceId, onDay, knownAt);
    const ids = new Set(rows.map(({ indicatorId }) => indicatorId));
    const askedParts = parts.filter((one) => [one.whole, ...one.parts].some(({ id }) => ids.has(id)));
    return { ...asked, deadlines, parts: askedParts, pillars: [...pillarByCode.values()] };
  }

  /** Lines with the rules of their indicators that hold for a day. */
  private async rowsOn(manager: Manager, plan: PlanRef, day: Day, knownAt: string | null): Promise<FormRow[]> {
    const rows = withoutRepeats(await formRows(manager, plan, day));
    const ids = rows.map(({ indicatorId }) => indicatorId);
    const rules = await this.plans.rules(manager, plan.provinceId, ids, knownAt);
    return rows.map(({ weightIndicatorId, ...row }) => {
      const { carryWeightId, ...rest } = rules.on(row.indicatorId, day, { ...row, carryWeightId: weightIndicatorId });
      return { ...rest, weightIndicatorId: carryWeightId };
    });
  }
}

/** The measures of a target that ask one unit. */
export function measuresOf({ measures }: AskedTarget, unitId: string): readonly AskedMeasure[] {
  return measures.filter(({ askedUnits }) => askedUnits?.some(({ id }) => id === unitId) ?? true);
}

/** The lines of a block that ask one unit. */
export function linesOfUnit(form: PlanForm, block: Block, unitId: string): AskedLine[] {
  return form.lines.filter((line) => line.block === block && asksUnit(line, unitId));
}

/** By indicator, the only units that these lines of one block ask; null: every unit of it. */
function unitsByIndicator(rows: readonly FormRow[]): Map<string, AskedMeasure['askedUnits']> {
  const units = new Map<string, AskedMeasure['askedUnits']>();
  for (const { indicatorId, unit } of rows) {
    units.set(indicatorId, unit === null ? null : [...(units.get(indicatorId) ?? []), unit]);
  }
  return units;
}

/** A line as answers show it. */
export function formLineBody(line: AskedLine): FormLineBody {
  const { block, indicatorCode, indicatorName, measureUnit, direction, aggregation, pillar, cumulative } = line;
  const { target, unit, supplier, askedFrom, askedUntil } = line;
  return {
    block,
    unit: unit && { code: unit.code, name: unit.name },
    supplier: supplier && { code: supplier.code, name: supplier.name },
    indicator: { code: indicatorCode, name: indicatorName, measureUnit, direction, aggregation },
    pillar,
    cumulative,
    askedFrom,
    askedUntil,
    target: target && {
      code: target.code,
      name: target.name,
      comparator: target.measure.comparator,
      value: target.measure.value,
      valueUpper: target.measure.valueUpper,
      dueOn: target.measure.dueOn,
    },
  };
}

/** A day before the plan was issued has the targets it was issued with, a day after its end those of its last day. */
function dayWithin({ startsOn, issuedOn, endsOn }: PlanRef, day: Day): Day {
  const first = startsOn > issuedOn ? startsOn : issuedOn;
  if (day < first) return first;
  return day > endsOn && endsOn > first ? endsOn : day;
}
