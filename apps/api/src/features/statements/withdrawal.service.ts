import { Injectable } from '@nestjs/common';
import type { StatementWithdrawals, StatusEntryBody } from '@tiendo/contracts';
import { liveStatements } from '@tiendo/indicators';
import { randomUUID } from 'node:crypto';
import { ApiProblem, type ProblemField, refusal } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { groupByItem } from './rollup/rollup-keeper.js';
import { fieldOf, withdrawalProblem } from './statement-check.js';
import { type ItemAddress, keyOf, StatementLock } from './statement-lock.js';
import type { RecordedStatement } from './statement.service.js';
import { EMPTY_ENTRY, StatementWriter } from './statement-writer.js';
import { type NewEntryRow, statementsOf } from './statement.queries.js';

/** Taking statements back: they stay visible, with the reason. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly lock: StatementLock,
    private readonly writer: StatementWriter,
  ) {}

  /** Takes one statement back. Throws item-not-found, not-found, stale, already-corrected, rule-broken. */
  async withdraw(
    actor: ActorContext,
    slug: string,
    item: ItemAddress,
    entryId: string,
    reason: string,
    { ifMatch = null }: { ifMatch?: number | null } = {},
  ): Promise<StatusEntryBody> {
    const items = [{ ...item, entryId, ...(ifMatch !== null && { version: ifMatch }) }];
    const [taken] = await this.write(actor, slug, { reason, items }, false);
    if (!taken) throw new ApiProblem('internal');
    return taken.entry;
  }

  /** Takes several back at once: all or nothing, with a problem per failing one; stale where an item has moved on. */
  withdrawMany(actor: ActorContext, slug: string, withdrawals: StatementWithdrawals): Promise<RecordedStatement[]> {
    return this.write(actor, slug, withdrawals, true);
  }

  private write(
    actor: ActorContext,
    slug: string,
    { reason, items }: StatementWithdrawals,
    many: boolean,
  ): Promise<RecordedStatement[]> {
    return this.lock.locked(actor, slug, async (context) => {
      const { manager, plan, recordedAt } = context;
      const versions = await this.lock.itemVersions(manager, plan, items);
      const itemIds = [...versions.values()].flatMap((all) => all[0]?.itemId ?? []);
      const existing = await statementsOf(manager, plan.provinceId, itemIds);
      const byItem = groupByItem(existing);
      const fields: ProblemField[] = [];
      const rows: NewEntryRow[] = [];
      const taken = new Set<string>();
      for (const [index, { kind, code, entryId, version }] of items.entries()) {
        const prefix = many ? `/items/${index}` : '';
        const item = versions.get(keyOf({ kind, code }))?.at(-1);
        if (!item) {
          if (!many) throw new ApiProblem('item-not-found');
          fields.push(fieldOf({ code: 'item-not-found', pointer: '/code' }, prefix));
          continue;
        }
        const stated = byItem.get(item.itemId) ?? [];
        const sent = { withdraws: entryId, reason };
        await this.lock.requireSeen(context, item, stated, { ifMatch: version ?? null, sent });
        const entry = stated.find(({ id }) => id === entryId);
        const speaks = liveStatements(stated).some(({ id }) => id === entryId) && !taken.has(entryId);
        taken.add(entryId);
        const problem = withdrawalProblem(entry, speaks);
        if (problem || !entry) {
          if (!many && problem) throw new ApiProblem(problem.code, problem.detail ? { detail: problem.detail } : {});
          if (problem) fields.push({ ...fieldOf(problem, prefix), ...(problem.detail && { detail: problem.detail }) });
          continue;
        }
        rows.push({
          ...{ ...EMPTY_ENTRY, id: randomUUID(), itemId: item.itemId, unitId: entry.unitId },
          ...{ effectiveOn: entry.effectiveOn, reason, withdraws: entryId, recordedAt, recordedBy: actor.userId },
        });
      }
      if (fields.length > 0) throw refusal(fields, ['item-not-found', 'not-found']);
      const entries = await this.writer.append(context, {
        items: [...versions.values()],
        existing,
        rows,
        evidence: [],
        action: 'status.withdraw',
      });
      return items.flatMap(({ kind, code }, index) => {
        const entry = entries[index];
        return entry ? [{ kind, code, entry }] : [];
      });
    });
  }
}
