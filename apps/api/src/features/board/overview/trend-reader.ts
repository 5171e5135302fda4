import { Injectable } from '@nestjs/common';
import type { TrendPoint } from '@tiendo/contracts';
import { type Day, laterDay, progressOf, trendDays } from '@tiendo/indicators';
import type { ItemAsAsked, PlanRef } from '../../plans/index.js';
import { type ItemState, stateOn } from '../../statements/index.js';
import { observedBy } from '../board-reader.js';
import type { Moment } from '../moment.js';
import { latenessOf } from '../items/item-facts.js';
import { FactsReader, firstDayOf, itemsOn, type PlanFacts } from '../plan-facts.js';

/** Points of a course: a year by its months. */
const MOST_POINTS = 12;

/**
 * How a plan came to where it stands: its items judged on the ends of its months by the rules of each of these days. A
 * point is worked out once for every course that goes through it.
 */
@Injectable()
export class TrendReader {
  private readonly points = new WeakMap<PlanFacts, Map<Day, TrendPoint>>();

  constructor(private readonly facts: FactsReader) {}

  /** The course up to a day, which comes last; `besides` as for a board. A plan that asks for nothing has none. */
  async trend(plan: PlanRef, { asOf, knownAt }: Moment, besides: string): Promise<TrendPoint[]> {
    const facts = await this.facts.facts(plan, knownAt, besides);
    const [first] = facts.versions.flatMap((list) => firstDayOf(list) ?? []).sort();
    if (first === undefined) return [];
    const days = trendDays(laterDay(plan.startsOn, first), plan.endsOn, asOf, MOST_POINTS);
    const known = this.points.get(facts) ?? new Map<Day, TrendPoint>();
    this.points.set(facts, known);
    const spoken = days.map((day) => (known.has(day) ? null : spokenOn(facts, day)));
    const entries = spoken.flatMap((those) => (those ?? []).flatMap(({ state }) => evaluatedIn(state)));
    const said = await this.facts.saidIn(facts, [...new Set(entries)]);
    return days.map((day, index) => {
      const those = spoken[index];
      const point = known.get(day) ?? pointOf(facts, day, those ?? [], said);
      known.set(day, point);
      return point;
    });
  }
}

interface Spoken {
  readonly item: ItemAsAsked;
  readonly state: ItemState;
}

/** Items of which something is known on a day. */
function spokenOn(facts: PlanFacts, day: Day): Spoken[] {
  return itemsOn(facts, day).flatMap((item) => {
    const state = stateOn(item.itemId, facts.series.get(item.itemId), day);
    return state.current === null ? [] : [{ item, state }];
  });
}

/** The statement of an item left for the year's end, which names the day of its evaluation: no other status reads it. */
function evaluatedIn({ current }: ItemState): string[] {
  return current?.status === 'yearEnd' && current.entryId !== null ? [current.entryId] : [];
}

function pointOf(
  facts: PlanFacts,
  day: Day,
  spoken: readonly Spoken[],
  said: PlanFacts['said'] | Awaited<ReturnType<FactsReader['saidIn']>>,
): TrendPoint {
  const policy = facts.policyOn(day);
  const measures = new Map(
    spoken.map(({ item: { itemId, versionId } }) => [itemId, facts.measures.on(versionId, day)]),
  );
  const asked = [...measures.values()].flat();
  const figures = {
    observations: observedBy(facts, day),
    ofUnits: facts.told.latest(asked, day),
    flows: facts.told.flows(asked, day),
  };
  const judged = spoken.map(({ item, state }) => {
    const { evaluationOn = null } = said.get(evaluatedIn(state)[0] ?? '') ?? {};
    const counting = item.kind === 'target' ? policy.targets : policy.tasks;
    const its = measures.get(item.itemId) ?? [];
    const question = { plan: facts.plan, asOf: day, item, policy: counting, said: { evaluationOn }, ...figures };
    return { kind: item.kind, ...latenessOf({ ...question, measures: its, state }) };
  });
  const part = (kind: 'target' | 'task') => judged.filter((fact) => fact.kind === kind);
  return {
    asOf: day,
    targets: { ...progressOf(part('target'), policy.targets) },
    tasks: { ...progressOf(part('task'), policy.tasks) },
  };
}
