import { Injectable } from '@nestjs/common';
import type { Language } from '@tiendo/contracts';
import { periodCode, periodTitle } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { type AskedPeriod, AskedPeriods, cellKey, type CheckedFigure, FigureReader } from '../../figures/index.js';
import type { PartsOfIndicator } from '../../plans/index.js';
import {
  type AskedLine,
  type AskedUnit,
  PeriodDirectory,
  type PeriodRef,
  type PeriodSpan,
} from '../../reporting/index.js';
import { type RequestFrame, RequestFrames } from '../requests/request-frames.js';
import { requestById } from '../requests/request.queries.js';
import { type SubmissionRecord, submissionById } from '../units-work/submission.queries.js';
import { figureOfLine, type KeptAnswer } from './kept-answer.js';
import { type HolderRecord, holdersOf } from './holder.queries.js';
import { type CellOf, earlierReports, type LineRecord, linesOf } from './line.queries.js';
import { type SheetFacts, SheetFactsLoader } from './sheet-facts.js';

/** Where a line is asked: the line of the first plan's form that asks it, and every plan that does. */
export interface WhereAsked {
  readonly line: AskedLine;
  readonly unit: AskedUnit;
  readonly asked: AskedPeriod;
  readonly plans: readonly string[];
}

/** What stood last on a line. */
export interface StoodBefore {
  readonly answer: KeptAnswer;
  readonly period: { readonly code: string; readonly label: string };
  readonly year: number;
  readonly from: 'submission' | 'figure';
}

/** A report with everything that its lines are read and checked by. */
export interface ReportContext {
  readonly provinceId: string;
  readonly record: SubmissionRecord;
  readonly frame: RequestFrame;
  readonly language: Language;
  readonly parts: readonly PartsOfIndicator[];
  /** Where a line is asked; undefined: no form asks it any more. */
  readonly whereAsked: (line: CellOf) => WhereAsked | undefined;
  readonly before: (line: CellOf) => StoodBefore | undefined;
  /** What a sheet holds a line against. */
  readonly sheet: (line: CellOf) => SheetFacts;
  /** To whom in the unit a line is given; of no concern to anybody else. */
  readonly holder: (line: CellOf) => HolderRecord | undefined;
  /** The report of the period before that this one follows; null: there is none. */
  readonly earlier: { readonly id: string; readonly period: PeriodSpan } | null;
}

/** What the plans of a request ask in its period, and the period before it. */
export interface AskedByRequest extends Pick<ReportContext, 'whereAsked' | 'parts'> {
  readonly preceding: PeriodRef | null;
}

const keyOf = ({ indicatorId, subjectUnitId }: CellOf): string => cellKey({ indicatorId, unitId: subjectUnitId });

/** Puts together what the lines of a report are read by, each question to the database asked once. */
@Injectable()
export class ReportContextLoader {
  constructor(
    private readonly frames: RequestFrames,
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
    private readonly figures: FigureReader,
    private readonly sheets: SheetFactsLoader,
  ) {}

  /** Throws not-found. */
  async frameOf(
    manager: Manager,
    provinceId: string,
    id: string,
    language: Language,
  ): Promise<Pick<ReportContext, 'record' | 'frame'>> {
    const record = await submissionById(manager, provinceId, id);
    const request = record && (await requestById(manager, provinceId, record.requestId, false));
    const frame = request && (await this.frames.of(manager, provinceId, [request], language)).get(request.id);
    if (!record || !frame) throw new ApiProblem('not-found');
    return { record, frame };
  }

  /** What the plans of a request ask in its period: the same for every report of it. */
  async askedBy(manager: Manager, frame: RequestFrame): Promise<AskedByRequest> {
    const asked = await this.askedOf(manager, frame);
    const parts = asked.flatMap(({ form }) => form.parts.map((one) => [one.whole.id, one] as const));
    const [first] = asked;
    return {
      whereAsked: finderOf(asked),
      parts: [...new Map(parts).values()],
      preceding: first ? await this.periods.preceding(manager, first.period) : null,
    };
  }

  /** The context of these lines of a report. `askedBy`: known already, where several reports of a request are read. */
  async load(
    manager: Manager,
    provinceId: string,
    { record, frame }: Pick<ReportContext, 'record' | 'frame'>,
    lines: readonly LineRecord[],
    { language, askedBy }: { readonly language: Language; readonly askedBy?: AskedByRequest | undefined },
  ): Promise<ReportContext> {
    const { whereAsked, parts, preceding } = askedBy ?? (await this.askedBy(manager, frame));
    const earlier = await this.earlier(manager, provinceId, record, frame);
    const told = earlier === null ? [] : await linesOf(manager, provinceId, earlier.id);
    const before = new Map<string, StoodBefore>();
    for (const line of told) {
      const answer = line.notUpdated ? null : figureOfLine(line);
      if (answer && earlier)
        before.set(keyOf(line), { answer, ...namedPeriod(earlier.period, language), from: 'submission' });
    }
    const lacking = lines.filter((line) => !before.has(keyOf(line)));
    const cells = lacking.flatMap((line) => whereAsked(line) ?? []);
    for (const [key, stood] of await this.kept(manager, cells, preceding, language)) before.set(key, stood);
    const holders = new Map((await holdersOf(manager, provinceId, record.unitId)).map((one) => [keyOf(one), one]));
    const sheet = await this.sheets.of(manager, provinceId, record, frame, lines, language);
    return {
      ...{ provinceId, record, frame, language, whereAsked, parts, earlier, sheet },
      holder: (line) => holders.get(keyOf(line)),
      before: (line) => before.get(keyOf(line)),
    };
  }

  private async askedOf(manager: Manager, { planRefs, request }: RequestFrame): Promise<AskedPeriod[]> {
    const [first] = planRefs;
    const period =
      first && (await this.periods.list(manager, first)).find(({ periodId }) => periodId === request.periodId);
    return period ? this.asked.of(manager, planRefs, period) : [];
  }

  /** The last report of the unit that was sent for a period of the same kind before this one. */
  private async earlier(
    manager: Manager,
    provinceId: string,
    { unitId }: SubmissionRecord,
    { request, span }: RequestFrame,
  ): Promise<ReportContext['earlier']> {
    const reports = await earlierReports(manager, provinceId, unitId, request.dueOn);
    const spans = await this.periods.spans(
      manager,
      provinceId,
      reports.map(({ periodId }) => periodId),
    );
    for (const { id, periodId } of reports) {
      const period = spans.get(periodId);
      if (period?.kind === span.kind && period.endsOn < span.startsOn) return { id, period };
    }
    return null;
  }

  /** What the office keeps of these cells in the period before, by cell. */
  private async kept(
    manager: Manager,
    cells: readonly WhereAsked[],
    before: PeriodRef | null,
    language: Language,
  ): Promise<[string, StoodBefore][]> {
    if (before === null || cells.length === 0) return [];
    const named = { period: { code: before.code, label: periodTitle(before, language) }, year: before.year };
    return [...(await this.figures.previous(manager, before, cells))].map(([key, figure]): [string, StoodBefore] => {
      const { numerator, denominator, value, qualifier, outcome, cumulative, asOf, grade } = figure;
      const answer = {
        numerator,
        denominator,
        value,
        statedPercent: null,
        qualifier,
        outcome,
        cumulative,
        asOf,
        grade,
      };
      return [key, { answer: { ...answer, origin: 'selfReported' }, ...named, from: 'figure' }];
    });
  }
}

function namedPeriod(period: PeriodSpan, language: Language): Pick<StoodBefore, 'period' | 'year'> {
  return { period: { code: periodCode(period), label: periodTitle(period, language) }, year: period.year };
}

/** Finds the lines of forms by cell: an indicator, and a unit of a block that a line of it asks. */
function finderOf(asked: readonly AskedPeriod[]): ReportContext['whereAsked'] {
  const found = new Map<string, WhereAsked>();
  for (const one of asked) {
    for (const line of one.form.lines) {
      for (const unit of one.units.get(line.block) ?? []) {
        if (line.unit !== null && line.unit.id !== unit.id) continue;
        const key = cellKey({ indicatorId: line.indicatorId, unitId: unit.id });
        const known = found.get(key);
        const plans = [...(known?.plans ?? []), one.plan.slug];
        found.set(key, known ? { ...known, plans: [...new Set(plans)] } : { line, unit, asked: one, plans });
      }
    }
  }
  return (line) => found.get(keyOf(line));
}

/** What the answers of a report say of each cell, for checks that hold figures against one another. */
export function besideIn(lines: readonly LineRecord[]): (cell: CellOf) => CheckedFigure | undefined {
  const figures = new Map(lines.map((line) => [keyOf(line), figureOfLine(line) ?? undefined]));
  return (cell) => figures.get(keyOf(cell));
}
