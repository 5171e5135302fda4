import { Injectable } from '@nestjs/common';
import type { AuditAction, CalendarBody, CalendarChange, CalendarResult } from '@tiendo/contracts';
import { calendarChange, periodsOfCalendar, type RegularKind } from '@tiendo/indicators/periods';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { TransactionEvents } from '../../platform/events/index.js';
import { ApiProblem, requireVersion } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { PlanDirectory, type PlanRef, PlanTrail } from '../plans/index.js';
import { type CalendarRow, calendarsOf, putCalendar, removeCalendar } from './calendar.queries.js';
import { PeriodDirectory } from './period-directory.js';
import { PeriodsRemoved } from './periods-removed.js';
import { PeriodsChanged } from './periods-changed.js';
import { type PeriodRef, periodsOf } from './period.queries.js';
import { insertPeriods, movePeriods, removePeriods } from './period-writer.queries.js';
import { stateOf } from './periods.service.js';

/** Reporting calendars: how often a plan is reported on. They make its periods; open ones and those with figures stay. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly periods: PeriodDirectory,
    private readonly events: TransactionEvents,
    private readonly trail: PlanTrail,
  ) {}

  async list(actor: ActorContext, slug: string): Promise<{ items: CalendarBody[] }> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return { items: await calendarsOf(this.database.manager, plan) };
  }

  /**
   * Sets the calendar of one kind and makes its periods. Throws window-reversed, span-reversed, calendar-empty,
   * calendar-overlaps-period (nothing is changed then), stale.
   */
  async set(
    actor: ActorContext,
    slug: string,
    kind: RegularKind,
    change: CalendarChange,
    ifMatch: number | null,
  ): Promise<CalendarResult> {
    const seen = await this.plans.resolve(slug, actor, { write: 'period.write' });
    if (change.startsOn > change.endsOn) throw new ApiProblem('span-reversed');
    if (change.opensAfterDays > change.closesAfterDays) throw new ApiProblem('window-reversed');
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const before = (await calendarsOf(manager, plan)).find((calendar) => calendar.kind === kind) ?? null;
      requireVersion(ifMatch, before?.version ?? 0, before ?? undefined, change);
      const wanted = periodsOfCalendar({ kind, ...change });
      if (wanted.length === 0) throw new ApiProblem('calendar-empty');
      const kept = await this.keptOf(manager, plan, kind);
      const { add, move, remove, stay, clash } = calendarChange(kept, wanted);
      if (clash) {
        throw new ApiProblem('calendar-overlaps-period', {
          extra: { period: clash.kept.code, startsOn: clash.kept.startsOn, endsOn: clash.kept.endsOn },
        });
      }
      const [now, today] = [this.clock.now(), this.clock.today()];
      await this.events.tell(manager, new PeriodsRemoved(plan, ids(remove)));
      await removePeriods(manager, plan, ids(remove));
      await insertPeriods(
        manager,
        plan,
        add.map((period) => ({ ...period, state: stateOf(period, today) })),
        now,
      );
      const moves = move.map(({ kept: { periodId }, window: { opensOn, closesOn } }) => {
        return { periodId, opensOn, closesOn, state: stateOf({ opensOn, closesOn }, today) };
      });
      await movePeriods(manager, plan, moves, now);
      await putCalendar(manager, plan, { kind, ...change });
      await this.events.tell(
        manager,
        new PeriodsChanged(
          plan,
          await this.idsOf(
            manager,
            plan,
            add.map(({ code }) => code),
          ),
        ),
      );
      await this.finish(manager, actor, plan, 'calendar.set', { kind, ...change, added: add.length });
      const calendar = await this.require(manager, plan, kind);
      return { calendar, added: add.map(({ code }) => code), removed: codes(remove), kept: codes(stay) };
    });
  }

  /** Removes a calendar with its planned periods; open ones and those with figures stay. Throws calendar-not-found. */
  async remove(actor: ActorContext, slug: string, kind: RegularKind, ifMatch: number | null): Promise<void> {
    const seen = await this.plans.resolve(slug, actor, { write: 'period.write' });
    await this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const calendar = await this.require(manager, plan, kind);
      requireVersion(ifMatch, calendar.version, calendar);
      const { remove } = calendarChange(await this.keptOf(manager, plan, kind), []);
      await this.events.tell(manager, new PeriodsRemoved(plan, ids(remove)));
      await removePeriods(manager, plan, ids(remove));
      await removeCalendar(manager, plan, kind);
      await this.finish(manager, actor, plan, 'calendar.remove', { kind, removed: codes(remove) });
    });
  }

  private async require(manager: Manager, plan: PlanRef, kind: RegularKind): Promise<CalendarRow> {
    const found = (await calendarsOf(manager, plan)).find((calendar) => calendar.kind === kind);
    if (!found) throw new ApiProblem('calendar-not-found');
    return found;
  }

  private async keptOf(
    manager: Manager,
    plan: PlanRef,
    kind: RegularKind,
  ): Promise<(PeriodRef & { fixed: boolean })[]> {
    const periods = (await periodsOf(manager, plan)).filter((period) => period.kind === kind);
    const withFigures = await this.periods.withFigures(manager, plan, periods);
    return periods.map((period) => ({
      ...period,
      fixed: period.state !== 'planned' || withFigures.has(period.periodId),
    }));
  }

  private async idsOf(manager: Manager, plan: PlanRef, added: readonly string[]): Promise<string[]> {
    if (added.length === 0) return [];
    const periods = await periodsOf(manager, plan);
    return periods.filter(({ code }) => added.includes(code)).map(({ periodId }) => periodId);
  }

  private async finish(
    manager: Manager,
    actor: ActorContext,
    plan: PlanRef,
    action: AuditAction,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.trail.changed(manager, plan, { actorId: actor.userId, action, detail });
  }
}

const ids = (periods: readonly PeriodRef[]): string[] => periods.map(({ periodId }) => periodId);
const codes = (periods: readonly PeriodRef[]): string[] => periods.map(({ code }) => code);
