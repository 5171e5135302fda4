import { Injectable } from '@nestjs/common';
import { versionAt } from '@tiendo/indicators/time';
import type { Amendment, AmendmentResult, PlanDocument } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem, type ProblemField } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { DocumentDirectory } from '../documents/index.js';
import { type ItemVersion, PlanDirectory, type PlanRef } from '../plans/index.js';
import { RollupKeeper } from '../progress/index.js';
import { itemProblems, type PlanItems, policyProblems } from './plan-rules.js';
import { PlanWriter } from './plan-writer.js';
import { bumpItems, copyVersions, insertPlanVersion, lastPosition, type VersionStamp } from './plan-writer.queries.js';
import type { ItemDraft } from './version-rows.js';

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
    private readonly keeper: RollupKeeper,
    private readonly audit: AuditService,
  ) {}

  /**
   * Amends a published plan. An item with a known code gets a new version, one with a new code is added, `removed`
   * leaves the plan. Throws plan-not-published, unknown-document, effective-day-before-plan, rule-broken per field.
   */
  async amend(actor: ActorContext, slug: string, amendment: Amendment): Promise<AmendmentResult> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.publish' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      if (plan.state !== 'published') throw new ApiProblem('plan-not-published');
      if (amendment.effectiveOn < plan.issuedOn) throw new ApiProblem('effective-day-before-plan');
      const document = await this.documents.require(manager, plan.provinceId, amendment.documentId, '/documentId');
      const ids = await this.sectionIds(manager, plan);
      const brought: PlanItems = {
        targets: amendment.targets ?? [],
        tasks: amendment.tasks ?? [],
        indicators: amendment.indicators ?? [],
      };
      const items = await this.sort(manager, plan, amendment, brought, ids);
      const stamp: VersionStamp = {
        effectiveOn: amendment.effectiveOn,
        documentId: document.id,
        recordedAt: this.clock.now(),
        recordedBy: actor.userId,
      };
      await this.write(manager, plan, stamp, brought, items, ids);
      const policy = amendment.policy ?? (await this.plans.policyAt(manager, plan, amendment.effectiveOn));
      await insertPlanVersion(manager, plan.provinceId, plan.planId, stamp, policy, amendment.note ?? null);
      await this.keeper.rebuild(manager, plan);
      await this.plans.touch(manager, plan);
      const counts = { changed: items.changed.length, added: items.added.length, removed: items.removed.length };
      await this.audit.record(manager, {
        provinceId: plan.provinceId,
        actorId: actor.userId,
        action: 'plan.amend',
        subjectKind: 'plan',
        subject: plan.slug,
        detail: { ...counts, effectiveOn: amendment.effectiveOn, document: document.label },
      });
      return { ...counts, revision: plan.revision + 1 };
    });
  }

  private async sectionIds(manager: Manager, plan: PlanRef): Promise<PlanIdMaps> {
    const { pillars, goals, groups } = await this.plans.sections(manager, plan);
    const byCode = (list: readonly { code: string; id: string }[]) => new Map(list.map(({ code, id }) => [code, id]));
    return { pillars: byCode(pillars), goals: byCode(goals), groups: byCode(groups) };
  }

  /** Which items change, come and go; every broken rule at once. */
  private async sort(
    manager: Manager,
    plan: PlanRef,
    amendment: Amendment,
    brought: PlanItems,
    ids: PlanIdMaps,
  ): Promise<AmendedItems> {
    const known = await this.writer.references(manager, plan.provinceId, brought.tasks);
    const sections = {
      pillars: new Set(ids.pillars.keys()),
      goals: new Set(ids.goals.keys()),
      groups: new Set(ids.groups.keys()),
    };
    const problems: ProblemField[] = itemProblems(brought, sections, known);
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
      target: (await lastPosition(manager, plan.provinceId, plan.planId, 'target')) + 1,
      task: (await lastPosition(manager, plan.provinceId, plan.planId, 'task')) + 1,
    });
    await this.writer.addVersions(manager, plan.provinceId, stamp, [...changed, ...added], brought, ids);
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
    await bumpItems(
      manager,
      plan.provinceId,
      [...changed, ...removed].map((item) => item.itemId),
    );
  }
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
