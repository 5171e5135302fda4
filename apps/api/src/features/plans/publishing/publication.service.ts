import { Injectable } from '@nestjs/common';
import type { PlanDocument } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { ApiProblem, requireVersion } from '../../../platform/http/index.js';
import type { ActorContext, ProvinceRef } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PlanDirectory } from '../store/plan-directory.js';
import { type PlanRef } from '../store/plan-ref.js';
import { PlanContentChanged } from '../store/plan-content-changed.js';
import { draftHead } from '../drafts/draft-check.js';
import { dropDraftDocument, insertDraft } from '../drafts/draft.queries.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { planProblems } from './plan-rules.js';
import { type DocumentKeys, PlanWriter, planSearchKey } from './plan-writer.js';

/** A reviewed plan that is issued without having been drafted here. */
export interface PlanToIssue {
  readonly slug: string;
  readonly plan: PlanDocument;
  /** Documents of the file by its own keys. */
  readonly documents: DocumentKeys;
  readonly sourceDocumentId: string | null;
  /** Simulated plans are known from a day of their own; null: the moment of loading. */
  readonly recordedAt: Date | null;
}

/** From draft to plan: checked whole, written whole, or not at all. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly drafts: DraftsService,
    private readonly writer: PlanWriter,
    private readonly events: TransactionEvents,
    private readonly audit: AuditService,
  ) {}

  /**
   * Publishes a draft, with the document that issues the plan where one is named. Throws plan-not-draft, stale (the
   * draft changed since it was looked at), unknown-document, draft-incomplete with a problem per field.
   */
  async publish(
    actor: ActorContext,
    slug: string,
    ifMatch: number | null,
    documentId: string | null = null,
  ): Promise<PlanRef> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.publish' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const draft = await this.drafts.draft(manager, plan);
      requireVersion(ifMatch, draft.version);
      const { plan: document, problems } = await this.drafts.check(manager, plan.provinceId, draft.document);
      if (!document || problems.length > 0) throw new ApiProblem('draft-incomplete', { errors: problems });
      const source = documentId
        ? await this.documents.require(manager, plan.provinceId, documentId, '/documentId')
        : null;
      await this.write(manager, plan, document, {
        actorId: actor.userId,
        recordedAt: this.clock.now(),
        sourceDocumentId: source?.id ?? null,
      });
      return this.plans.lock(manager, plan);
    });
  }

  /** Issues a reviewed plan in the caller's transaction, by the same rules and the same writing as a draft. */
  async issue(manager: Manager, province: ProvinceRef, file: PlanToIssue): Promise<PlanRef> {
    const known = await this.writer.references(manager, province.id, file.plan.tasks, file.documents);
    const problems = planProblems(file.plan, known);
    if (problems.length > 0) throw new ApiProblem('draft-incomplete', { errors: problems });
    const head = draftHead(file.plan, this.clock.today());
    const planId = await insertDraft(manager, {
      provinceId: province.id,
      slug: file.slug,
      head,
      searchKey: planSearchKey(head),
      document: file.plan,
      actorId: null,
      at: this.clock.now(),
    });
    const key = { provinceId: province.id, planId };
    await this.write(manager, await this.plans.lock(manager, key), file.plan, {
      actorId: null,
      recordedAt: file.recordedAt ?? this.clock.now(),
      sourceDocumentId: file.sourceDocumentId,
      keys: file.documents,
    });
    return this.plans.lock(manager, key);
  }

  private async write(
    manager: Manager,
    plan: PlanRef,
    document: PlanDocument,
    options: { actorId: string | null; recordedAt: Date; sourceDocumentId?: string | null; keys?: DocumentKeys },
  ): Promise<void> {
    await this.writer.publish(manager, plan, document, {
      ...options,
      publishedAt: options.recordedAt,
      sourceDocumentId: options.sourceDocumentId ?? null,
    });
    await dropDraftDocument(manager, plan.provinceId, plan.planId);
    const published = await this.plans.lock(manager, plan);
    await this.events.tell(manager, new PlanContentChanged(published, published.startsOn));
    await this.plans.touch(manager, published);
    await this.audit.record(manager, {
      provinceId: plan.provinceId,
      actorId: options.actorId,
      action: 'plan.publish',
      subjectKind: 'plan',
      subject: plan.slug,
      detail: { code: document.code, targets: document.targets.length, tasks: document.tasks.length },
    });
  }
}
