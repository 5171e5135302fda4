import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import { TransactionEvents } from '../../platform/events/index.js';
import { UnitsChanged } from '../org/index.js';
import { IndicatorRulesChanged, PlanDirectory, type PlanRef } from '../plans/index.js';
import {
  type AskedFigure,
  type AskedLine,
  FormDirectory,
  PeriodDirectory,
  type PeriodRef,
  PeriodsChanged,
  PeriodsRemoved,
  UnitsAsked,
} from '../reporting/index.js';
import { aggregateRowOf, unitsOfAggregate } from './aggregates/aggregate-rows.js';
import {
  type AggregateRow,
  deleteUnaskedAggregates,
  keptAggregates,
  writeAggregates,
} from './aggregates/aggregate.queries.js';
import { type AskedPeriod, AskedPeriods } from './asked-period.js';
import {
  cellKey,
  type CellKey,
  deleteFigures,
  figureOf,
  type CurrentFigure,
  keptFigures,
  PROVINCE_UNIT,
  writeFigures,
} from './figure.queries.js';
import { dropStandings } from './given/given.queries.js';
import { type FigureStatement, statementsOfPeriod } from './observations/figure-statement.queries.js';
import { figuresOf } from './observations/current-statement.js';
import { Recounts } from './recount/recounts.js';
import { StandingKeeper } from './standings/standing-keeper.js';

/** A cell that was stated on; `block` is null for what is stated for the province. */
export interface ChangedCell extends CellKey {
  readonly block: Block | null;
}

/**
 * Keeps figure, standing and aggregate_figure equal to what was stated and what the plans ask. Always called in the
 * transaction of the write, under the locks on the plans that report on the period.
 */
@Injectable()
export class FigureKeeper implements OnModuleInit {
  constructor(
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
    private readonly standings: StandingKeeper,
    private readonly events: TransactionEvents,
    private readonly plans: PlanDirectory,
    private readonly forms: FormDirectory,
    private readonly units: UnitsAsked,
    private readonly recounts: Recounts,
  ) {}

  onModuleInit(): void {
    this.events.follow(PeriodsChanged, (manager, { plan, periodIds }) => this.rebuildPeriods(manager, plan, periodIds));
    this.events.follow(PeriodsRemoved, (manager, { plan, periodIds }) => dropStandings(manager, plan, periodIds));
    this.events.follow(UnitsChanged, (manager, { provinceId }) => this.rebuildOwner(manager, provinceId));
    this.events.follow(IndicatorRulesChanged, (manager, change) => this.rebuildIndicator(manager, change));
  }

  /**
   * After statements on some cells of a period: rewrites what these change, in every plan that asks them. `statements`:
   * all on these cells. Returns the aggregates of their indicators as they are from now on.
   */
  async keepCells(
    manager: Manager,
    plans: readonly AskedPeriod[],
    cells: readonly ChangedCell[],
    statements: readonly FigureStatement[],
  ): Promise<AggregateRow[]> {
    const [first] = plans;
    if (!first) return [];
    const { provinceId, periodId } = first.period;
    const right = figuresOf(statements);
    await writeFigures(manager, provinceId, periodId, [...right.values()]);
    await deleteFigures(
      manager,
      provinceId,
      periodId,
      cells.filter((cell) => !right.has(cellKey(cell))),
    );
    const indicatorIds = [...new Set(cells.map(({ indicatorId }) => indicatorId))];
    const aggregates = await this.keepAggregates(manager, plans, indicatorIds);
    for (const asked of plans) {
      for (const [block, unitIds] of unitsByBlock(cells)) {
        await this.standings.keepUnits(manager, asked, block, unitIds);
      }
    }
    return aggregates.filter(({ indicatorId }) => indicatorIds.includes(indicatorId));
  }

  /**
   * Everything kept of a plan's periods anew (`periodIds`: of some of them), after what is asked of whom changed or
   * figures came in bulk; writes differences only.
   */
  async rebuildPeriods(manager: Manager, plan: PlanRef, periodIds: readonly string[] | null = null): Promise<void> {
    const all = await this.periods.list(manager, plan);
    const periods = periodIds === null ? all : all.filter(({ periodId }) => periodIds.includes(periodId));
    const askedIn = await this.asked.over(manager, plan, periods);
    const anywhereIn = await this.periods.askedIn(manager, plan.provinceId, periods);
    for (const period of periods) {
      const { provinceId, periodId } = period;
      const figures = await this.figureDifferences(manager, period);
      await writeFigures(manager, provinceId, periodId, figures.upsert);
      await deleteFigures(manager, provinceId, periodId, figures.remove);
      const asked = askedIn(period);
      const anywhere = anywhereIn(period);
      await this.keepAggregates(manager, await this.together(manager, asked, anywhere), null);
      await deleteUnaskedAggregates(manager, provinceId, periodId, anywhere);
      await this.standings.rebuild(manager, asked);
    }
  }

  /**
   * The plans whose forms decide who is in the sums of blocks: all that report on the period where any asks a unit alone,
   * else a plan's own lines say it all. `anywhere`: what any plan asks in the period.
   */
  private async together(
    manager: Manager,
    own: AskedPeriod,
    anywhere: readonly AskedFigure[],
  ): Promise<readonly AskedPeriod[]> {
    if (anywhere.every(({ unit }) => unit === null)) return [own];
    const { plan, period } = own;
    const reporting = new Set((await this.periods.plansReporting(manager, period)).map(({ planId }) => planId));
    const published = await this.plans.publishedOf(manager, plan.provinceId);
    const others = published.filter(({ planId }) => planId !== plan.planId && reporting.has(planId));
    return this.asked.of(manager, [plan, ...others], period);
  }

  private async rebuildOwner(manager: Manager, provinceId: string): Promise<void> {
    for (const plan of await this.plans.publishedOf(manager, provinceId)) {
      await this.rebuildPeriods(manager, await this.plans.lock(manager, plan));
    }
  }

  /**
   * After the rule of an indicator changed: the periods from its day on in which a plan asks it, or weighs by it. At once,
   * or by the job where it is too much for one transaction.
   */
  private async rebuildIndicator(manager: Manager, change: IndicatorRulesChanged): Promise<void> {
    const concerned = new Map<PlanRef, string[]>();
    let unitPeriods = 0;
    for (const plan of await this.plans.publishedOf(manager, change.provinceId)) {
      const { periodIds, units } = await this.asking(manager, plan, change);
      if (periodIds.length > 0) concerned.set(plan, periodIds);
      unitPeriods += units;
    }
    for (const [plan, periodIds] of concerned) {
      const locked = await this.plans.lock(manager, plan);
      if (unitPeriods <= this.recounts.atOnce) await this.rebuildPeriods(manager, locked, periodIds);
      else await this.recounts.ask(manager, locked, periodIds);
    }
  }

  /** Periods of a plan in which the changed rule is used, and the units asked in them, each period counted by itself. */
  private async asking(
    manager: Manager,
    plan: PlanRef,
    { indicatorId, from }: IndicatorRulesChanged,
  ): Promise<{ periodIds: string[]; units: number }> {
    const periodIds: string[] = [];
    let units = 0;
    const periods = (await this.periods.list(manager, plan)).filter(({ endsOn }) => from === null || endsOn >= from);
    const formOn = await this.forms.linesOver(
      manager,
      plan,
      periods.map(({ endsOn }) => endsOn),
    );
    for (const { periodId, endsOn } of periods) {
      const { lines, blocks } = formOn(endsOn);
      if (!lines.some((line) => [line.indicatorId, line.weightIndicatorId].includes(indicatorId))) continue;
      periodIds.push(periodId);
      for (const block of blocks) units += (await this.units.ofBlock(manager, plan.provinceId, block, endsOn)).length;
    }
    return { periodIds, units };
  }

  /**
   * A line for every kept row of the plan's periods that differs from what was stated and asked; none when all is well.
   * Periods that the job has still to work out again are left out: their rows are known to be of the rule before.
   */
  async differences(manager: Manager, plan: PlanRef): Promise<string[]> {
    const lines: string[] = [];
    const waiting = await this.recounts.waiting(manager, plan);
    const periods = (await this.periods.list(manager, plan)).filter(({ periodId }) => !waiting.has(periodId));
    const askedIn = await this.asked.over(manager, plan, periods);
    const anywhereIn = await this.periods.askedIn(manager, plan.provinceId, periods);
    for (const period of periods) {
      const at = `${plan.slug} ${period.code}`;
      const figures = await this.figureDifferences(manager, period);
      for (const row of figures.upsert)
        lines.push(difference(`${at} figure ${cellKey(row)}`, figures.kept.get(cellKey(row)), row));
      for (const row of figures.remove) lines.push(difference(`${at} figure ${cellKey(row)}`, row, undefined));
      const own = askedIn(period);
      const together = await this.together(manager, own, anywhereIn(period));
      for (const { kept, right } of await this.aggregates(manager, together, null)) {
        if (same(kept, right)) continue;
        lines.push(difference(`${at} aggregate_figure ${right.indicatorId}|${right.block}`, kept, right));
      }
      const { remove, upsert, kept } = await this.standings.differences(manager, own);
      for (const row of upsert) {
        const { pillar, block, unitId } = row;
        lines.push(
          difference(`${at} standing ${pillar}|${block}|${unitId}`, kept.get(`${pillar}|${block}|${unitId}`), row),
        );
      }
      for (const row of remove)
        lines.push(difference(`${at} standing ${row.pillar}|${row.block}|${row.unitId}`, row, undefined));
    }
    return lines;
  }

  private async figureDifferences(
    manager: Manager,
    { provinceId, periodId }: PeriodRef,
  ): Promise<{ upsert: CurrentFigure[]; remove: CurrentFigure[]; kept: Map<string, CurrentFigure> }> {
    const right = figuresOf(await statementsOfPeriod(manager, provinceId, periodId));
    const kept = new Map((await keptFigures(manager, provinceId, periodId)).map((row) => [cellKey(row), row]));
    return {
      upsert: [...right].flatMap(([key, row]) => (same(kept.get(key), row) ? [] : [row])),
      remove: [...kept].flatMap(([key, row]) => (right.has(key) ? [] : [row])),
      kept,
    };
  }

  /** Writes the aggregates that differ; all of them as they are then. */
  private async keepAggregates(
    manager: Manager,
    plans: readonly AskedPeriod[],
    indicatorIds: readonly string[] | null,
  ): Promise<AggregateRow[]> {
    const [first] = plans;
    if (!first) return [];
    const all = await this.aggregates(manager, plans, indicatorIds);
    const differing = all.filter(({ kept, right }) => !same(kept, right)).map(({ right }) => right);
    await writeAggregates(manager, first.period.provinceId, first.period.periodId, differing);
    return all.map(({ right }) => right);
  }

  /** Aggregates of some indicators (null: all that the plans ask), and of what these weigh: as kept, and as they should be. */
  private async aggregates(
    manager: Manager,
    plans: readonly AskedPeriod[],
    indicatorIds: readonly string[] | null,
  ): Promise<{ kept: AggregateRow | undefined; right: AggregateRow }[]> {
    const [first] = plans;
    if (!first) return [];
    const { provinceId, periodId } = first.period;
    const lines = new Map<string, AskedLine>();
    for (const { form } of plans) {
      for (const line of form.lines) {
        const isMeant =
          indicatorIds === null ||
          indicatorIds.includes(line.indicatorId) ||
          (line.weightIndicatorId !== null && indicatorIds.includes(line.weightIndicatorId));
        const key = `${line.indicatorId}|${line.block}`;
        if (isMeant && !lines.has(key)) lines.set(key, line);
      }
    }
    const read = [
      ...new Set(
        [...lines.values()].flatMap(({ indicatorId, weightIndicatorId }) => [
          indicatorId,
          ...(weightIndicatorId === null ? [] : [weightIndicatorId]),
        ]),
      ),
    ];
    const figures = figureOf(await keptFigures(manager, provinceId, periodId, { indicatorIds: read }));
    const kept = new Map(
      (await keptAggregates(manager, provinceId, periodId)).map((row) => [`${row.indicatorId}|${row.block}`, row]),
    );
    return [...lines].map(([key, line]) => {
      return { kept: kept.get(key), right: aggregateRowOf(line, unitsOfAggregate(plans, line), figures) };
    });
  }
}

function unitsByBlock(cells: readonly ChangedCell[]): Map<Block, string[]> {
  const units = new Map<Block, string[]>();
  for (const { block, unitId } of cells) {
    if (block === null || unitId === PROVINCE_UNIT) continue;
    const its = units.get(block) ?? [];
    if (!its.includes(unitId)) its.push(unitId);
    units.set(block, its);
  }
  return units;
}

function same<Row extends object>(a: Row | undefined, b: Row): boolean {
  return a !== undefined && (Object.keys(b) as (keyof Row)[]).every((field) => a[field] === b[field]);
}

const difference = (at: string, kept: object | undefined, right: object | undefined): string =>
  `${at}: kept ${JSON.stringify(kept ?? null)} | right ${JSON.stringify(right ?? null)}`;
