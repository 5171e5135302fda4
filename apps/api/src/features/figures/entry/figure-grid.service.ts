import { Injectable } from '@nestjs/common';
import {
  type Block,
  type FigureGrid,
  type FigureGridQuery,
  type FigureHistory,
  type Language,
  WHOLE_PROVINCE,
} from '@tiendo/contracts';
import { asksUnit, periodTitle } from '@tiendo/indicators/periods';
import { ApiProblem } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { formLineBody, linesOfUnit, PeriodDirectory } from '../../reporting/index.js';
import { AskedPeriods } from '../asked-period.js';
import { figureBody, FigureReader } from './figure-reader.js';
import { saidFigures, statementsOfCells } from '../observations/figure-statement.queries.js';
import { PROVINCE_UNIT } from '../figure.queries.js';
import type { CellAddress } from './figure.service.js';
import { shownParent } from './grid-parents.js';
import { parentsOf } from '../../org/index.js';
import { speaking } from '../observations/current-statement.js';
import { PlanAsKnown } from '../known-at/plan-as-known.js';

/** Figures of a plan by period, for members of its owner. */
@Injectable()
export class FigureGridService {
  constructor(
    private readonly known: PlanAsKnown,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
    private readonly reader: FigureReader,
    private readonly documents: DocumentDirectory,
  ) {}

  /** The plan behind an address, for a member. Throws plan-not-found, sign-in-required, forbidden. */
  async resolve(actor: ActorContext, slug: string): Promise<PlanRef> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return plan;
  }

  /**
   * The grid of one block in a period: its lines, its units, a cell for each pair, and the figures of the whole block.
   * Blocks to choose from are those of the form that have units on the period's last day; without a block, the one that
   * asks most units, of equal ones the first. `unit`, `parent` and `indicator` narrow it. Throws period-not-found.
   */
  grid(plan: PlanRef, code: string, query: FigureGridQuery, language: Language): Promise<FigureGrid> {
    return this.known.read(plan, query.knownAt ?? null, async (manager) => {
      const period = await this.periods.require(manager, plan, code);
      const before = await this.periods.preceding(manager, period);
      const [asked] = await this.asked.of(manager, [plan], period);
      const [body] = await this.periods.bodies(manager, plan, [period], language);
      if (!asked || !body) throw new ApiProblem('period-not-found');
      const asking = (one: Block): number => asked.units.get(one)?.length ?? 0;
      const blocks = asked.form.blocks.filter((one) => asking(one) > 0);
      const [widest] = [...blocks].sort((a, b) => asking(b) - asking(a));
      const block = query.block ?? widest ?? asked.form.blocks[0] ?? 'departments';
      const lines = asked.form.lines.filter(
        (line) => line.block === block && (query.indicator === undefined || line.indicatorCode === query.indicator),
      );
      const ofBlock = asked.units.get(block) ?? [];
      const parents = parentsOf(ofBlock);
      const parent = query.parent ?? (query.unit === undefined ? shownParent(ofBlock.length, parents) : null);
      const units = ofBlock.filter(
        (one) => (query.unit ?? one.code) === one.code && (parent === null || one.parent?.code === parent),
      );
      const owed = new Map((await this.periods.units(manager, period)).map((unit) => [unit.code, unit]));
      const cells = lines.flatMap((line) => units.flatMap((unit) => (asksUnit(line, unit.id) ? [{ line, unit }] : [])));
      return {
        period: body,
        previousPeriod: before && { code: before.code, label: periodTitle(before, language) },
        block,
        blocks,
        lines: lines.map(formLineBody),
        parents,
        parent,
        units: units.map(({ id, code: its, name, shortName }) => {
          // Nothing is kept yet of a plan that is not issued.
          const own = linesOfUnit(asked.form, block, id).filter(({ supplier }) => (supplier?.id ?? id) === id).length;
          const { asked: all, reported } = owed.get(its) ?? { asked: own, reported: 0 };
          return { code: its, name, shortName, asked: all, reported };
        }),
        ...(await this.reader.cellsWithAggregates(manager, asked, before, cells, lines, language)),
      };
    });
  }

  /** Every statement on one cell that was known at a moment (null: now), newest first. Throws period-not-found, figure-not-asked. */
  history(
    plan: PlanRef,
    code: string,
    { indicator, unit }: CellAddress,
    knownAt: string | null,
  ): Promise<FigureHistory> {
    return this.known.read(plan, knownAt, async (manager) => {
      const period = await this.periods.require(manager, plan, code);
      const [asked] = await this.asked.of(manager, [plan], period);
      const lines = asked?.form.lines.filter((line) => line.indicatorCode === indicator) ?? [];
      const asks = lines.flatMap((line) =>
        (asked?.units.get(line.block) ?? []).flatMap((one) => (asksUnit(line, one.id) ? [{ line, unit: one }] : [])),
      );
      const found = asks.find((one) => one.unit.code === unit);
      const unitId = unit === WHOLE_PROVINCE ? PROVINCE_UNIT : found?.unit.id;
      const line = found?.line ?? lines[0];
      if (!line || unitId === undefined) throw new ApiProblem('figure-not-asked');
      const key = { indicatorId: line.indicatorId, unitId };
      const statements = await statementsOfCells(manager, plan.provinceId, period.periodId, [key]);
      const live = speaking(statements);
      const said = await saidFigures(
        manager,
        plan.provinceId,
        statements.map(({ id }) => id),
      );
      const documents = await this.documents.byId(
        manager,
        plan.provinceId,
        said.map(({ sourceDocumentId }) => sourceDocumentId),
      );
      return {
        version: statements.length,
        items: said
          .sort((a, b) => b.seq - a.seq)
          .map((row) => ({
            ...figureBody(row, documents),
            isLive: row.id === live?.id,
            supersedes: row.supersedes,
            withdraws: row.withdraws,
          })),
      };
    });
  }
}
