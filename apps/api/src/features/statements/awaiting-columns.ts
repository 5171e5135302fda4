import type { AwaitingBody, NewStatement } from '@tiendo/contracts';
import type { NewEntryRow } from './statement.queries.js';

type AwaitingColumns = Pick<
  NewEntryRow,
  'awaitingAuthority' | 'submissionNumber' | 'submissionSymbol' | 'submissionIssuedOn' | 'submissionDocumentId'
>;

/** Whom a statement waits for, as a row keeps it. */
export function awaitingColumns(awaiting: NewStatement['awaiting'] | null): AwaitingColumns {
  const submission = awaiting?.submission;
  return {
    awaitingAuthority: awaiting?.authority ?? null,
    submissionNumber: submission?.number ?? null,
    submissionSymbol: submission?.symbol ?? null,
    submissionIssuedOn: submission?.issuedOn ?? null,
    submissionDocumentId: submission?.documentId ?? null,
  };
}

/** Whom a statement waits for, as answers show it; null: nobody is named. */
export function awaitingOf(row: AwaitingColumns): AwaitingBody | null {
  if (row.awaitingAuthority === null) return null;
  const { submissionNumber: number, submissionIssuedOn: issuedOn } = row;
  return {
    authority: row.awaitingAuthority,
    submission:
      number === null || issuedOn === null
        ? null
        : { number, symbol: row.submissionSymbol, issuedOn, documentId: row.submissionDocumentId },
  };
}
