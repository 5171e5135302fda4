import type { BulkStatementsSchema, ItemKind, NewStatement, StatementWithdrawals } from '@tiendo/contracts';
import { ApiProblem, api, itemList } from '../../../shared/api';

type BulkItem = (typeof BulkStatementsSchema)['_output']['items'][number];

/** The most statements the API takes at once. */
export const BULK_LIMIT = 200;

/** States one status; `version` is the one on screen, so that a conflicting edit is noticed. */
export const postStatement = (slug: string, kind: ItemKind, code: string, body: NewStatement, version: number) =>
  api.post(`/plans/{slug}/${itemList(kind)}/{code}/status`, { path: { slug, code }, body, ifMatch: version });

/** Up to 200 statements, all or nothing. */
export const postStatements = (slug: string, items: readonly BulkItem[]) =>
  api.post('/plans/{slug}/statuses', { path: { slug }, body: { items } });

/** Takes a statement back; it stays in the history, struck through, with the reason. */
export const withdrawStatement = (
  slug: string,
  kind: ItemKind,
  code: string,
  entryId: string,
  reason: string,
  version?: number,
) =>
  api.post(`/plans/{slug}/${itemList(kind)}/{code}/history/{entryId}/withdrawal`, {
    path: { slug, code, entryId },
    body: { reason },
    ifMatch: version,
  });

/** Takes up to 200 statements back, all or none. */
export const withdrawStatements = (slug: string, body: StatementWithdrawals) =>
  api.post('/plans/{slug}/statuses/withdrawals', { path: { slug }, body });

/** What a failure says to a person: the problem's own words, or the fallback when none came. */
export const failureText = (error: unknown, fallback: string): string =>
  error instanceof ApiProblem ? (error.problem.detail ?? error.problem.title) : fallback;
