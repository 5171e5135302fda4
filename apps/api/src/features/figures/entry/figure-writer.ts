import { Injectable } from '@nestjs/common';
import { WHOLE_PROVINCE } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../platform/clock/clock.js';
import { AuditService } from '../../audit/index.js';
import { EvidenceStore, type NewEvidenceRow } from '../../documents/index.js';
import { PlanDirectory } from '../../plans/index.js';
import type { AggregateRow } from '../aggregates/aggregate.queries.js';
import type { JudgedEntry } from './figure-validator.js';
import type { FoundCell } from './open-period-loader.js';
import type { WriteContext } from './write-context.js';
import { FigureKeeper } from '../figure-keeper.js';
import { unitIdOf } from './figure-reader.js';
import {
  type FigureStatement,
  insertFigureStatements,
  type NewFigureStatement,
} from '../observations/figure-statement.queries.js';
import { cellKey } from '../figure.queries.js';
import { speaking } from '../observations/current-statement.js';

/** Statements about to be recorded, the cells they are on, and all that was stated on these so far. */
interface StatedCells {
  readonly cells: readonly FoundCell[];
  readonly rows: readonly NewFigureStatement[];
  readonly stated: readonly FigureStatement[];
  readonly action: 'figure.record' | 'figure.withdraw';
}

/** Writes judged figures and withdrawals: rows, evidence, roll-ups, revisions and audit, all in the caller's transaction. */
@Injectable()
export class FigureWriter {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly keeper: FigureKeeper,
    private readonly evidence: EvidenceStore,
    private readonly audit: AuditService,
  ) {}

  /**
   * Appends figures; one that stands already in its cell is superseded. `statements`: those so far, by cell. Returns the
   * aggregates of their indicators as they are from now on.
   */
  async record(
    context: WriteContext,
    entries: readonly JudgedEntry[],
    statements: ReadonlyMap<string, readonly FigureStatement[]>,
  ): Promise<AggregateRow[]> {
    const recordedAt = await this.moment(context);
    const rows = entries.map(({ cell, given, figure, asOf }): NewFigureStatement => {
      const key = { indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell) };
      const { numerator, denominator, value, statedPercent, qualifier, outcome, cumulative } = figure;
      const standing = speaking(statements.get(cellKey(key)) ?? []);
      return {
        id: randomUUID(),
        ...key,
        supplierUnitId: supplierOf(cell),
        asOf,
        numerator,
        denominator,
        value,
        statedPercent,
        qualifier,
        outcome,
        cumulative,
        statedText: given.text ?? null,
        classLevel: given.sourceClass?.level ?? null,
        classBound: given.sourceClass?.bound ?? null,
        grade: figure.grade ?? given.grade,
        origin: given.origin ?? (given.documentId === undefined ? 'selfReported' : 'document'),
        sourceDocumentId: given.documentId ?? null,
        sourceSection: given.section ?? null,
        note: given.note ?? null,
        // Whoever corrects a figure that was taken over goes on with it.
        takeoverReason: given.takeover ?? standing?.takeoverReason ?? null,
        supersedes: standing?.id ?? null,
        withdraws: null,
        recordedAt,
        recordedBy: context.actor.userId,
      };
    });
    const cells = entries.map(({ cell }) => cell);
    return this.append(context, { cells, rows, stated: [...statements.values()].flat(), action: 'figure.record' });
  }

  /** Takes back the statements that speak for cells. `stated`: all on the cells so far; the aggregates as in record. */
  async withdraw(
    context: WriteContext,
    cells: readonly { readonly cell: FoundCell; readonly standing: FigureStatement }[],
    { reason, stated }: { readonly reason: string; readonly stated: readonly FigureStatement[] },
  ): Promise<AggregateRow[]> {
    const recordedAt = await this.moment(context);
    const rows = cells.map(({ cell, standing: { id, asOf, cumulative, grade } }): NewFigureStatement => ({
      id: randomUUID(),
      indicatorId: cell.line.indicatorId,
      unitId: unitIdOf(cell),
      supplierUnitId: supplierOf(cell),
      asOf,
      cumulative,
      grade,
      numerator: null,
      denominator: null,
      value: null,
      statedPercent: null,
      outcome: null,
      statedText: null,
      classLevel: null,
      classBound: null,
      qualifier: 'exact',
      origin: 'selfReported',
      sourceDocumentId: null,
      sourceSection: null,
      supersedes: null,
      note: reason,
      withdraws: id,
      recordedAt,
      recordedBy: context.actor.userId,
    }));
    return this.append(context, { cells: cells.map(({ cell }) => cell), rows, stated, action: 'figure.withdraw' });
  }

  private async append(
    { manager, open, actor }: WriteContext,
    { cells, rows, stated: before, action }: StatedCells,
  ): Promise<AggregateRow[]> {
    const { plan, period } = open.asked;
    const added = await insertFigureStatements(manager, plan.provinceId, period.periodId, rows);
    await this.evidence.add(manager, plan.provinceId, rows.flatMap(evidenceOf));
    const aggregates = await this.keeper.keepCells(
      manager,
      open.all,
      cells.map((cell) => ({ indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell), block: cell.block })),
      [...before, ...added],
    );
    const stated = new Set(cells.map(({ line }) => line.indicatorId));
    const isOfProvince = cells.some(({ unit }) => unit === null);
    const asking = new Set(
      open.all.flatMap(({ plan: { planId }, form }) =>
        form.lines.some(({ indicatorId }) => stated.has(indicatorId)) ? [planId] : [],
      ),
    );
    // What is stated for the province speaks in every plan that measures it, whether it reports on the period or not.
    const touched = open.locked.filter(({ planId }) => isOfProvince || asking.has(planId));
    await this.plans.touchSome(manager, plan.provinceId, touched);
    await this.audit.recordMany(
      manager,
      rows.map(({ id, withdraws, supersedes }, index) => {
        const cell = cells[index];
        return {
          ...actor.in(plan.provinceId),
          action,
          subjectKind: 'figure',
          subject: `${plan.slug}/${period.code}/${cell?.line.indicatorCode}/${cell?.unit?.code ?? WHOLE_PROVINCE}`,
          detail: { observation: id, supersedes, withdraws },
        };
      }),
    );
    return aggregates;
  }

  private async moment({ manager, open }: WriteContext): Promise<string> {
    return (await this.plans.recordingMoment(manager, open.locked, this.clock.now())).toISOString();
  }
}

/** Who supplies a cell's figure, where it is another than the unit it is about. */
export function supplierOf({ line: { supplier }, unit }: FoundCell): string | null {
  return supplier === null || supplier.id === unit?.id ? null : supplier.id;
}

function evidenceOf({ id, sourceDocumentId, sourceSection }: NewFigureStatement): NewEvidenceRow[] {
  if (sourceDocumentId === null) return [];
  return [
    { entryId: null, observationId: id, documentId: sourceDocumentId, section: sourceSection, authorises: false },
  ];
}
