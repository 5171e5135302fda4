import { Injectable } from '@nestjs/common';
import type { Manager } from '../../platform/database/index.js';
import { RecentlyUsed } from '../../platform/http/index.js';
import { type ItemAsAsked, type ItemVersion, PlanDirectory, type PlanRef, type SectionRows } from '../plans/index.js';
import { ObservationDirectory, PlanAsKnown, ProvinceFromUnits } from '../figures/index.js';
import { awaitingOf, factsOf, StatementDirectory } from '../statements/index.js';
import type { Board, Said } from './board.js';
import type { Moment } from './moment.js';
import { Contradictions, type HowSettled } from './contradictions.js';
import { type Found, type ItemFound, stateOf } from './finding.js';
import { groupBy } from './group-by.js';
import { judge } from './items/item-facts.js';
import { itemFindings } from './items/item-findings.js';

/** Boards kept at once; one of 65 items takes about 100 kB, one of 5,000 about 8 MB. */
const KEPT_BOARDS = 8;

/** Reads a plan at a point of both times, once per state of the plan. */
@Injectable()
export class BoardReader {
  private readonly kept = new RecentlyUsed<Promise<Board>>(KEPT_BOARDS);

  constructor(
    private readonly known: PlanAsKnown,
    private readonly plans: PlanDirectory,
    private readonly progress: StatementDirectory,
    private readonly measured: ObservationDirectory,
    private readonly ofUnits: ProvinceFromUnits,
    private readonly contradictions: Contradictions,
  ) {}

  /**
   * The board of a plan. `state` names everything it depends on besides the two times (revision, units, today): the
   * same state gives the same board without asking the database.
   */
  board(plan: PlanRef, moment: Moment, state: string): Promise<Board> {
    const key = `${plan.planId} ${state} ${moment.asOf} ${moment.knownAt ?? ''}`;
    return this.kept.getOrMake(key, () =>
      this.known.read(plan, moment.knownAt, (manager) => this.read(manager, plan, moment)),
    );
  }

  /** As {@link BoardReader.board}, read anew inside the caller's transaction: what it has written is among it. */
  async read(manager: Manager, plan: PlanRef, moment: Moment): Promise<Board> {
    const { asOf, knownAt } = moment;
    const policy = await this.plans.policyAt(manager, plan, asOf, knownAt);
    const sections = await this.plans.sections(manager, plan, moment);
    const items = await this.plans.itemsAt(manager, plan, moment);
    const began = await this.firstDays(manager, plan, moment);
    const states = await this.progress.statesOf(manager, plan, factsOf(began.versions), moment);
    const measures = await this.plans.measuresAt(manager, plan, moment);
    const observations = await this.measured.of(
      manager,
      plan.provinceId,
      measures.map((measure) => measure.indicatorId),
      moment,
    );
    const told = await this.ofUnits.told(manager, plan, measures, asOf);
    const [ofUnits, flows] = [told.latest(measures, asOf), told.flows(measures, asOf)];
    const said = await this.said(
      manager,
      plan,
      items.flatMap(({ itemId }) => states.get(itemId)?.current?.entryId ?? []),
    );
    const noted = await this.contradictions.noted(manager, plan, moment);
    const settled = await this.contradictions.settled(manager, plan, knownAt);
    const measuresByItem = groupBy(measures, (measure) => measure.itemId);
    const notedByItem = groupBy(noted, (discrepancy) => discrepancy.itemId);
    return {
      ...moment,
      plan,
      policy,
      sections,
      items: items.flatMap((item) => {
        const state = states.get(item.itemId);
        if (!state) return [];
        const counting = item.kind === 'target' ? policy.targets : policy.tasks;
        const row = judge({
          plan,
          asOf,
          policy: counting,
          item,
          state,
          beganOn: began.days.get(item.itemId) ?? plan.startsOn,
          measures: measuresByItem.get(item.itemId) ?? [],
          observations,
          ofUnits,
          flows,
          said: said.get(state.current?.entryId ?? '') ?? null,
          noted: notedByItem.get(item.itemId) ?? [],
          section: sectionOf(item, sections),
        });
        const findings = itemFindings(row, counting);
        return [{ ...row, findings: findings.map((one) => settledAs(one, settled.get(one.key) ?? null)) }];
      }),
      noted: notedByItem.get(null) ?? [],
    };
  }

  /** All versions known at the moment, and the first day each item was asked for. */
  private async firstDays(
    manager: Manager,
    plan: PlanRef,
    { knownAt }: Moment,
  ): Promise<{ versions: ItemVersion[]; days: Map<string, string> }> {
    const versions = await this.plans.versionsOf(manager, plan, { knownAt });
    const days = new Map<string, string>();
    for (const { itemId, effectiveOn } of versions) {
      const first = days.get(itemId);
      if (first === undefined || effectiveOn < first) days.set(itemId, effectiveOn);
    }
    return { versions, days };
  }

  private async said(manager: Manager, plan: PlanRef, entryIds: readonly string[]): Promise<Map<string, Said>> {
    const entries = await this.progress.entries(manager, plan.provinceId, entryIds);
    const authorised = await this.progress.authorised(manager, plan.provinceId, entryIds);
    return new Map(
      entries.map((entry) => {
        const { id, reason, cause, proposal, proposalTo, evaluationOn, sourceDocumentId, sourceSection } = entry;
        const said = { reason, cause, proposal, proposalTo, evaluationOn, sourceDocumentId, sourceSection };
        return [id, { entryId: id, ...said, awaiting: awaitingOf(entry), authorised: authorised.has(id) }];
      }),
    );
  }
}

function sectionOf(item: ItemAsAsked, sections: SectionRows): { code: string; name: string } | null {
  const [list, code] = item.kind === 'target' ? [sections.pillars, item.pillarCode] : [sections.groups, item.groupCode];
  const section = list.find((row) => row.code === code);
  return section ? { code: section.code, name: section.name } : null;
}

const settledAs = (one: Found, settlement: HowSettled | null): ItemFound => ({
  ...one,
  state: stateOf(settlement),
  settlement,
});
