import { Injectable } from '@nestjs/common';
import type { NewSnapshot, SnapshotBody } from '@tiendo/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { PlanDirectory } from '../store/plan-directory.js';
import { type PlanRef } from '../store/plan-ref.js';
import { PlanTrail } from '../store/plan-trail.js';
import { PlansService } from '../store/plans.service.js';
import { insertSnapshot } from '../publishing/plan-writer.queries.js';

/** Chốt số liệu: a name for what was true on a day as it was known at a moment; it can be printed again exactly. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: PlanDirectory,
    private readonly plans: PlansService,
    private readonly documents: DocumentDirectory,
    private readonly trail: PlanTrail,
  ) {}

  /** Snapshots of a plan, newest first. */
  async list(actor: ActorContext, slug: string): Promise<{ items: SnapshotBody[] }> {
    const plan = await this.directory.resolve(slug, actor);
    return { items: await this.plans.snapshots(this.database.manager, actor, plan) };
  }

  /**
   * Publishes a snapshot of a day, as known now. The lock on the plan makes sure that no statement recorded before this
   * moment comes in later. Throws plan-not-published, effective-day-in-future, effective-day-before-plan, conflict.
   */
  async publish(actor: ActorContext, slug: string, snapshot: NewSnapshot): Promise<SnapshotBody> {
    const seen = await this.directory.resolve(slug, actor, { write: 'snapshot.publish' });
    return this.database.transaction(async (manager) => {
      const plan = await this.directory.lock(manager, seen);
      if (plan.state !== 'published') throw new ApiProblem('plan-not-published');
      if (snapshot.asOf > this.clock.today()) throw new ApiProblem('effective-day-in-future');
      if (snapshot.asOf < plan.startsOn) throw new ApiProblem('effective-day-before-plan');
      if (snapshot.documentId) {
        await this.documents.require(manager, plan.provinceId, snapshot.documentId, '/documentId');
      }
      const now = this.clock.now();
      const id = await this.add(manager, plan, {
        name: snapshot.name,
        asOf: snapshot.asOf,
        knownAt: now,
        documentId: snapshot.documentId ?? null,
        note: snapshot.note ?? null,
        publishedBy: actor.userId,
      });
      const body = (await this.plans.snapshots(manager, actor, plan)).find((candidate) => candidate.id === id);
      if (!body) throw new ApiProblem('internal');
      return body;
    });
  }

  /** Adds a snapshot in the caller's transaction, under the lock on the plan; its id. */
  async add(
    manager: Manager,
    plan: PlanRef,
    snapshot: {
      name: string;
      asOf: string;
      knownAt: Date;
      documentId: string | null;
      note: string | null;
      publishedBy: string | null;
    },
  ): Promise<string> {
    const id = await insertSnapshot(manager, plan, {
      ...snapshot,
      publishedAt: snapshot.knownAt,
    });
    await this.trail.changed(manager, plan, {
      actorId: snapshot.publishedBy,
      action: 'snapshot.publish',
      detail: { name: snapshot.name, asOf: snapshot.asOf },
    });
    return id;
  }
}
