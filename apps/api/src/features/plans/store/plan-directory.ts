import { Injectable } from '@nestjs/common';
import { versionAt } from '@tiendo/indicators';
import type { PlanPolicy } from '@tiendo/contracts';
import { Database, type Manager } from '../../../platform/database/index.js';
import { ApiProblem } from '../../../platform/http/index.js';
import type { ActorContext, Permission } from '../../accounts/index.js';
import { UnitDirectory, type UnitRef } from '../../org/index.js';
import { knownAllotments } from '../allotments/known-allotments.js';
import { type KnownRules, knownRules } from '../indicators/known-rules.js';
import { partsOver, type PartsOfIndicator } from '../indicators/parts-reader.js';
import {
  bumpItems,
  itemVersions,
  itemsAt,
  type ItemVersionRow,
  measuresAt,
  measuresOfVersions,
  unitsOfVersions,
  versionsOf,
} from './item-version.queries.js';
import {
  bumpRevisionOfStatements,
  bumpRevisions,
  bumpRevisionsOf,
  lockPlan,
  momentAfterSnapshots,
  type PillarInTime,
  pillarsInTime,
  planBySlug,
  policyVersions,
  lockPlans,
  publishedPlans,
  publishedPlansOf,
  revisionOf,
  type SectionRows,
  sectionsOf,
  type SnapshotRow,
  snapshotsOf,
} from './plan.queries.js';
import { askedChangedSince } from './changed-since.queries.js';
import { MeasuresOver, ruledOn } from './measures-over.js';
import { measuredIndicator, type MeasuringPlan, plansMeasuring } from './measured.queries.js';
import type {
  AskedAt,
  ItemAsAsked,
  ItemSelection,
  ItemVersion,
  MeasureAsAsked,
  PlanRef,
  PolicyVersion,
} from './plan-ref.js';

/** The door to plans for other features: which plan, may this person, and what it asks for at a point of both times. */
@Injectable()
export class PlanDirectory {
  constructor(
    private readonly database: Database,
    private readonly units: UnitDirectory,
  ) {}

  /**
   * The plan behind an address, seen by somebody. A draft exists only for who may write plans of its owner; a plan
   * that was not opened answers 401 to a visitor and 404 to members of other owners.
   * `write`: the permission that the caller needs beyond reading (403 without it).
   * Throws ApiProblem: plan-not-found, sign-in-required, forbidden.
   */
  async resolve(
    slug: string,
    actor: ActorContext,
    options: { write?: Permission; manager?: Manager } = {},
  ): Promise<PlanRef> {
    const plan = await planBySlug(options.manager ?? this.database.manager, slug);
    if (!plan) throw new ApiProblem('plan-not-found');
    this.requireSight(plan, actor);
    if (options.write) actor.require(options.write, plan.provinceId);
    return plan;
  }

  /** The plan behind an address, whoever may see it; follow it with {@link PlanDirectory.requireSight}. */
  find(manager: Manager, slug: string): Promise<PlanRef | null> {
    return planBySlug(manager, slug);
  }

  /** Whether the plan has this revision still: whatever was read since the revision was, nothing of it changed. */
  async isAt(
    { provinceId, planId }: Pick<PlanRef, 'provinceId' | 'planId'>,
    revision: number,
    manager: Manager = this.database.manager,
  ): Promise<boolean> {
    const [row] = await this.database.named<{ revision: number }>(manager, revisionOf(provinceId, planId));
    return row?.revision === revision;
  }

  /** Every published plan of the installation, whoever owns it: for checks that go through all of them. */
  published(manager: Manager): Promise<PlanRef[]> {
    return publishedPlans(manager);
  }

  /** Whether anything that the plan asks, or a rule of its owner's indicators, was recorded after a moment. */
  changedSince(manager: Manager, plan: Pick<PlanRef, 'provinceId' | 'planId'>, moment: string): Promise<boolean> {
    return askedChangedSince(manager, plan, moment);
  }

  /** Published plans of one owner, in the order to lock several of them. */
  publishedOf(manager: Manager, provinceId: string): Promise<PlanRef[]> {
    return publishedPlansOf(manager, provinceId);
  }

  /**
   * Locks the plan until the transaction ends and gives it as it is now. Every write that can change a figure starts
   * here; end it with {@link PlanDirectory.touch}.
   */
  async lock(manager: Manager, plan: Pick<PlanRef, 'provinceId' | 'planId'>): Promise<PlanRef> {
    const locked = await lockPlan(manager, plan.provinceId, plan.planId);
    if (!locked) throw new ApiProblem('plan-not-found');
    return locked;
  }

  /** As {@link PlanDirectory.lock}, several plans of one owner at once, in one order whatever order they come in. */
  lockAll(manager: Manager, provinceId: string, plans: readonly Pick<PlanRef, 'planId'>[]): Promise<PlanRef[]> {
    return lockPlans(
      manager,
      provinceId,
      plans.map(({ planId }) => planId),
    );
  }

  /** Moves the plan's revision on: every ETag of its figures changes. */
  touch(manager: Manager, plan: Pick<PlanRef, 'provinceId' | 'planId'>): Promise<void> {
    return bumpRevisions(manager, plan.provinceId, [plan.planId]);
  }

  /**
   * As {@link PlanDirectory.touch}, after statements on items whose versions were moved on: readers keep what they know
   * of the plan and read these items anew.
   */
  touchItems(manager: Manager, plan: Pick<PlanRef, 'provinceId' | 'planId'>): Promise<void> {
    return bumpRevisionOfStatements(manager, plan.provinceId, plan.planId);
  }

  /** As {@link PlanDirectory.touch}, several locked plans of one owner in one statement. */
  async touchSome(manager: Manager, provinceId: string, plans: readonly Pick<PlanRef, 'planId'>[]): Promise<void> {
    if (plans.length === 0) return;
    await bumpRevisions(
      manager,
      provinceId,
      plans.map(({ planId }) => planId),
    );
  }

  /** Moves on every plan of an owner: something they all rest on has changed. */
  touchAll(manager: Manager, provinceId: string): Promise<void> {
    return bumpRevisionsOf(manager, provinceId);
  }

  /** The counting policy that holds on a day, as known at a moment; before the first version, the first. */
  async policyAt(manager: Manager, plan: PlanRef, asOf: string, knownAt?: string | null): Promise<PlanPolicy> {
    return (await this.policyOver(manager, plan, knownAt))(asOf);
  }

  /** {@link policyAt} of any day, read once. */
  async policyOver(manager: Manager, plan: PlanRef, knownAt?: string | null): Promise<(asOf: string) => PlanPolicy> {
    const versions = await policyVersions(manager, plan.provinceId, plan.planId);
    return (asOf) => {
      const version = versionAt(versions, asOf, knownAt) ?? versions[0];
      if (!version) throw new ApiProblem('plan-not-published');
      return version.policy;
    };
  }

  /** Every version of the plan's settings, in the order of speaking. */
  policyVersions(manager: Manager, plan: PlanRef): Promise<PolicyVersion[]> {
    return policyVersions(manager, plan.provinceId, plan.planId);
  }

  /**
   * The moment under which something is recorded on locked plans: now, but never a moment that a published snapshot
   * already covers, which would change it. Replicas' clocks differ, and two writes fit into one millisecond.
   */
  recordingMoment(
    manager: Manager,
    plans: readonly Pick<PlanRef, 'provinceId' | 'planId'>[],
    now: Date,
  ): Promise<Date> {
    const provinceId = plans[0]?.provinceId;
    if (provinceId === undefined) return Promise.resolve(now);
    return momentAfterSnapshots(
      manager,
      provinceId,
      plans.map(({ planId }) => planId),
      now,
    );
  }

  /** Pillars, goals and task groups in the plan's own order; at a point of both times, or (`at` null) all there ever were. */
  sections(manager: Manager, plan: PlanRef, at: AskedAt | null): Promise<SectionRows> {
    return sectionsOf(manager, plan.provinceId, plan.planId, at);
  }

  /** {@link sections} of any day, as known at a moment (null: now), read once. */
  async sectionsOver(manager: Manager, plan: PlanRef, knownAt: string | null): Promise<(asOf: string) => SectionRows> {
    const { pillars, goals, groups } = await sectionsOf(manager, plan.provinceId, plan.planId, { asOf: null, knownAt });
    const on = <Part extends { addedOn: string | null }>(parts: readonly Part[], asOf: string): Part[] =>
      parts.filter(({ addedOn }) => addedOn === null || addedOn <= asOf);
    return (asOf) => ({ pillars: on(pillars, asOf), goals: on(goals, asOf), groups: on(groups, asOf) });
  }

  /** Pillars in the plan's own order, as known at a moment (null: now), on each day. */
  async pillarsOver(manager: Manager, plan: PlanRef, knownAt: string | null): Promise<(day: string) => PillarInTime[]> {
    const pillars = await pillarsInTime(manager, plan.provinceId, plan.planId, knownAt);
    return (day) => pillars.filter(({ addedOn }) => addedOn === null || addedOn <= day);
  }

  /** Snapshots of the plan, newest first. */
  snapshots(manager: Manager, plan: PlanRef): Promise<SnapshotRow[]> {
    return snapshotsOf(manager, plan.provinceId, plan.planId);
  }

  /** What the plan asks for at a point of both times, targets first, in the plan's own order; removed items are out. */
  async itemsAt(manager: Manager, plan: PlanRef, at: ItemSelection): Promise<ItemAsAsked[]> {
    return this.withUnits(manager, plan, await itemsAt(manager, plan, at));
  }

  /** What the plan asks of targets on each day, as known at a moment (null: now), without the units that work on them. */
  async targetRowsOver(
    manager: Manager,
    plan: PlanRef,
    knownAt: string | null,
  ): Promise<(day: string) => ItemVersionRow[]> {
    const byItem = new Map<string, ItemVersionRow[]>();
    for (const row of await versionsOf(manager, plan, { kind: 'target', knownAt })) {
      const its = byItem.get(row.itemId);
      if (its) its.push(row);
      else byItem.set(row.itemId, [row]);
    }
    return (day) =>
      [...byItem.values()].flatMap((versions) => {
        const version = versionAt(versions, day);
        return version === null || version.removed ? [] : [version];
      });
  }

  /** Measures of the targets at a point of both times, by target and position. */
  async measuresAt(
    manager: Manager,
    plan: PlanRef,
    at: AskedAt & { codes?: readonly string[] },
  ): Promise<MeasureAsAsked[]> {
    const measures = await measuresAt(manager, plan, { ...at, kind: 'target' });
    const ids = measures.map(({ indicatorId }) => indicatorId);
    const knownAt = at.knownAt ?? null;
    const rules = await knownRules(manager, plan.provinceId, ids, knownAt);
    const allotments = await knownAllotments(manager, plan.provinceId, itemsOf(measures), knownAt);
    return measures.map((measure) => ruledOn(rules, allotments, measure, at.asOf));
  }

  /** Measures of versions of targets, each by the rule of its indicator that holds for a day, read once. */
  async measuresOver(
    manager: Manager,
    plan: PlanRef,
    versionIds: readonly string[],
    knownAt: string | null,
  ): Promise<MeasuresOver> {
    const measures = await measuresOfVersions(manager, plan.provinceId, versionIds);
    const ids = measures.map(({ indicatorId }) => indicatorId);
    const rules = await knownRules(manager, plan.provinceId, ids, knownAt);
    return new MeasuresOver(
      measures,
      rules,
      await knownAllotments(manager, plan.provinceId, itemsOf(measures), knownAt),
    );
  }

  /** Rules of indicators as known at a moment (null: now): which one holds for a day. */
  rules(manager: Manager, provinceId: string, ids: readonly string[], knownAt: string | null): Promise<KnownRules> {
    return knownRules(manager, provinceId, ids, knownAt);
  }

  /** The owner's indicators that have named parts, with these, as known at a moment (null: now), by the rules of each of these days. */
  partsOver(
    manager: Manager,
    provinceId: string,
    days: readonly string[],
    knownAt: string | null,
  ): Promise<(day: string) => PartsOfIndicator[]> {
    return partsOver(manager, provinceId, days, knownAt);
  }

  /** Every version of the items, oldest first per item, removals among them: for histories and for rebuilding. */
  async versionsOf(
    manager: Manager,
    plan: PlanRef,
    selection: { kind?: 'target' | 'task'; codes?: readonly string[]; knownAt?: string | null } = {},
  ): Promise<ItemVersion[]> {
    return this.withUnits(manager, plan, await versionsOf(manager, plan, selection));
  }

  /** The version of every item of a plan, by id. */
  async itemVersions(manager: Manager, { provinceId, planId }: PlanRef): Promise<Map<string, number>> {
    return new Map((await itemVersions(manager, provinceId, planId)).map(({ id, version }) => [id, version]));
  }

  /** Moves the version of each of these items on by one and gives the new versions: their ETags change. */
  bumpItems(manager: Manager, provinceId: string, itemIds: readonly string[]): Promise<Map<string, number>> {
    return bumpItems(manager, provinceId, itemIds);
  }

  /** The indicator of this code when a measure of the plan refers to it; null: none does. */
  measuredIndicator(manager: Manager, plan: PlanRef, code: string): Promise<{ indicatorId: string } | null> {
    return measuredIndicator(manager, plan, code);
  }

  /** Every published plan of the owner that measures this indicator, with the items that do, in the order to lock them. */
  measuring(manager: Manager, provinceId: string, indicatorId: string): Promise<MeasuringPlan[]> {
    return plansMeasuring(manager, provinceId, indicatorId);
  }

  private async withUnits(manager: Manager, plan: PlanRef, rows: ItemVersionRow[]): Promise<ItemVersion[]> {
    const links = await unitsOfVersions(
      manager,
      plan.provinceId,
      rows.map((row) => row.versionId),
    );
    const units = await this.units.byIds(
      manager,
      plan.provinceId,
      links.map(({ unitId }) => unitId),
    );
    const byVersion = new Map<string, Record<'lead' | 'coordinating' | 'executing', UnitRef[]>>();
    for (const link of links) {
      const roles = byVersion.get(link.versionId) ?? { lead: [], coordinating: [], executing: [] };
      const unit = units.get(link.unitId);
      if (unit) roles[link.role].push(unit);
      byVersion.set(link.versionId, roles);
    }
    return rows.map((row) => ({
      ...row,
      units: byVersion.get(row.versionId) ?? { lead: [], coordinating: [], executing: [] },
    }));
  }

  /** Whether this person may see the plan; throws what {@link PlanDirectory.resolve} throws. */
  requireSight(plan: PlanRef, actor: ActorContext): void {
    if (plan.state === 'draft') {
      if (actor.can('draft.read', plan.provinceId)) return;
      throw new ApiProblem('plan-not-found');
    }
    if (plan.isOpen || actor.can('plan.readPublic', plan.provinceId)) return;
    throw new ApiProblem(actor.userId === null ? 'sign-in-required' : 'plan-not-found');
  }
}

const itemsOf = (measures: readonly { readonly itemId: string }[]): string[] => measures.map(({ itemId }) => itemId);
