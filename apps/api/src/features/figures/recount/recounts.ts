import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { JobRunner } from '../../../platform/schedule/index.js';
import type { PlanRecounts, PlanRef } from '../../plans/index.js';
import type { PlanKey } from '../../reporting/index.js';
import { RECOUNT_JOB } from './recount-job-name.js';
import { askRecounts, recountsOf } from './recount.queries.js';

/**
 * Periods times units whose rows follow a rule within the transaction that changes it: a province of 126 communes over
 * three years of months and their departments. Beyond, a job follows, so that nobody waits for locks meanwhile.
 */
const UNIT_PERIODS_AT_ONCE = 6_000;

/** Which kept figures wait for the job that works them out again. */
@Injectable()
export class Recounts implements PlanRecounts {
  /** Units of periods that are worked out at once. */
  atOnce = UNIT_PERIODS_AT_ONCE;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runner: JobRunner,
  ) {}

  /** Lets the job work out these periods of a locked plan; it begins as soon as the transaction has committed. */
  async ask(manager: Manager, plan: PlanRef, periodIds: readonly string[]): Promise<void> {
    await askRecounts(manager, plan, periodIds, this.clock.now());
    this.database.afterCommit(manager, () => this.runner.wake(RECOUNT_JOB));
  }

  /** Periods of a plan whose kept rows are not yet what the rules make of them. */
  async waiting(manager: Manager, plan: PlanKey): Promise<ReadonlySet<string>> {
    return (await recountsOf(manager, plan)).waiting;
  }

  async of(manager: Manager, plan: PlanKey): Promise<{ left: number; total: number } | null> {
    const { waiting, total } = await recountsOf(manager, plan);
    return waiting.size === 0 ? null : { left: waiting.size, total };
  }
}
