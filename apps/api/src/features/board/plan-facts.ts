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

/** Facts of a plan as it is now, with the revision they were read for. */
interface KeptFacts {
  readonly revision: number;
  readonly facts: Promise<PlanFacts>;
}

/** In the place of an item without versions, which there is none. */
const NO_ITEM = { itemId: '', version: 0 };

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
  private readonly ofNow = new RecentlyUsed<KeptFacts>(KEPT_PLANS);
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

  /** The facts of a plan; `besides` names everything they depend on besides the moment and the plan's revision. */
  facts(plan: PlanRef, knownAt: string | null, besides: string): Promise<PlanFacts> {
    return knownAt === null
      ? this.factsNow(plan, besides)
      : this.ofMoments.getOrMake(`${plan.planId} ${plan.revision} ${besides} ${knownAt}`, async () => {
          const now = await this.factsNow(plan, besides);
          return this.known.read(plan, knownAt, (manager, isAsNow) =>
            isAsNow ? this.before(manager, now, knownAt) : this.read(manager, plan, knownAt),
          );
        });
  }

  /** After statements on items only these are read anew: a write does not throw away what others ask next. */
  private factsNow(plan: PlanRef, besides: string): Promise<PlanFacts> {
    const key = `${plan.planId} ${plan.contentRevision} ${besides}`;
    const kept = this.ofNow.get(key);
    if (kept?.revision === plan.revision) return kept.facts;
    const facts = this.known.read(plan, null, async (manager) => {
      const last = await kept?.facts.catch(() => undefined);
      return last ? this.after(manager, plan, last) : this.read(manager, plan, null);
    });
    this.ofNow.set(key, { revision: plan.revision, facts });
    facts.catch(() => {
      if (this.ofNow.get(key)?.facts === facts) this.ofNow.delete(key);
    });
    return facts;
  }

  /** Facts after statements on some items, which the versions of the items tell. */
  private async after(manager: Manager, plan: PlanRef, last: PlanFacts): Promise<PlanFacts> {
    const present = await this.plans.itemVersions(manager, plan);
    const moved = new Set<string>();
    const versions = last.versions.map((list) => {
      const [{ itemId, version } = NO_ITEM] = list;
      const now = present.get(itemId) ?? version;
      if (now === version) return list;
      moved.add(itemId);
      return list.map((one) => ({ ...one, version: now }));
    });
    return { ...last, plan, versions, series: await this.seriesWith(manager, { ...last, versions }, moved, null) };
  }

  /** Facts as known at a moment since which only this was recorded: statements, figures of no period, contradictions. */
  private async before(manager: Manager, now: PlanFacts, knownAt: string): Promise<PlanFacts> {
    const { plan, versions, measures } = now;
    const ids = versions.flatMap(([first]) => first?.itemId ?? []);
    const stated = new Set(await this.progress.statedSince(manager, plan, ids, knownAt));
    return {
      ...now,
      knownAt,
      policyOn: await this.plans.policyOver(manager, plan, knownAt),
      series: await this.seriesWith(manager, now, stated, knownAt),
      observations: await this.observed(manager, plan, measures, knownAt),
      notedOn: await this.contradictions.notedOver(manager, plan, knownAt),
      settled: await this.contradictions.settled(manager, plan, knownAt),
    };
  }

  /** The steps of all items, those of some read anew. */
  private async seriesWith(
    manager: Manager,
    { plan, versions, series }: Pick<PlanFacts, 'plan' | 'versions' | 'series'>,
    moved: ReadonlySet<string>,
    knownAt: string | null,
  ): Promise<ReadonlyMap<string, ItemSeries>> {
    if (moved.size === 0) return series;
    const those = versions.filter(([first]) => first && moved.has(first.itemId)).flat();
    const changed = new Map(series);
    for (const id of moved) changed.delete(id);
    for (const [id, its] of await this.progress.seriesOf(manager, plan, factsOf(those), knownAt)) changed.set(id, its);
    return changed;
  }

  /** As {@link FactsReader.facts}, read anew inside the caller's transaction: what it has written is among it. */
  async read(manager: Manager, plan: PlanRef, knownAt: string | null): Promise<PlanFacts> {
    const policyOn = await this.plans.policyOver(manager, plan, knownAt);
    const sectionsOn = await this.plans.sectionsOver(manager, plan, knownAt);
    const all = await this.plans.versionsOf(manager, plan, { knownAt });
    const series = await this.progress.seriesOf(manager, plan, factsOf(all), knownAt);
    const ofTargets = all.flatMap(({ kind, versionId }) => (kind === 'target' ? versionId : []));
    const measures = await this.plans.measuresOver(manager, plan, ofTargets, knownAt);
    return {
      plan,
      knownAt,
      policyOn,
      sectionsOn,
      versions: [...groupBy(all, ({ itemId }) => itemId).values()],
      series,
      measures,
      observations: await this.observed(manager, plan, measures, knownAt),
      told: await this.ofUnits.told(manager, plan, measures.byEveryRule(), ALL_DAYS),
      notedOn: await this.contradictions.notedOver(manager, plan, knownAt),
      settled: await this.contradictions.settled(manager, plan, knownAt),
      said: new Map(),
    };
  }

  private observed(
    manager: Manager,
    plan: PlanRef,
    measures: MeasuresOver,
    knownAt: string | null,
  ): Promise<PlanFacts['observations']> {
    const indicators = measures.byEveryRule().map(({ indicatorId }) => indicatorId);
    return this.measured.of(manager, plan.provinceId, indicators, { asOf: ALL_DAYS, knownAt });
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
