import { Injectable } from '@nestjs/common';
import type { AuditAction, Language, NewPlan, PlanDraft, SaveDraft } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, requireVersion } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { PlanDirectory } from '../store/plan-directory.js';
import { type PlanRef } from '../store/plan-ref.js';
import { type CheckedDraft, checkDraft, draftHead } from './draft-check.js';
import { deleteDraft, type DraftRow, draftOf, insertDraft, saveDraft } from './draft.queries.js';
import { requireStorable } from './storable.js';
import { PlanWriter, planSearchKey } from '../publishing/plan-writer.js';

/** Drafts: one document per plan, stored as typed, with what it still lacks told beside it. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly provinces: ProvinceDirectory,
    private readonly plans: PlanDirectory,
    private readonly writer: PlanWriter,
    private readonly audit: AuditService,
  ) {}

  /** Starts a draft at an address. Throws: not-found (owner), slug-taken. */
  async create(actor: ActorContext, plan: NewPlan, language: Language): Promise<PlanDraft> {
    const province = await this.provinces.require(plan.province, actor, 'plan.write');
    requireStorable(plan.document);
    return this.database.transaction(async (manager) => {
      const head = draftHead(plan.document, this.clock.today());
      await insertDraft(manager, {
        provinceId: province.id,
        slug: plan.slug,
        head,
        searchKey: planSearchKey(head),
        document: plan.document,
        actorId: actor.userId,
        at: this.clock.now(),
      });
      const ref = await this.plans.resolve(plan.slug, actor, { manager });
      await this.note(manager, actor, ref, 'plan.draft');
      return this.read(manager, ref, language);
    });
  }

  /** The draft with its version. Throws plan-not-draft once it is published. */
  async get(actor: ActorContext, slug: string, language: Language): Promise<PlanDraft> {
    const plan = await this.plans.resolve(slug, actor, { write: 'draft.read' });
    return this.read(this.database.manager, plan, language);
  }

  /** Puts another document in the draft's place. `ifMatch`: the version the writer started from. */
  async save(
    actor: ActorContext,
    slug: string,
    { document }: SaveDraft,
    ifMatch: number | null,
    language: Language,
  ): Promise<PlanDraft> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.write' });
    requireStorable(document);
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const draft = await this.draft(manager, plan);
      if (ifMatch !== null && ifMatch !== draft.version) {
        requireVersion(ifMatch, draft.version, await this.read(manager, plan, language));
      }
      const head = draftHead(document, this.clock.today());
      await saveDraft(manager, {
        provinceId: plan.provinceId,
        planId: plan.planId,
        head,
        searchKey: planSearchKey(head),
        document,
        actorId: actor.userId,
        at: this.clock.now(),
      });
      await this.note(manager, actor, plan, 'plan.saveDraft');
      return this.read(manager, plan, language);
    });
  }

  /** Gives the draft up. A published plan stays. */
  async remove(actor: ActorContext, slug: string): Promise<void> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.write' });
    await this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      await this.draft(manager, plan);
      await deleteDraft(manager, plan.provinceId, plan.planId);
      await this.note(manager, actor, plan, 'plan.discardDraft');
    });
  }

  /** The stored document. Throws plan-not-draft. */
  async draft(manager: Manager, plan: PlanRef): Promise<DraftRow> {
    const draft = plan.state === 'draft' ? await draftOf(manager, plan.provinceId, plan.planId) : null;
    if (!draft) throw new ApiProblem('plan-not-draft');
    return draft;
  }

  /** A document against the rules and against what the owner has. */
  async check(manager: Manager, provinceId: string, document: Record<string, unknown>): Promise<CheckedDraft> {
    const tasks = Array.isArray(document['tasks']) ? (document['tasks'] as unknown[]) : [];
    const named = tasks.filter(
      (task): task is { sourceDocument?: unknown } => typeof task === 'object' && task !== null,
    );
    return checkDraft(document, await this.writer.references(manager, provinceId, named));
  }

  private async read(manager: Manager, plan: PlanRef, language: Language): Promise<PlanDraft> {
    const draft = await this.draft(manager, plan);
    const { problems } = await this.check(manager, plan.provinceId, draft.document);
    return {
      slug: plan.slug,
      province: plan.provinceCode,
      version: draft.version,
      document: draft.document,
      problems: problems.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })),
    };
  }

  private note(manager: Manager, actor: ActorContext, plan: PlanRef, action: AuditAction): Promise<void> {
    return this.audit.record(manager, {
      provinceId: plan.provinceId,
      actorId: actor.userId,
      action,
      subjectKind: 'plan',
      subject: plan.slug,
    });
  }
}
