import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  AmendmentSchema,
  type DirectiveBody,
  type DirectiveChange,
  type DirectiveDetail,
  type DirectiveQuery,
  IdSchema,
  type NewDirective,
  type NewDirectiveEntry,
  type DirectiveTask,
} from '@tiendo/contracts';
import { laterDay } from '@tiendo/indicators/time';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem, decodeCursor, encodeCursor, requireVersion } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { DocumentDirectory } from '../documents/index.js';
import { AmendmentsService, PlanDirectory, type PlanRef } from '../plans/index.js';
import { DirectiveWriter } from './directive-writer.js';
import { DirectiveReader } from './directive-reader.js';
import { filterDirectives } from './directive-filter.js';
import {
  appendEntry,
  type DirectiveRow,
  directivesOf,
  insertDirective,
  lockDirective,
  updateDirective,
} from './directive.queries.js';
import type { VersionedWrite } from './versioned-write.js';

/** The directive before the page. */
const DirectiveCursor = z.tuple([IdSchema]);

/** Kết luận, chỉ đạo: given by meetings and letters, followed by dated statements, perhaps made tasks of the plan. */
@Injectable()
export class DirectivesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly amendments: AmendmentsService,
    private readonly reader: DirectiveReader,
    private readonly writer: DirectiveWriter,
    private readonly audit: AuditService,
  ) {}

  /** Directives on a plan as they stand on a day, the latest first; filtered and paged. */
  async list(
    actor: ActorContext,
    slug: string,
    query: DirectiveQuery,
  ): Promise<{ items: DirectiveBody[]; nextCursor: string | null; total: number }> {
    const plan = await this.readable(actor, slug);
    const place = { ...query, plan: plan.planId };
    const [after = null] = decodeCursor(place, DirectiveCursor) ?? [];
    const all = filterDirectives(
      await this.reader.all(this.database.manager, plan, query.asOf ?? this.clock.today()),
      query,
    );
    const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const items = all.slice(start, start + query.limit);
    const last = start + items.length < all.length ? items.at(-1) : undefined;
    return { items, nextCursor: last ? encodeCursor(place, [last.id]) : null, total: all.length };
  }

  /** One directive with everything that became of it. Throws not-found. */
  async get(actor: ActorContext, slug: string, id: string): Promise<DirectiveDetail> {
    const plan = await this.readable(actor, slug);
    return this.detail(this.database.manager, plan, id);
  }

  /**
   * Writes a conclusion down. Throws not-found (meeting, line), unknown-unit, unknown-document, item-not-found,
   * directive-announced (the meeting's conclusions are out), rule-broken.
   */
  async create(actor: ActorContext, slug: string, directive: NewDirective): Promise<DirectiveDetail> {
    const plan = await this.plans.resolve(slug, actor, { write: 'meeting.write' });
    return this.database.transaction(async (manager) => {
      const record = await this.writer.recordOf(manager, plan, directive);
      const created = { by: actor.userId, at: this.clock.now() };
      const id = await insertDirective(manager, plan, record, created);
      await this.note(manager, plan, actor, {
        action: 'directive.create',
        text: record.text,
        detail: { id, dueOn: record.dueOn },
      });
      return this.detail(manager, plan, id);
    });
  }

  /** Rewrites a conclusion that no document has announced yet. Throws as {@link create}, and stale. */
  async change(
    actor: ActorContext,
    slug: string,
    id: string,
    change: DirectiveChange,
    ifMatch: number | null,
  ): Promise<DirectiveDetail> {
    return this.write({ actor, slug, id, ifMatch, sent: change }, async (manager, plan, row) => {
      const record = await this.writer.changed(manager, plan, row, change);
      await updateDirective(manager, plan.provinceId, record);
      await this.note(manager, plan, actor, {
        action: 'directive.change',
        text: record.text,
        detail: { id, fields: Object.keys(change) },
      });
    });
  }

  /** States what became of a directive. Throws effective-day-in-future, rule-broken (before it was given, no reason). */
  async state(
    actor: ActorContext,
    slug: string,
    id: string,
    entry: NewDirectiveEntry,
    ifMatch: number | null,
  ): Promise<DirectiveDetail> {
    return this.write({ actor, slug, id, ifMatch, sent: entry }, async (manager, plan, row) => {
      this.writer.requireStatable(row, entry);
      if (entry.documentId) await this.documents.require(manager, plan.provinceId, entry.documentId, '/documentId');
      const { state, effectiveOn, dueOn = null, note = null, documentId = null } = entry;
      const stated = { state, effectiveOn, dueOn, note, documentId };
      const directive = { provinceId: plan.provinceId, directiveId: id };
      await appendEntry(manager, directive, stated, { by: actor.userId, at: this.clock.now() });
      await this.note(manager, plan, actor, {
        action: 'directive.state',
        text: row.text,
        detail: { id, state, effectiveOn, dueOn },
      });
    });
  }

  /**
   * Makes a task of the plan of it, by an amendment that its announcement stands for. Throws forbidden (plan.publish),
   * announcement-required, directive-is-task, and what an amendment throws.
   */
  async becomeTask(actor: ActorContext, slug: string, id: string, task: DirectiveTask): Promise<DirectiveDetail> {
    const seen = await this.plans.resolve(slug, actor, { write: 'meeting.write' });
    actor.require('plan.publish', seen.provinceId);
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const row = await this.locked(manager, plan, id);
      if (row.taskItemId !== null) throw new ApiProblem('directive-is-task');
      const documentId = row.documentId ?? row.meetingDocumentId;
      if (documentId === null) throw new ApiProblem('announcement-required');
      const body = await this.detail(manager, plan, id);
      await this.amendments.amendWithin(
        manager,
        actor,
        plan,
        AmendmentSchema.parse({
          effectiveOn: laterDay(row.issuedOn, plan.issuedOn),
          documentId,
          tasks: [
            {
              code: task.code,
              name: task.name ?? row.text,
              group: task.group ?? null,
              leadUnits: body.leadUnit ? [body.leadUnit.code] : [],
              coordinatingUnits: body.coordinatingUnits.map(({ code }) => code),
              dueOn: body.dueOn,
              source: 'conclusion',
              sourceDocument: documentId,
            },
          ],
        }),
      );
      const item = await this.writer.itemId(manager, plan, { kind: 'task', code: task.code });
      await updateDirective(manager, plan.provinceId, { ...row, taskItemId: item });
      await this.note(manager, plan, actor, {
        action: 'directive.task',
        text: row.text,
        detail: { id, task: task.code },
      });
      return this.detail(manager, plan, id);
    });
  }

  private async write(
    { actor, slug, id, ifMatch, sent }: VersionedWrite,
    work: (manager: Manager, plan: PlanRef, row: DirectiveRow) => Promise<void>,
  ): Promise<DirectiveDetail> {
    const plan = await this.plans.resolve(slug, actor, { write: 'meeting.write' });
    return this.database.transaction(async (manager) => {
      const row = await this.locked(manager, plan, id);
      if (ifMatch !== null && ifMatch !== row.version) {
        requireVersion(ifMatch, row.version, await this.detail(manager, plan, id), sent);
      }
      await work(manager, plan, row);
      return this.detail(manager, plan, id);
    });
  }

  private async locked(manager: Manager, plan: PlanRef, id: string): Promise<DirectiveRow> {
    if ((await lockDirective(manager, plan.provinceId, plan.planId, id)) === null) throw new ApiProblem('not-found');
    return this.row(manager, plan, id);
  }

  private async row(manager: Manager, plan: PlanRef, id: string): Promise<DirectiveRow> {
    const [row] = await directivesOf(manager, plan.provinceId, plan.planId, id);
    if (!row) throw new ApiProblem('not-found');
    return row;
  }

  private async detail(manager: Manager, plan: PlanRef, id: string): Promise<DirectiveDetail> {
    const row = await this.row(manager, plan, id);
    const [body] = await this.reader.bodies(manager, plan, [row], laterDay(row.issuedOn, this.clock.today()));
    if (!body) throw new ApiProblem('not-found');
    return { ...body, entries: await this.reader.entries(manager, plan, id) };
  }

  private async readable(actor: ActorContext, slug: string): Promise<PlanRef> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return plan;
  }

  private note(
    manager: Manager,
    plan: PlanRef,
    actor: ActorContext,
    { action, text, detail }: { action: AuditAction; text: string; detail: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    return this.audit.record(manager, {
      ...actor.in(plan.provinceId),
      action,
      subjectKind: 'directive',
      subject: text.slice(0, SUBJECT_LENGTH),
      detail: { plan: plan.slug, ...detail },
    });
  }
}

/** The trail names a directive by its first words. */
const SUBJECT_LENGTH = 120;
