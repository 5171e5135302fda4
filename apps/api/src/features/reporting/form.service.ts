import { Injectable } from '@nestjs/common';
import { BLOCKS, type FormBody, type FormChange } from '@tiendo/contracts';
import { changedForm, formHoldsFrom, type FormLineInTime, isAskedOn } from '@tiendo/indicators/periods';
import { createHash } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { TransactionEvents } from '../../platform/events/index.js';
import { ApiProblem, requireVersion } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { IndicatorDirectory, type OwnIndicator, PlanDirectory, type PlanRef, PlanTrail } from '../plans/index.js';
import { FormDirectory, formLineBody } from './form-directory.js';
import { formLines } from './form.queries.js';
import { FiguresGiven } from './figures-given.js';
import { putForm } from './form-writer.queries.js';
import { PeriodsChanged } from './periods-changed.js';
import { PeriodDirectory } from './period-directory.js';
import type { PeriodRef } from './period.queries.js';
import { kindsOfBlock } from './units-asked.js';

/** The form of a plan (biểu số liệu): which indicators are asked of which block, in which order. */
@Injectable()
export class FormService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly forms: FormDirectory,
    private readonly indicators: IndicatorDirectory,
    private readonly periods: PeriodDirectory,
    private readonly given: FiguresGiven,
    private readonly events: TransactionEvents,
    private readonly trail: PlanTrail,
  ) {}

  async get(actor: ActorContext, slug: string): Promise<FormBody> {
    const plan = await this.plans.resolve(slug, actor);
    actor.require('plan.read', plan.provinceId);
    return this.bodyOf(this.database.manager, plan);
  }

  /**
   * Replaces the form from a period on; what closed periods asked stays what it was. Indicators that do not exist yet
   * come with it. Throws form-line-twice, form-line-has-figures, form-period-closed, period-not-found, indicator-exists,
   * unknown-indicator, unknown-pillar, stale.
   */
  async set(actor: ActorContext, slug: string, change: FormChange, ifMatch: number | null): Promise<FormBody> {
    const seen = await this.plans.resolve(slug, actor, { write: 'period.write' });
    requireOnce(change);
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const before = await formLines(manager, plan);
      if (ifMatch !== null) requireVersion(ifMatch, versionOf(before), await this.bodyOf(manager, plan));
      await this.addIndicators(manager, plan, change);
      const known = new Map(
        (await this.indicators.all(manager, plan.provinceId)).map((indicator) => [indicator.code, indicator]),
      );
      await this.requirePillars(manager, plan, change);
      const wanted = change.items.map(({ block, indicator, pillar, cumulative }, position) => ({
        block,
        position,
        cumulative,
        pillarCode: pillar ?? null,
        indicatorId: requireIndicator(known, indicator, position).id,
      }));
      const all = await this.periods.list(manager, plan);
      const from = startOf(all, before, change.from ?? null);
      const lines = changedForm(before, wanted, from);
      const periods = all.filter(({ endsOn }) => from === null || endsOn >= from);
      await this.requireUnused(manager, plan, periods, before, lines);
      await putForm(manager, plan, lines);
      const periodIds = periods.map(({ periodId }) => periodId);
      await this.events.tell(manager, new PeriodsChanged(plan, periodIds));
      await this.trail.changed(manager, plan, {
        actorId: actor.userId,
        action: 'form.set',
        detail: { lines: wanted.length, from },
      });
      return this.bodyOf(manager, plan);
    });
  }

  private async bodyOf(manager: Manager, plan: PlanRef): Promise<FormBody> {
    const all = await formLines(manager, plan);
    const periods = await this.periods.list(manager, plan);
    const from = startOf(periods, all, null);
    const today = this.clock.today();
    // The form to be edited is the one that a save would change: the last one, whatever today's period still asks.
    const { lines, pillars } = await this.forms.linesOf(manager, plan, from !== null && from > today ? from : today);
    const indicators = await this.indicators.all(manager, plan.provinceId);
    return {
      items: lines.map(formLineBody),
      holdsFrom: from === null ? null : (periods.findLast(({ endsOn }) => endsOn >= from)?.code ?? null),
      indicators: indicators.map(({ id: _, ...indicator }) => indicator),
      pillars: [...pillars],
      version: versionOf(all),
    };
  }

  private async addIndicators(manager: Manager, plan: PlanRef, { indicators }: FormChange): Promise<void> {
    const known = new Set((await this.indicators.all(manager, plan.provinceId)).map(({ code }) => code));
    for (const [index, { code }] of indicators.entries()) {
      const isTwice = indicators.findIndex((other) => other.code === code) !== index;
      if (known.has(code) || isTwice) throw fieldProblem('indicator-exists', `/indicators/${index}/code`, code);
    }
    await this.indicators.add(manager, plan.provinceId, indicators);
  }

  private async requirePillars(manager: Manager, plan: PlanRef, { items }: FormChange): Promise<void> {
    const { pillars } = await this.plans.sections(manager, plan, null);
    const known = new Set(pillars.map(({ code }) => code));
    for (const [index, { pillar }] of items.entries()) {
      if (pillar && !known.has(pillar)) throw fieldProblem('unknown-pillar', `/items/${index}/pillar`, pillar);
    }
  }

  /** A line with figures in the periods concerned stays: they would be kept and shown nowhere. */
  private async requireUnused(
    manager: Manager,
    plan: PlanRef,
    periods: readonly PeriodRef[],
    before: readonly FormLineInTime[],
    after: readonly FormLineInTime[],
  ): Promise<void> {
    for (const block of BLOCKS) {
      const askedIn = ({ endsOn }: PeriodRef, lines: readonly FormLineInTime[]) =>
        lines.filter((line) => line.block === block && isAskedOn(line, endsOn)).map(({ indicatorId }) => indicatorId);
      for (const period of periods) {
        const stays = new Set(askedIn(period, after));
        const gone = askedIn(period, before).filter((indicatorId) => !stays.has(indicatorId));
        if (gone.length === 0) continue;
        const used = await this.given.indicatorsWith(manager, plan.provinceId, {
          periodIds: [period.periodId],
          indicatorIds: gone,
          kinds: kindsOfBlock(block),
        });
        if (used.length > 0) throw new ApiProblem('form-line-has-figures', { extra: { block, indicators: used } });
      }
    }
  }
}

/** The day a form saved now holds from. Throws period-not-found, form-period-closed. */
function startOf(periods: readonly PeriodRef[], lines: readonly FormLineInTime[], code: string | null): string | null {
  const period = code === null ? null : periods.find((one) => one.code === code);
  if (period === undefined) throw new ApiProblem('period-not-found');
  const start = formHoldsFrom(periods, period, lines);
  if (start === 'closed') throw new ApiProblem('form-period-closed', { extra: { period: code } });
  return start.from;
}

/** Grows with nothing but changes with every line, so that a figure recorded meanwhile does not make a form stale. */
function versionOf(lines: readonly FormLineInTime[]): number {
  if (lines.length === 0) return 0;
  const content = lines.map(({ block, position, indicatorId, pillarCode, cumulative, askedFrom, askedUntil }) =>
    [block, position, indicatorId, pillarCode, cumulative, askedFrom, askedUntil].filter((part) => part !== null),
  );
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return Number.parseInt(digest.slice(0, 12), 16);
}

function requireOnce({ items }: FormChange): void {
  const seen = new Set<string>();
  for (const [index, { block, indicator }] of items.entries()) {
    const key = `${block}|${indicator}`;
    if (seen.has(key)) throw fieldProblem('form-line-twice', `/items/${index}/indicator`, indicator);
    seen.add(key);
  }
}

function requireIndicator(known: ReadonlyMap<string, OwnIndicator>, code: string, index: number): OwnIndicator {
  const found = known.get(code);
  if (!found) throw fieldProblem('unknown-indicator', `/items/${index}/indicator`, code);
  return found;
}

function fieldProblem(
  code: 'indicator-exists' | 'form-line-twice' | 'unknown-indicator' | 'unknown-pillar',
  pointer: string,
  value: string,
): ApiProblem {
  return new ApiProblem(code, { errors: [{ pointer, code, detail: { vi: `Mã ${value}`, en: `Code ${value}` } }] });
}
