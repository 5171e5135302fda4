import { Injectable } from '@nestjs/common';
import { earlierDay } from '@tiendo/indicators/time';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { PlanDocument } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import type { Manager } from '../../../platform/database/index.js';
import { UnitDirectory } from '../../org/index.js';
import { knownDocuments } from '../drafts/draft.queries.js';
import { IndicatorDirectory } from '../indicators/indicator-directory.js';
import type { KnownReferences, PlanItems } from './plan-rules.js';
import {
  insertItems,
  insertPlanVersion,
  insertSections,
  insertVersions,
  publishPlan,
  type VersionStamp,
} from './plan-writer.queries.js';
import { type ItemDraft, type PlanIds, sectionRows, versionRows } from './version-rows.js';

/** How the documents that tasks name are found: by their id, or by a key of the file they come from. */
export type DocumentKeys = ReadonlyMap<string, string>;

/** Versions about to be written, with the ids behind the codes that they refer to. */
interface NewVersions {
  readonly stamp: VersionStamp;
  readonly items: readonly ItemDraft[];
  readonly plan: PlanItems;
  readonly sections: Pick<PlanIds, 'pillars' | 'goals' | 'groups'>;
  readonly keys?: DocumentKeys | undefined;
}

/** Turns plan documents into rows; nothing is asked or checked here that the rules have not settled before. */
@Injectable()
export class PlanWriter {
  constructor(
    private readonly units: UnitDirectory,
    private readonly indicators: IndicatorDirectory,
  ) {}

  /** What a document may refer to in this owner. */
  async references(
    manager: Manager,
    provinceId: string,
    tasks: readonly { sourceDocument?: unknown }[],
    keys: DocumentKeys = new Map(),
  ): Promise<KnownReferences> {
    const named = tasks.map((task) => task.sourceDocument).filter((id): id is string => typeof id === 'string');
    return {
      units: new Set((await this.units.byCode(manager, provinceId)).keys()),
      indicators: new Map(
        (await this.indicators.all(manager, provinceId)).map((indicator) => [indicator.code, indicator]),
      ),
      documents: new Set([...(await knownDocuments(manager, provinceId, named)), ...keys.keys()]),
    };
  }

  /** The plan as issued: head, policy, sections, and the first version of every item. */
  async publish(
    manager: Manager,
    target: { provinceId: string; planId: string },
    plan: PlanDocument,
    options: {
      actorId: string | null;
      publishedAt: Date;
      recordedAt: Date;
      sourceDocumentId: string | null;
      keys?: DocumentKeys;
    },
  ): Promise<void> {
    const { provinceId, planId } = target;
    await publishPlan(
      manager,
      target,
      { ...plan, searchKey: planSearchKey(plan), sourceDocumentId: options.sourceDocumentId },
      options.publishedAt,
    );
    const stamp: VersionStamp = {
      // A plan asks from its first day on, also where its document was signed later.
      effectiveOn: earlierDay(plan.startsOn, plan.issuedOn),
      documentId: null,
      recordedAt: options.recordedAt,
      recordedBy: options.actorId,
    };
    await insertPlanVersion(manager, target, stamp, { policy: plan.policy, note: null });
    const sections = sectionRows(plan);
    await insertSections(manager, provinceId, planId, sections.rows);
    const items = [
      ...plan.targets.map((draft): ItemDraft => ({ itemId: randomUUID(), kind: 'target', draft })),
      ...plan.tasks.map((draft): ItemDraft => ({ itemId: randomUUID(), kind: 'task', draft })),
    ];
    await this.addItems(manager, target, items, { target: 0, task: 0 });
    await this.addVersions(manager, provinceId, { stamp, items, plan, sections: sections.ids, keys: options.keys });
  }

  /** Identities of new items, numbered on from `from` within their kind. */
  async addItems(
    manager: Manager,
    { provinceId, planId }: { provinceId: string; planId: string },
    items: readonly ItemDraft[],
    from: { target: number; task: number },
  ): Promise<void> {
    const next = { ...from };
    await insertItems(
      manager,
      provinceId,
      planId,
      items.map(({ itemId, kind, draft }) => {
        const position = next[kind];
        next[kind] += 1;
        return { id: itemId, kind, code: draft.code, position };
      }),
    );
  }

  /** A version of each item, and the indicators their measures are the first to name. */
  async addVersions(
    manager: Manager,
    provinceId: string,
    { stamp, items, plan, sections, keys = new Map() }: NewVersions,
  ): Promise<void> {
    await this.indicators.add(manager, provinceId, plan.indicators);
    const named = plan.tasks.map((task) => task.sourceDocument).filter((id) => id !== null);
    const rows = versionRows(items, {
      ...sections,
      indicators: await this.indicators.ids(manager, provinceId),
      units: new Map([...(await this.units.byCode(manager, provinceId))].map(([code, { id }]) => [code, id])),
      documents: new Map([...named.map((id): [string, string] => [id, id]), ...keys]),
    });
    await insertVersions(manager, provinceId, stamp, rows);
  }
}

/** The folded text a plan is searched by. */
export function planSearchKey(plan: { code: string; title: string; issuer: string }): string {
  return foldVietnamese(`${plan.code} · ${plan.title} · ${plan.issuer}`);
}
