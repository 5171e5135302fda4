import { Injectable } from '@nestjs/common';
import type { ItemKind, NewStatement, StatusEntryBody } from '@tiendo/contracts';
import { liveStatements, statusAt } from '@tiendo/indicators';
import { randomUUID } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Manager } from '../../platform/database/index.js';
import { ApiProblem, type ProblemField, refusal, requireVersion } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import type { NewEvidenceRow } from '../documents/index.js';
import { UnitDirectory } from '../org/index.js';
import { type ItemVersion, PlanDirectory, type PlanRef } from '../plans/index.js';
import { EntryReader } from './entry-reader.js';
import { groupByItem, ofUnit } from './rollup/rollup-keeper.js';
import { fieldOf, isAskedFor, problemsOf, unitIdOf } from './statement-check.js';
import { EMPTY_ENTRY, entryOf, StatementWriter } from './statement-writer.js';
import { type NewEntryRow, type StatementRow, statementsOf } from './statement.queries.js';
import type { WriteContext } from './write-context.js';

/** Which item a statement is about. */
export interface ItemAddress {
  readonly kind: ItemKind;
  readonly code: string;
}

export interface StatementOnItem extends ItemAddress {
  readonly statement: NewStatement;
}

export interface RecordedStatement extends ItemAddress {
  readonly entry: StatusEntryBody;
}

const keyOf = ({ kind, code }: ItemAddress): string => `${kind}|${code}`;

/** Recording and taking back statements: one request, one transaction, roll-ups kept with it. */
@Injectable()
export class StatementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanDirectory,
    private readonly units: UnitDirectory,
    private readonly entries: EntryReader,
    private readonly writer: StatementWriter,
  ) {}

  /**
   * States the status of one item, or of one executing unit of a task. `ifMatch`: the version the writer has seen.
   * Throws ApiProblem: plan-not-found, item-not-found, stale, and every rule of {@link problemsOf}.
   */
  async record(
    actor: ActorContext,
    slug: string,
    item: ItemAddress,
    statement: NewStatement,
    { ifMatch = null }: { ifMatch?: number | null } = {},
  ): Promise<StatusEntryBody> {
    const recorded = await this.write(actor, slug, [{ ...item, statement }], { ifMatch, many: false });
    const first = recorded[0];
    if (!first) throw new ApiProblem('internal');
    return first.entry;
  }

  /** States several at once: all or nothing, with a problem per failing statement. */
  recordMany(actor: ActorContext, slug: string, statements: readonly StatementOnItem[]): Promise<RecordedStatement[]> {
    return this.write(actor, slug, statements, { ifMatch: null, many: true });
  }

  /** Takes a statement back; it stays visible, with the reason. */
  async withdraw(
    actor: ActorContext,
    slug: string,
    item: ItemAddress,
    entryId: string,
    reason: string,
    { ifMatch = null }: { ifMatch?: number | null } = {},
  ): Promise<StatusEntryBody> {
    return this.locked(actor, slug, async (context) => {
      const { manager, plan, recordedAt } = context;
      const versions = (await this.itemVersions(manager, plan, [item])).get(keyOf(item));
      const current = versions?.at(-1);
      if (!versions || !current) throw new ApiProblem('item-not-found');
      const existing = await statementsOf(manager, plan.provinceId, [current.itemId]);
      await this.requireSeen(context, current, existing, { ifMatch, sent: { withdraws: entryId, reason } });
      const entry = existing.find(({ id }) => id === entryId);
      if (!entry) throw new ApiProblem('not-found');
      if (entry.status === null) throw new ApiProblem('rule-broken', { detail: WITHDRAWAL_STAYS });
      if (!liveStatements(existing).some(({ id }) => id === entryId)) throw new ApiProblem('already-corrected');
      const row: NewEntryRow = {
        ...EMPTY_ENTRY,
        id: randomUUID(),
        itemId: current.itemId,
        unitId: entry.unitId,
        effectiveOn: entry.effectiveOn,
        reason,
        withdraws: entryId,
        recordedAt,
        recordedBy: actor.userId,
      };
      const [body] = await this.writer.append(context, {
        items: [versions],
        existing,
        rows: [row],
        evidence: [],
        action: 'status.withdraw',
      });
      if (!body) throw new ApiProblem('internal');
      return body;
    });
  }

  private async write(
    actor: ActorContext,
    slug: string,
    inputs: readonly StatementOnItem[],
    { ifMatch, many }: { ifMatch: number | null; many: boolean },
  ): Promise<RecordedStatement[]> {
    return this.locked(actor, slug, async (context) => {
      const { manager, plan, today } = context;
      const items = await this.itemVersions(manager, plan, inputs);
      const itemIds = [...items.values()].flatMap((versions) => versions[0]?.itemId ?? []);
      const existing = await statementsOf(manager, plan.provinceId, itemIds);
      const byItem = groupByItem(existing);
      const named = inputs.flatMap(({ statement }) => statement.unit ?? []);
      const units = await this.units.byCodes(manager, plan.provinceId, [...new Set(named)]);
      const sent = inputs.map(({ statement }, index) => ({ statement, prefix: many ? `/items/${index}` : '' }));
      const citations = await this.writer.cite(context, sent);

      const fields: ProblemField[] = [];
      const rows: NewEntryRow[] = [];
      const evidence: NewEvidenceRow[] = [];
      const corrected = new Set<string>();
      for (const [index, input] of inputs.entries()) {
        const prefix = many ? `/items/${index}` : '';
        const versions = items.get(keyOf(input)) ?? [];
        const item = versions.at(-1);
        if (!item || !isAskedFor(versions, [today, input.statement.effectiveOn])) {
          if (!many) throw new ApiProblem('item-not-found');
          fields.push(fieldOf({ code: 'item-not-found', pointer: '/code' }, prefix));
          continue;
        }
        const stated = byItem.get(item.itemId) ?? [];
        if (ifMatch !== null) await this.requireSeen(context, item, stated, { ifMatch, sent: input.statement });
        const question = { plan, versions, statement: input.statement, existing: stated, units, today };
        const problems = problemsOf(question);
        const { supersedes } = input.statement;
        if (supersedes !== undefined && corrected.has(supersedes)) {
          problems.push({ code: 'already-corrected', pointer: '/supersedes' });
        }
        if (supersedes !== undefined) corrected.add(supersedes);
        const row = entryOf(context, { itemId: item.itemId, unitId: unitIdOf(question) }, input.statement);
        fields.push(...problems.map((problem) => fieldOf(problem, prefix)));
        const cited = citations[index];
        evidence.push(...(cited?.evidence ?? []).map((document) => ({ ...document, entryId: row.id })));
        fields.push(...(cited?.errors ?? []));
        rows.push(row);
      }
      if (fields.length > 0) throw refusal(fields, ['item-not-found']);

      const bodies = await this.writer.append(context, {
        items: [...items.values()],
        existing,
        rows,
        evidence,
        action: 'status.record',
      });
      return inputs.flatMap(({ kind, code }, index) => {
        const entry = bodies[index];
        return entry ? [{ kind, code, entry }] : [];
      });
    });
  }

  /** A write on a published plan, under the lock on it. Throws what resolving throws, plan-not-published. */
  private async locked<T>(actor: ActorContext, slug: string, work: (context: WriteContext) => Promise<T>): Promise<T> {
    const seen = await this.plans.resolve(slug, actor, { write: 'progress.write' });
    if (seen.state === 'draft') throw new ApiProblem('plan-not-published');
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.lock(manager, seen);
      const recordedAt = (await this.plans.recordingMoment(manager, [plan], this.clock.now())).toISOString();
      return work({ manager, plan, actor, today: this.clock.today(), recordedAt });
    });
  }

  /** Versions of the items named, by {@link keyOf}; unknown ones are left out. */
  private async itemVersions(
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
  private async requireSeen(
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

const WITHDRAWAL_STAYS = {
  vi: 'Một lần rút không rút lại được; hãy ghi nhận trạng thái mới',
  en: 'A withdrawal cannot be taken back; record the status again',
};
