import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Manager } from '../../../platform/database/index.js';
import { AuditService } from '../../audit/index.js';
import { PlanDirectory } from '../../plans/index.js';
import type { BulkFigure } from '../bulk/bulk-figure.js';
import type { BulkLoad } from '../bulk/bulk-figures.js';
import { unitIdOf } from '../entry/figure-reader.js';
import { supplierOf } from '../entry/figure-writer.js';
import type { FoundCell, OpenPeriod } from '../entry/open-period-loader.js';
import { FigureKeeper } from '../figure-keeper.js';
import { cellKey } from '../figure.queries.js';
import { speaking } from '../observations/current-statement.js';
import {
  type FigureStatement,
  insertFigureStatements,
  type NewFigureStatement,
} from '../observations/figure-statement.queries.js';

/** So many are recorded cell by cell; more rewrite what is kept of the period, which costs the same however many they are. */
export const FEW_FIGURES = 200;

/** A figure with the cell it is about. */
export interface CellFigure {
  readonly cell: FoundCell;
  readonly figure: BulkFigure;
}

/** A few figures of a period that is kept already: the same rows as a bulk load writes, without working out the whole period. */
@Injectable()
export class FewFigures {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly keeper: FigureKeeper,
    private readonly audit: AuditService,
  ) {}

  /** Records them in the caller's transaction. `statements`: all so far, by cell. */
  async record(
    manager: Manager,
    open: OpenPeriod,
    given: readonly CellFigure[],
    statements: ReadonlyMap<string, readonly FigureStatement[]>,
    by: BulkLoad,
  ): Promise<void> {
    const { provinceId, periodId, code } = open.asked.period;
    const before = given.flatMap(({ figure }) => statements.get(cellKey(figure)) ?? []);
    const rows = given.map(({ cell, figure }): NewFigureStatement => ({
      ...figure,
      id: randomUUID(),
      supplierUnitId: supplierOf(cell),
      supersedes: speaking(statements.get(cellKey(figure)) ?? [])?.id ?? null,
      withdraws: null,
      recordedBy: by.actorId,
    }));
    const added = await insertFigureStatements(manager, provinceId, periodId, rows);
    const cells = given.map(({ cell }) => ({
      indicatorId: cell.line.indicatorId,
      unitId: unitIdOf(cell),
      block: cell.block,
    }));
    await this.keeper.keepCells(manager, open.all, cells, [...before, ...added]);
    const plans = open.all.map(({ plan }) => plan);
    await this.plans.touchSome(manager, provinceId, plans);
    await this.audit.record(manager, {
      ...{ provinceId, actorId: by.actorId, action: by.action, subjectKind: 'period', subject: code },
      detail: {
        figures: rows.length,
        corrected: rows.filter(({ supersedes }) => supersedes !== null).length,
        plans: plans.map(({ slug }) => slug),
        ...by.detail,
      },
    });
  }
}
