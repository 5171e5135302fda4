import { Injectable } from '@nestjs/common';
import { earlierDay, laterDay, versionAt } from '@tiendo/indicators/time';
import type { Amendment, AmendmentResult, PlanDocument } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { TransactionEvents } from '../../../platform/events/index.js';
import { ApiProblem, type ProblemField, requireVersion } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { amendmentDraftOf, dropAmendmentDraft } from './amendment-draft.queries.js';
import { draftBody } from './amendment-drafts.service.js';
import { type ItemVersion, type PlanRef } from '../store/plan-ref.js';
import { PlanTrail } from '../store/plan-trail.js';
import { PlanDirectory } from '../store/plan-directory.js';
import { PlanContentChanged } from '../store/plan-content-changed.js';
import {
  itemProblems,
  type PlanItems,
  type PlanSections,
  policyProblems,
  sectionProblems,
} from '../publishing/plan-rules.js';
import { PlanWriter } from '../publishing/plan-writer.js';
import {
  copyVersions,
  insertPlanVersion,
  insertSections,
  lastPosition,
  type VersionStamp,
} from '../publishing/plan-writer.queries.js';
import { type ItemDraft, type PlanParts, sectionRows } from '../publishing/version-rows.js';

interface PlanIdMaps {
  readonly pillars: ReadonlyMap<string, string>;
  readonly goals: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

/** What an amendment means for the items of the plan. */
interface AmendedItems {
  readonly changed: ItemDraft[];
  readonly added: ItemDraft[];
  /** Versions that the removed items are copied from. */
  readonly removed: ItemVersion[];
}

/** Điều chỉnh kế hoạch: from a day on the plan asks for something else, by a document. What it asked before stays. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly writer: PlanWriter,
    private readonly events: TransactionEvents,
    private readonly trail: PlanTrail,
  ) {}

  /**
   * Amends a published plan. An item with a known code gets a new version, one with a new code is added, `removed`
   * leaves the plan; pillars, goals and groups are added at the end. Throws plan-not-published, unknown-document, effective-day-before-plan, rule-broken per field.
   */
  async amend(actor: ActorContext, slug: string, amendment: Amendment): Promise<AmendmentResult> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.publish' });
    return this.database.transaction((manager) => this.amendWithin(manager, actor, seen, amendment));
  }

  /**
   * As {@link AmendmentsService.amend}, inside the caller's transaction. The caller has asked for `plan.publish`.
   */
  async amendWithin(
    manager: Manager,
    actor: ActorContext,
    seen: PlanRef,
    amendment: Amendment,
  ): Promise<AmendmentResult> {
    const plan = await this.plans.lock(manager, seen);
    if (plan.state !== 'published') throw new ApiProblem('plan-not-published');
    if (amendment.draftVersion !== undefined) await this.takeDraft(manager, plan, amendment.draftVersion);
    if (amendment.effectiveOn < plan.startsOn) throw new ApiProblem('effective-day-before-plan');
    const document = await this.documents.require(manager, plan.provinceId, amendment.documentId, '/documentId');
    const before = await this.sectionIds(manager, plan, amendment.effectiveOn);
    const parts: PlanParts = {
      pillars: amendment.pillars ?? [],
      goals: amendment.goals ?? [],
      groups: amendment.groups ?? [],
    };
    const brought: PlanItems = {
      targets: amendment.targets ?? [],
      tasks: amendment.tasks ?? [],
      indicators: amendment.indicators ?? [],
    };
    const items = await this.sort(manager, plan, amendment, brought, await this.check(manager, plan, before, parts));
    // What a plan first asked for speaks from its own first day: an amendment of before then changes it from there on.
    const first = (await this.plans.policyVersions(manager, plan))
      .map((version) => version.effectiveOn)
      .reduce(earlierDay);
    const effectiveOn = laterDay(amendment.effectiveOn, first);
    const stamp: VersionStamp = {
      effectiveOn,
      documentId: document.id,
      recordedAt: await this.plans.recordingMoment(manager, [plan], this.clock.now()),
      recordedBy: actor.userId,
    };
    const ids = await this.addSections(manager, plan, stamp, parts, before);
    await this.write(manager, plan, stamp, brought, items, ids);
    // Without a rule of its own an amendment says nothing about counting: a copy would outrank one recorded later.
    const policy = amendment.policy ?? null;
    await insertPlanVersion(manager, plan, stamp, { policy, note: amendment.note ?? null });
    await this.events.tell(manager, new PlanContentChanged(plan, effectiveOn));
    const counts = { changed: items.changed.length, added: items.added.length, removed: items.removed.length };
    await this.trail.changed(manager, plan, {
      actorId: actor.userId,
      action: 'plan.amend',
      detail: {
        ...counts,
        sections: [...parts.pillars, ...parts.goals, ...parts.groups].map(({ code }) => code),
        effectiveOn: amendment.effectiveOn,
        document: document.label,
      },
    });
    return { ...counts, revision: plan.revision + 1 };
  }

  /** The draft has become an amendment and goes, unless somebody else has saved it meanwhile. */
  private async takeDraft(manager: Manager, plan: PlanRef, version: number): Promise<void> {
    const draft = draftBody(await amendmentDraftOf(manager, plan));
    requireVersion(version, draft.version, draft);
    await dropAmendmentDraft(manager, plan);
  }

  /** Parts of the plan on a day; what a later amendment adds cannot be referred to yet. */
  private async sectionIds(manager: Manager, plan: PlanRef, asOf: string): Promise<PlanIdMaps> {
    return idsOf(await this.plans.sections(manager, plan, { asOf }));
  }

  /** Codes that the amendment may refer to, and what is wrong with the parts it adds; a code is used once, ever. */
  private async check(
    manager: Manager,
    plan: PlanRef,
    before: PlanIdMaps,
    parts: PlanParts,
  ): Promise<{ sections: PlanSections; problems: readonly ProblemField[] }> {
    const ever = codesOf(idsOf(await this.plans.sections(manager, plan, null)));
    const { found } = sectionProblems(parts, ever);
    const present = codesOf(before);
    const added = (list: readonly { code: string }[], codes: ReadonlySet<string>) =>
      new Set([...codes, ...list.map(({ code }) => code)]);
    return {
      sections: {
        pillars: added(parts.pillars, present.pillars),
        goals: added(parts.goals, present.goals),
        groups: added(parts.groups, present.groups),
      },
      problems: found,
    };
  }

  /** Adds the parts at the end of the plan's own order; ids of all that are there then, by code. */
  private async addSections(
    manager: Manager,
    plan: PlanRef,
    stamp: VersionStamp,
    parts: PlanParts,
    before: PlanIdMaps,
  ): Promise<PlanIdMaps> {
    const ever = idsOf(await this.plans.sections(manager, plan, null));
    const after = { pillars: ever.pillars.size, goals: ever.goals.size, groups: ever.groups.size };
    const { rows, ids } = sectionRows(parts, after, before.pillars);
    await insertSections(manager, plan.provinceId, plan.planId, rows, { on: stamp.effectiveOn, at: stamp.recordedAt });
    return {
      pillars: new Map([...before.pillars, ...ids.pillars]),
      goals: new Map([...before.goals, ...ids.goals]),
      groups: new Map([...before.groups, ...ids.groups]),
    };
  }

  /** Which items change, come and go; every broken rule at once. */
  private async sort(
    manager: Manager,
    plan: PlanRef,
    amendment: Amendment,
    brought: PlanItems,
    { sections, problems: found }: { sections: PlanSections; problems: readonly ProblemField[] },
  ): Promise<AmendedItems> {
    const known = await this.writer.references(manager, plan.provinceId, brought.tasks);
    const problems: ProblemField[] = [...found, ...itemProblems(brought, sections, known)];
    if (amendment.policy) problems.push(...policyProblems(amendment.policy, ['policy']));
    const versions = new Map<string, ItemVersion[]>();
    for (const version of await this.plans.versionsOf(manager, plan)) {
      versions.set(version.code, [...(versions.get(version.code) ?? []), version]);
    }
    const items: AmendedItems = { changed: [], added: [], removed: [] };
    const place = (item: ItemDraft, pointer: string): void => {
      const existing = versions.get(item.draft.code)?.[0];
      if (existing && existing.kind !== item.kind) problems.push({ pointer, detail: OTHER_KIND });
      else if (existing) items.changed.push({ ...item, itemId: existing.itemId });
      else items.added.push(item);
    };
    brought.targets.forEach((draft, index) =>
      place({ itemId: randomUUID(), kind: 'target', draft }, `/targets/${index}/code`),
    );
    brought.tasks.forEach((draft, index) =>
      place({ itemId: randomUUID(), kind: 'task', draft }, `/tasks/${index}/code`),
    );
    const restated = new Set(
      [...brought.targets, ...brought.tasks].map(
        (item: PlanDocument['tasks'][number] | PlanDocument['targets'][number]) => item.code,
      ),
    );
    [...new Set(amendment.removed)].forEach((code, index) => {
      const version = versionAt(versions.get(code) ?? [], amendment.effectiveOn);
      if (!version || version.removed) problems.push({ pointer: `/removed/${index}`, detail: NOT_IN_PLAN });
      else if (restated.has(code)) problems.push({ pointer: `/removed/${index}`, detail: CHANGED_AND_REMOVED });
      else items.removed.push(version);
    });
    if (problems.length > 0) throw new ApiProblem('rule-broken', { errors: problems });
    return items;
  }

  private async write(
    manager: Manager,
    plan: PlanRef,
    stamp: VersionStamp,
    brought: PlanItems,
    { changed, added, removed }: AmendedItems,
    ids: PlanIdMaps,
  ): Promise<void> {
    await this.writer.addItems(manager, plan, added, {
      target: (await lastPosition(manager, plan, 'target')) + 1,
      task: (await lastPosition(manager, plan, 'task')) + 1,
    });
    await this.writer.addVersions(manager, plan.provinceId, {
      stamp,
      items: [...changed, ...added],
      plan: brought,
      sections: ids,
    });
    await copyVersions(
      manager,
      plan.provinceId,
      { at: stamp.recordedAt, by: stamp.recordedBy },
      removed.map((version) => ({
        fromId: version.versionId,
        id: randomUUID(),
        effectiveOn: stamp.effectiveOn,
        removed: true,
        documentId: stamp.documentId,
        name: null,
        nameKey: null,
        sourceSection: null,
      })),
    );
    await this.plans.bumpItems(
      manager,
      plan.provinceId,
      [...changed, ...removed].map((item) => item.itemId),
    );
  }
}

interface Coded {
  readonly code: string;
  readonly id: string;
}

function idsOf(parts: { pillars: readonly Coded[]; goals: readonly Coded[]; groups: readonly Coded[] }): PlanIdMaps {
  const byCode = (list: readonly Coded[]) => new Map(list.map(({ code, id }) => [code, id]));
  return { pillars: byCode(parts.pillars), goals: byCode(parts.goals), groups: byCode(parts.groups) };
}

function codesOf(ids: PlanIdMaps): PlanSections {
  return {
    pillars: new Set(ids.pillars.keys()),
    goals: new Set(ids.goals.keys()),
    groups: new Set(ids.groups.keys()),
  };
}

const OTHER_KIND = {
  vi: 'Mã này đã dùng cho một mục loại khác trong kế hoạch',
  en: 'The plan uses this code for an item of the other kind',
};
const NOT_IN_PLAN = { vi: 'Kế hoạch không có mục này vào ngày đó', en: 'The plan does not have this item on that day' };
const CHANGED_AND_REMOVED = {
  vi: 'Một mục không thể vừa sửa vừa bỏ trong cùng một lần điều chỉnh',
  en: 'An item cannot be changed and removed by the same amendment',
};
