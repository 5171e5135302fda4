import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { AuditService } from '../../audit/index.js';
import { PlanDirectory } from './plan-directory.js';
import type { PlanRef } from './plan-ref.js';

/** What somebody did to a plan, as the trail names it. */
export interface PlanAct {
  readonly actorId: string | null;
  readonly action: AuditAction;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** How every change of a plan ends, in its transaction and under the lock on it. */
@Injectable()
export class PlanTrail {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly audit: AuditService,
  ) {}

  /** Moves the plan's revision on and writes the change into the trail. */
  async changed(manager: Manager, plan: PlanRef, { actorId, action, detail }: PlanAct): Promise<void> {
    await this.plans.touch(manager, plan);
    await this.audit.record(manager, {
      provinceId: plan.provinceId,
      actorId,
      action,
      subjectKind: 'plan',
      subject: plan.slug,
      detail,
    });
  }
}
