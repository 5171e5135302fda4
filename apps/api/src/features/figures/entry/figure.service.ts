import { Injectable } from '@nestjs/common';
import type { FigureWithdrawals, Language, NewFigure, NewFigures, RecordedFigures } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem, type ProblemField } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { MachineScopes } from '../../machines/index.js';
import { PeriodDirectory } from '../../reporting/index.js';
import { FigureValidator, type GivenCell } from './figure-validator.js';
import { OpenPeriodLoader, type FoundCell } from './open-period-loader.js';
import { fieldOf, figureRefusal } from './figure-problems.js';
import { FigureReader, type KnownCells, systemOf, unitIdOf } from './figure-reader.js';
import { FigureWriter } from './figure-writer.js';
import type { WriteContext } from './write-context.js';
import { type FigureStatement, statementsOfCells } from '../observations/figure-statement.queries.js';
import { cellKey } from '../figure.queries.js';
import { groupByCell, speaking } from '../observations/current-statement.js';

export interface CellAddress {
  readonly indicator: string;
  readonly unit: string;
}

/** Who writes, on which period of which plan, and the language of the answer. */
interface PeriodAddress {
  readonly actor: ActorContext;
  readonly slug: string;
  readonly code: string;
  readonly language: Language;
}

interface Circumstances {
  readonly language: Language;
  readonly ifMatch?: number | null;
}

/** Recording, correcting and taking back figures of units by period: one request, one transaction, roll-ups kept with it. */
@Injectable()
export class FigureService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly gate: OpenPeriodLoader,
    private readonly periods: PeriodDirectory,
    private readonly judge: FigureValidator,
    private readonly writer: FigureWriter,
    private readonly reader: FigureReader,
    private readonly machines: MachineScopes,
  ) {}

  /**
   * Records one figure, or corrects the one that stands. `ifMatch`: the version of the cell that its writer has seen.
   * Throws ApiProblem: plan-not-found, plan-not-published, period-not-found, period-closed, period-not-begun, stale with
   * both versions, figure-not-asked, figure-unreadable, figure-doubtful, figure-from-system, effective-day-in-future, unknown-document.
   */
  record(
    actor: ActorContext,
    slug: string,
    code: string,
    address: CellAddress,
    figure: NewFigure,
    { language, ifMatch = null }: Circumstances,
  ): Promise<RecordedFigures> {
    return this.write({ actor, slug, code, language }, [{ ...address, figure, version: ifMatch, prefix: '' }]);
  }

  /** Records several at once: all or nothing, with a problem per failing one. */
  recordMany(
    actor: ActorContext,
    slug: string,
    code: string,
    items: NewFigures['items'],
    language: Language,
  ): Promise<RecordedFigures> {
    const given = items.map(({ indicator, unit, version, ...figure }, index) => ({
      indicator,
      unit,
      figure,
      version: version ?? null,
      prefix: `/items/${index}`,
    }));
    return this.write({ actor, slug, code, language }, given);
  }

  /** Takes back the figure that stands; it stays visible, with the reason, and what it corrected speaks again. */
  async withdraw(
    actor: ActorContext,
    slug: string,
    code: string,
    address: CellAddress,
    reason: string,
    { language, ifMatch = null }: Circumstances,
  ): Promise<RecordedFigures> {
    return this.entered({ actor, slug, code, language }, async (context) => {
      const { manager, open } = context;
      const cell = open.cell(address.indicator, address.unit);
      if (!cell) throw figureRefusal([fieldOf('figure-not-asked', '')]);
      const { period } = open.asked;
      const stated = await statementsOfCells(manager, period.provinceId, period.periodId, [keyOf(cell)]);
      if (ifMatch !== null && ifMatch !== stated.length) {
        throw await this.stale(context, cell, { version: ifMatch, reason });
      }
      const standing = speaking(stated);
      if (!standing) throw new ApiProblem('no-figure');
      const systems = await this.machines.cells(manager, period.provinceId);
      if (systemOf(cell, systems, standing) !== null) throw new ApiProblem('figure-from-system');
      const aggregates = await this.writer.withdraw(context, [{ cell, standing }], { reason, stated });
      return this.answer(context, [cell], { aggregates, systems });
    });
  }

  /** Takes back several at once: all or nothing, with a problem per failing one. Throws as {@link withdraw}. */
  async withdrawMany(
    actor: ActorContext,
    slug: string,
    code: string,
    { items, reason }: FigureWithdrawals,
    language: Language,
  ): Promise<RecordedFigures> {
    return this.entered({ actor, slug, code, language }, async (context) => {
      const { manager, open } = context;
      const { period } = open.asked;
      const found = items.map((item) => ({ item, cell: open.cell(item.indicator, item.unit) }));
      const keys = new Map(found.flatMap(({ cell }) => (cell ? [[cellKey(keyOf(cell)), keyOf(cell)] as const] : [])));
      const statements = groupByCell(
        await statementsOfCells(manager, period.provinceId, period.periodId, [...keys.values()]),
      );
      const systems = await this.machines.cells(manager, period.provinceId);
      const fields: ProblemField[] = [];
      const taken = new Map<string, { cell: FoundCell; standing: FigureStatement }>();
      for (const [index, { item, cell }] of found.entries()) {
        const prefix = `/items/${index}`;
        if (!cell) {
          fields.push(fieldOf('figure-not-asked', `${prefix}/indicator`));
          continue;
        }
        const key = cellKey(keyOf(cell));
        const stated = statements.get(key) ?? [];
        const standing = speaking(stated);
        if (item.version !== undefined && item.version !== stated.length) {
          fields.push(fieldOf('stale', `${prefix}/version`));
        } else if (taken.has(key)) fields.push({ pointer: prefix, code: 'rule-broken', detail: TWICE });
        else if (!standing) fields.push(fieldOf('no-figure', prefix));
        else if (systemOf(cell, systems, standing) !== null) fields.push(fieldOf('figure-from-system', prefix));
        else taken.set(key, { cell, standing });
      }
      if (fields.length > 0) throw figureRefusal(fields);
      const cells = [...taken.values()];
      const aggregates = await this.writer.withdraw(context, cells, {
        reason,
        stated: [...statements.values()].flat(),
      });
      return this.answer(
        context,
        cells.map(({ cell }) => cell),
        { aggregates, systems },
      );
    });
  }

  /** A write on a period, under the locks that {@link OpenPeriodLoader.enter} takes. */
  private async entered<T>(
    { actor, slug, code, language }: PeriodAddress,
    work: (context: WriteContext) => Promise<T>,
  ): Promise<T> {
    const seen = await this.gate.resolve(actor, slug);
    return this.database.transaction(async (manager) => {
      const open = await this.gate.enter(manager, seen, code);
      const before = await this.periods.preceding(manager, open.asked.period);
      return work({ manager, open, before, actor, language });
    });
  }

  private write(address: PeriodAddress, items: readonly GivenCell[]): Promise<RecordedFigures> {
    return this.entered(address, async (context) => {
      const { manager, open, before } = context;
      const { period } = open.asked;
      const fields: ProblemField[] = [];
      const found = items.flatMap((item) => {
        const cell = open.cell(item.indicator, item.unit);
        if (!cell) fields.push(fieldOf('figure-not-asked', `${item.prefix}${item.prefix === '' ? '' : '/indicator'}`));
        return cell ? [{ item, cell }] : [];
      });
      const systems = await this.machines.cells(manager, period.provinceId);
      const cells = found.map((one) => (systemOf(one.cell, systems, null) === null ? withoutTakeover(one) : one));
      const keys = cells.map(({ cell }) => keyOf(cell));
      const statements = groupByCell(await statementsOfCells(manager, period.provinceId, period.periodId, keys));
      const taken = new Set<string>();
      for (const [index, { item, cell }] of cells.entries()) {
        const key = keys[index];
        const stated = key ? (statements.get(cellKey(key)) ?? []) : [];
        const version = stated.length;
        if (item.figure.takeover === undefined && systemOf(cell, systems, speaking(stated)) !== null) {
          fields.push(fieldOf('figure-from-system', `${item.prefix}/takeover`));
        }
        if (item.version !== null && item.version !== version) {
          if (items.length === 1 && item.prefix === '') {
            const sent = { version: item.version, ...item.figure };
            throw await this.stale(context, cell, sent);
          }
          fields.push(fieldOf('stale', `${item.prefix}/version`));
        }
        if (key && taken.has(cellKey(key))) fields.push({ pointer: item.prefix, code: 'rule-broken', detail: TWICE });
        if (key) taken.add(cellKey(key));
      }
      const asked = cells.map(({ cell }) => cell);
      const previous = await this.reader.previous(manager, before, asked);
      const judged = await this.judge.judge(context, cells, { previous, today: this.clock.today() });
      fields.push(...judged.problems);
      if (fields.length > 0) throw figureRefusal(fields);
      const aggregates = await this.writer.record(context, judged.entries, statements);
      return this.answer(context, asked, { previous, aggregates, systems });
    });
  }

  /** The cells as they are now, and the aggregates that moved with them. */
  private async answer(
    { manager, open: { asked }, before, language }: WriteContext,
    cells: readonly FoundCell[],
    known: KnownCells,
  ): Promise<RecordedFigures> {
    const moved = new Set(cells.map(({ line }) => line.indicatorId));
    const lines = asked.form.lines.filter(({ indicatorId }) => moved.has(indicatorId));
    return this.reader.cellsWithAggregates(manager, asked, before, cells, lines, language, known);
  }

  /** 412 with the cell as it is now, and what was sent. */
  private async stale(
    { manager, open: { asked }, before, language }: WriteContext,
    cell: FoundCell,
    sent: { version: number } & Record<string, unknown>,
  ): Promise<ApiProblem> {
    const [current] = await this.reader.cells(manager, asked, before, [cell], language);
    return new ApiProblem('stale', {
      extra: { current, sent: { ...sent, version: sent.version < 0 ? null : sent.version } },
    });
  }
}

const keyOf = (cell: FoundCell) => ({ indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell) });

/** A cell that no system supplies is not taken over from one. */
function withoutTakeover<C extends { readonly item: GivenCell }>(one: C): C {
  const { takeover: _, ...figure } = one.item.figure;
  return { ...one, item: { ...one.item, figure } };
}

const TWICE = { vi: 'Ô này được nêu hai lần', en: 'This cell is given twice' };
