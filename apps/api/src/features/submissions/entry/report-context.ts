import { Injectable } from '@nestjs/common';
import type { Language } from '@tiendo/contracts';
import { periodCode, periodTitle } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { cellKey, type CheckedFigure, FigureReader } from '../../figures/index.js';
import { PeriodDirectory, type PeriodRef, type PeriodSpan } from '../../reporting/index.js';
import { type ReportLists, reportListsOf } from '../lists/report-lists.js';
import { type RequestFrame, RequestFrames } from '../requests/request-frames.js';
import { requestById } from '../requests/request.queries.js';
import { type SubmissionRecord, submissionById } from '../units-work/submission.queries.js';
import { type AskedByRequest, AskedByRequests, type WhereAsked } from './asked-by-request.js';
import { figureOfLine, type KeptAnswer } from './kept-answer.js';
import { type HolderRecord, holdersOf } from './holder.queries.js';
import { type CellOf, earlierReports, type LineRecord, linesOf } from './line.queries.js';
import { type SheetFacts, SheetFactsLoader } from './sheet-facts.js';

/** What stood last on a line. */
export interface StoodBefore {
  readonly answer: KeptAnswer;
  readonly period: { readonly code: string; readonly label: string };
  readonly year: number;
  readonly from: 'submission' | 'figure';
}

/** A report with everything that its lines are read and checked by. */
export interface ReportContext extends Pick<AskedByRequest, 'whereAsked' | 'parts'> {
  readonly provinceId: string;
  readonly record: SubmissionRecord;
  readonly frame: RequestFrame;
  readonly language: Language;
  readonly before: (line: CellOf) => StoodBefore | undefined;
  /** What a sheet holds a line against. */
  readonly sheet: (line: CellOf) => SheetFacts;
  /** To whom in the unit a line is given; of no concern to anybody else. */
  readonly holder: (line: CellOf) => HolderRecord | undefined;
  /** Lists of the report, and what they fill. */
  readonly lists: ReportLists;
  /** The report of the period before that this one follows; null: there is none. */
  readonly earlier: { readonly id: string; readonly period: PeriodSpan } | null;
}

const keyOf = ({ indicatorId, subjectUnitId }: CellOf): string => cellKey({ indicatorId, unitId: subjectUnitId });

/** Puts together what the lines of a report are read by, each question to the database asked once. */
@Injectable()
export class ReportContextLoader {
  constructor(
    private readonly frames: RequestFrames,
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedByRequests,
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

  /**
   * The context of these lines of a report: of all, or of those that are told. `askedBy`: known already, where several
   * reports of a request are read.
   */
  async load(
    manager: Manager,
    provinceId: string,
    { record, frame }: Pick<ReportContext, 'record' | 'frame'>,
    lines: readonly LineRecord[],
    { language, askedBy }: { readonly language: Language; readonly askedBy?: AskedByRequest | undefined },
  ): Promise<ReportContext> {
    const { whereAsked, parts, preceding } = askedBy ?? (await this.asked.of(manager, frame));
    const earlier = await this.earlier(manager, provinceId, record, frame);
    const told = earlier === null ? [] : await linesOf(manager, provinceId, earlier.id, lines);
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
    const lists = await reportListsOf(manager, provinceId, record.id, frame);
    const sheet = await this.sheets.of(manager, provinceId, record, frame, lines, language);
    return {
      ...{ provinceId, record, frame, language, whereAsked, parts, earlier, sheet, lists },
      holder: (line) => holders.get(keyOf(line)),
      before: (line) => before.get(keyOf(line)),
    };
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

/** What the answers of a report say of each cell, for checks that hold figures against one another. */
export function besideIn(lines: readonly LineRecord[]): (cell: CellOf) => CheckedFigure | undefined {
  const figures = new Map(lines.map((line) => [keyOf(line), figureOfLine(line) ?? undefined]));
  return (cell) => figures.get(keyOf(cell));
}
