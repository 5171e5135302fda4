import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FigureKeeper } from '../features/figures/index.js';
import { PlanDirectory } from '../features/plans/index.js';
import { RollupKeeper } from '../features/statements/index.js';
import { Database } from '../platform/database/index.js';
import { eachByItself, type Job, JobRunner } from '../platform/schedule/index.js';

type Plan = Awaited<ReturnType<PlanDirectory['published']>>[number];

/** The rest of a long list says nothing more about what went wrong. */
const LINES_KEPT = 50;

/** Every night: recomputes what is kept of every published plan and tells what differs. Repairs nothing. */
@Injectable()
export class VerifyJob implements Job, OnModuleInit {
  readonly name = 'verify-rollups';
  readonly at = '02:00';
  /** The data as it is now is all there is to look at. */
  readonly catchUp = 'last';

  constructor(
    private readonly runner: JobRunner,
    private readonly database: Database,
    private readonly plans: PlanDirectory,
    private readonly rollups: RollupKeeper,
    private readonly figures: FigureKeeper,
  ) {}

  onModuleInit(): void {
    this.runner.register(this);
  }

  async run(): Promise<Record<string, unknown>> {
    const owners: Record<string, { plans: number; differences: number; lines: string[] }> = {};
    const verify = async (plan: Plan) => {
      // One picture of the data per plan, so that writers at work are seen whole or not at all.
      const lines = await this.database.snapshot(async (manager) => [
        ...(await this.rollups.differences(manager, plan)),
        ...(await this.figures.differences(manager, plan)),
      ]);
      const found = (owners[plan.provinceCode] ??= { plans: 0, differences: 0, lines: [] });
      found.plans += 1;
      found.differences += lines.length;
      found.lines = [...found.lines, ...lines].slice(0, LINES_KEPT);
    };
    await eachByItself(await this.plans.published(this.database.manager), verify, () => ({ owners }));
    return { owners };
  }
}
