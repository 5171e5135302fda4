import { Injectable } from '@nestjs/common';
import type { NewFigure } from '@tiendo/contracts';
import type { WrittenFigure } from '@tiendo/indicators/figure-text';
import type { Manager } from '../../../platform/database/index.js';
import type { ProblemField } from '../../../platform/http/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import type { PeriodRef } from '../../reporting/index.js';
import { type AggregateRow, keptAggregates } from '../aggregates/aggregate.queries.js';
import { entryOf } from './figure-entry.js';
import type { FoundCell } from './open-period-loader.js';
import type { WriteContext } from './write-context.js';
import { fieldOf } from './figure-problems.js';
import { findingsOf, unitIdOf } from './figure-reader.js';
import type { AskedPeriod } from '../asked-period.js';
import { cellKey, type CurrentFigure, figureOf, keptFigures } from '../figure.queries.js';
import type { CheckedFigure } from './figure-check.js';
import { checkPartsOf, indicatorsBeside } from './parts-check.js';

/** One figure as it was sent, and where it stands in the request. */
export interface GivenCell {
  readonly indicator: string;
  readonly unit: string;
  readonly figure: NewFigure;
  /** Version of the cell its writer has seen; null: did not say. */
  readonly version: number | null;
  /** JSON pointer of the figure in the request. */
  readonly prefix: string;
}

/** A figure that may be recorded. */
export interface JudgedEntry {
  readonly cell: FoundCell;
  readonly given: NewFigure;
  readonly figure: WrittenFigure;
  readonly asOf: string;
}

interface Held {
  readonly aggregates: readonly AggregateRow[];
  readonly documents: ReadonlySet<string>;
}

/** Reads and checks what was typed; what is wrong comes back with its place in the request. */
@Injectable()
export class FigureValidator {
  constructor(private readonly documents: DocumentDirectory) {}

  /** `previous`: what is kept of the cells in the period before; `today`: no figure is of a later day. */
  async judge(
    { manager, open: { asked }, before }: WriteContext,
    cells: readonly { item: GivenCell; cell: FoundCell }[],
    { previous, today }: { readonly previous: ReadonlyMap<string, CurrentFigure>; readonly today: string },
  ): Promise<{ entries: JudgedEntry[]; problems: ProblemField[] }> {
    const { endsOn, year } = asked.period;
    const held = await this.held(manager, asked.period, cells);
    const besideCell = await this.beside(manager, asked, cells);
    const entries: JudgedEntry[] = [];
    const problems: ProblemField[] = [];
    for (const { item, cell } of cells) {
      const { figure: given, prefix } = item;
      const found: ProblemField[] = [];
      const asOf = given.asOf ?? (endsOn < today ? endsOn : today);
      if (asOf > today) found.push(fieldOf('effective-day-in-future', '/asOf'));
      if (given.documentId !== undefined && !held.documents.has(given.documentId)) {
        found.push(fieldOf('unknown-document', '/documentId'));
      }
      const entry = entryOf(given, cell.line);
      if ('problems' in entry) found.push(...entry.problems);
      else {
        const last = previous.get(cellKey({ indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell) }));
        const findings = [
          ...findingsOf(cell, entry.figure, last ?? null, before?.year === year, held.aggregates),
          ...checkPartsOf(cell.line.indicatorId, entry.figure, asked.form.parts, (id) =>
            besideCell(id, unitIdOf(cell)),
          ),
        ];
        const errors = findings
          .filter(({ severity }) => severity === 'error')
          .map(({ kind, text }) => ({ kind, text }));
        const open = errors.filter(({ kind }) => !given.accept?.includes(kind));
        found.push(...open.map(({ kind, text }) => ({ pointer: '/accept', code: kind, detail: text })));
        if (errors.length > open.length && given.note === undefined) {
          found.push({ pointer: '/note', code: 'rule-broken', detail: NOTE_NEEDED });
        }
        entries.push({ cell, given, figure: entry.figure, asOf });
      }
      problems.push(...found.map((field) => ({ ...field, pointer: `${prefix}${field.pointer}` })));
    }
    return { entries, problems };
  }

  /** What stands beside a cell once these are recorded: what was typed with it, else what is kept. */
  private async beside(
    manager: Manager,
    { form: { parts }, period }: AskedPeriod,
    cells: readonly { item: GivenCell; cell: FoundCell }[],
  ): Promise<(indicatorId: string, unitId: string) => CheckedFigure | undefined> {
    const asked = [...new Set(cells.map(({ cell }) => cell.line.indicatorId))];
    const indicatorIds = indicatorsBeside(parts, asked);
    if (indicatorIds.length === 0) return () => undefined;
    const unitIds = [...new Set(cells.map(({ cell }) => unitIdOf(cell)))];
    const kept = figureOf(await keptFigures(manager, period.provinceId, period.periodId, { indicatorIds, unitIds }));
    const typed = new Map(
      cells.flatMap(({ item, cell }): [string, CheckedFigure][] => {
        const entry = entryOf(item.figure, cell.line);
        const key = cellKey({ indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell) });
        return 'figure' in entry ? [[key, entry.figure]] : [];
      }),
    );
    return (indicatorId, unitId) => typed.get(cellKey({ indicatorId, unitId })) ?? kept(indicatorId, unitId);
  }

  private async held(
    manager: Manager,
    { provinceId, periodId }: PeriodRef,
    cells: readonly { item: GivenCell; cell: FoundCell }[],
  ): Promise<Held> {
    const indicatorIds = [...new Set(cells.map(({ cell }) => cell.line.indicatorId))];
    const isOfProvince = cells.some(({ cell }) => cell.unit === null);
    const cited = cells.flatMap(({ item }) => item.figure.documentId ?? []);
    return {
      aggregates: isOfProvince ? await keptAggregates(manager, provinceId, periodId, indicatorIds) : [],
      documents: new Set((await this.documents.byId(manager, provinceId, cited)).keys()),
    };
  }
}

const NOTE_NEEDED = {
  vi: 'Giữ nguyên số liệu chưa thống nhất thì cần ghi chú vì sao',
  en: 'A figure kept against a contradiction needs a note saying why',
};
