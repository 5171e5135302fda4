import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, dayInVietnam } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { eachByItself, type Job, JobRunner } from '../../../platform/schedule/index.js';
import { type AuditRecord, AuditService } from '../../audit/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { PeriodDirectory } from '../period-directory.js';
import { PeriodsChanged } from '../periods-changed.js';
import type { PlanKey } from '../plan-key.js';
import { duePeriods, movePeriods } from '../period-writer.queries.js';

/** What one run did for one owner. */
interface Done {
  opened: string[];
  closed: string[];
  /** Units without any figure when their period closed, by period. */
  late: Record<string, number>;
}

/** Opens periods on the first day to report and closes them behind the last, each day by itself after downtime. */
@Injectable()
export class PeriodJob implements Job, OnModuleInit {
  readonly name = 'reporting-periods';
  readonly at = '00:05';
  readonly catchUp = 'each';

  constructor(
    private readonly runner: JobRunner,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly events: TransactionEvents,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.runner.register(this);
  }

  /** Each plan in a transaction of its own, under its lock; answers by owner code. */
  async run(dueAt: Date): Promise<Record<string, unknown>> {
    const day = dayInVietnam(dueAt);
    const owners: Record<string, Done> = {};
    const plans = new Map<string, PlanKey>();
    for (const { provinceId, planId } of await duePeriods(this.database.manager, day)) {
      plans.set(planId, { provinceId, planId });
    }
    const runPlan = async (key: PlanKey) => {
      const ran = await this.runPlan(key, day);
      if (ran) add((owners[ran.provinceCode] ??= { opened: [], closed: [], late: {} }), ran.done);
    };
    await eachByItself(plans.values(), runPlan, () => ({ owners }));
    return { owners };
  }

  private runPlan(key: PlanKey, day: string): Promise<{ provinceCode: string; done: Done } | null> {
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, key);
      const due = await duePeriods(manager, day, key);
      if (due.length === 0) return null;
      const done: Done = { opened: [], closed: [], late: {} };
      const records: AuditRecord[] = [];
      await this.events.tell(
        manager,
        new PeriodsChanged(
          plan,
          due.filter(({ state }) => state === 'planned').map(({ periodId }) => periodId),
        ),
      );
      const moves = due.map(({ periodId, opensOn, closesOn }) => {
        return { periodId, opensOn, closesOn, state: stateOn(closesOn, day) };
      });
      await movePeriods(manager, plan, moves, this.clock.now());
      const silent = await this.periods.silentUnits(
        manager,
        plan,
        due.map(({ periodId }) => periodId),
      );
      for (const { periodId, code, closesOn } of due) {
        const subject = `${plan.slug} ${code}`;
        const record = { provinceId: plan.provinceId, actorId: null, subjectKind: 'period', subject };
        if (stateOn(closesOn, day) === 'open') {
          done.opened.push(subject);
          records.push({ ...record, action: 'period.open', detail: { day } });
          continue;
        }
        const withoutFigures = silent.get(periodId) ?? 0;
        done.closed.push(subject);
        if (withoutFigures > 0) done.late[subject] = withoutFigures;
        records.push({ ...record, action: 'period.close', detail: { day, withoutFigures } });
      }
      await this.plans.touch(manager, plan);
      await this.audit.recordMany(manager, records);
      return { provinceCode: plan.provinceCode, done };
    });
  }
}

function add(sum: Done, { opened, closed, late }: Done): void {
  sum.opened.push(...opened);
  sum.closed.push(...closed);
  Object.assign(sum.late, late);
}

function stateOn(closesOn: string, day: string): 'open' | 'closed' {
  return closesOn < day ? 'closed' : 'open';
}
