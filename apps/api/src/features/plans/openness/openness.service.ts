import { Injectable } from '@nestjs/common';
import type { NewPlanOpening, NewWithholding, PlanOpenness } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem, problemAt } from '../../../platform/http/index.js';
import { type ActorContext, ProvinceDirectory } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PlanDirectory } from '../store/plan-directory.js';
import type { PlanRef } from '../store/plan-ref.js';
import { PlanTrail } from '../store/plan-trail.js';
import {
  hasOpenPlan,
  indicatorsInPlan,
  insertOpening,
  insertWithholding,
  itemsMeasuredBy,
  openingsOf,
} from './openness.queries.js';

/** An act as it is recorded, by a person or with the sample (`by` null). */
interface OpeningAct {
  readonly opens: boolean;
  readonly documentId: string | null;
  readonly note: string | null;
  readonly by: string | null;
}

const NEEDS_DOCUMENT = {
  vi: 'Mở cho khách xem phải theo một văn bản; hãy chọn văn bản cho phép công khai',
  en: 'A plan is opened to visitors by a document; choose the one that allows it',
};

/** What visitors may read: a plan by a recorded act with its document, and of it all but the indicators kept back. */
@Injectable()
export class OpennessService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly provinces: ProvinceDirectory,
    private readonly trail: PlanTrail,
    private readonly audit: AuditService,
  ) {}

  /** Whether a plan is open, by which acts, and what of it is kept from visitors. */
  async openness(actor: ActorContext, slug: string): Promise<PlanOpenness> {
    const plan = await this.plans.resolve(slug, actor, { write: 'plan.read' });
    return this.bodyOf(this.database.manager, plan);
  }

  /** Opens or closes a plan. Throws plan-not-published, document-not-found; invalid-request where no document opens it. */
  async record(actor: ActorContext, slug: string, { opens, documentId, note }: NewPlanOpening): Promise<PlanOpenness> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.open' });
    return this.database.transaction(async (manager) => {
      // The owner first, as every write that goes on to its plans.
      await this.provinces.lock(manager, seen.provinceId);
      const plan = await this.plans.lock(manager, seen);
      if (plan.state !== 'published') throw new ApiProblem('plan-not-published');
      if (opens && documentId === undefined) throw problemAt('invalid-request', '/documentId', NEEDS_DOCUMENT);
      if (documentId !== undefined) {
        await this.documents.require(manager, plan.provinceId, documentId, '/documentId');
      }
      const act = { opens, documentId: documentId ?? null, note: note ?? null, by: actor.userId };
      await this.add(manager, plan, act);
      return this.bodyOf(manager, { ...plan, isOpen: opens });
    });
  }

  /** Records an act in the caller's transaction, under the locks on the owner and the plan. */
  async add(manager: Manager, plan: PlanRef, { opens, documentId, note, by }: OpeningAct): Promise<void> {
    const { provinceId, planId } = plan;
    const at = { recordedAt: this.clock.now(), recordedBy: by };
    await insertOpening(manager, { provinceId, planId, opens, documentId, note, ...at });
    await this.provinces.tellVisitors(manager, provinceId, await hasOpenPlan(manager, provinceId));
    await this.trail.changed(manager, plan, {
      actorId: by,
      action: opens ? 'plan.open' : 'plan.close',
      detail: { documentId, note },
    });
  }

  /** Keeps an indicator from visitors in every plan of the owner, or tells it again. Throws unknown-indicator. */
  async withhold(actor: ActorContext, slug: string, wanted: NewWithholding): Promise<PlanOpenness> {
    const plan = await this.plans.resolve(slug, actor, { write: 'plan.open' });
    const { provinceId } = plan;
    const { indicator: code, withheld, reason } = wanted;
    return this.database.transaction(async (manager) => {
      const act = { provinceId, code, withheld, reason, recordedAt: this.clock.now(), recordedBy: actor.userId };
      if (!(await insertWithholding(manager, act))) throw new ApiProblem('unknown-indicator');
      await this.plans.touchAll(manager, provinceId);
      await this.audit.record(manager, {
        ...actor.in(provinceId),
        action: withheld ? 'indicator.withhold' : 'indicator.tell',
        subjectKind: 'indicator',
        subject: code,
        detail: { reason },
      });
      return this.bodyOf(manager, plan);
    });
  }

  private async bodyOf(manager: Manager, plan: PlanRef): Promise<PlanOpenness> {
    const acts = await openingsOf(manager, plan);
    const indicators = await indicatorsInPlan(manager, plan);
    const documents = await this.documents.byId(
      manager,
      plan.provinceId,
      acts.map(({ documentId }) => documentId),
    );
    const withheld = indicators.flatMap(({ code, recordedAt }) => (recordedAt === null ? [] : [code]));
    const items = withheld.length === 0 ? [] : await itemsMeasuredBy(manager, plan, withheld);
    return {
      plan: { slug: plan.slug, code: plan.code, title: plan.title },
      isOpen: plan.isOpen,
      withheldTargets: items.length,
      acts: acts.map(({ documentId, ...act }) => {
        const document = documents.get(documentId ?? '');
        return { ...act, document: document ? { id: document.id, label: document.label } : null };
      }),
      indicators: indicators.map(({ code, name, measureUnit, targets, reason, recordedAt, recordedBy }) => ({
        ...{ code, name, measureUnit, targets },
        withheld: recordedAt === null ? null : { reason: reason ?? '', recordedAt, recordedBy },
      })),
    };
  }
}
