import { Injectable } from '@nestjs/common';
import type { ItemKind } from '@tiendo/contracts';
import { statusAt } from '@tiendo/indicators';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem, requireVersion } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { type ItemVersion, PlanDirectory, type PlanRef } from '../plans/index.js';
import { EntryReader } from './entry-reader.js';
import { ofUnit } from './rollup/rollup-keeper.js';
import type { StatementRow } from './statement.queries.js';
import type { WriteContext } from './write-context.js';

/** Which item a statement is about. */
export interface ItemAddress {
  readonly kind: ItemKind;
  readonly code: string;
}

export const keyOf = ({ kind, code }: ItemAddress): string => `${kind}|${code}`;

/** What every write on statements begins with: the lock on the plan, the items concerned, and whether they are as seen. */
@Injectable()
export class StatementLock {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly entries: EntryReader,
  ) {}

  /** A write on a published plan, under the lock on it. Throws what resolving throws, plan-not-published. */
  async locked<T>(actor: ActorContext, slug: string, work: (context: WriteContext) => Promise<T>): Promise<T> {
    const seen = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    if (seen.state === 'draft') throw new ApiProblem('plan-not-published');
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const recordedAt = (await this.plans.recordingMoment(manager, [plan], this.clock.now())).toISOString();
      return work({ manager, plan, actor, today: this.clock.today(), recordedAt });
    });
  }

  /** Versions of the items named, by {@link keyOf}; unknown ones are left out. */
  async itemVersions(
    manager: Manager,
    plan: PlanRef,
    items: readonly ItemAddress[],
  ): Promise<Map<string, ItemVersion[]>> {
    const wanted = new Set(items.map(keyOf));
    const versions = await this.plans.versionsOf(manager, plan, { codes: [...new Set(items.map(({ code }) => code))] });
    const byKey = new Map<string, ItemVersion[]>();
    for (const version of versions) {
      const key = keyOf(version);
      if (!wanted.has(key)) continue;
      const list = byKey.get(key) ?? [];
      list.push(version);
      byKey.set(key, list);
    }
    return byKey;
  }

  /** Throws 412 with the item as it is now, and what was sent, when the writer has seen another version. */
  async requireSeen(
    { manager, plan, today }: WriteContext,
    item: ItemVersion,
    stated: readonly StatementRow[],
    { ifMatch, sent }: { readonly ifMatch: number | null; readonly sent: object },
  ): Promise<void> {
    if (ifMatch === null || ifMatch === item.version) return;
    const held = statusAt(ofUnit(stated, null), today);
    const entry = held
      ? await this.entries.body(manager, plan.provinceId, held.id, { live: true, version: item.version })
      : null;
    const current = {
      kind: item.kind,
      code: item.code,
      name: item.name,
      version: item.version,
      status: held?.status ?? 'noStatement',
      statusSince: held?.effectiveOn ?? null,
      continuesInYear: held?.continuesInYear ?? null,
      reason: entry?.reason ?? null,
      entry,
    };
    requireVersion(ifMatch, item.version, current, sent);
  }
}
