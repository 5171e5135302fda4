import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  DaySchema,
  IdSchema,
  type Language,
  type NewReportRequest,
  type ReportRequestBody,
  type ReportRequestChange,
  type ReportRequestPage,
  type ReportRequestQuery,
  type RequestChoice,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, decodeCursor, encodeCursor, problemAt, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { dayWithin, PlanDirectory, type PlanRef } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { RequestLists } from '../lists/request-lists.js';
import { AskedUnitsFinder } from './asked-units-finder.js';
import { RequestOpener } from './request-opener.js';
import { RequestReader } from './request-reader.js';
import {
  countRequests,
  insertRequest,
  listRequests,
  replaceUnits,
  requestById,
  type RequestRecord,
  updateRequest,
} from './request.queries.js';

const RequestCursor = z.tuple([DaySchema, IdSchema]);

/** Who asks, which owner and request, the version they have seen, and the language of the answer. */
export interface RequestWrite {
  readonly actor: ActorContext;
  readonly province: string;
  readonly id: string;
  readonly ifMatch: number | null;
  readonly language: Language;
}

/** What the office asks of units: drafted, opened by one act for all of them, withdrawn with a reason. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly documents: DocumentDirectory,
    private readonly finder: AskedUnitsFinder,
    private readonly opener: RequestOpener,
    private readonly lists: RequestLists,
    private readonly reader: RequestReader,
    private readonly audit: AuditService,
  ) {}

  /** A page of an owner's requests, what is due last first. */
  async list(
    actor: ActorContext,
    provinceCode: string,
    query: ReportRequestQuery,
    language: Language,
  ): Promise<ReportRequestPage> {
    const province = await this.provinces.require(provinceCode, actor, 'request.read');
    const { manager } = this.database;
    const place = { ...query, province: province.code };
    const state = query.state ?? null;
    const after = decodeCursor(place, RequestCursor);
    const found = await listRequests(manager, province.id, { state, after, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    return {
      items: await this.reader.rows(manager, province.id, page, language),
      nextCursor: last ? encodeCursor(place, [last.dueOn, last.id]) : null,
      total: await countRequests(manager, province.id, state),
    };
  }

  /** One request with its board. Throws not-found. */
  async get(actor: ActorContext, provinceCode: string, id: string, language: Language): Promise<ReportRequestBody> {
    const province = await this.provinces.require(provinceCode, actor, 'request.read');
    return this.detail(this.database.manager, province.id, id, language);
  }

  /**
   * Drafts a request. Throws plan-not-found, period-not-found, plans-differ-in-period, unknown-document, unknown-unit,
   * request-without-units, invalid-request (a pillar that no plan has), unknown-list.
   */
  async create(
    actor: ActorContext,
    provinceCode: string,
    wanted: NewReportRequest,
    language: Language,
  ): Promise<ReportRequestBody> {
    const province = await this.provinces.require(provinceCode, actor, 'request.write');
    return this.database.transaction(async (manager) => {
      const id = await this.add(manager, province.id, wanted, actor.userId);
      return this.detail(manager, province.id, id, language);
    });
  }

  /** Drafts a request in the caller's transaction; its id. Throws as {@link create}. */
  async add(manager: Manager, provinceId: string, wanted: NewReportRequest, actorId: string | null): Promise<string> {
    const { plans, period } = await this.asking(manager, provinceId, wanted);
    const { title, dueOn, dueTime, answer, outline, asksItems, documentId = null, note = null } = wanted;
    if (documentId !== null) await this.documents.require(manager, provinceId, documentId, '/documentId');
    const { units = [], blocks = [], pillars = [] } = wanted;
    const chosen = { units, blocks, pillars };
    await this.requirePillars(manager, plans, period, pillars);
    if (wanted.units?.length === 0 && blocks.length === 0) throw new ApiProblem('request-without-units');
    const head = { title, dueOn, dueTime, answer, outline, asksItems, chosen, documentId, note };
    const created = { createdAt: this.clock.now(), createdBy: actorId };
    const planIds = plans.map(({ planId }) => planId);
    const id = await insertRequest(manager, { provinceId, periodId: period.periodId, planIds }, head, created);
    const unitIds = await this.finder.find(manager, plans, period, chosen, asksItems);
    await replaceUnits(manager, { provinceId, requestId: id }, unitIds);
    if (wanted.lists) await this.lists.replace(manager, provinceId, id, wanted.lists);
    await this.note(manager, provinceId, actorId, {
      action: 'request.create',
      title,
      detail: { units: unitIds.length },
    });
    return id;
  }

  /**
   * Changes a request; once it is open, its title, letter and due time alone. Throws not-found, stale, request-withdrawn,
   * request-not-draft, and what {@link create} throws.
   */
  change(write: RequestWrite, change: ReportRequestChange): Promise<ReportRequestBody> {
    return this.write(write, change, async (manager, provinceId, request) => {
      const { units, blocks, pillars, lists, ...head } = change;
      const rest = Object.keys(change).filter((field) => !ALWAYS.has(field));
      if (request.state === 'open' && rest.length > 0) throw new ApiProblem('request-not-draft');
      const { documentId } = head;
      if (documentId) await this.documents.require(manager, provinceId, documentId, '/documentId');
      const chosen = chosenNow(request.chosen, { units, blocks, pillars });
      await updateRequest(manager, { provinceId, id: request.id }, { ...head, chosen });
      if (lists) await this.lists.replace(manager, provinceId, request.id, lists);
      if (WHOM.some((field) => change[field] !== undefined)) {
        const { plans, period } = await this.askedBy(manager, provinceId, request);
        await this.requirePillars(manager, plans, period, chosen.pillars);
        const asksItems = head.asksItems ?? request.asksItems;
        const unitIds = await this.finder.find(manager, plans, period, chosen, asksItems);
        await replaceUnits(manager, { provinceId, requestId: request.id }, unitIds);
      }
      const { userId } = write.actor;
      const detail = { fields: Object.keys(change) };
      await this.note(manager, provinceId, userId, {
        action: 'request.change',
        title: head.title ?? request.title,
        detail,
      });
    });
  }

  /** Opens a request: every unit has its report to write from now on. Throws not-found, request-not-draft, stale. */
  open(write: RequestWrite): Promise<ReportRequestBody> {
    return this.write(write, {}, async (manager, provinceId, request) => {
      await this.opener.open(manager, provinceId, request, write.actor.userId);
    });
  }

  /** Withdraws a request: what was not sent is asked no more. Throws not-found, request-withdrawn, stale. */
  withdraw(write: RequestWrite, reason: string): Promise<ReportRequestBody> {
    return this.write(write, { reason }, async (manager, provinceId, request) => {
      await updateRequest(manager, { provinceId, id: request.id }, { state: 'withdrawn', withdrawnReason: reason });
      const { userId } = write.actor;
      await this.note(manager, provinceId, userId, {
        action: 'request.withdraw',
        title: request.title,
        detail: { reason },
      });
    });
  }

  private async write(
    { actor, province: provinceCode, id, ifMatch, language }: RequestWrite,
    sent: object,
    work: (manager: Manager, provinceId: string, request: RequestRecord) => Promise<void>,
  ): Promise<ReportRequestBody> {
    const province = await this.provinces.require(provinceCode, actor, 'request.write');
    return this.database.transaction(async (manager) => {
      const request = await requestById(manager, province.id, id, true);
      if (!request) throw new ApiProblem('not-found');
      if (ifMatch !== null && ifMatch !== request.version) {
        requireVersion(ifMatch, request.version, await this.detail(manager, province.id, id, language), sent);
      }
      if (request.state === 'withdrawn') throw new ApiProblem('request-withdrawn');
      await work(manager, province.id, request);
      return this.detail(manager, province.id, id, language);
    });
  }

  private async detail(
    manager: Manager,
    provinceId: string,
    id: string,
    language: Language,
  ): Promise<ReportRequestBody> {
    const request = await requestById(manager, provinceId, id, false);
    if (!request) throw new ApiProblem('not-found');
    return this.reader.detail(manager, provinceId, request, language);
  }

  /** The plans of a new request, published and of this owner, and the period that all of them report on. */
  private async asking(
    manager: Manager,
    provinceId: string,
    { plans: slugs, period: code }: Pick<NewReportRequest, 'plans' | 'period'>,
  ): Promise<{ plans: PlanRef[]; period: PeriodRef }> {
    const published = new Map((await this.plans.publishedOf(manager, provinceId)).map((plan) => [plan.slug, plan]));
    const plans = [...new Set(slugs)].map((slug, index) => {
      const plan = published.get(slug);
      if (!plan) throw problemAt('unknown-plan', `/plans/${index}`, NO_PLAN);
      return plan;
    });
    const periods: PeriodRef[] = [];
    for (const plan of plans) periods.push(await this.periods.require(manager, plan, code));
    const [period] = periods;
    if (!period) throw new ApiProblem('period-not-found');
    if (periods.some(({ periodId }) => periodId !== period.periodId)) throw new ApiProblem('plans-differ-in-period');
    return { plans, period };
  }

  private async askedBy(
    manager: Manager,
    provinceId: string,
    { planIds, periodId }: RequestRecord,
  ): Promise<{ plans: PlanRef[]; period: PeriodRef }> {
    const published = await this.plans.publishedOf(manager, provinceId);
    const plans = planIds.flatMap((id) => published.find(({ planId }) => planId === id) ?? []);
    const [first] = plans;
    const period = first && (await this.periods.list(manager, first)).find((one) => one.periodId === periodId);
    if (!period) throw new ApiProblem('period-not-found');
    return { plans, period };
  }

  private async requirePillars(
    manager: Manager,
    plans: readonly PlanRef[],
    period: PeriodRef,
    pillars: readonly string[],
  ): Promise<void> {
    if (pillars.length === 0) return;
    const known = new Set<string>();
    for (const plan of plans) {
      const sections = await this.plans.sections(manager, plan, { asOf: dayWithin(plan, period.endsOn) });
      for (const { code } of sections.pillars) known.add(code);
    }
    const unknown = pillars.findIndex((code) => !known.has(code));
    if (unknown >= 0) throw problemAt('invalid-request', `/pillars/${unknown}`, NO_PILLAR);
  }

  private note(
    manager: Manager,
    provinceId: string,
    actorId: string | null,
    { action, title, detail }: { action: AuditAction; title: string; detail: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    return this.audit.record(manager, { provinceId, actorId, action, subjectKind: 'request', subject: title, detail });
  }
}

/** What may still change once units are asked. */
const ALWAYS = new Set(['title', 'documentId', 'note', 'dueOn', 'dueTime']);
/** What of a change moves the units that are asked. */
const WHOM = ['units', 'blocks', 'pillars', 'asksItems'] as const;

/** What is chosen after a change: who was chosen stays unless others are. */
function chosenNow(
  before: RequestChoice,
  { units, blocks, pillars = before.pillars }: Pick<ReportRequestChange, 'units' | 'blocks' | 'pillars'>,
): RequestChoice {
  if (units === undefined && blocks === undefined) return { ...before, pillars };
  return { units: units ?? [], blocks: blocks ?? [], pillars };
}

const NO_PILLAR = { vi: 'Kế hoạch không có trụ cột này', en: 'No plan of the request has this pillar' };
const NO_PLAN = {
  vi: 'Tỉnh không có kế hoạch đã ban hành nào ở địa chỉ này',
  en: 'The province has no published plan of this address',
};
