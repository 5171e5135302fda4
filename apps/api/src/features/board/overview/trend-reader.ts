import { Injectable } from '@nestjs/common';
import type { TrendPoint } from '@tiendo/contracts';
import { type Day, laterDay, progressOf, trendDays, versionAt } from '@tiendo/indicators';
import type { Manager } from '../../../platform/database/index.js';
import { RecentlyUsed } from '../../../platform/http/index.js';
import { ObservationDirectory, PlanAsKnown, ProvinceFromUnits } from '../../figures/index.js';
import { type ItemVersion, type MeasureAsAsked, PlanDirectory, type PlanRef } from '../../plans/index.js';
import { factsOf, type ItemState, StatementDirectory } from '../../statements/index.js';
import type { Moment } from '../moment.js';
import { groupBy } from '../group-by.js';
import { latenessOf } from '../items/item-facts.js';

/** Points of a course: a year by its months. */
const MOST_POINTS = 12;
/** Courses kept at once, of about 2 kB each. */
const KEPT_COURSES = 64;

/**
 * How a plan came to where it stands: its items judged on the ends of its months by the rules of the asked day. Read
 * once for all days; a row that speaks on one of them was read whichever day it is.
 */
@Injectable()
export class TrendReader {
  private readonly kept = new RecentlyUsed<Promise<TrendPoint[]>>(KEPT_COURSES);

  constructor(
    private readonly known: PlanAsKnown,
    private readonly plans: PlanDirectory,
    private readonly progress: StatementDirectory,
    private readonly measured: ObservationDirectory,
    private readonly ofUnits: ProvinceFromUnits,
  ) {}

  /** The course up to a day, which comes last; `state` as for a board. A plan that asks for nothing has none. */
  trend(plan: PlanRef, moment: Moment, state: string): Promise<TrendPoint[]> {
    const key = `${plan.planId} ${state} ${moment.asOf} ${moment.knownAt ?? ''}`;
    return this.kept.getOrMake(key, () =>
      this.known.read(plan, moment.knownAt, (manager) => this.read(manager, plan, moment)),
    );
  }

  private async read(manager: Manager, plan: PlanRef, { asOf, knownAt }: Moment): Promise<TrendPoint[]> {
    const versions = await this.plans.versionsOf(manager, plan, { knownAt });
    const [first] = versions.map(({ effectiveOn }) => effectiveOn).sort();
    if (first === undefined) return [];
    const days = trendDays(laterDay(plan.startsOn, first), plan.endsOn, asOf, MOST_POINTS);
    const policies = await this.plans.policyVersions(manager, plan);
    const states = await this.progress.statesOf(manager, plan, factsOf(versions), { asOf, knownAt });
    const evaluations = await this.evaluationDays(manager, plan, states);
    const byItem = groupBy(versions, ({ itemId }) => itemId);
    const onDays = days.map((day) => ({
      day,
      items: [...byItem.values()].flatMap((list): ItemVersion[] => {
        const version = versionAt(list, day);
        return version === null || version.removed ? [] : [version];
      }),
    }));
    const figures = await this.figures(manager, plan, onDays, { asOf, knownAt });
    return onDays.flatMap(({ day, items }): TrendPoint[] => {
      const policy = (versionAt(policies, day, knownAt) ?? policies[0])?.policy;
      if (!policy) return [];
      const then = figures(day, items);
      const facts = items.flatMap((item) => {
        const { steps = [] } = states.get(item.itemId) ?? {};
        const spoken = steps.filter(({ from }) => from <= day);
        const current = spoken.at(-1)?.value ?? null;
        if (current === null) return [];
        const evaluationOn = evaluations.get(current.entryId ?? '') ?? null;
        const counting = item.kind === 'target' ? policy.targets : policy.tasks;
        const asked = { plan, asOf: day, item, policy: counting, said: { evaluationOn }, ...then };
        const measures = then.measures.get(item.itemId) ?? [];
        return [{ kind: item.kind, ...latenessOf({ ...asked, measures, state: { steps: spoken, current } }) }];
      });
      const part = (kind: 'target' | 'task') => facts.filter((fact) => fact.kind === kind);
      return [
        {
          asOf: day,
          targets: { ...progressOf(part('target'), policy.targets) },
          tasks: { ...progressOf(part('task'), policy.tasks) },
        },
      ];
    });
  }

  /** The day named for the evaluation of an item left for the year's end, by statement: no other status reads it. */
  private async evaluationDays(
    manager: Manager,
    plan: PlanRef,
    states: ReadonlyMap<string, ItemState>,
  ): Promise<Map<string, Day | null>> {
    const ids = [...states.values()].flatMap(({ steps }) =>
      steps.flatMap(({ value }) => (value.status === 'yearEnd' && value.entryId !== null ? [value.entryId] : [])),
    );
    const entries = await this.progress.entries(manager, plan.provinceId, ids);
    return new Map(entries.map(({ id, evaluationOn }) => [id, evaluationOn]));
  }

  /** What the targets are judged by on each of these days. */
  private async figures(
    manager: Manager,
    plan: PlanRef,
    onDays: readonly { day: Day; items: readonly ItemVersion[] }[],
    { asOf, knownAt }: Moment,
  ) {
    const targets = onDays.flatMap(({ items }) => items).filter(({ kind }) => kind === 'target');
    const versionIds = [...new Set(targets.map(({ versionId }) => versionId))];
    const measuresOf = await this.plans.measuresOver(manager, plan, versionIds, knownAt);
    const all = onDays.flatMap(({ day, items }) => items.flatMap(({ versionId }) => measuresOf(versionId, day)));
    const indicators = [...new Set(all.map(({ indicatorId }) => indicatorId))];
    const stated = await this.measured.of(manager, plan.provinceId, indicators, { asOf, knownAt });
    const told = await this.ofUnits.told(manager, plan, all, asOf);
    return (day: Day, items: readonly ItemVersion[]) => {
      const measures = new Map<string, MeasureAsAsked[]>();
      for (const { itemId, versionId } of items) measures.set(itemId, measuresOf(versionId, day));
      const asked = [...measures.values()].flat();
      const observations = new Map([...stated].map(([id, list]) => [id, list.filter((one) => one.asOf <= day)]));
      return { measures, observations, ofUnits: told.latest(asked, day), flows: told.flows(asked, day) };
    };
  }
}
