import { Injectable } from '@nestjs/common';
import { type NewReportRequest, NewReportRequestSchema } from '@tiendo/contracts';
import { isSending, receiptCode, stateAfter, type SubmissionStep } from '@tiendo/indicators/submission';
import { yearOf } from '@tiendo/indicators/time';
import type { Manager } from '../../../platform/database/index.js';
import { cellKey, type CurrentFigure, FigureReader } from '../../figures/index.js';
import type { PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { NO_ANSWER } from '../entry/kept-answer.js';
import { itemsOf, writeItem } from '../entry/item.queries.js';
import { type LineRecord, linesOf, type LineValues, writeLines } from '../entry/line.queries.js';
import { type AskedByRequest, AskedByRequests } from '../entry/asked-by-request.js';
import { type ReportContext, ReportContextLoader } from '../entry/report-context.js';
import { sectionsOf, writeSection } from '../entry/section.queries.js';
import { contentOf, SubmissionReader } from '../entry/submission-reader.js';
import { boardRows, unitsInOrder } from '../requests/board.queries.js';
import { RequestOpener } from '../requests/request-opener.js';
import { requestById, updateRequest } from '../requests/request.queries.js';
import { RequestsService } from '../requests/requests.service.js';
import { insertStep, moveSubmission, nextReceipt } from '../sending/step.queries.js';
import { type StatedReport, StatedReportWriter } from './stated-report.js';

/** What one unit of a simulated province has done with its report: how much of it is answered, with which words, and every step since. */
export interface SampleReport {
  /** Answers as many of its lines, from the first on; null: all of them. */
  readonly lines: number | null;
  /** Text of the required sections; null: they are empty. */
  readonly narrative: string | null;
  readonly steps: readonly { readonly step: SubmissionStep; readonly at: string; readonly remark: string | null }[];
}

/** A request of a data file, on one plan of its owner. */
export interface SampleRequest<Report = SampleReport | StatedReport> {
  readonly request: Omit<NewReportRequest, 'plans' | 'dueTime' | 'answer'>;
  readonly state: 'draft' | 'open';
  /** null: nobody knows when; as if on loading. */
  readonly openedAt: string | null;
  readonly withdrawnReason: string | null;
  /** By the code of the unit; a unit that is not named has written nothing. */
  readonly reports: ReadonlyMap<string, Report>;
}

/** What the reports of a request are written by. */
interface Known {
  readonly periods: readonly PeriodRef[];
  readonly askedBy: AskedByRequest;
}

/** A report that is written, and what its request asks. */
interface Written extends Pick<Known, 'askedBy'> {
  readonly provinceId: string;
  readonly submissionId: string;
}

/** Loads requests with their reports by the code that serves the screens; simulated figures are those the plan has already. */
@Injectable()
export class SubmissionSample {
  constructor(
    private readonly requests: RequestsService,
    private readonly opener: RequestOpener,
    private readonly periods: PeriodDirectory,
    private readonly contexts: ReportContextLoader,
    private readonly asked: AskedByRequests,
    private readonly figures: FigureReader,
    private readonly reader: SubmissionReader,
    private readonly stated: StatedReportWriter,
  ) {}

  /** Adds requests in their order. */
  async add(manager: Manager, plan: PlanRef, requests: readonly SampleRequest[]): Promise<void> {
    for (const request of requests) await this.addOne(manager, plan, request);
  }

  private async addOne(manager: Manager, plan: PlanRef, sample: SampleRequest): Promise<void> {
    const { provinceId } = plan;
    const wanted = NewReportRequestSchema.parse({ ...sample.request, plans: [plan.slug] });
    const id = await this.requests.add(manager, provinceId, wanted, null);
    const request = await requestById(manager, provinceId, id, true);
    if (sample.state === 'draft' || !request) return;
    await this.opener.open(manager, provinceId, request, null);
    const { openedAt } = sample;
    if (openedAt !== null) await updateRequest(manager, { provinceId, id }, { openedAt: new Date(openedAt) });
    const fromSource = [...sample.reports.values()].some((report) => 'answers' in report);
    if (fromSource) await updateRequest(manager, { provinceId, id }, { fromSource });
    const rows = await boardRows(manager, provinceId, id);
    const units = await unitsInOrder(
      manager,
      provinceId,
      rows.map(({ unitId }) => unitId),
    );
    const periods = await this.knownFigures(manager, plan, request.periodId);
    const [any] = rows;
    if (!any) return;
    const { frame } = await this.contexts.frameOf(manager, provinceId, any.id, 'vi');
    const known = { periods, askedBy: await this.asked.of(manager, frame) };
    for (const { id: unitId, code } of units) {
      const row = rows.find((one) => one.unitId === unitId);
      const report = sample.reports.get(code);
      if (!row || !report) continue;
      if ('answers' in report)
        await this.stated.write(manager, { provinceId, submissionId: row.id }, report, known.askedBy);
      else await this.write(manager, plan, row.id, report, known);
    }
    const { withdrawnReason } = sample;
    if (withdrawnReason !== null)
      await updateRequest(manager, { provinceId, id }, { state: 'withdrawn', withdrawnReason });
  }

  /** The period of a request and those before it of its kind, the latest first. */
  private async knownFigures(manager: Manager, plan: PlanRef, periodId: string): Promise<PeriodRef[]> {
    const periods = await this.periods.list(manager, plan);
    return periods.slice(
      Math.max(
        0,
        periods.findIndex((period) => period.periodId === periodId),
      ),
    );
  }

  private async write(
    manager: Manager,
    { provinceId }: PlanRef,
    submissionId: string,
    report: SampleReport,
    { periods, askedBy }: Known,
  ): Promise<void> {
    const framed = await this.contexts.frameOf(manager, provinceId, submissionId, 'vi');
    const all = await linesOf(manager, provinceId, submissionId);
    const context = await this.contexts.load(manager, provinceId, framed, all, { language: 'vi', askedBy });
    const key = { provinceId, submissionId, askedBy };
    const at = new Date(report.steps[0]?.at ?? framed.frame.due.at);
    const values = await this.valuesOf(manager, context, all.slice(0, report.lines ?? all.length), periods);
    await writeLines(manager, key, values, { at, by: null });
    const written = { updatedAt: at, updatedBy: null };
    const { narrative } = report;
    for (const { id, required } of narrative === null ? [] : await sectionsOf(manager, key)) {
      if (required && narrative !== null) await writeSection(manager, { provinceId, id }, { body: narrative }, written);
    }
    for (const { itemId } of report.lines === null ? await itemsOf(manager, provinceId, submissionId) : []) {
      const status = { status: 'inProgress' as const, continuesInYear: null, reason: null, text: narrative };
      await writeItem(manager, { provinceId, submissionId, itemId }, { ...status, ...written });
    }
    if (report.steps.some(({ step }) => isSending(step))) await this.passDoubts(manager, key, values, at);
    await this.takeSteps(manager, key, report);
  }

  /** What each line says: the figure that the plan has of the unit, the latest there is; none where there never was one. */
  private async valuesOf(
    manager: Manager,
    { whereAsked, frame }: ReportContext,
    lines: readonly LineRecord[],
    periods: readonly PeriodRef[],
  ): Promise<LineValues[]> {
    const cells = lines.flatMap((line) => whereAsked(line) ?? []);
    const found = new Map<string, CurrentFigure>();
    for (const period of cells.length === 0 ? [] : periods) {
      if (found.size >= cells.length) break;
      for (const [key, figure] of await this.figures.previous(manager, period, cells)) {
        if (!found.has(key)) found.set(key, figure);
      }
    }
    return lines.map(({ indicatorId, subjectUnitId }): LineValues => {
      const cell = { indicatorId, subjectUnitId };
      const figure = found.get(cellKey({ indicatorId, unitId: subjectUnitId }));
      if (!figure) return { ...NO_ANSWER, ...cell, answer: 'none' };
      const { numerator, denominator, value, qualifier, outcome, cumulative } = figure;
      const told = { asOf: frame.span.endsOn, grade: 'preliminary' as const, origin: 'selfReported' as const };
      return {
        ...NO_ANSWER,
        ...cell,
        answer: 'figure',
        numerator,
        denominator,
        value,
        qualifier,
        outcome,
        cumulative,
        ...told,
      };
    });
  }

  /** What the checks doubt is sent with a reason. */
  private async passDoubts(manager: Manager, key: Written, values: readonly LineValues[], at: Date): Promise<void> {
    const { checks, content } = await this.whole(manager, key);
    const doubted = new Set(checks.flatMap(({ severity, pointer }) => (severity === 'needsReason' ? [pointer] : [])));
    const lines = content.lines.filter((line) => doubted.has(`/lines/${line.indicatorCode}/${line.subjectCode}`));
    const passed = values.filter((one) => lines.some((line) => cellOf(line) === cellOf(one)));
    await writeLines(
      manager,
      key,
      passed.map((one) => ({ ...one, passReason: 'Đã rà soát, số liệu đúng với sổ theo dõi của đơn vị (mô phỏng)' })),
      { at, by: null },
    );
  }

  private async takeSteps(manager: Manager, key: Written, { steps }: SampleReport): Promise<void> {
    const { provinceId, submissionId } = key;
    let state = stateAfter('awaitingApproval', 'recall');
    for (const { step, at: moment, remark } of steps) {
      const at = new Date(moment);
      const content = isSending(step) ? contentOf((await this.whole(manager, key)).body) : null;
      const row = { provinceId, submissionId, step, at, by: null, remark, documentId: null, signer: null, content };
      await insertStep(manager, row);
      const year = yearOf(moment.slice(0, 10));
      const receipt = content === null ? null : receiptCode(year, await nextReceipt(manager, provinceId, year));
      state = stateAfter(state, step);
      await moveSubmission(manager, { provinceId, id: submissionId }, state, receipt === null ? null : { at, receipt });
    }
  }

  private whole(manager: Manager, { provinceId, submissionId, askedBy }: Written) {
    const hands = () => ({ writes: false, leads: false });
    return this.reader.whole(manager, provinceId, submissionId, { language: 'vi', hands, askedBy });
  }
}

const cellOf = ({ indicatorId, subjectUnitId }: Pick<LineValues, 'indicatorId' | 'subjectUnitId'>): string =>
  cellKey({ indicatorId, unitId: subjectUnitId });
