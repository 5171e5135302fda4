import { Injectable } from '@nestjs/common';
import type { Block, FormBody, FormChange } from '@tiendo/contracts';
import { blockOf } from '@tiendo/indicators/succession';
import { changedForm, formHoldsFrom, type FormLineInTime, isAskedOn } from '@tiendo/indicators/periods';
import { createHash } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { TransactionEvents } from '../../platform/events/index.js';
import { ApiProblem, requireVersion } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { IndicatorDirectory, type OwnIndicator, PlanDirectory, type PlanRef, PlanTrail } from '../plans/index.js';
import { FormDirectory } from './form-directory.js';
import { formLineBody } from './plan-form.js';
import { formLines } from './form.queries.js';
import { FiguresGiven } from './figures-given.js';
import { putForm } from './form-writer.queries.js';
import { PeriodsChanged } from './periods-changed.js';
import { PeriodDirectory } from './period-directory.js';
import type { PeriodRef } from './period.queries.js';
import { requireOnce } from './form-once.js';
import { type UnitKind, unitKinds } from './units-asked.queries.js';
import { kindsOfBlock } from './units-asked.js';

/** The form of a plan (biểu số liệu): which indicators are asked of which block or unit, in which order. */
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
   * unknown-indicator, unknown-pillar, unknown-unit, unit-not-in-block, stale.
   */
  async set(actor: ActorContext, slug: string, change: FormChange, ifMatch: number | null): Promise<FormBody> {
    const seen = await this.plans.resolve(slug, actor, { write: 'period.write' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const before = await formLines(manager, plan);
      if (ifMatch !== null) requireVersion(ifMatch, versionOf(before), await this.bodyOf(manager, plan));
      await this.addIndicators(manager, plan, change);
      const known = new Map(
        (await this.indicators.all(manager, plan.provinceId)).map((indicator) => [indicator.code, indicator]),
      );
      await this.requirePillars(manager, plan, change);
      const named = change.items.flatMap(({ unit, supplier }) => [unit ?? [], supplier ?? []].flat());
      const units = new Map((await unitKinds(manager, plan.provinceId, named)).map((unit) => [unit.code, unit]));
      const wanted = change.items.map(({ block, unit, supplier, indicator, pillar, cumulative }, position) => ({
        ...whoIsAsked(block ?? null, unit ?? null, units, position),
        supplierUnitId: supplierOf(supplier ?? null, units, position),
        position,
        cumulative,
        pillarCode: pillar ?? null,
        indicatorId: requireIndicator(known, indicator, position).id,
      }));
      requireOnce(wanted, change.items);
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
    const before = periods.find(({ state, endsOn }) => state !== 'closed' && from !== null && endsOn < from);
    const still = before ? (await this.forms.linesOf(manager, plan, before.endsOn)).lines : [];
    return {
      items: lines.map(formLineBody),
      ending: still.filter(({ askedUntil }) => askedUntil !== null).map(formLineBody),
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
    for (const { periodId, endsOn } of periods) {
      const asked = (lines: readonly FormLineInTime[]) => lines.filter((line) => isAskedOn(line, endsOn));
      for (const question of lostBetween(asked(before), asked(after))) {
        const used = await this.given.indicatorsWith(manager, plan.provinceId, { ...question, periodIds: [periodId] });
        const { block } = question;
        if (used.length > 0) throw new ApiProblem('form-line-has-figures', { extra: { block, indicators: used } });
      }
    }
  }
}

/** Figures that a form does not ask any more: of some indicators, from the units of a block but some, or from one unit. */
interface LostFigures {
  readonly block: string | null;
  readonly indicatorIds: string[];
  readonly kinds: readonly string[] | null;
  readonly unitIds: readonly string[] | null;
  readonly butUnitIds: readonly string[];
}

function lostBetween(before: readonly FormLineInTime[], after: readonly FormLineInTime[]): LostFigures[] {
  const lost = new Map<string, LostFigures>();
  for (const { block, unitId, indicatorId } of before) {
    const alike = after.filter((line) => line.indicatorId === indicatorId);
    const stays = alike.some((line) => (line.unitId === null ? line.block === block : line.unitId === unitId));
    if (stays) continue;
    const butUnitIds = alike.flatMap((line) => (line.unitId !== null && line.block === block ? line.unitId : []));
    const from =
      unitId === null
        ? { kinds: block === null ? [] : kindsOfBlock(block as Block), unitIds: null, butUnitIds }
        : { kinds: null, unitIds: [unitId], butUnitIds: [] };
    const key = JSON.stringify([block, from]);
    const its = lost.get(key) ?? { block, ...from, indicatorIds: [] };
    its.indicatorIds.push(indicatorId);
    lost.set(key, its);
  }
  return [...lost.values()];
}

/** Who supplies a line as it was sent. Throws unknown-unit. */
function supplierOf(code: string | null, units: ReadonlyMap<string, UnitKind>, index: number): string | null {
  if (code === null) return null;
  const supplier = units.get(code);
  if (!supplier) throw fieldProblem('unknown-unit', `/items/${index}/supplier`, code);
  return supplier.id;
}

/** The block and the one unit of a line as it was sent. Throws unknown-unit, unit-not-in-block. */
function whoIsAsked(
  block: Block | null,
  code: string | null,
  units: ReadonlyMap<string, UnitKind>,
  index: number,
): { readonly block: Block | null; readonly unitId: string | null } {
  if (code === null) return { block, unitId: null };
  const unit = units.get(code);
  if (!unit) throw fieldProblem('unknown-unit', `/items/${index}/unit`, code);
  const own = blockOf(unit.kind);
  if (own === null || own !== (block ?? own)) throw fieldProblem('unit-not-in-block', `/items/${index}/unit`, code);
  return { block: own, unitId: unit.id };
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
  const content = lines.map(
    ({ block, unitId, supplierUnitId, position, indicatorId, pillarCode, cumulative, askedFrom, askedUntil }) =>
      [block, unitId, supplierUnitId, position, indicatorId, pillarCode, cumulative, askedFrom, askedUntil].filter(
        (part) => part !== null,
      ),
  );
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return Number.parseInt(digest.slice(0, 12), 16);
}

function requireIndicator(known: ReadonlyMap<string, OwnIndicator>, code: string, index: number): OwnIndicator {
  const found = known.get(code);
  if (!found) throw fieldProblem('unknown-indicator', `/items/${index}/indicator`, code);
  return found;
}

function fieldProblem(
  code: 'indicator-exists' | 'unknown-indicator' | 'unknown-pillar' | 'unknown-unit' | 'unit-not-in-block',
  pointer: string,
  value: string,
): ApiProblem {
  return new ApiProblem(code, { errors: [{ pointer, code, detail: { vi: `Mã ${value}`, en: `Code ${value}` } }] });
}
