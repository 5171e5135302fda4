import { Injectable } from '@nestjs/common';
import { DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY } from '@tiendo/indicators/status';
import { earlierDay } from '@tiendo/indicators/time';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import {
  DaySchema,
  type PlanDetail,
  type PlanListItem,
  type PlanListQuery,
  type SnapshotBody,
} from '@tiendo/contracts';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Manager } from '../../../platform/database/index.js';
import { containsPattern } from '../../../platform/database/like-pattern.js';
import { CursorInteger, decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { DocumentDirectory } from '../../documents/index.js';
import { type DraftName, draftsOf } from '../drafts/draft.queries.js';
import { type FoundItem, searchItems } from './item-search.queries.js';
import { PlanDirectory } from './plan-directory.js';
import {
  amendmentsOf,
  countItems,
  countPlans,
  listPlans,
  type PlanListRow,
  sectionsOf,
  type SnapshotRow,
  snapshotsOf,
} from './plan.queries.js';
import { PlanRecounts } from './plan-recounts.js';
import { WithheldReader } from '../openness/withheld.js';
import type { PlanRef } from './plan-ref.js';

/** Year, issue day and address of the plan before the page. */
const PlanCursor = z.tuple([CursorInteger, DaySchema, z.string()]);

/** What a plan counts by until it says otherwise; a draft's own policy is in its document. */
const DEFAULT_POLICY: PlanDetail['policy'] = {
  targets: {
    countsAsCompleted: [...DEFAULT_TARGET_POLICY.countsAsCompleted],
    excludedFromTotal: [...DEFAULT_TARGET_POLICY.excludedFromTotal],
    percentDigits: DEFAULT_TARGET_POLICY.percentDigits,
  },
  tasks: {
    countsAsCompleted: [...DEFAULT_TASK_POLICY.countsAsCompleted],
    excludedFromTotal: [...DEFAULT_TASK_POLICY.excludedFromTotal],
    percentDigits: DEFAULT_TASK_POLICY.percentDigits,
  },
};

/** Plans as lists and single pages show them. */
@Injectable()
export class PlansService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly recounts: PlanRecounts,
    private readonly withheld: WithheldReader,
  ) {}

  /** Plans somebody may see: published ones that were opened or are of their own owners, and drafts they may write. */
  async list(
    actor: ActorContext,
    query: PlanListQuery,
  ): Promise<{ items: PlanListItem[]; nextCursor: string | null; total: number }> {
    const filter = {
      visibility: { ownerIds: actor.provincesWith('plan.read'), draftOwnerIds: actor.provincesWith('plan.write') },
      pattern: containsPattern(foldVietnamese(query.q ?? '')),
      state: query.state ?? null,
      today: this.clock.today(),
      limit: query.limit + 1,
      after: decodeCursor(query, PlanCursor),
    };
    const rows = await listPlans(this.database.manager, filter);
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      items: page.map(listItemOf),
      nextCursor: last ? encodeCursor(query, [last.year, last.issuedOn, last.slug]) : null,
      total: await countPlans(this.database.manager, filter),
    };
  }

  /** The day a plan opens on: today, or its last day once it is over (product.md, rule 3). */
  defaultAsOf(plan: PlanRef): string {
    return earlierDay(this.clock.today(), plan.endsOn);
  }

  /**
   * One plan with its parts, its policy today, its amendments and its snapshots. Results, solutions, who leads, what was
   * amended and who published are for members only (product.md, rule 8).
   */
  detail(actor: ActorContext, plan: PlanRef): Promise<PlanDetail> {
    return this.database.snapshot(async (manager) => {
      const { provinceId, planId } = plan;
      const asOf = this.defaultAsOf(plan);
      const member = actor.can('plan.read', provinceId);
      const sections = await sectionsOf(manager, provinceId, planId, null);
      const amendments = await amendmentsOf(manager, provinceId, planId);
      const source = plan.sourceDocumentId;
      const documents = await this.documents.byId(manager, provinceId, [
        source,
        ...amendments.map((amendment) => amendment.documentId),
      ]);
      const sourceDocument = source === null ? undefined : documents.get(source);
      return {
        ...listItemOf({ ...plan, ...(await countItems(manager, provinceId, planId, this.clock.today())) }),
        silenceDays: plan.silenceDays,
        policy: plan.state === 'draft' ? DEFAULT_POLICY : await this.directory.policyAt(manager, plan, asOf),
        sourceNote: member ? plan.sourceNote : null,
        sourceDocument: sourceDocument ? { id: sourceDocument.id, label: sourceDocument.label } : null,
        pillars: sections.pillars.map(({ code, name, note, evidence }) => ({
          code,
          name,
          note: member ? note : null,
          evidence: member ? evidence : [],
        })),
        goals: sections.goals.map(({ code, name, pillar }) => ({ code, name, pillar })),
        groups: sections.groups.map(({ code, name, leadNote, solution, solutionSection }) => ({
          code,
          name,
          leadNote: member ? leadNote : null,
          solution: member ? solution : null,
          solutionSection: member ? solutionSection : null,
        })),
        snapshots: await this.snapshots(manager, actor, plan),
        amendments: (member ? amendments : []).map(({ documentId, ...amendment }) => ({
          ...amendment,
          document: documentId === null ? null : (documents.get(documentId)?.label ?? null),
        })),
        defaultAsOf: asOf,
        recount: await this.recounts.of(manager, plan),
        withheld: (await this.withheld.from(plan, member)).codes.size,
        revision: plan.revision,
      };
    });
  }

  /** Items of published plans that somebody may see, by words of their names (`needle` folded) or their codes. */
  searchItems(manager: Manager, actor: ActorContext, needle: string, limit: number): Promise<FoundItem[]> {
    const ownerIds = actor.provincesWith('plan.readPublic');
    return searchItems(manager, { ownerIds, memberOf: actor.provincesWith('plan.read'), needle, limit });
  }

  /** At most `limit` drafts of an owner, the one worked on last first; the caller asks who may write plans. */
  drafts(manager: Manager, provinceId: string, limit: number): Promise<DraftName[]> {
    return draftsOf(manager, provinceId, limit);
  }

  /** Amendments of a plan that take effect after a day, the next first. */
  async amendmentsAfter(
    manager: Manager,
    { provinceId, planId }: PlanRef,
    day: string,
  ): Promise<{ effectiveOn: string; document: string | null; items: number }[]> {
    const ahead = (await amendmentsOf(manager, provinceId, planId)).filter(({ effectiveOn }) => effectiveOn > day);
    const documents = await this.documents.byId(
      manager,
      provinceId,
      ahead.map(({ documentId }) => documentId),
    );
    return ahead
      .map(({ effectiveOn, documentId, items }) => ({
        effectiveOn,
        document: documentId === null ? null : (documents.get(documentId)?.label ?? null),
        items,
      }))
      .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
  }

  /** Snapshots of a plan, newest first; who published them only for members of the owner. */
  async snapshots(manager: Manager, actor: ActorContext, plan: PlanRef): Promise<SnapshotBody[]> {
    const rows = await snapshotsOf(manager, plan.provinceId, plan.planId);
    const documents = await this.documents.byId(
      manager,
      plan.provinceId,
      rows.map((row) => row.documentId),
    );
    const member = actor.can('plan.read', plan.provinceId);
    return rows.map((row) => snapshotBody(row, documents, member));
  }
}

function snapshotBody(
  { documentId, publishedBy, note, ...snapshot }: SnapshotRow,
  documents: ReadonlyMap<string, { id: string; label: string }>,
  member: boolean,
): SnapshotBody {
  const document = documentId === null ? undefined : documents.get(documentId);
  return {
    ...snapshot,
    publishedBy: member ? publishedBy : null,
    note: member ? note : null,
    document: document ? { id: document.id, label: document.label } : null,
  };
}

function listItemOf(row: PlanListRow): PlanListItem {
  return {
    slug: row.slug,
    code: row.code,
    title: row.title,
    issuer: row.issuer,
    issuedOn: row.issuedOn,
    year: row.year,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    province: { code: row.provinceCode, name: row.provinceName, simulated: row.simulated },
    targetCount: row.targetCount,
    taskCount: row.taskCount,
    state: row.state,
  };
}
