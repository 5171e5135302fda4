import { Injectable } from '@nestjs/common';
import type { Language } from '@tiendo/contracts';
import { periodCode, periodTitle } from '@tiendo/indicators/periods';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { type AskedPeriod, AskedPeriods, cellKey, type CheckedFigure, FigureReader } from '../../figures/index.js';
import type { PartsOfIndicator } from '../../plans/index.js';
import { type AskedLine, type AskedUnit, PeriodDirectory, type PeriodSpan } from '../../reporting/index.js';
import { type RequestFrame, RequestFrames } from '../requests/request-frames.js';
import { requestById } from '../requests/request.queries.js';
import { type SubmissionRecord, submissionById } from '../units-work/submission.queries.js';
import { figureOfLine, type KeptAnswer } from './kept-answer.js';
import { earlierReports, type LineRecord, linesOf } from './line.queries.js';

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
  /** The report of the period before that this one follows; null: there is none. */
  readonly earlier: { readonly id: string; readonly period: PeriodSpan } | null;
}

export type CellOf = Pick<LineRecord, 'indicatorId' | 'subjectUnitId'>;

const keyOf = ({ indicatorId, subjectUnitId }: CellOf): string => cellKey({ indicatorId, unitId: subjectUnitId });

/** Puts together what the lines of a report are read by, each question to the database asked once. */
@Injectable()
export class ReportContextLoader {
  constructor(
    private readonly frames: RequestFrames,
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedPeriods,
    private readonly figures: FigureReader,
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

  /** The context of these lines of a report. */
  async load(
    manager: Manager,
    provinceId: string,
    { record, frame }: Pick<ReportContext, 'record' | 'frame'>,
    lines: readonly LineRecord[],
    language: Language,
  ): Promise<ReportContext> {
    const asked = await this.askedOf(manager, frame);
    const whereAsked = finderOf(asked);
    const earlier = await this.earlier(manager, provinceId, record, frame);
    const told = earlier === null ? [] : await linesOf(manager, provinceId, earlier.id);
    const before = new Map<string, StoodBefore>();
    for (const line of told) {
      const answer = line.notUpdated ? null : figureOfLine(line);
      if (answer && earlier)
        before.set(keyOf(line), { answer, ...namedPeriod(earlier.period, language), from: 'submission' });
    }
    const lacking = lines.filter((line) => !before.has(keyOf(line)));
    for (const [key, stood] of await this.kept(manager, lacking, whereAsked, asked, language)) before.set(key, stood);
    return {
      ...{ provinceId, record, frame, language, whereAsked, earlier },
      parts: [...new Map(asked.flatMap(({ form }) => form.parts.map((one) => [one.whole.id, one] as const))).values()],
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

  /** What the office keeps of these lines in the period before, by cell. */
  private async kept(
    manager: Manager,
    lines: readonly LineRecord[],
    whereAsked: ReportContext['whereAsked'],
    [first]: readonly AskedPeriod[],
    language: Language,
  ): Promise<[string, StoodBefore][]> {
    const cells = lines.flatMap((line) => whereAsked(line) ?? []);
    const before = first && cells.length > 0 ? await this.periods.preceding(manager, first.period) : null;
    if (before === null) return [];
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
