import { Injectable } from '@nestjs/common';
import { normalizeVietnamese } from '@tiendo/indicators/vietnamese';
import type { ItemKind, NameItem, NamedItem } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { ApiProblem, requireVersion } from '../../../platform/http/index.js';
import type { ActorContext } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { type ItemVersion } from '../store/plan-ref.js';
import { PlanDirectory } from '../store/plan-directory.js';
import { copyVersions } from '../publishing/plan-writer.queries.js';
import { itemKey } from '../publishing/version-rows.js';

/** Filling in names that the source counts without giving, from the annex: the plan always asked for this item. */
@Injectable()
export class NamingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly audit: AuditService,
  ) {}

  /**
   * Names an unnamed item from the day the plan was issued on, with where the name stands. Later versions without a
   * name get it too. Throws item-not-found, stale, rule-broken when the item has a name (that takes an amendment).
   */
  async name(
    actor: ActorContext,
    slug: string,
    item: { kind: ItemKind; code: string },
    { name: typed, source }: NameItem,
    ifMatch: number | null,
  ): Promise<NamedItem> {
    const seen = await this.plans.resolve(slug, actor, { write: 'plan.write' });
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      if (plan.state !== 'published') throw new ApiProblem('plan-not-published');
      const inForce = winners(await this.plans.versionsOf(manager, plan, { kind: item.kind, codes: [item.code] }));
      const first = inForce[0];
      if (!first) throw new ApiProblem('item-not-found');
      requireVersion(ifMatch, first.version, { code: first.code, name: first.name, version: first.version });
      const unnamed = inForce.filter((version) => version.name === null);
      if (unnamed.length === 0) throw new ApiProblem('rule-broken', { detail: HAS_A_NAME });
      const name = normalizeVietnamese(typed);
      await copyVersions(
        manager,
        plan.provinceId,
        { at: await this.plans.recordingMoment(manager, [plan], this.clock.now()), by: actor.userId },
        unnamed.map((version) => ({
          fromId: version.versionId,
          id: randomUUID(),
          effectiveOn: version.effectiveOn,
          removed: version.removed,
          documentId: version.documentId,
          name,
          nameKey: itemKey(name),
          sourceSection: version.sourceSection === null ? source : `${version.sourceSection}; ${source}`,
        })),
      );
      await this.plans.bumpItems(manager, plan.provinceId, [first.itemId]);
      await this.plans.touch(manager, plan);
      await this.audit.record(manager, {
        provinceId: plan.provinceId,
        actorId: actor.userId,
        action: 'item.name',
        subjectKind: item.kind,
        subject: `${plan.slug}/${item.code}`,
        detail: { name, source },
      });
      return { kind: item.kind, code: item.code, name, version: first.version + 1 };
    });
  }
}

/** The version in force from each day on which one comes into force: of several for one day the last recorded. */
function winners(versions: readonly ItemVersion[]): ItemVersion[] {
  const byDay = new Map<string, ItemVersion>();
  for (const version of versions) byDay.set(version.effectiveOn, version);
  return [...byDay.values()];
}

const HAS_A_NAME = {
  vi: 'Mục này đã có tên; muốn đổi tên hãy lập điều chỉnh kèm văn bản',
  en: 'This item has a name; changing it takes an amendment with its document',
};
