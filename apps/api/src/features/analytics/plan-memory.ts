import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Notifications } from '../../platform/database/index.js';
import { ApiProblem } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { PLAN_CHANGED, PlanDirectory, type PlanRef } from '../plans/index.js';
import { orgStamp } from './org-stamp.queries.js';

/** How long a plan's revision may be believed without asking; other replicas' writes drop it at once. */
const BELIEVED_MS = 5000;

/** A plan with the state of the units and people beside it. */
export interface RememberedPlan {
  readonly plan: PlanRef;
  readonly orgStamp: string;
}

interface Memory {
  readonly value: Promise<RememberedPlan | null>;
  readonly readAt: number;
}

/**
 * Plans by address, remembered for at most five seconds, so that an unchanged dashboard costs no query. A write tells
 * every replica (LISTEN/NOTIFY); a write of this very process also drops the memory before it is answered, so that who
 * wrote reads what they wrote.
 */
@Injectable()
export class PlanMemory implements OnModuleInit {
  private readonly memories = new Map<string, Memory>();

  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly plans: PlanDirectory,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.notifications.listen(PLAN_CHANGED, (slug) => {
      if (slug === '') this.memories.clear();
      else this.memories.delete(slug);
    });
  }

  /** Forgets everything. */
  clear(): void {
    this.memories.clear();
  }

  /** The plan, when this person may see it. Throws what PlanDirectory.resolve throws. */
  async resolve(slug: string, actor: ActorContext): Promise<RememberedPlan> {
    const now = performance.now();
    let memory = this.memories.get(slug);
    if (!memory || now - memory.readAt > BELIEVED_MS) {
      memory = { value: this.read(slug), readAt: now };
      this.memories.set(slug, memory);
    }
    const remembered = await memory.value.catch((error: unknown) => {
      this.memories.delete(slug);
      throw error;
    });
    if (!remembered) {
      this.memories.delete(slug);
      throw new ApiProblem('plan-not-found');
    }
    this.plans.requireSight(remembered.plan, actor);
    return remembered;
  }

  private async read(slug: string): Promise<RememberedPlan | null> {
    const plan = await this.plans.find(this.database.manager, slug);
    return plan ? { plan, orgStamp: await orgStamp(this.database.manager, plan.provinceId) } : null;
  }
}
