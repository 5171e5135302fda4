import { Injectable } from '@nestjs/common';
import type { BoardUnit, Language, ReportRequestBody, ReportRequestRow } from '@tiendo/contracts';
import { BLOCK_CODES, BLOCKS } from '@tiendo/indicators/succession';
import type { Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import { dayWithin, PlanDirectory } from '../../plans/index.js';
import { PeriodDirectory } from '../../reporting/index.js';
import { RequestLists } from '../lists/request-lists.js';
import { AskedOfUnits } from './asked-of-units.js';
import { boardRows, unitsInOrder } from './board.queries.js';
import { type RequestFrame, RequestFrames } from './request-frames.js';
import { type RequestRecord, talliesOf, unitsOfRequest } from './request.queries.js';

/** Requests as the office sees them: no person, no draft of a unit, only how far each unit is. */
@Injectable()
export class RequestReader {
  constructor(
    private readonly frames: RequestFrames,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly asked: AskedOfUnits,
    private readonly lists: RequestLists,
  ) {}

  /** Rows of a list, in its order. */
  async rows(
    manager: Manager,
    provinceId: string,
    requests: readonly RequestRecord[],
    language: Language,
  ): Promise<ReportRequestRow[]> {
    const frames = await this.frames.of(manager, provinceId, requests, language);
    const due = [...frames.values()].map(({ request: { id }, due: { at } }) => ({ id, at }));
    const tallies = new Map((await talliesOf(manager, provinceId, due)).map((tally) => [tally.requestId, tally]));
    return requests.flatMap((request) => {
      const frame = frames.get(request.id);
      const { units = 0, sent = 0, sentLate = 0 } = tallies.get(request.id) ?? {};
      if (!frame) return [];
      const { id, title, note, answer, asksItems, state, fromSource, openedAt, version } = request;
      const { period, plans, document, due: its } = frame;
      return {
        ...{
          id,
          title,
          note,
          period,
          plans,
          document,
          due: its,
          answer,
          asksItems,
          state,
          fromSource,
          units,
          sent,
          sentLate,
        },
        openedAt,
        version,
      };
    });
  }

  /** One request with its board. */
  async detail(
    manager: Manager,
    provinceId: string,
    request: RequestRecord,
    language: Language,
  ): Promise<ReportRequestBody> {
    const [row] = await this.rows(manager, provinceId, [request], language);
    const frame = (await this.frames.of(manager, provinceId, [request], language)).get(request.id);
    if (!row || !frame) throw new ApiProblem('not-found');
    const { outline, chosen, withdrawnReason } = request;
    return {
      ...row,
      outline: [...outline],
      ...{ chosen, withdrawnReason },
      pillars: await this.pillars(manager, frame),
      lists: await this.lists.named(manager, provinceId, request),
      board: await this.board(manager, provinceId, frame),
    };
  }

  /** Pillars of its plans as they stand on the last day of the period, each once. */
  private async pillars(manager: Manager, { planRefs, span }: RequestFrame): Promise<ReportRequestBody['pillars']> {
    const named = new Map<string, string>();
    for (const plan of planRefs) {
      const { pillars } = await this.plans.sections(manager, plan, { asOf: dayWithin(plan, span.endsOn) });
      for (const { code, name } of pillars) if (!named.has(code)) named.set(code, name);
    }
    return [...named].map(([code, name]) => ({ code, name }));
  }

  private async board(manager: Manager, provinceId: string, frame: RequestFrame): Promise<BoardUnit[]> {
    const { request } = frame;
    const units = await unitsInOrder(manager, provinceId, await unitsOfRequest(manager, provinceId, request.id));
    const reports = new Map((await boardRows(manager, provinceId, request.id)).map((row) => [row.unitId, row]));
    const asked = reports.size > 0 ? null : await this.askedNow(manager, frame);
    return units.map(({ id, code, name, kind }): BoardUnit => {
      const report = reports.get(id);
      const lines = { asked: report?.lines ?? asked?.lines.get(id)?.length ?? 0, given: report?.linesGiven ?? 0 };
      const items = { asked: report?.items ?? asked?.items.get(id)?.length ?? 0, given: report?.itemsGiven ?? 0 };
      const firstSentAt = report?.firstSentAt ?? null;
      return {
        unit: { code, name },
        block: BLOCK_CODES.find((block) => BLOCKS[block].includes(kind)) ?? null,
        submission: report?.id ?? null,
        state: report?.state ?? null,
        dueState: this.frames.dueState(frame, firstSentAt),
        lines,
        items,
        firstSentAt,
        receipt: report?.receipt ?? null,
      };
    });
  }

  /** What a request that is not open yet would ask. */
  async askedNow(manager: Manager, { request, planRefs }: Pick<RequestFrame, 'request' | 'planRefs'>) {
    const [first] = planRefs;
    const period =
      first && (await this.periods.list(manager, first)).find(({ periodId }) => periodId === request.periodId);
    if (!period) throw new ApiProblem('period-not-found');
    const { asksItems, chosen } = request;
    return this.asked.of(manager, planRefs, period, { asksItems, pillars: chosen.pillars });
  }
}
