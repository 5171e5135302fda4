import { Injectable } from '@nestjs/common';
import type { AuditAction, MeetingBody, MeetingChange, MeetingRow, NewMeeting, SaveAgenda } from '@tiendo/contracts';
import { addDays, earlierDay, laterDay } from '@tiendo/indicators/time';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem, requireVersion } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { DocumentDirectory } from '../documents/index.js';
import { PlanDirectory, type PlanRef } from '../plans/index.js';
import { AgendaBuilder } from './agenda-builder.js';
import { editedAgenda } from './agenda-edit.js';
import { type AgendaLineRecord, agendaOf, replaceAgenda } from './agenda.queries.js';
import { concludedLines } from './directive.queries.js';
import { MeetingReader } from './meeting-reader.js';
import {
  deleteMeeting,
  insertMeeting,
  meetingBefore,
  meetingById,
  type MeetingHead,
  type MeetingRecord,
  updateMeeting,
} from './meeting.queries.js';
import type { VersionedWrite } from './versioned-write.js';

/** What turned is counted over this many days where no earlier meeting says since when. */
const DEFAULT_SINCE_DAYS = 30;

/** Preparing and holding meetings: one request, one transaction; a secretary's edits outlive building again. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly builder: AgendaBuilder,
    private readonly reader: MeetingReader,
    private readonly audit: AuditService,
  ) {}

  /** Meetings on a plan, the latest first. */
  async list(actor: ActorContext, slug: string): Promise<{ items: MeetingRow[] }> {
    const plan = await this.readable(actor, slug);
    return { items: await this.reader.list(this.database.manager, plan) };
  }

  /** One meeting. Throws not-found. */
  async get(actor: ActorContext, slug: string, id: string): Promise<MeetingBody> {
    const plan = await this.readable(actor, slug);
    const { manager } = this.database;
    return this.reader.detail(manager, plan, await this.require(manager, plan, id, false));
  }

  /** Calls a meeting; its agenda builds itself. Throws plan-not-published, not-found (snapshot). */
  async create(actor: ActorContext, slug: string, meeting: NewMeeting): Promise<MeetingBody> {
    const plan = await this.plans.resolve(slug, actor, { write: 'meeting.write' });
    if (plan.state !== 'published') throw new ApiProblem('plan-not-published');
    return this.database.transaction(async (manager) => {
      const id = await this.add(manager, plan, meeting, actor.userId);
      return this.detail(manager, plan, id);
    });
  }

  /** Adds a meeting with its agenda in the caller's transaction; its id. */
  async add(manager: Manager, plan: PlanRef, meeting: NewMeeting, actorId: string | null): Promise<string> {
    const head: MeetingHead = {
      name: meeting.name,
      heldOn: meeting.heldOn,
      place: meeting.place ?? null,
      chair: meeting.chair,
      state: 'preparing',
      documentId: null,
      ...(await this.timesOf(manager, plan, meeting.heldOn, meeting.snapshotId ?? null)),
    };
    const created = { createdBy: actorId, createdAt: this.clock.now() };
    const id = await insertMeeting(manager, plan, head, created);
    const lines = await this.builder.build(manager, questionOf(plan, head), [], new Set());
    await replaceAgenda(manager, plan.provinceId, id, lines);
    await this.note(manager, plan, actorId, { action: 'meeting.create', head, detail: { lines: lines.length } });
    return id;
  }

  /**
   * Changes the head of a meeting: day, place, chair, that it was held, its announcement. Throws not-found, stale,
   * unknown-document, effective-day-in-future (held on a day to come).
   */
  async change(
    actor: ActorContext,
    slug: string,
    id: string,
    change: MeetingChange,
    ifMatch: number | null,
  ): Promise<MeetingBody> {
    return this.write({ actor, slug, id, ifMatch, sent: change }, async (manager, plan, meeting) => {
      if (change.documentId) await this.documents.require(manager, plan.provinceId, change.documentId, '/documentId');
      await this.update(manager, plan, meeting, change, actor.userId);
    });
  }

  /** Writes a change of the head in the caller's transaction. */
  async update(
    manager: Manager,
    plan: PlanRef,
    meeting: MeetingRecord,
    change: MeetingChange,
    actorId: string | null,
  ): Promise<void> {
    const { heldOn = meeting.heldOn, state = meeting.state } = change;
    const frozen = meeting.state === 'held' && state === 'held';
    if (frozen && (change.heldOn !== undefined || change.snapshotId !== undefined)) {
      throw new ApiProblem('meeting-held');
    }
    if (state === 'held' && heldOn > this.clock.today()) throw new ApiProblem('effective-day-in-future');
    const { snapshotId = meeting.snapshotId } = change;
    const times =
      heldOn === meeting.heldOn && snapshotId === meeting.snapshotId
        ? meeting
        : await this.timesOf(manager, plan, heldOn, snapshotId);
    const head: MeetingHead = {
      name: change.name ?? meeting.name,
      heldOn,
      place: change.place === undefined ? meeting.place : change.place,
      chair: change.chair ?? meeting.chair,
      state,
      documentId: change.documentId === undefined ? meeting.documentId : change.documentId,
      snapshotId,
      agendaAsOf: times.agendaAsOf,
      agendaKnownAt: times.agendaKnownAt,
      comparedWith: times.comparedWith,
    };
    await updateMeeting(manager, plan.provinceId, meeting.id, head);
    await this.note(manager, plan, actorId, {
      action: 'meeting.change',
      head,
      detail: { fields: Object.keys(change) },
    });
  }

  /** Gives a meeting up that has concluded nothing. Throws meeting-held, meeting-has-conclusions. */
  async remove(actor: ActorContext, slug: string, id: string): Promise<void> {
    const plan = await this.plans.resolve(slug, actor, { write: 'meeting.write' });
    await this.database.transaction(async (manager) => {
      const meeting = await this.require(manager, plan, id, true);
      if (meeting.state === 'held') throw new ApiProblem('meeting-held');
      if (meeting.directives > 0) throw new ApiProblem('meeting-has-conclusions');
      await deleteMeeting(manager, plan.provinceId, id);
      await this.note(manager, plan, actor.userId, { action: 'meeting.remove', head: meeting });
    });
  }

  /** Puts the agenda as the secretary ordered and worded it. Throws not-found, stale, meeting-held, rule-broken. */
  async saveAgenda(
    actor: ActorContext,
    slug: string,
    id: string,
    agenda: SaveAgenda,
    ifMatch: number | null,
  ): Promise<MeetingBody> {
    return this.write({ actor, slug, id, ifMatch, sent: agenda }, async (manager, plan, meeting) => {
      const concluded = await concludedLines(manager, plan.provinceId, id);
      const lines = editedAgenda(await agendaOf(manager, plan.provinceId, id), agenda.lines, concluded);
      await this.putAgenda(manager, plan, meeting, {
        head: meeting,
        lines,
        by: actor.userId,
        action: 'meeting.agenda',
      });
    });
  }

  /** Builds the agenda again from what is known now; the secretary's edits stay. Throws as {@link saveAgenda}. */
  async rebuild(actor: ActorContext, slug: string, id: string, ifMatch: number | null): Promise<MeetingBody> {
    return this.write({ actor, slug, id, ifMatch, sent: {} }, async (manager, plan, meeting) => {
      const head = { ...meeting, ...(await this.timesOf(manager, plan, meeting.heldOn, meeting.snapshotId)) };
      const saved = await agendaOf(manager, plan.provinceId, id);
      const concluded = await concludedLines(manager, plan.provinceId, id);
      const lines = await this.builder.build(manager, questionOf(plan, head), saved, concluded);
      await this.putAgenda(manager, plan, meeting, { head, lines, by: actor.userId, action: 'meeting.rebuild' });
    });
  }

  /** The meeting of an address, held until the transaction ends when `lock`. Throws not-found. */
  async require(manager: Manager, plan: PlanRef, id: string, lock: boolean): Promise<MeetingRecord> {
    const meeting = await meetingById(manager, plan.provinceId, plan.planId, id, lock);
    if (!meeting) throw new ApiProblem('not-found');
    return meeting;
  }

  private async putAgenda(
    manager: Manager,
    plan: PlanRef,
    meeting: MeetingRecord,
    { head, lines, by, action }: NewAgenda,
  ): Promise<void> {
    if (meeting.state === 'held') throw new ApiProblem('meeting-held');
    await replaceAgenda(manager, plan.provinceId, meeting.id, lines);
    await updateMeeting(manager, plan.provinceId, meeting.id, head);
    await this.note(manager, plan, by, { action, head, detail: { lines: lines.length } });
  }

  private async write(
    { actor, slug, id, ifMatch, sent }: VersionedWrite,
    work: (manager: Manager, plan: PlanRef, meeting: MeetingRecord) => Promise<void>,
  ): Promise<MeetingBody> {
    const plan = await this.plans.resolve(slug, actor, { write: 'meeting.write' });
    return this.database.transaction(async (manager) => {
      const meeting = await this.require(manager, plan, id, true);
      if (ifMatch !== null && ifMatch !== meeting.version) {
        requireVersion(ifMatch, meeting.version, await this.reader.detail(manager, plan, meeting), sent);
      }
      await work(manager, plan, meeting);
      return this.detail(manager, plan, id);
    });
  }

  private async detail(manager: Manager, plan: PlanRef, id: string): Promise<MeetingBody> {
    return this.reader.detail(manager, plan, await this.require(manager, plan, id, false));
  }

  /**
   * The times an agenda is built at: those of the snapshot, else the meeting's day as far as it has come. What turned is
   * counted since the last meeting, else over thirty days; never from before the plan was issued.
   */
  private async timesOf(
    manager: Manager,
    plan: PlanRef,
    heldOn: string,
    snapshotId: string | null,
  ): Promise<Pick<MeetingHead, 'agendaAsOf' | 'agendaKnownAt' | 'comparedWith' | 'snapshotId'>> {
    const snapshots = snapshotId === null ? [] : await this.plans.snapshots(manager, plan);
    const snapshot = snapshots.find(({ id }) => id === snapshotId);
    if (snapshotId !== null && !snapshot) throw new ApiProblem('not-found');
    const agendaAsOf = snapshot?.asOf ?? earlierDay(heldOn, this.clock.today());
    const previous = await meetingBefore(manager, plan.provinceId, plan.planId, heldOn);
    const since = previous?.heldOn ?? laterDay(addDays(agendaAsOf, -DEFAULT_SINCE_DAYS), plan.issuedOn);
    return {
      agendaAsOf,
      agendaKnownAt: snapshot?.knownAt ?? null,
      comparedWith: earlierDay(since, agendaAsOf),
      snapshotId,
    };
  }

  private async readable(actor: ActorContext, slug: string): Promise<PlanRef> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return plan;
  }

  private note(
    manager: Manager,
    plan: PlanRef,
    actorId: string | null,
    { action, head: { name, heldOn }, detail }: MeetingEvent,
  ): Promise<void> {
    return this.audit.record(manager, {
      provinceId: plan.provinceId,
      actorId,
      action,
      subjectKind: 'meeting',
      subject: name,
      detail: { plan: plan.slug, heldOn, ...detail },
    });
  }
}

/** What the trail is told of a meeting. */
interface MeetingEvent {
  readonly action: AuditAction;
  readonly head: Pick<MeetingHead, 'name' | 'heldOn'>;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** An agenda to be put in the place of the one a meeting has. */
interface NewAgenda {
  readonly head: MeetingHead;
  readonly lines: readonly AgendaLineRecord[];
  readonly by: string | null;
  readonly action: 'meeting.agenda' | 'meeting.rebuild';
}

function questionOf(plan: PlanRef, { agendaAsOf, agendaKnownAt, comparedWith }: MeetingHead) {
  return { plan, asOf: agendaAsOf, knownAt: agendaKnownAt, comparedWith };
}
