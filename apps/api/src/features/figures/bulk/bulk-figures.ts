import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Manager } from '../../../platform/database/index.js';
import { AuditService } from '../../audit/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { aggregateRowOf } from '../aggregate-rows.js';
import { type AggregateRow, writeAggregates } from '../aggregate.queries.js';
import { type AskedPeriod, AskedPeriods } from '../asked-period.js';
import type { NewFigureStatement } from '../figure-statement.queries.js';
import { cellKey, deleteFigures, type KeptFigure, keptFigures } from '../figure.queries.js';
import { askedOfBlock, standingRowsOf } from '../standing-rows.js';
import { type BulkFigure, bulkProblems, BulkRefused } from './bulk-figure.js';
import { copyFigures, copyStandings, copyStatements, refreshStatistics } from './bulk.queries.js';

/** Who loads figures, and what the audit trail says of it. */
export interface BulkLoad {
  /** Null: the system itself. */
  readonly actorId: string | null;
  /** Dotted verb: `figures.load`. */
  readonly action: string;
}

/**
 * Many figures of a period at once, by COPY: the same rows as recording them one by one, checked before the first is
 * written, with one event in the audit trail for all of them.
 */
@Injectable()
export class BulkFigures {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
    private readonly audit: AuditService,
  ) {}

  /**
   * Loads figures of one period in the caller's transaction, in the given order, each cell once. A cell that has a
   * figure is corrected by it. What is kept of the period is written anew for every plan that reports on it; without
   * figures too, so that the period shows who is asked. Throws BulkRefused.
   */
  async load(manager: Manager, period: PeriodRef, figures: readonly BulkFigure[], by: BulkLoad): Promise<void> {
    const problems = bulkProblems(figures);
    if (problems.length > 0) throw new BulkRefused(problems);
    const { provinceId, periodId, code } = period;
    const plans = await this.lockedPlans(manager, period);
    const before = new Map((await keptFigures(manager, provinceId, periodId)).map((kept) => [cellKey(kept), kept]));
    const after = new Map(before);
    const statements: NewFigureStatement[] = [];
    const written: KeptFigure[] = [];
    for (const figure of figures) {
      const key = cellKey(figure);
      const corrected = before.get(key);
      const statement = {
        ...figure,
        id: randomUUID(),
        supersedes: corrected?.observationId ?? null,
        withdraws: null,
        recordedBy: by.actorId,
      };
      const kept = keptOf(statement, (corrected?.version ?? 0) + 1);
      statements.push(statement);
      written.push(kept);
      after.set(key, kept);
    }
    // Before, for the units that were loaded a moment ago; after, for what stands in the way of the figures.
    await refreshStatistics(manager, statements.length);
    await copyStatements(manager, provinceId, periodId, statements);
    await refreshStatistics(manager, statements.length);
    const corrected = statements.filter(({ supersedes }) => supersedes !== null);
    await deleteFigures(manager, provinceId, periodId, corrected);
    await copyFigures(manager, provinceId, periodId, written);
    await this.keep(manager, await this.asked.of(manager, plans, period), after);
    for (const plan of plans) await this.plans.touch(manager, plan);
    if (figures.length === 0) return;
    await this.audit.record(manager, {
      provinceId,
      actorId: by.actorId,
      action: by.action,
      subjectKind: 'period',
      subject: code,
      detail: { figures: figures.length, corrected: corrected.length, plans: plans.map(({ slug }) => slug) },
    });
  }

  /** Where units stand and what their blocks come to, from figures that are at hand. */
  private async keep(
    manager: Manager,
    asked: readonly AskedPeriod[],
    figures: ReadonlyMap<string, KeptFigure>,
  ): Promise<void> {
    const aggregates = new Map<string, AggregateRow>();
    for (const { plan, period, form, units } of asked) {
      const rows = form.blocks.flatMap((block) => {
        const ids = (units.get(block) ?? []).map(({ id }) => id);
        return standingRowsOf(block, askedOfBlock(form, block), ids, figures);
      });
      await copyStandings(manager, { ...plan, periodId: period.periodId }, rows);
      for (const line of form.lines) {
        const key = `${line.indicatorId}|${line.block}`;
        if (!aggregates.has(key)) aggregates.set(key, aggregateRowOf(line, units.get(line.block) ?? [], figures));
      }
    }
    const [first] = asked;
    if (first) await writeAggregates(manager, first.period.provinceId, first.period.periodId, [...aggregates.values()]);
  }

  /** Every plan that reports on the period, in the order to lock them. */
  private async lockedPlans(manager: Manager, period: PeriodRef): Promise<PlanRef[]> {
    const plans: PlanRef[] = [];
    for (const key of await this.periods.plansReporting(manager, period))
      plans.push(await this.plans.lock(manager, key));
    return plans;
  }
}

function keptOf(row: NewFigureStatement, version: number): KeptFigure {
  const { indicatorId, unitId, id, asOf, numerator, denominator, value, qualifier, outcome } = row;
  const { cumulative, classLevel, classBound, grade } = row;
  return {
    ...{ indicatorId, unitId, observationId: id, asOf, numerator, denominator, value, qualifier, outcome },
    ...{ cumulative, classLevel, classBound, grade, version },
  };
}
