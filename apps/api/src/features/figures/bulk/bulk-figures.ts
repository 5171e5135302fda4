import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@tiendo/contracts';
import { asksUnit } from '@tiendo/indicators/periods';
import { Clock } from '../../../platform/clock/clock.js';
import { type Manager, orderedIds } from '../../../platform/database/index.js';
import { AuditService } from '../../audit/index.js';
import { EvidenceStore, type FigureEvidence } from '../../documents/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { aggregateRowOf, unitsOfAggregate } from '../aggregates/aggregate-rows.js';
import { type AggregateRow, writeAggregates } from '../aggregates/aggregate.queries.js';
import { type AskedPeriod, AskedPeriods } from '../asked-period.js';
import { cellKey, type FigureOf, keptFigures } from '../figure.queries.js';
import { askedOfBlock, standingRowsOf } from '../standings/standing-rows.js';
import type { StandingRow } from '../standings/standing.queries.js';
import { type BulkFigure, BulkRefused, checkedFigures } from './bulk-figure.js';
import { type BulkStatement, copyStandings, copyStatements, refreshStatistics } from './bulk.queries.js';
import { CellBook } from './cell-book.js';

/** Who loads figures, and what the audit trail says of it. */
export interface BulkLoad {
  /** Null: the system itself. */
  readonly actorId: string | null;
  /** Dotted verb: `figures.load`. */
  readonly action: AuditAction;
  /** What else it says: the key that a system sent them by. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What is kept of a period beside its figures: where units stand in each plan, and what their blocks come to. */
interface Kept {
  readonly standings: readonly { readonly asked: AskedPeriod; readonly rows: readonly StandingRow[] }[];
  readonly aggregates: readonly AggregateRow[];
}

/**
 * Many figures of a period at once, by COPY: the same rows as recording them one by one, checked before the first is
 * written, with one event in the audit trail for all of them.
 */
@Injectable()
export class BulkFigures {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
    private readonly evidence: EvidenceStore,
    private readonly audit: AuditService,
  ) {}

  /**
   * Loads figures of one period in the caller's transaction, each cell once. A cell that has a figure is corrected by
   * it. What is kept of the period is written anew for every plan that reports on it; without figures too, so that the
   * period shows who is asked. Throws BulkRefused.
   */
  async load(manager: Manager, period: PeriodRef, figures: readonly BulkFigure[], by: BulkLoad): Promise<void> {
    const { book, problems } = checkedFigures(figures);
    if (problems.length > 0) throw new BulkRefused(problems);
    const { provinceId, periodId, code } = period;
    const plans = await this.lockedPlans(manager, period);
    const before = new CellBook(await keptFigures(manager, provinceId, periodId));
    const asked = await this.asked.of(manager, plans, period);
    // For the keys of units and figures that were loaded a moment ago.
    await refreshStatistics(manager, figures.length);
    const figureOf: FigureOf = (indicator, unit) => book.get(indicator, unit) ?? before.get(indicator, unit);
    const suppliers = suppliersOf(asked);
    const nextId = orderedIds(this.clock.now().getTime());
    const cited: FigureEvidence[] = [];
    let corrected = 0;
    function* statements(): Generator<BulkStatement> {
      for (const figure of book.inKeyOrder()) {
        const supersedes = before.get(figure.indicatorId, figure.unitId)?.observationId ?? null;
        const supplierUnitId = suppliers.get(cellKey(figure)) ?? null;
        const statement = { figure, id: nextId(), supersedes, supplierUnitId };
        if (supersedes !== null) corrected += 1;
        const { sourceDocumentId: documentId, sourceSection: section } = figure;
        if (documentId !== null) cited.push({ observationId: statement.id, documentId, section });
        yield statement;
      }
    }
    let kept: Kept | null = null;
    const workOut = (): Kept => (kept ??= keptOf(asked, figureOf));
    await copyStatements(manager, period, statements(), {
      recordedBy: by.actorId,
      // While PostgreSQL checks keys. What goes wrong here goes wrong again below, where the caller hears of it.
      sent: () => attempt(workOut),
    });
    if (cited.length > 0) await this.evidence.addMany(manager, provinceId, cited);
    await this.keep(manager, period, workOut());
    await this.plans.touchSome(manager, provinceId, plans);
    if (figures.length === 0) return;
    await this.audit.record(manager, {
      provinceId,
      actorId: by.actorId,
      action: by.action,
      subjectKind: 'period',
      subject: code,
      detail: { figures: figures.length, corrected, plans: plans.map(({ slug }) => slug), ...by.detail },
    });
  }

  private async keep(
    manager: Manager,
    { provinceId, periodId }: PeriodRef,
    { standings, aggregates }: Kept,
  ): Promise<void> {
    for (const { asked, rows } of standings) await copyStandings(manager, { ...asked.plan, periodId }, rows);
    await writeAggregates(manager, provinceId, periodId, aggregates);
  }

  /** Every plan that reports on the period, in the order to lock them. */
  private async lockedPlans(manager: Manager, period: PeriodRef): Promise<PlanRef[]> {
    const reporting = await this.periods.plansReporting(manager, period);
    return this.plans.lockAll(manager, period.provinceId, reporting);
  }
}

/** Where units stand and what their blocks come to, from figures that are at hand. */
function keptOf(plans: readonly AskedPeriod[], figureOf: FigureOf): Kept {
  const aggregates = new Map<string, AggregateRow>();
  const standings = plans.map((asked) => {
    const { form, units } = asked;
    for (const line of form.lines) {
      const key = `${line.indicatorId}|${line.block}`;
      if (!aggregates.has(key)) aggregates.set(key, aggregateRowOf(line, unitsOfAggregate(plans, line), figureOf));
    }
    const rows = form.blocks.flatMap((block) => {
      const ids = (units.get(block) ?? []).map(({ id }) => id);
      return standingRowsOf(block, askedOfBlock(form, block), ids, figureOf);
    });
    return { asked, rows };
  });
  return { standings, aggregates: [...aggregates.values()] };
}

/** By cell, who supplies the figure where it is another than the unit it is about. */
function suppliersOf(plans: readonly AskedPeriod[]): Map<string, string> {
  const suppliers = new Map<string, string>();
  for (const { form, units } of plans) {
    for (const line of form.lines) {
      if (line.supplier === null) continue;
      for (const { id } of units.get(line.block) ?? []) {
        const isOther = asksUnit(line, id) && line.supplier.id !== id;
        if (isOther) suppliers.set(cellKey({ indicatorId: line.indicatorId, unitId: id }), line.supplier.id);
      }
    }
  }
  return suppliers;
}

function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    return;
  }
}
