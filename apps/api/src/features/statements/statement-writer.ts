import { Injectable } from '@nestjs/common';
import { type NewStatement, PROBLEMS, type StatusEntryBody } from '@tiendo/contracts';
import { liveStatements, needsReason } from '@tiendo/indicators';
import { randomUUID } from 'node:crypto';
import type { Manager } from '../../platform/database/index.js';
import { ApiProblem, type ProblemField } from '../../platform/http/index.js';
import type { ActorContext } from '../accounts/index.js';
import { AuditService } from '../audit/index.js';
import { DocumentDirectory, EvidenceStore, type NewEvidenceRow } from '../documents/index.js';
import { type ItemVersion, PlanDirectory, type PlanRef } from '../plans/index.js';
import { awaitingColumns } from './awaiting-columns.js';
import { EntryReader } from './entry-reader.js';
import { groupByItem, RollupKeeper } from './rollup/rollup-keeper.js';
import { factsOf } from './rollup/rollup-series.js';
import { entriesById, insertEntries, type NewEntryRow, type StatementRow } from './statement.queries.js';

/** Writes checked statements: rows, evidence, roll-ups, versions and audit, all in the caller's transaction. */
@Injectable()
export class StatementWriter {
  constructor(
    private readonly plans: PlanDirectory,
    private readonly documents: DocumentDirectory,
    private readonly evidence: EvidenceStore,
    private readonly entries: EntryReader,
    private readonly keeper: RollupKeeper,
    private readonly audit: AuditService,
  ) {}

  /** Stores checked rows and brings everything kept up to date; bodies in the order of the rows. */
  async append(
    manager: Manager,
    plan: PlanRef,
    actor: ActorContext,
    items: readonly (readonly ItemVersion[])[],
    existing: readonly StatementRow[],
    rows: readonly NewEntryRow[],
    evidence: readonly NewEvidenceRow[],
    action: 'status.record' | 'status.withdraw',
  ): Promise<StatusEntryBody[]> {
    const added = await insertEntries(manager, plan.provinceId, rows);
    await this.evidence.add(manager, plan.provinceId, evidence);
    const after = groupByItem([...existing, ...added]);
    const before = groupByItem(existing);
    const facts = factsOf(items.flat());
    await this.keeper.keep(
      manager,
      plan,
      facts.map((item) => ({
        item,
        before: before.get(item.itemId) ?? [],
        after: after.get(item.itemId) ?? [],
      })),
    );
    const versions = await this.plans.bumpItems(
      manager,
      plan.provinceId,
      facts.map(({ itemId }) => itemId),
    );
    await this.plans.touch(manager, plan);
    const codes = new Map(facts.map(({ itemId, code }) => [itemId, code]));
    await this.audit.recordMany(
      manager,
      rows.map((row) => ({
        provinceId: plan.provinceId,
        actorId: actor.userId,
        action,
        subjectKind: 'item',
        subject: `${plan.slug}/${codes.get(row.itemId) ?? row.itemId}`,
        detail: { entry: row.id, status: row.status, effectiveOn: row.effectiveOn, withdraws: row.withdraws },
      })),
    );
    const live = new Set([...after.values()].flatMap((all) => liveStatements(all).map(({ id }) => id)));
    const stored = new Map(
      (
        await entriesById(
          manager,
          plan.provinceId,
          rows.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    );
    return this.entries.bodies(
      manager,
      plan.provinceId,
      rows.flatMap(({ id }) => stored.get(id) ?? []),
      {
        isLive: ({ id, status }) => status === null || live.has(id),
        versionOf: ({ itemId }) => versions.get(itemId) ?? 1,
      },
    );
  }

  /** Documents behind a statement, new ones added to the list; or what is wrong with them. */
  async cite(
    manager: Manager,
    plan: PlanRef,
    actor: ActorContext,
    statement: NewStatement,
    entryId: string,
    prefix: string,
  ): Promise<NewEvidenceRow[] | { errors: readonly ProblemField[] }> {
    const cited = statement.evidence ?? [];
    if (cited.length === 0) return [];
    try {
      const pointer = `${prefix}/evidence`;
      // The document given with a stop or a continuation is the one that allows it, unless the writer says otherwise.
      const explains = needsReason(statement.status, statement.continuesInYear);
      const ids = await this.documents.cite(manager, plan.provinceId, actor.userId, cited, pointer);
      return [...new Set(ids)].map((documentId) => ({
        entryId,
        observationId: null,
        documentId,
        section: null,
        authorises: cited.some((document, index) => ids[index] === documentId && (document.authorises ?? explains)),
      }));
    } catch (error) {
      if (!(error instanceof ApiProblem) || !error.options.errors) throw error;
      return { errors: error.options.errors.map((field) => ({ code: error.code, ...field })) };
    }
  }

  /** What is wrong with the document named as the letter that asked; empty: nothing. */
  async unknownSubmission(
    manager: Manager,
    plan: PlanRef,
    statement: NewStatement,
    prefix: string,
  ): Promise<readonly ProblemField[]> {
    const id = statement.awaiting?.submission?.documentId;
    if (id === undefined) return [];
    const pointer = `${prefix}/awaiting/submission/documentId`;
    const known = await this.documents.byId(manager, plan.provinceId, [id]);
    return known.has(id) ? [] : [{ pointer, code: 'unknown-document', detail: PROBLEMS['unknown-document'] }];
  }
}

/** A statement that says nothing yet. */
export const EMPTY_ENTRY = {
  unitId: null,
  status: null,
  reason: null,
  continuesInYear: null,
  cause: null,
  proposal: null,
  proposalTo: null,
  sourceDocumentId: null,
  sourceSection: null,
  notNamed: [],
  evaluationOn: null,
  awaitingAuthority: null,
  submissionNumber: null,
  submissionSymbol: null,
  submissionIssuedOn: null,
  submissionDocumentId: null,
  supersedes: null,
  withdraws: null,
} as const;

/** The row of a statement as it was sent. */
export function entryOf(
  statement: NewStatement,
  itemId: string,
  unitId: string | null,
  recordedAt: string,
  recordedBy: string | null,
): NewEntryRow {
  return {
    ...EMPTY_ENTRY,
    id: randomUUID(),
    itemId,
    unitId,
    status: statement.status,
    effectiveOn: statement.effectiveOn,
    reason: statement.reason ?? null,
    continuesInYear: statement.continuesInYear ?? null,
    cause: statement.cause ?? null,
    proposal: statement.proposal ?? null,
    proposalTo: statement.proposalTo ?? null,
    evaluationOn: statement.evaluationOn ?? null,
    ...awaitingColumns(statement.awaiting),
    supersedes: statement.supersedes ?? null,
    recordedAt,
    recordedBy,
  };
}
