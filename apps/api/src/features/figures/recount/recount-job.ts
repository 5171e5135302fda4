import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { eachByItself, type Job, JobRunner, retryAt } from '../../../platform/schedule/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { PeriodDirectory } from '../../reporting/index.js';
import { FigureKeeper } from '../figure-keeper.js';
import { endRecount, noteFailedRecount, type WaitingRecount, waitingRecounts } from './recount.queries.js';
import { RECOUNT_JOB } from './recount-job-name.js';

/** What one run did for one owner. */
interface Done {
  /** Periods worked out again, as `plan period`. */
  readonly recounted: string[];
}

/** Works out kept figures again after the rule of an indicator changed at a scale that no request should wait for. */
@Injectable()
export class RecountJob implements Job, OnModuleInit {
  readonly name = RECOUNT_JOB;
  readonly at = '03:00';
  readonly catchUp = 'last';

  constructor(
    private readonly runner: JobRunner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly keeper: FigureKeeper,
  ) {}

  onModuleInit(): void {
    this.runner.register(this);
  }

  async waits(): Promise<boolean> {
    const now = this.clock.now();
    return (await waitingRecounts(this.database.manager)).some((recount) => isDue(recount, now));
  }

  /** Each period in a transaction of its own, under the lock of its plan; one that fails waits for another run. */
  async run(): Promise<Record<string, unknown>> {
    const owners: Record<string, Done> = {};
    const recount = async (one: WaitingRecount) => {
      const { provinceCode, subject } = await this.recount(one);
      (owners[provinceCode] ??= { recounted: [] }).recounted.push(subject);
    };
    await eachByItself(await waitingRecounts(this.database.manager), recount, () => ({ owners }));
    return { owners };
  }

  private async recount(one: WaitingRecount): Promise<{ provinceCode: string; subject: string }> {
    try {
      return await this.database.transaction(async (manager) => {
        const plan = await this.plans.lock(manager, one);
        await this.keeper.rebuildPeriods(manager, plan, [one.periodId]);
        await endRecount(manager, one, this.clock.now());
        await this.plans.touch(manager, plan);
        const period = (await this.periods.list(manager, plan)).find(({ periodId }) => periodId === one.periodId);
        return { provinceCode: plan.provinceCode, subject: `${plan.slug} ${period?.code ?? one.periodId}` };
      });
    } catch (error) {
      await noteFailedRecount(this.database.manager, one, this.clock.now());
      throw error;
    }
  }
}

/** One that failed often enough waits for the hour of the job. */
function isDue({ attempts, triedAt }: WaitingRecount, now: Date): boolean {
  if (attempts === 0 || triedAt === null) return true;
  const again = retryAt(triedAt, attempts);
  return again !== null && again <= now;
}
