import { Injectable } from '@nestjs/common';
import type { NewStatement, StatusEntryBody } from '@tiendo/contracts';
import { ApiProblem, type ProblemField, refusal } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import type { NewEvidenceRow } from '../documents/index.js';
import { UnitDirectory } from '../org/index.js';
import { groupByItem } from './rollup/rollup-keeper.js';
import { besidesOf, fieldOf, isAskedFor, problemsOf, sameDayField, unitIdOf } from './statement-check.js';
import { type ItemAddress, keyOf, StatementLock } from './statement-lock.js';
import { entryOf, StatementWriter } from './statement-writer.js';
import { type NewEntryRow, type StatementRow, statementsOf } from './statement.queries.js';

export interface StatementOnItem extends ItemAddress {
  readonly statement: NewStatement;
  /** Version of the item the writer has seen; null: not told. */
  readonly version?: number | null;
}

export interface RecordedStatement extends ItemAddress {
  readonly entry: StatusEntryBody;
}

/** Recording statements: one request, one transaction, roll-ups kept with it. */
@Injectable()
export class StatementService {
  constructor(
    private readonly lock: StatementLock,
    private readonly units: UnitDirectory,
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
    const recorded = await this.write(actor, slug, [{ ...item, statement, version: ifMatch }], false);
    const first = recorded[0];
    if (!first) throw new ApiProblem('internal');
    return first.entry;
  }

  /** States several at once: all or nothing, with a problem per failing statement. */
  recordMany(actor: ActorContext, slug: string, statements: readonly StatementOnItem[]): Promise<RecordedStatement[]> {
    return this.write(actor, slug, statements, true);
  }

  private async write(
    actor: ActorContext,
    slug: string,
    inputs: readonly StatementOnItem[],
    many: boolean,
  ): Promise<RecordedStatement[]> {
    return this.lock.locked(actor, slug, async (context) => {
      const { manager, plan, today } = context;
      const items = await this.lock.itemVersions(manager, plan, inputs);
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
      const others: (StatementRow | NewEntryRow | null)[] = [];
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
        await this.lock.requireSeen(context, item, stated, { ifMatch: input.version ?? null, sent: input.statement });
        const question = { plan, versions, statement: input.statement, existing: stated, units, today };
        const problems = problemsOf(question);
        const { supersedes } = input.statement;
        if (supersedes !== undefined && corrected.has(supersedes)) {
          problems.push({ code: 'already-corrected', pointer: '/supersedes' });
        }
        if (supersedes !== undefined) corrected.add(supersedes);
        const row = entryOf(context, { itemId: item.itemId, unitId: unitIdOf(question) }, input.statement);
        fields.push(...problems.map((problem) => fieldOf(problem, prefix)));
        const other = besidesOf(question, rows);
        if (other && input.statement.sameDay === 'refuse') fields.push(sameDayField(other, prefix));
        others.push(input.statement.sameDay === undefined ? other : null);
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
        const other = others[index];
        const sameDay = other?.status ? { id: other.id, status: other.status } : undefined;
        return entry ? [{ kind, code, entry: sameDay ? { ...entry, sameDay } : entry }] : [];
      });
    });
  }
}
