import { Injectable } from '@nestjs/common';
import type { HeadlineBody, HeadlineList, NewHeadline } from '@tiendo/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem, problemAt } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { DocumentDirectory } from '../documents/index.js';
import { PlanDirectory, type PlanRef, PlanTrail } from '../plans/index.js';
import {
  type HeadlineRow,
  insertHeadlines,
  type RecordedHeadline,
  recordedHeadlines,
  standingHeadlines,
} from './headline.queries.js';

const NO_SUCH_SECTION = { vi: 'Kế hoạch không có phần này', en: 'The plan has no such part' };
const MORE_THAN_ALL = { vi: 'Không được lớn hơn tổng số', en: 'Not more than there are in all' };

/** Headlines of issued reports as printed: written down, corrected, withdrawn; nothing stated is overwritten. */
@Injectable()
export class HeadlineService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly trail: PlanTrail,
  ) {}

  /** Every headline of the plan, those of the latest day first. */
  async list(actor: ActorContext, slug: string): Promise<HeadlineList> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return { items: await this.bodies(this.database.manager, plan) };
  }

  /**
   * Writes down one figure of an issued report's headline, as printed.
   * Throws invalid-request (no such part of the plan, more than there are), effective-day-in-future,
   * effective-day-before-plan, unknown-document.
   */
  async add(actor: ActorContext, slug: string, headline: NewHeadline): Promise<HeadlineBody> {
    const seen = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      return this.write(manager, plan, actor, headline, null);
    });
  }

  /** Writes down what the report says in the place of what was written before. Throws what adding throws, already-corrected. */
  async correct(actor: ActorContext, slug: string, id: string, headline: NewHeadline): Promise<HeadlineBody> {
    const seen = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      await this.standing(manager, plan, id);
      return this.write(manager, plan, actor, headline, id);
    });
  }

  /** Takes a headline back; what it corrected stands again. Throws not-found, already-corrected. */
  async withdraw(actor: ActorContext, slug: string, id: string, reason: string): Promise<void> {
    const seen = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    await this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const { kind, sectionCode, counted, count, total, percent, asOf, documentId, sourceSection } =
        await this.standing(manager, plan, id);
      const row = { kind, sectionCode, counted, count, total, percent, asOf, documentId, sourceSection };
      await this.append(manager, plan, actor, { ...row, withdraws: id, reason });
      await this.trail.changed(manager, plan, {
        actorId: actor.userId,
        action: 'headline.withdraw',
        detail: { headline: id, reason },
      });
    });
  }

  private async write(
    manager: Manager,
    plan: PlanRef,
    actor: ActorContext,
    headline: NewHeadline,
    supersedes: string | null,
  ): Promise<HeadlineBody> {
    const { kind, section, counted, count, total, percent, asOf, documentId, sourceSection } = headline;
    if (asOf > this.clock.today()) throw new ApiProblem('effective-day-in-future');
    if (asOf < plan.startsOn) throw new ApiProblem('effective-day-before-plan');
    if (count > total) throw problemAt('invalid-request', '/count', MORE_THAN_ALL);
    const { pillars, groups } = await this.plans.sections(manager, plan, { asOf });
    if (section !== undefined && !(kind === 'target' ? pillars : groups).some(({ code }) => code === section)) {
      throw problemAt('invalid-request', '/section', NO_SUCH_SECTION);
    }
    if (documentId) await this.documents.require(manager, plan.provinceId, documentId, '/documentId');
    const id = await this.append(manager, plan, actor, {
      kind,
      counted,
      count,
      total,
      asOf,
      supersedes,
      sectionCode: section ?? null,
      percent: percent ?? null,
      documentId: documentId ?? null,
      sourceSection: sourceSection ?? null,
    });
    const action = supersedes === null ? 'headline.add' : 'headline.correct';
    await this.trail.changed(manager, plan, {
      actorId: actor.userId,
      action,
      detail: { headline: id, supersedes, kind, counted, count, total, asOf },
    });
    const body = (await this.bodies(manager, plan)).find((one) => one.id === id);
    if (!body) throw new ApiProblem('internal');
    return body;
  }

  /** A headline that can be corrected or withdrawn. Throws not-found, already-corrected. */
  private async standing(manager: Manager, plan: PlanRef, id: string): Promise<RecordedHeadline> {
    const rows = await recordedHeadlines(manager, plan, null);
    if (!rows.some((row) => row.id === id && row.withdraws === null)) throw new ApiProblem('not-found');
    const row = standingHeadlines(rows).find((one) => one.id === id);
    if (!row) throw new ApiProblem('already-corrected');
    return row;
  }

  private async append(
    manager: Manager,
    plan: PlanRef,
    actor: ActorContext,
    row: Omit<HeadlineRow, 'id'> & { supersedes?: string | null; withdraws?: string; reason?: string },
  ): Promise<string> {
    const at = await this.plans.recordingMoment(manager, [plan], this.clock.now());
    const [id = ''] = await insertHeadlines(manager, plan, [row], { at, by: actor.userId });
    return id;
  }

  private async bodies(manager: Manager, plan: PlanRef): Promise<HeadlineBody[]> {
    const rows = await recordedHeadlines(manager, plan, null);
    const standing = new Set(standingHeadlines(rows).map(({ id }) => id));
    const withdrawals = new Map(rows.flatMap((row) => (row.withdraws === null ? [] : [[row.withdraws, row] as const])));
    const documents = await this.documents.byId(
      manager,
      plan.provinceId,
      rows.map(({ documentId }) => documentId),
    );
    return rows
      .filter(({ withdraws }) => withdraws === null)
      .sort((a, b) => (a.asOf === b.asOf ? a.seq - b.seq : a.asOf < b.asOf ? 1 : -1))
      .map((row) => {
        const { id, kind, counted, count, total, percent, asOf, sourceSection, supersedes, recordedAt, recordedBy } =
          row;
        const document = row.documentId === null ? undefined : documents.get(row.documentId);
        const withdrawal = withdrawals.get(id);
        return {
          id,
          kind,
          section: row.sectionCode,
          counted,
          count,
          total,
          percent,
          asOf,
          sourceSection,
          document: document ? { id: document.id, label: document.label, title: document.title } : null,
          supersedes,
          standing: standing.has(id),
          recordedBy,
          recordedAt,
          withdrawn: withdrawal
            ? { reason: withdrawal.reason ?? '', by: withdrawal.recordedBy, at: withdrawal.recordedAt }
            : null,
        };
      });
  }
}
