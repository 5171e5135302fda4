import { Injectable } from '@nestjs/common';
import type { PlanPolicy } from '@tiendo/contracts';
import { versionAt, type Day } from '@tiendo/indicators';
import { Database, type Manager } from '../../platform/database/index.js';
import { RecentlyUsed } from '../../platform/http/index.js';
import {
  type ItemAsAsked,
  type ItemVersion,
  type MeasuresOver,
  PlanDirectory,
  type PlanRef,
  type SectionRows,
} from '../plans/index.js';
import {
  type DatedObservation,
  ObservationDirectory,
  PlanAsKnown,
  ProvinceFromUnits,
  type ToldByUnits,
} from '../figures/index.js';
import { awaitingOf, factsOf, type ItemSeries, StatementDirectory } from '../statements/index.js';
import type { Said } from './board.js';
import { Contradictions, type HowSettled, type NotedContradiction } from './contradictions.js';
import { groupBy } from './group-by.js';

/** Plans whose facts are kept at once; those of 65 items take about 300 kB, those of 5,000 about 20 MB. */
const KEPT_PLANS = 6;
/** Of past moments, which are many and seldom asked for twice. */
const KEPT_MOMENTS = 3;
/** After every day that is asked for. */
const ALL_DAYS = '9999-12-31';

/** Everything the boards of one plan are made from, whatever their day, as known at one moment. */
export interface PlanFacts {
  readonly plan: PlanRef;
  readonly knownAt: string | null;
  readonly policyOn: (day: Day) => PlanPolicy;
  readonly sectionsOn: (day: Day) => SectionRows;
  /** Versions of each item in the order of speaking; items in the plan's own order, targets first. */
  readonly versions: readonly (readonly ItemVersion[])[];
  /** By item, its steps and those of its executing units. */
  readonly series: ReadonlyMap<string, ItemSeries>;
  readonly measures: MeasuresOver;
  /** By indicator, the latest day first. */
  readonly observations: ReadonlyMap<string, readonly DatedObservation[]>;
  readonly told: ToldByUnits;
  readonly notedOn: (day: Day) => readonly NotedContradiction[];
  readonly settled: ReadonlyMap<string, HowSettled>;
  /** What was said in statements, by their ids; those that were asked for so far. */
  readonly said: Map<string, Said>;
}

/** What the plan asks for on a day, in its own order, targets first; removed items are out. */
export function itemsOn({ versions }: Pick<PlanFacts, 'versions'>, day: Day): ItemAsAsked[] {
  return versions.flatMap((list) => {
    const version = versionAt(list, day);
    return version === null || version.removed ? [] : [version];
  });
}

/** The first day an item was asked for. */
export function firstDayOf(versions: readonly ItemVersion[]): Day | null {
  return versions.reduce<Day | null>(
    (first, { effectiveOn }) => (first === null || effectiveOn < first ? effectiveOn : first),
    null,
  );
}

/** Reads what a plan's boards are made from once for all days, and keeps it while nothing of it changes. */
@Injectable()
export class FactsReader {
  private readonly ofNow = new RecentlyUsed<Promise<PlanFacts>>(KEPT_PLANS);
  private readonly ofMoments = new RecentlyUsed<Promise<PlanFacts>>(KEPT_MOMENTS);

  constructor(
    private readonly database: Database,
    private readonly known: PlanAsKnown,
    private readonly plans: PlanDirectory,
    private readonly progress: StatementDirectory,
    private readonly measured: ObservationDirectory,
    private readonly ofUnits: ProvinceFromUnits,
    private readonly contradictions: Contradictions,
  ) {}

  /** The facts of a plan; `state` names everything they depend on besides the moment: revision and units. */
  facts(plan: PlanRef, knownAt: string | null, state: string): Promise<PlanFacts> {
    const kept = knownAt === null ? this.ofNow : this.ofMoments;
    return kept.getOrMake(`${plan.planId} ${state} ${knownAt ?? ''}`, () =>
      this.known.read(plan, knownAt, (manager) => this.read(manager, plan, knownAt)),
    );
  }

  /** As {@link FactsReader.facts}, read anew inside the caller's transaction: what it has written is among it. */
  async read(manager: Manager, plan: PlanRef, knownAt: string | null): Promise<PlanFacts> {
    const policyOn = await this.plans.policyOver(manager, plan, knownAt);
    const sectionsOn = await this.plans.sectionsOver(manager, plan, knownAt);
    const all = await this.plans.versionsOf(manager, plan, { knownAt });
    const series = await this.progress.seriesOf(manager, plan, factsOf(all), knownAt);
    const ofTargets = all.flatMap(({ kind, versionId }) => (kind === 'target' ? versionId : []));
    const measures = await this.plans.measuresOver(manager, plan, ofTargets, knownAt);
    const asked = measures.byEveryRule();
    const observations = await this.measured.of(
      manager,
      plan.provinceId,
      asked.map(({ indicatorId }) => indicatorId),
      { asOf: ALL_DAYS, knownAt },
    );
    return {
      plan,
      knownAt,
      policyOn,
      sectionsOn,
      versions: [...groupBy(all, ({ itemId }) => itemId).values()],
      series,
      measures,
      observations,
      told: await this.ofUnits.told(manager, plan, asked, ALL_DAYS),
      notedOn: await this.contradictions.notedOver(manager, plan, knownAt),
      settled: await this.contradictions.settled(manager, plan, knownAt),
      said: new Map(),
    };
  }

  /** What was said in some statements; inside the caller's transaction where there is one. */
  async saidIn(facts: PlanFacts, entryIds: readonly string[], manager?: Manager): Promise<ReadonlyMap<string, Said>> {
    const missing = entryIds.filter((id) => !facts.said.has(id));
    if (missing.length > 0) {
      const read = (known: Manager) => this.readSaid(known, facts.plan.provinceId, missing);
      const rows = manager ? await read(manager) : await this.database.knownAt(facts.knownAt, read);
      for (const said of rows) facts.said.set(said.entryId, said);
    }
    return facts.said;
  }

  private async readSaid(manager: Manager, provinceId: string, entryIds: readonly string[]): Promise<Said[]> {
    const entries = await this.progress.entries(manager, provinceId, entryIds);
    const authorised = await this.progress.authorised(manager, provinceId, entryIds);
    return entries.map((entry) => {
      const { id, reason, cause, proposal, proposalTo, evaluationOn, sourceDocumentId, sourceSection } = entry;
      const said = { reason, cause, proposal, proposalTo, evaluationOn, sourceDocumentId, sourceSection };
      return { entryId: id, ...said, awaiting: awaitingOf(entry), authorised: authorised.has(id) };
    });
  }
}
