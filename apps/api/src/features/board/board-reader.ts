import { Injectable } from '@nestjs/common';
import type { ItemKind } from '@tiendo/contracts';
import type { Manager } from '../../platform/database/index.js';
import { RecentlyUsed } from '../../platform/http/index.js';
import type { ItemAsAsked, PlanRef, SectionRows } from '../plans/index.js';
import { type ItemState, stateOn } from '../statements/index.js';
import type { Board, BoardItem } from './board.js';
import type { Moment } from './moment.js';
import type { HowSettled } from './contradictions.js';
import { type Found, type ItemFound, stateOf } from './finding.js';
import { groupBy } from './group-by.js';
import { judge } from './items/item-facts.js';
import { itemFindings } from './items/item-findings.js';
import { FactsReader, firstDayOf, itemsOn, type PlanFacts } from './plan-facts.js';

/** Boards kept at once; one of 65 items takes about 100 kB, one of 5,000 about 8 MB. */
const KEPT_BOARDS = 8;

/** Which items of a board are asked for: so many of a kind after a place. */
export interface BoardPartQuery {
  readonly kind: ItemKind;
  /** Null: from the first. */
  readonly after: number | null;
  readonly limit: number;
}

/** Some items of a board, with how many it has of their kind, and whether more follow. */
export interface BoardPart {
  readonly board: Board;
  readonly total: number;
  readonly goesOn: boolean;
}

/** Reads a plan at a point of both times, once per state of the plan. */
@Injectable()
export class BoardReader {
  private readonly kept = new RecentlyUsed<Promise<Board>>(KEPT_BOARDS);

  constructor(private readonly facts: FactsReader) {}

  /**
   * The board of a plan. `besides` names everything it depends on besides the two times and the plan's revision (units,
   * today): the same gives the same board without asking the database.
   */
  board(plan: PlanRef, moment: Moment, besides: string): Promise<Board> {
    return this.kept.getOrMake(keyOf(plan, moment, besides), async () =>
      this.boardOf(await this.facts.facts(plan, moment.knownAt, besides), moment),
    );
  }

  /** As {@link BoardReader.board}, read anew inside the caller's transaction: what it has written is among it. */
  async read(manager: Manager, plan: PlanRef, moment: Moment): Promise<Board> {
    return this.boardOf(await this.facts.read(manager, plan, moment.knownAt), moment, { manager });
  }

  /** The items of one kind from a place on, in the plan's own order: a page needs no judgement of the others. */
  async part(
    plan: PlanRef,
    moment: Moment,
    besides: string,
    { kind, after, limit }: BoardPartQuery,
  ): Promise<BoardPart> {
    const facts = await this.facts.facts(plan, moment.knownAt, besides);
    const ofKind = itemsOn(facts, moment.asOf).filter((item) => item.kind === kind);
    const start = after === null ? 0 : ofKind.findIndex(({ position }) => position > after);
    const items = start < 0 ? [] : ofKind.slice(start, start + limit);
    const goesOn = items.length > 0 && start + limit < ofKind.length;
    return { board: await this.boardOf(facts, moment, { items }), total: ofKind.length, goesOn };
  }

  private async boardOf(
    facts: PlanFacts,
    moment: Moment,
    { items = itemsOn(facts, moment.asOf), manager }: { items?: readonly ItemAsAsked[]; manager?: Manager } = {},
  ): Promise<Board> {
    const states = items.map(({ itemId }) => stateOn(itemId, facts.series.get(itemId), moment.asOf));
    const spoken = states.flatMap(({ current }) => current?.entryId ?? []);
    const said = await this.facts.saidIn(facts, spoken, manager);
    return judged(facts, moment, items, states, said);
  }
}

const keyOf = ({ planId, revision }: PlanRef, { asOf, knownAt }: Moment, besides: string): string =>
  `${planId} ${revision} ${besides} ${asOf} ${knownAt ?? ''}`;

function judged(
  facts: PlanFacts,
  moment: Moment,
  items: readonly ItemAsAsked[],
  states: readonly ItemState[],
  said: PlanFacts['said'] | ReadonlyMap<string, NonNullable<BoardItem['said']>>,
): Board {
  const { plan, settled } = facts;
  const { asOf } = moment;
  const policy = facts.policyOn(asOf);
  const sections = facts.sectionsOn(asOf);
  const noted = groupBy(facts.notedOn(asOf), (discrepancy) => discrepancy.itemId);
  const began = new Map(facts.versions.map((list) => [list[0]?.itemId, firstDayOf(list)]));
  const measures = new Map(items.map(({ itemId, versionId }) => [itemId, facts.measures.on(versionId, asOf)]));
  const asked = [...measures.values()].flat();
  const observations = observedBy(facts, asOf);
  const [ofUnits, flows] = [facts.told.latest(asked, asOf), facts.told.flows(asked, asOf)];
  const sectionOf = sectionsByItem(sections);
  const rows = items.flatMap((item, index): BoardItem[] => {
    const state = states[index];
    if (!state) return [];
    const counting = item.kind === 'target' ? policy.targets : policy.tasks;
    const row = judge({
      plan,
      asOf,
      policy: counting,
      item,
      state,
      beganOn: began.get(item.itemId) ?? plan.startsOn,
      measures: measures.get(item.itemId) ?? [],
      observations,
      ofUnits,
      flows,
      said: said.get(state.current?.entryId ?? '') ?? null,
      noted: noted.get(item.itemId) ?? [],
      section: sectionOf(item),
    });
    const findings = itemFindings(row, counting);
    return [{ ...row, findings: findings.map((one) => settledAs(one, settled.get(one.key) ?? null)) }];
  });
  return { ...moment, plan, policy, sections, items: rows, noted: noted.get(null) ?? [] };
}

/** What stands of the observations up to a day, by indicator. */
export function observedBy({ observations }: Pick<PlanFacts, 'observations'>, day: string): PlanFacts['observations'] {
  return new Map([...observations].map(([id, list]) => [id, list.filter(({ asOf }) => asOf <= day)]));
}

function sectionsByItem({ pillars, groups }: SectionRows): (item: ItemAsAsked) => BoardItem['section'] {
  const named = (list: readonly { code: string; name: string }[]) =>
    new Map(list.map(({ code, name }) => [code, { code, name }]));
  const [ofTargets, ofTasks] = [named(pillars), named(groups)];
  return ({ kind, pillarCode, groupCode }) =>
    (kind === 'target' ? ofTargets.get(pillarCode ?? '') : ofTasks.get(groupCode ?? '')) ?? null;
}

const settledAs = (one: Found, settlement: HowSettled | null): ItemFound => ({
  ...one,
  state: stateOf(settlement),
  settlement,
});
