import { Injectable } from '@nestjs/common';
import type {
  AuditAction,
  Language,
  LateList,
  NewPeriod,
  PeriodBody,
  PeriodChange,
  PeriodList,
} from '@tiendo/contracts';
import { adHocPeriod, entryPeriod, lateDays, openingPeriod, periodCode, windowState } from '@tiendo/indicators/periods';
import { earlierDay } from '@tiendo/indicators/time';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { TransactionEvents } from '../../platform/events/index.js';
import { ApiProblem, requireVersion } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { PlanDirectory, type PlanRef } from '../plans/index.js';
import { PeriodsRemoved } from './periods-removed.js';
import { PeriodsChanged } from './periods-changed.js';
import { PeriodDirectory } from './period-directory.js';
import type { PeriodRef } from './period.queries.js';
import {
  insertPeriods,
  movePeriods,
  type PeriodMove,
  type PeriodState,
  removePeriods,
} from './period-writer.queries.js';

/** Periods of a plan: those of its calendars and ad hoc ones, their windows, and who has not reported. */
@Injectable()
export class PeriodsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly events: TransactionEvents,
    private readonly audit: AuditService,
  ) {}

  /** Newest first, with those to open on as of today, or of the plan's last day once it is over. */
  async list(actor: ActorContext, slug: string, language: Language): Promise<PeriodList> {
    const plan = await this.plans.resolve(slug, actor);
    const { manager } = this.database;
    const all = await this.periods.list(manager, plan);
    const asOf = earlierDay(this.clock.today(), plan.endsOn);
    const isReported = await this.periods.reportedIn(manager, plan, all);
    return {
      items: await this.periods.bodies(manager, plan, all, language),
      opening: openingPeriod(all, asOf, isReported)?.code ?? null,
      entry: entryPeriod(all, this.clock.today(), isReported)?.code ?? null,
    };
  }

  async get(actor: ActorContext, slug: string, code: string, language: Language): Promise<PeriodBody> {
    const plan = await this.plans.resolve(slug, actor);
    return this.bodyOf(this.database.manager, plan, code, language);
  }

  /** Adds a period that no calendar makes. Throws span-reversed, window-reversed, period-exists. */
  async add(actor: ActorContext, slug: string, period: NewPeriod, language: Language): Promise<PeriodBody> {
    const seen = await this.plans.resolve(slug, actor, { write: 'period.write' });
    const { startsOn, endsOn, title, opensOn, closesOn } = period;
    if (startsOn > endsOn) throw new ApiProblem('span-reversed');
    if (opensOn > closesOn) throw new ApiProblem('window-reversed');
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const span = adHocPeriod(startsOn, endsOn, title);
      const code = periodCode(span);
      if ((await this.periods.list(manager, plan)).some((kept) => kept.code === code)) {
        throw new ApiProblem('period-exists');
      }
      const state = stateOf({ opensOn, closesOn }, this.clock.today());
      await insertPeriods(manager, plan, [{ ...span, code, opensOn, closesOn, state }], this.clock.now());
      const { periodId } = await this.periods.require(manager, plan, code);
      await this.events.tell(manager, new PeriodsChanged(plan, [periodId]));
      await this.finish(manager, actor, plan, 'period.add', code, { title, opensOn, closesOn });
      return this.bodyOf(manager, plan, code, language);
    });
  }

  /**
   * Moves a window, or opens and closes a period by hand. Without a state the window decides: a later last day opens a
   * closed period again. Throws window-reversed, period-window-over, period-has-figures, stale.
   */
  async change(
    actor: ActorContext,
    slug: string,
    code: string,
    change: PeriodChange,
    ifMatch: number | null,
    language: Language,
  ): Promise<PeriodBody> {
    const seen = await this.plans.resolve(slug, actor, { write: 'period.write' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const before = await this.periods.require(manager, plan, code);
      requireVersion(ifMatch, before.version, await this.bodyOf(manager, plan, code, language), change);
      const to = await this.changed(manager, plan, before, change);
      await movePeriods(manager, plan, [{ periodId: before.periodId, ...to }], this.clock.now());
      const { opensOn, closesOn, state } = before;
      await this.finish(manager, actor, plan, 'period.change', code, {
        before: { opensOn, closesOn, state },
        after: to,
      });
      return this.bodyOf(manager, plan, code, language);
    });
  }

  /** Takes an ad hoc period without figures away. Throws period-has-figures; calendars take their own away. */
  async remove(actor: ActorContext, slug: string, code: string, ifMatch: number | null): Promise<void> {
    const seen = await this.plans.resolve(slug, actor, { write: 'period.write' });
    await this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const period = await this.periods.require(manager, plan, code);
      requireVersion(ifMatch, period.version);
      if (period.kind !== 'adHoc') throw new ApiProblem('rule-broken');
      await this.requireNoFigures(manager, plan, period);
      await this.events.tell(manager, new PeriodsRemoved(plan, [period.periodId]));
      await removePeriods(manager, plan, [period.periodId]);
      await this.finish(manager, actor, plan, 'period.remove', code, { title: period.title });
    });
  }

  /** Units that have not given all they are asked for, those without any figure first. */
  async late(actor: ActorContext, slug: string, code: string): Promise<LateList> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    const { manager } = this.database;
    const period = await this.periods.require(manager, plan, code);
    const items = await this.periods.late(manager, period);
    return { closesOn: period.closesOn, lateDays: lateDays(period, null, this.clock.today()), items };
  }

  private async changed(
    manager: Manager,
    plan: PlanRef,
    before: PeriodRef,
    change: PeriodChange,
  ): Promise<Omit<PeriodMove, 'periodId'>> {
    const { opensOn = before.opensOn, closesOn = before.closesOn } = change;
    const today = this.clock.today();
    if (opensOn > closesOn) throw new ApiProblem('window-reversed');
    const state = change.state ?? stateOf({ opensOn, closesOn }, today);
    if (state === 'open' && closesOn < today) throw new ApiProblem('period-window-over');
    if (state === 'planned' && before.state !== 'planned') await this.requireNoFigures(manager, plan, before);
    return { opensOn, closesOn, state };
  }

  private async requireNoFigures(manager: Manager, plan: PlanRef, period: PeriodRef): Promise<void> {
    if ((await this.periods.withFigures(manager, plan, [period])).size > 0) throw new ApiProblem('period-has-figures');
  }

  private async bodyOf(manager: Manager, plan: PlanRef, code: string, language: Language): Promise<PeriodBody> {
    const period = await this.periods.require(manager, plan, code);
    const [body] = await this.periods.bodies(manager, plan, [period], language);
    if (!body) throw new ApiProblem('period-not-found');
    return body;
  }

  private async finish(
    manager: Manager,
    actor: ActorContext,
    plan: PlanRef,
    action: AuditAction,
    code: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.plans.touch(manager, plan);
    await this.audit.record(manager, {
      provinceId: plan.provinceId,
      actorId: actor.userId,
      action,
      subjectKind: 'period',
      subject: `${plan.slug} ${code}`,
      detail,
    });
  }
}

/** What a window makes of a period on a day. */
export function stateOf(window: { opensOn: string; closesOn: string }, today: string): PeriodState {
  const state = windowState(window, today);
  return state === 'notYetOpen' ? 'planned' : state;
}
