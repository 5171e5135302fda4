import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Notifications } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { UnitDirectory } from '../../org/index.js';
import { PLAN_CHANGED } from '../store/plan.queries.js';
import { PlanDirectory } from '../store/plan-directory.js';
import { type PlanRef } from '../store/plan-ref.js';

/** How long a plan's revision may be believed without asking; other replicas' writes drop it at once. */
const BELIEVED_MS = 5000;

/** A plan with the state of the units and people beside it. */
export interface CachedPlan {
  readonly plan: PlanRef;
  readonly orgStamp: string;
}

interface Memory {
  /** Undefined until it was read; null: there is no such plan. */
  known?: CachedPlan | null;
  readonly reading: Promise<CachedPlan | null>;
  readonly readAt: number;
}

/**
 * Plans by address, remembered for at most five seconds, so that an unchanged dashboard costs no query. A write tells
 * every replica (LISTEN/NOTIFY); a write of this very process also drops the memory before it is answered, so that who
 * wrote reads what they wrote.
 */
@Injectable()
export class PlanCache implements OnModuleInit {
  private readonly memories = new Map<string, Memory>();

  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly plans: PlanDirectory,
    private readonly units: UnitDirectory,
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
  async resolve(slug: string, actor: ActorContext): Promise<CachedPlan> {
    const memory = this.recall(slug);
    const remembered = memory.known === undefined ? await memory.reading : memory.known;
    if (!remembered) throw new ApiProblem('plan-not-found');
    this.plans.requireSight(remembered.plan, actor);
    return remembered;
  }

  /** What is believed of a plan, read anew when it is too old. What does not exist, or was not read, is not remembered. */
  private recall(slug: string): Memory {
    const kept = this.memories.get(slug);
    if (kept && performance.now() - kept.readAt <= BELIEVED_MS) return kept;
    const memory: Memory = { reading: this.read(slug), readAt: performance.now() };
    this.memories.set(slug, memory);
    const forget = () => {
      if (this.memories.get(slug) === memory) this.memories.delete(slug);
    };
    memory.reading.then((known) => (known ? (memory.known = known) : forget()), forget);
    return memory;
  }

  private async read(slug: string): Promise<CachedPlan | null> {
    const plan = await this.plans.find(this.database.manager, slug);
    return plan ? { plan, orgStamp: await this.units.stamp(this.database.manager, plan.provinceId) } : null;
  }
}
