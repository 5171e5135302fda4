// What a form asks on a day, put together from the rows that say it.
import { type Block, BLOCKS, type FormLineBody, type PlanPolicy } from '@tiendo/contracts';
import {
  type AchievementCap,
  asksOfEveryUnit,
  asksOfUnits,
  capOf,
  type Day,
  horizonInForce,
  itemDeadline,
  levelFor,
  yearOf,
} from '@tiendo/indicators';
import { asksUnit } from '@tiendo/indicators/periods';
import type { ItemAsAsked, MeasureAsAsked, PartsOfIndicator, PlanRef } from '../plans/index.js';
import type { FormRow } from './form.queries.js';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** One line of the form with the measures it is held against. */
export interface AskedLine extends FormRow {
  /** The day whose levels hold. */
  readonly day: Day;
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
  /** The day whose levels hold. */
  readonly day: Day;
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

type TargetRow = Readonly<Pick<ItemAsAsked, 'itemId' | 'code' | 'name' | 'pillarCode' | 'dueOn' | 'frequency'>>;

/** What the form of a plan is made of on one day. */
interface FormParts {
  readonly rows: readonly FormRow[];
  readonly pillars: readonly Named[];
  /** Targets in the plan's order, each with all its measures. */
  readonly items: readonly { readonly item: TargetRow; readonly measures: readonly MeasureAsAsked[] }[];
  readonly policy: PlanPolicy;
  readonly parts: readonly PartsOfIndicator[];
}

/** The form of a plan on a day within its span. */
export function formOf(plan: PlanRef, day: Day, { rows, pillars, items, policy, parts }: FormParts): PlanForm {
  const pillarByCode = new Map(pillars.map(({ code, name }) => [code, { code, name }]));
  const itemById = new Map(items.map(({ item }) => [item.itemId, item]));
  const inForce = items.flatMap(({ measures }) => {
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
      day,
      pillar: (pillar === null ? null : pillarByCode.get(pillar)) ?? null,
      measures,
      target: first && item ? { code: item.code, name: item.name ?? first.label, measure: first } : null,
    };
  });
  const blocks = BLOCKS.filter((block) => rows.some((row) => row.block === block));
  const targets = blocks.flatMap((block) => {
    const asked = unitsByIndicator(rows.filter((row) => row.block === block));
    return items.flatMap(({ item }): AskedTarget[] => {
      const measures = inForce.flatMap((measure): AskedMeasure[] => {
        const askedUnits = asked.get(measure.indicatorId);
        const isAsked = measure.itemId === item.itemId && askedUnits !== undefined && asksOfUnits(measure);
        return isAsked ? [{ ...measure, askedUnits }] : [];
      });
      const { code, name, pillarCode } = item;
      return measures.length === 0 ? [] : [{ block, day, code, name, pillarCode, measures }];
    });
  });
  const planEndsOn = plan.dueAtEnd ? plan.endsOn : null;
  const deadlines = new Map(
    items.map(({ item: { code, dueOn, frequency } }) => [code, itemDeadline({ dueOn, frequency, planEndsOn })]),
  );
  const ids = new Set(rows.map(({ indicatorId }) => indicatorId));
  const askedParts = parts.filter((one) => [one.whole, ...one.parts].some(({ id }) => ids.has(id)));
  const asked = { day, blocks, achievementCap: capOf(policy), lines, targets };
  return { ...asked, deadlines, parts: askedParts, pillars: [...pillarByCode.values()] };
}

/** The measures of a target that ask one unit, each with the level asked of it. */
export function measuresOf({ measures, day }: AskedTarget, unitId: string): readonly AskedMeasure[] {
  const its = measures.filter(({ askedUnits }) => askedUnits?.some(({ id }) => id === unitId) ?? true);
  return its.flatMap((measure) => levelFor(unitId, measure, day) ?? []);
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
      asksEveryUnit: asksOfEveryUnit(target.measure),
    },
  };
}
