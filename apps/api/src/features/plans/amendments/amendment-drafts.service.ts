import { Injectable } from '@nestjs/common';
import type { AuditAction, AmendmentDraftBody, SaveDraft } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, requireVersion } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { requireStorable } from '../drafts/storable.js';
import { PlanDirectory } from '../store/plan-directory.js';
import type { PlanRef } from '../store/plan-ref.js';
import { amendmentDraftOf, dropAmendmentDraft, keepAmendmentDraft } from './amendment-draft.queries.js';

/** Amendments in the making: one document for each published plan, stored as typed, so that a colleague can go on with it. */
@Injectable()
export class AmendmentDraftsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly audit: AuditService,
  ) {}

  /** The draft; version 0 and no document where none is kept. Throws plan-not-published. */
  async get(actor: ActorContext, slug: string): Promise<AmendmentDraftBody> {
    const plan = await this.plans.resolve(slug, actor, { write: 'draft.read' });
    requirePublished(plan);
    return this.read(this.database.manager, plan);
  }

  /** Puts another document in the draft's place. `ifMatch`: the version the writer started from, 0 for none; stale otherwise. */
  async save(
    actor: ActorContext,
    slug: string,
    { document }: SaveDraft,
    ifMatch: number | null,
  ): Promise<AmendmentDraftBody> {
    requireStorable(document);
    return this.change(actor, slug, ifMatch, async (manager, plan, held) => {
      const kept = { document, version: held.version + 1, actorId: actor.userId, at: this.clock.now() };
      await keepAmendmentDraft(manager, plan, kept);
      await this.note(manager, actor, plan, 'plan.saveAmendmentDraft');
      return this.read(manager, plan);
    });
  }

  /** Gives the draft up; the plan stays as it is. */
  async remove(actor: ActorContext, slug: string, ifMatch: number | null): Promise<void> {
    await this.change(actor, slug, ifMatch, async (manager, plan, held) => {
      if (held.document === null) return;
      await dropAmendmentDraft(manager, plan);
      await this.note(manager, actor, plan, 'plan.discardAmendmentDraft');
    });
  }

  private async change<T>(
    actor: ActorContext,
    slug: string,
    ifMatch: number | null,
    work: (manager: Manager, plan: PlanRef, held: AmendmentDraftBody) => Promise<T>,
  ): Promise<T> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.write' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      requirePublished(plan);
      const held = await this.read(manager, plan);
      if (ifMatch !== null) requireVersion(ifMatch, held.version, held);
      return work(manager, plan, held);
    });
  }

  private async read(manager: Manager, plan: PlanRef): Promise<AmendmentDraftBody> {
    return draftBody(await amendmentDraftOf(manager, plan));
  }

  private note(manager: Manager, actor: ActorContext, plan: PlanRef, action: AuditAction): Promise<void> {
    return this.audit.record(manager, {
      ...{ provinceId: plan.provinceId, actorId: actor.userId, action },
      ...{ subjectKind: 'plan', subject: plan.slug },
    });
  }
}

/** A draft as the API shows it. */
export function draftBody(row: Awaited<ReturnType<typeof amendmentDraftOf>>): AmendmentDraftBody {
  if (row === null) return { version: 0, document: null, updatedBy: null, updatedAt: null };
  return { ...row, updatedAt: row.updatedAt.toISOString() };
}

function requirePublished(plan: PlanRef): void {
  if (plan.state !== 'published') throw new ApiProblem('plan-not-published');
}
