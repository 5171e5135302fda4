import { Injectable } from '@nestjs/common';
import { type NewStatement, PROBLEMS, type StatusEntryBody } from '@tiendo/contracts';
import { liveStatements, needsReason } from '@tiendo/indicators';
import { randomUUID } from 'node:crypto';
import type { ProblemField } from '../../platform/http/index.js';
import { AuditService } from '../audit/index.js';
import { DocumentDirectory, EvidenceStore, type NewEvidenceRow } from '../documents/index.js';
import { type ItemVersion, PlanDirectory } from '../plans/index.js';
import { awaitingColumns } from './awaiting-columns.js';
import { EntryReader } from './entry-reader.js';
import { groupByItem, RollupKeeper } from './rollup/rollup-keeper.js';
import { factsOf } from './rollup/rollup-series.js';
import { insertEntries, type NewEntryRow, type StatementRow } from './statement.queries.js';
import type { WriteContext } from './write-context.js';

/** Checked statements with what they are about. */
export interface CheckedStatements {
  /** Versions of each item concerned. */
  readonly items: readonly (readonly ItemVersion[])[];
  /** Everything stated on these items so far. */
  readonly existing: readonly StatementRow[];
  readonly rows: readonly NewEntryRow[];
  readonly evidence: readonly NewEvidenceRow[];
  readonly action: 'status.record' | 'status.withdraw';
}

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
    { manager, plan, actor }: WriteContext,
    { items, existing, rows, evidence, action }: CheckedStatements,
  ): Promise<StatusEntryBody[]> {
    const { provinceId } = plan;
    const added = await insertEntries(manager, provinceId, rows);
    await this.evidence.add(manager, provinceId, evidence);
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
    const itemIds = facts.map(({ itemId }) => itemId);
    const versions = await this.plans.bumpItems(manager, provinceId, itemIds);
    await this.plans.touchItems(manager, plan);
    const codes = new Map(facts.map(({ itemId, code }) => [itemId, code]));
    await this.audit.recordMany(
      manager,
      rows.map((row) => ({
        ...actor.in(provinceId),
        action,
        subjectKind: 'item',
        subject: `${plan.slug}/${codes.get(row.itemId) ?? row.itemId}`,
        detail: { entry: row.id, status: row.status, effectiveOn: row.effectiveOn, withdraws: row.withdraws },
      })),
    );
    const live = new Set([...after.values()].flatMap((all) => liveStatements(all).map(({ id }) => id)));
    return this.entries.bodies(manager, provinceId, added, {
      isLive: ({ id, status }) => status === null || live.has(id),
      versionOf: ({ itemId }) => versions.get(itemId) ?? 1,
    });
  }

  /** Documents behind each statement, new ones added to the list; or what is wrong with them. */
  async cite(
    { manager, plan, actor }: WriteContext,
    statements: readonly { readonly statement: NewStatement; readonly prefix: string }[],
  ): Promise<{ evidence: EvidenceOfStatement[]; errors: readonly ProblemField[] }[]> {
    const lists = statements.map(({ statement, prefix }) => ({
      cited: statement.evidence ?? [],
      pointer: `${prefix}/evidence`,
    }));
    const answers = await this.documents.citeAll(manager, actor.in(plan.provinceId), lists);
    const submissions = await this.documents.byId(
      manager,
      plan.provinceId,
      statements.map(({ statement }) => submissionOf(statement)),
    );
    return statements.map(({ statement, prefix }, index) => {
      const answer = answers[index] ?? { ids: [], errors: null };
      const submission = submissionOf(statement);
      const unknown: ProblemField = {
        pointer: `${prefix}/awaiting/submission/documentId`,
        code: 'unknown-document',
        detail: PROBLEMS['unknown-document'],
      };
      const errors = [
        ...(answer.errors ?? []),
        ...(submission === null || submissions.has(submission) ? [] : [unknown]),
      ];
      return { evidence: answer.errors === null ? evidenceOf(statement, answer.ids) : [], errors };
    });
  }
}

/** A document behind a statement that has no id yet. */
export type EvidenceOfStatement = Omit<NewEvidenceRow, 'entryId'>;

function evidenceOf(statement: NewStatement, ids: readonly string[]): EvidenceOfStatement[] {
  const cited = statement.evidence ?? [];
  // The document given with a stop or a continuation is the one that allows it, unless the writer says otherwise.
  const explains = needsReason(statement.status, statement.continuesInYear);
  return [...new Set(ids)].map((documentId) => ({
    observationId: null,
    documentId,
    section: null,
    authorises: cited.some((document, index) => ids[index] === documentId && (document.authorises ?? explains)),
  }));
}

/** The letter that asked for the approval that is awaited. */
const submissionOf = (statement: NewStatement): string | null => statement.awaiting?.submission?.documentId ?? null;

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
  { actor, recordedAt }: Pick<WriteContext, 'actor' | 'recordedAt'>,
  { itemId, unitId }: Pick<NewEntryRow, 'itemId' | 'unitId'>,
  statement: NewStatement,
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
    recordedBy: actor.userId,
  };
}
