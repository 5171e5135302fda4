import { Injectable } from '@nestjs/common';
import type { Block, Boundary } from '@tiendo/contracts';
import { addDays, type Breaks, brokenBetween, type CarryInput, standingsOf } from '@tiendo/indicators';
import { unitsAsked } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import { askedOfBlock, readingOfFigure, StandingReader } from '../../figures/index.js';
import { UnitDirectory } from '../../org/index.js';
import type { PlanRef } from '../../plans/index.js';
import type { PeriodRef, PlanForm } from '../../reporting/index.js';
import { CellReader } from './cell-reader.js';
import { carryInput } from './carry-rules.js';
import type { IndicatorRuleRow } from './indicator-rule.queries.js';
import { type Field, standingsOfRows } from './field.js';
import { carriedUnits, readingOfCarried, type Reorganisation, sideOn } from './reorganisation.js';
import { RuleReader } from './rule-reader.js';
import { type ShownUnit, shownUnits } from './shown-unit.js';

export interface FieldQuestion {
  readonly plan: PlanRef;
  readonly period: PeriodRef;
  readonly block: Block;
  readonly form: PlanForm;
  /** As known at this moment; null: as kept now. */
  readonly knownAt: string | null;
  /** The scope that is wanted, '' is the whole plan; left out: every one. */
  readonly pillar?: string;
  /** The units of the block, where they are at hand. */
  readonly shown?: readonly ShownUnit[];
  /** Figures beside the standings are read as well. */
  readonly withFigures?: boolean;
}

/** Where the units of a block stand in a period: as kept in the caller's transaction, or across a reorganisation. */
@Injectable()
export class FieldReader {
  constructor(
    private readonly units: UnitDirectory,
    private readonly cells: CellReader,
    private readonly standings: StandingReader,
    private readonly rules: RuleReader,
  ) {}

  /** Units of the block on a day, in official order. Only those that end sometime may be called otherwise today. */
  async unitsOn(manager: Manager, plan: PlanRef, block: Block, day: string): Promise<ShownUnit[]> {
    const units = await this.units.blockOn(manager, plan.provinceId, block, day);
    const ending = units.flatMap(({ id, validTo }) => (validTo === null ? [] : id));
    return shownUnits(units, await this.units.byIds(manager, plan.provinceId, ending));
  }

  /** The units of the period's last day, as the period was asked. */
  async own(manager: Manager, question: FieldQuestion): Promise<Field> {
    const { plan, period, block, form, pillar, withFigures = false } = question;
    const there = question.shown ?? (await this.unitsOn(manager, plan, block, period.endsOn));
    const units = unitsAsked(form.lines, block, there);
    const readingOf = withFigures ? await this.readings(manager, question, units) : () => null;
    const key = { periodId: period.periodId, block };
    const rows = await this.standings.ofBlock(manager, plan, { ...key, pillar });
    const keys = pillar === undefined ? null : key;
    return { units, carriedFrom: new Map(), readingOf, standings: standingsOfRows(rows, units), keys };
  }

  /** The units of the other side, or comparable groups of both, with the period's figures under the carry rules. */
  async across(
    manager: Manager,
    question: FieldQuestion,
    reorganisation: Reorganisation,
    boundary: Boundary,
  ): Promise<Field> {
    const { period, form } = question;
    const side = sideOn(reorganisation, period.endsOn);
    const { block, units: own } = reorganisation[side];
    const rules = await this.rulesOf(manager, { ...question, block });
    const inputs = await this.inputs(manager, { ...question, block }, own, rules);
    const { units, carriedFrom, figures } = carriedUnits(reorganisation, { boundary, side }, rules, (rule) =>
      inputs(rule),
    );
    const readingOf: Field['readingOf'] = (unit, indicatorId) => readingOfCarried(figures.get(indicatorId)?.get(unit));
    const standings = standingsOf({
      units: units.map(({ code, officialOrder }) => ({ unit: code, position: officialOrder })),
      asked: askedOfBlock(form, block, 'code'),
      readingOf,
    });
    return { units, standings, keys: null, carriedFrom, readingOf };
  }

  /** Carry rules that hold for a period of the indicators that the form asks of a block, as known at the moment. */
  async rulesOf(
    manager: Manager,
    { plan, form, block, period, knownAt }: Pick<FieldQuestion, 'plan' | 'form' | 'block' | 'period' | 'knownAt'>,
  ): Promise<IndicatorRuleRow[]> {
    const ids = form.lines.filter((line) => line.block === block).map(({ indicatorId }) => indicatorId);
    return (await this.rules.read(manager, plan.provinceId, { ids }, knownAt)).on(period.endsOn);
  }

  /**
   * The last reorganisation within the plan's periods that concerns a block: districts and communes follow one another
   * where the form asks both, every other block follows itself. Null: its units went on as they were.
   */
  async reorganisation(
    manager: Manager,
    plan: PlanRef,
    { block, blocks, span }: ReorganisationQuestion,
  ): Promise<Reorganisation | null> {
    const isPlace = block === 'districts' || block === 'communes';
    const follows = isPlace && blocks.includes('districts') && blocks.includes('communes');
    const [first, second]: [Block, Block] = follows ? ['districts', 'communes'] : [block, block];
    const acts = await this.units.actsOf(manager, plan.provinceId);
    const days = [...new Set(acts.map(({ effectiveOn }) => effectiveOn))]
      .filter((day) => day > span.from && day <= span.to)
      .sort()
      .reverse();
    for (const effectiveOn of days) {
      const before = await this.unitsOn(manager, plan, first, addDays(effectiveOn, -1));
      const after = await this.unitsOn(manager, plan, second, effectiveOn);
      const [from, to] = [new Set(before.map(({ code }) => code)), new Set(after.map(({ code }) => code))];
      const concerned = acts.filter(
        (act) => act.effectiveOn === effectiveOn && act.links.some((link) => from.has(link.from) && to.has(link.to)),
      );
      if (concerned.length > 0) {
        return {
          effectiveOn,
          before: { block: first, units: before },
          after: { block: second, units: after },
          acts: acts.filter((act) => act.effectiveOn === effectiveOn),
        };
      }
    }
    return null;
  }

  /** Units whose line breaks between two periods, with the day; `but`: a day whose acts figures were carried over. */
  async breaksSince(
    manager: Manager,
    plan: PlanRef,
    previous: PeriodRef | null,
    period: PeriodRef | null,
    but?: string,
  ): Promise<Breaks> {
    if (previous === null || period === null) return new Map();
    const acts = await this.units.actsOf(manager, plan.provinceId);
    const others = acts.filter(({ effectiveOn }) => effectiveOn !== but);
    return brokenBetween(others, previous.endsOn, period.endsOn);
  }

  private async readings(
    manager: Manager,
    { plan, period, block, form }: FieldQuestion,
    units: readonly ShownUnit[],
  ): Promise<Field['readingOf']> {
    const indicatorIds = form.lines.filter((line) => line.block === block).map(({ indicatorId }) => indicatorId);
    const filter = { provinceId: plan.provinceId, periodIds: [period.periodId], indicatorIds, unitIds: null };
    const cells = await this.cells.read(manager, filter);
    const ids = new Map(units.map(({ id, code }) => [code, id]));
    return (unit, indicator) => readingOfFigure(cells.get(period.periodId, indicator, ids.get(unit) ?? ''));
  }

  /** Figures of the side's own units with the weights that their rules name, by indicator. */
  private async inputs(
    manager: Manager,
    { plan, period }: FieldQuestion,
    units: readonly ShownUnit[],
    rules: readonly IndicatorRuleRow[],
  ): Promise<(rule: IndicatorRuleRow) => Map<string, CarryInput>> {
    const indicatorIds = [...new Set(rules.flatMap(({ id, carryWeightId }) => [id, carryWeightId ?? id]))];
    const filter = { provinceId: plan.provinceId, periodIds: [period.periodId], indicatorIds, unitIds: null };
    const cells = await this.cells.read(manager, filter);
    return ({ id, carryWeightId }) =>
      new Map(
        units.map((unit): [string, CarryInput] => {
          const weight = carryWeightId === null ? null : cells.get(period.periodId, carryWeightId, unit.id);
          return [unit.code, carryInput(cells.get(period.periodId, id, unit.id), weight)];
        }),
      );
  }
}

interface ReorganisationQuestion {
  readonly block: Block;
  /** Blocks that the plan's form asks. */
  readonly blocks: readonly Block[];
  /** First day and last day of the plan's periods. */
  readonly span: { readonly from: string; readonly to: string };
}
