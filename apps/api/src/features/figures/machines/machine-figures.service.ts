import { Injectable } from '@nestjs/common';
import type { Language, MachineFigure, MachineFiguresBody, MachineFiguresResult } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { ANONYMOUS, type OpenKey } from '../../accounts/index.js';
import { MachineScopes, type MachineScope } from '../../machines/index.js';
import { UnitDirectory } from '../../org/index.js';
import { PlanDirectory, type PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import type { BulkFigure } from '../bulk/bulk-figure.js';
import { BulkFigures } from '../bulk/bulk-figures.js';
import { FigureReader, unitIdOf } from '../entry/figure-reader.js';
import { FigureValidator, type JudgedEntry } from '../entry/figure-validator.js';
import { cellFinder, type FoundCell, type OpenPeriod, OpenPeriodLoader } from '../entry/open-period-loader.js';
import { cellKey, keptFigures } from '../figure.queries.js';
import { groupByCell, speaking } from '../observations/current-statement.js';
import { type FigureStatement, statementsOfCells } from '../observations/figure-statement.queries.js';
import { type CellFigure, FEW_FIGURES, FewFigures } from './few-figures.js';
import {
  asTyped,
  type LineOutcome,
  linesByPeriod,
  type MachineRefusal,
  refused,
  saysAgain,
  type SentLine,
} from './sent-line.js';

/** A write of a system: its key, what the key reaches, and what is told of each line. */
interface Sending {
  readonly manager: Manager;
  readonly key: OpenKey;
  readonly scope: MachineScope;
  readonly plans: readonly PlanRef[];
  readonly language: Language;
  readonly outcomes: LineOutcome[];
}

/** What is to be recorded in one period, and all that was stated on those cells so far. */
interface ToLoad {
  readonly open: OpenPeriod;
  readonly figures: readonly CellFigure[];
  readonly statements: ReadonlyMap<string, readonly FigureStatement[]>;
}

/** A line with the cell it is about. */
interface LineCell extends SentLine {
  readonly cell: FoundCell;
}

const CLOSED: Readonly<Partial<Record<string, MachineRefusal>>> = {
  'period-closed': 'periodClosed',
  'period-not-begun': 'periodNotBegun',
};

/**
 * Figures that other systems hold: sent in one request, each line judged as if a person had typed it, and those that hold
 * recorded together. Nothing outside what a key reaches is written or told.
 */
@Injectable()
export class MachineFiguresService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scopes: MachineScopes,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly units: UnitDirectory,
    private readonly gate: OpenPeriodLoader,
    private readonly reader: FigureReader,
    private readonly judge: FigureValidator,
    private readonly bulk: BulkFigures,
    private readonly few: FewFigures,
  ) {}

  /** Records what a system sends. Throws forbidden for another owner than the key's. */
  async send(
    key: OpenKey,
    province: string,
    figures: readonly MachineFigure[],
    wanted: { readonly dryRun: boolean; readonly allOrNothing: boolean; readonly language: Language },
  ): Promise<MachineFiguresResult> {
    requireOwner(key, province);
    const { language } = wanted;
    return this.database.transaction(async (manager) => {
      const scope = await this.scopes.of(manager, key);
      const plans = await this.plansOf(manager, key, scope);
      const outcomes: LineOutcome[] = figures.map(() => ({ result: 'accepted' }));
      const sending = { manager, key, scope, plans, language, outcomes };
      const loads: ToLoad[] = [];
      const lines = linesByPeriod(figures, scope, (line, outcome) => (outcomes[line] = outcome));
      // In one order, so that two systems never wait for one another crosswise.
      for (const code of [...lines.keys()].sort()) {
        const load = await this.judged(sending, code, lines.get(code) ?? []);
        if (load) loads.push(load);
      }
      const isRefused = outcomes.some(({ result }) => result === 'refused');
      const stored = !wanted.dryRun && !(wanted.allOrNothing && isRefused);
      if (stored) for (const load of loads) await this.load(sending, load);
      return resultOf(outcomes, stored, language);
    });
  }

  /** Figures that speak now in a period, of what the key reaches. */
  async read(key: OpenKey, province: string, code: string): Promise<MachineFiguresBody> {
    requireOwner(key, province);
    const { manager } = this.database;
    const scope = await this.scopes.of(manager, key);
    const period = await this.periodOf(manager, await this.plansOf(manager, key, scope), code);
    const indicators = new Map(scope.indicators.map((one) => [one.id, one.code]));
    const rows = await keptFigures(manager, key.provinceId, period.periodId, {
      indicatorIds: [...indicators.keys()],
      unitIds: scope.allUnits ? null : scope.units.map(({ id }) => id),
    });
    const units = await this.unitCodes(manager, scope, key, rows);
    const figures = rows.flatMap(({ indicatorId, unitId, ...row }) => {
      const [indicator, unit] = [indicators.get(indicatorId), units.get(unitId)];
      if (indicator === undefined || unit === undefined) return [];
      const { numerator, denominator, value, qualifier, outcome, cumulative, grade, asOf, version } = row;
      return { indicator, unit, numerator, denominator, value, qualifier, outcome, cumulative, grade, asOf, version };
    });
    return { period: code, figures: figures.sort(byCell) };
  }

  /** Judges the lines of one period; null: none of them is to be recorded. */
  private async judged(sending: Sending, code: string, lines: readonly SentLine[]): Promise<ToLoad | null> {
    const { manager, scope, outcomes } = sending;
    const refuse = (line: number, reason: MachineRefusal) => (outcomes[line] = refused(reason));
    const open = await this.opened(sending, code);
    if (typeof open === 'string') {
      for (const { line } of lines) refuse(line, open);
      return null;
    }
    const inScope = new Set(scope.plans.map(({ id }) => id));
    const finders = open.all
      .filter(({ plan }) => inScope.has(plan.planId))
      .map((asked) => ({ asked, find: cellFinder(asked), cells: [] as LineCell[] }));
    for (const sent of lines) {
      const found = finders.find((one) => {
        const cell = one.find(sent.given.indicator, sent.given.unit);
        if (cell) one.cells.push({ ...sent, cell });
        return cell !== null;
      });
      if (!found) refuse(sent.line, 'notAsked');
    }
    const { period } = open.asked;
    const cells = finders.flatMap((one) => one.cells);
    const keys = cells.map(({ cell }) => ({ indicatorId: cell.line.indicatorId, unitId: unitIdOf(cell) }));
    const statements = groupByCell(await statementsOfCells(manager, period.provinceId, period.periodId, keys));
    const recordedAt = (await this.plans.recordingMoment(manager, open.locked, this.clock.now())).toISOString();
    const figures: CellFigure[] = [];
    for (const { asked, cells: asking } of finders) {
      for (const { line, entry } of await this.entries(sending, { ...open, asked }, asking)) {
        const key = { indicatorId: entry.cell.line.indicatorId, unitId: unitIdOf(entry.cell) };
        const standing = speaking(statements.get(cellKey(key)) ?? []);
        if (standing?.takeoverReason) refuse(line, 'takenOver');
        else if (saysAgain(standing, entry)) outcomes[line] = { result: 'unchanged' };
        else {
          const figure = figureOf(entry, { ...key, recordedAt, accessKeyId: sending.key.id });
          figures.push({ cell: entry.cell, figure });
        }
      }
    }
    return figures.length === 0 ? null : { open, figures, statements };
  }

  /** Lines that hold against the form and the checks; of the others it is told what is wrong. */
  private async entries(
    { manager, language, outcomes }: Sending,
    open: OpenPeriod,
    cells: readonly LineCell[],
  ): Promise<{ line: number; entry: JudgedEntry }[]> {
    const before = await this.periods.preceding(manager, open.asked.period);
    const items = cells.map(({ line, given, cell }) => ({
      item: { ...given, figure: asTyped(given), version: null, prefix: `/figures/${line}` },
      cell,
    }));
    const previous = await this.reader.previous(
      manager,
      before,
      cells.map(({ cell }) => cell),
    );
    const { entries, problems } = await this.judge.judge({ manager, open, before, actor: ANONYMOUS, language }, items, {
      previous,
      today: this.clock.today(),
    });
    const wrong = new Set<number>();
    for (const { pointer, detail } of problems) {
      const line = Number(pointer.split('/')[2]);
      if (!wrong.has(line)) outcomes[line] = refused('notValid', detail);
      wrong.add(line);
    }
    const lineOf = new Map(cells.map(({ line, cell }) => [cell, line]));
    return entries.flatMap((entry) => {
      const line = lineOf.get(entry.cell);
      return line === undefined || wrong.has(line) ? [] : { line, entry };
    });
  }

  private async load({ manager, key }: Sending, { open, figures, statements }: ToLoad): Promise<void> {
    const detail = { key: key.id, system: key.label };
    const by = { actorId: null, action: 'figures.fromSystem', detail } as const;
    if (figures.length <= FEW_FIGURES) return this.few.record(manager, open, figures, statements, by);
    await this.bulk.load(
      manager,
      open.asked.period,
      figures.map(({ figure }) => figure),
      by,
    );
  }

  /** A period under the locks of a write, by the first plan of the key's that has it; else why nothing can be written. */
  private async opened({ manager, plans }: Sending, code: string): Promise<OpenPeriod | MachineRefusal> {
    for (const plan of plans) {
      try {
        return await this.gate.enter(manager, plan, code);
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        const reason = CLOSED[error.code];
        if (reason) return reason;
        if (error.code !== 'period-not-found') throw error;
      }
    }
    return 'noPeriod';
  }

  private async periodOf(manager: Manager, plans: readonly PlanRef[], code: string): Promise<PeriodRef> {
    for (const plan of plans) {
      const period = (await this.periods.list(manager, plan)).find((one) => one.code === code);
      if (period) return period;
    }
    throw new ApiProblem('period-not-found');
  }

  /** Published plans that the key reaches. */
  private async plansOf(manager: Manager, { provinceId }: OpenKey, scope: MachineScope): Promise<PlanRef[]> {
    const reached = new Set(scope.plans.map(({ id }) => id));
    return (await this.plans.publishedOf(manager, provinceId)).filter(({ planId }) => reached.has(planId));
  }

  private async unitCodes(
    manager: Manager,
    scope: MachineScope,
    { provinceId }: OpenKey,
    rows: readonly { readonly unitId: string }[],
  ): Promise<Map<string, string>> {
    if (!scope.allUnits) return new Map(scope.units.map(({ id, code }) => [id, code]));
    const units = await this.units.byIds(
      manager,
      provinceId,
      rows.map(({ unitId }) => unitId),
    );
    return new Map([...units.values()].map(({ id, code }) => [id, code]));
  }
}

function requireOwner(key: OpenKey, province: string): void {
  if (key.provinceCode !== province) throw new ApiProblem('machine-key-right');
}

function figureOf(
  { figure, given, asOf }: JudgedEntry,
  row: Pick<BulkFigure, 'indicatorId' | 'unitId' | 'recordedAt' | 'accessKeyId'>,
): BulkFigure {
  const { numerator, denominator, value, statedPercent, qualifier, outcome, cumulative } = figure;
  return {
    ...row,
    ...{ asOf, numerator, denominator, value, statedPercent, qualifier, outcome, cumulative },
    ...{ statedText: null, classLevel: null, classBound: null, sourceDocumentId: null, sourceSection: null },
    grade: given.grade,
    origin: 'system',
    note: given.note ?? null,
  };
}

function resultOf(outcomes: readonly LineOutcome[], stored: boolean, language: Language): MachineFiguresResult {
  const count = (wanted: LineOutcome['result']) => outcomes.filter(({ result }) => result === wanted).length;
  return {
    ...{ stored, accepted: count('accepted'), unchanged: count('unchanged'), refused: count('refused') },
    lines: outcomes.map((outcome, line) =>
      outcome.result === 'refused'
        ? { line, result: outcome.result, reason: outcome.reason, detail: outcome.detail[language] }
        : { line, result: outcome.result, reason: null, detail: null },
    ),
  };
}

const byCell = (a: { indicator: string; unit: string }, b: { indicator: string; unit: string }): number =>
  a.indicator === b.indicator ? (a.unit < b.unit ? -1 : 1) : a.indicator < b.indicator ? -1 : 1;
