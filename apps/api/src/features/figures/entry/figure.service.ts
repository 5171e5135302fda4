import { Injectable } from '@nestjs/common';
import type { Language, NewFigure, NewFigures, RecordedFigures } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, type ProblemField } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { FigureValidator, type GivenCell } from './figure-validator.js';
import { OpenPeriodLoader, type FoundCell, type OpenPeriod } from './open-period-loader.js';
import { fieldOf, refusal } from './figure-problems.js';
import { FigureReader, unitIdOf } from './figure-reader.js';
import { FigureWriter } from './figure-writer.js';
import { statementsOfCells } from '../observations/figure-statement.queries.js';
import { cellKey } from '../figure.queries.js';
import { groupByCell, speaking } from '../observations/current-statement.js';

export interface CellAddress {
  readonly indicator: string;
  readonly unit: string;
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
  ) {}

  /**
   * Records one figure, or corrects the one that stands. `ifMatch`: the version of the cell that its writer has seen.
   * Throws ApiProblem: plan-not-found, plan-not-published, period-not-found, period-closed, period-not-begun, stale with
   * both versions, figure-not-asked, figure-unreadable, figure-doubtful, effective-day-in-future, unknown-document.
   */
  record(
    actor: ActorContext,
    slug: string,
    code: string,
    address: CellAddress,
    figure: NewFigure,
    { language, ifMatch = null }: Circumstances,
  ): Promise<RecordedFigures> {
    return this.write(actor, slug, code, [{ ...address, figure, version: ifMatch, prefix: '' }], language);
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
      ...{ indicator, unit, figure, version: version ?? null, prefix: `/items/${index}` },
    }));
    return this.write(actor, slug, code, given, language);
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
    const seen = await this.gate.resolve(actor, slug);
    return this.database.transaction(async (manager) => {
      const open = await this.gate.enter(manager, seen, code);
      const cell = open.cell(address.indicator, address.unit);
      if (!cell) throw refusal([fieldOf('figure-not-asked', '')]);
      const key = { indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell) };
      const { period } = open.asked;
      const stated = await statementsOfCells(manager, period.provinceId, period.periodId, [key]);
      if (ifMatch !== null && ifMatch !== stated.length) {
        const before = await this.periods.preceding(manager, period);
        throw await this.stale(manager, open, before, cell, { version: ifMatch, reason }, language);
      }
      const standing = speaking(stated);
      if (!standing) throw new ApiProblem('no-figure');
      await this.writer.withdraw(manager, open, actor, cell, standing, reason);
      return this.answer(manager, open, [cell], language);
    });
  }

  private async write(
    actor: ActorContext,
    slug: string,
    code: string,
    items: readonly GivenCell[],
    language: Language,
  ): Promise<RecordedFigures> {
    const seen = await this.gate.resolve(actor, slug);
    return this.database.transaction(async (manager) => {
      const open = await this.gate.enter(manager, seen, code);
      const { period } = open.asked;
      const before = await this.periods.preceding(manager, period);
      const fields: ProblemField[] = [];
      const cells = items.flatMap((item) => {
        const cell = open.cell(item.indicator, item.unit);
        if (!cell) fields.push(fieldOf('figure-not-asked', `${item.prefix}${item.prefix === '' ? '' : '/indicator'}`));
        return cell ? [{ item, cell }] : [];
      });
      const keys = cells.map(({ cell }) => ({ indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell) }));
      const statements = groupByCell(await statementsOfCells(manager, period.provinceId, period.periodId, keys));
      const taken = new Set<string>();
      for (const [index, { item, cell }] of cells.entries()) {
        const key = keys[index];
        const version = key ? (statements.get(cellKey(key))?.length ?? 0) : 0;
        if (item.version !== null && item.version !== version) {
          if (items.length === 1 && item.prefix === '') {
            const sent = { version: item.version, ...item.figure };
            throw await this.stale(manager, open, before, cell, sent, language);
          }
          fields.push(fieldOf('stale', `${item.prefix}/version`));
        }
        if (key && taken.has(cellKey(key))) fields.push({ pointer: item.prefix, code: 'rule-broken', detail: TWICE });
        if (key) taken.add(cellKey(key));
      }
      const judged = await this.judge.judge(manager, open, before, cells, this.clock.today());
      fields.push(...judged.problems);
      if (fields.length > 0) throw refusal(fields);
      await this.writer.record(manager, open, actor, judged.entries, statements);
      return this.answer(
        manager,
        open,
        cells.map(({ cell }) => cell),
        language,
        before,
      );
    });
  }

  /** The cells as they are now, and the aggregates that moved with them. */
  private async answer(
    manager: Manager,
    { asked }: OpenPeriod,
    cells: readonly FoundCell[],
    language: Language,
    known?: PeriodRef | null,
  ): Promise<RecordedFigures> {
    const before = known === undefined ? await this.periods.preceding(manager, asked.period) : known;
    const moved = new Set(cells.map(({ line }) => line.indicatorId));
    const lines = asked.form.lines.filter(({ indicatorId }) => moved.has(indicatorId));
    return this.reader.cellsWithAggregates(manager, asked, before, cells, lines, language);
  }

  /** 412 with the cell as it is now, and what was sent. */
  private async stale(
    manager: Manager,
    { asked }: OpenPeriod,
    before: PeriodRef | null,
    cell: FoundCell,
    sent: { version: number } & Record<string, unknown>,
    language: Language,
  ): Promise<ApiProblem> {
    const [current] = await this.reader.cells(manager, asked, before, [cell], language);
    return new ApiProblem('stale', {
      extra: { current, sent: { ...sent, version: sent.version < 0 ? null : sent.version } },
    });
  }
}

const TWICE = { vi: 'Ô này được nêu hai lần', en: 'This cell is given twice' };
