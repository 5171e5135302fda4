import type { BulkStatementsSchema, ItemKind, NewStatement, StatusEntryBody } from '@tiendo/contracts';
import { ApiProblem, addressOf, api, signInAgain } from '../../../shared/api';
import { problemOf } from '../../../shared/api/problem';
import { itemAddress, planAddress } from '../items.queries';

type BulkItem = (typeof BulkStatementsSchema)['_output']['items'][number];
export interface BulkAnswer {
  readonly items: readonly { readonly kind: ItemKind; readonly code: string; readonly entry: StatusEntryBody }[];
}

/** The most statements the API takes at once. */
export const BULK_LIMIT = 200;

/** States one status; `version` is the one on screen, so that a conflicting edit is noticed. */
export const postStatement = (slug: string, kind: ItemKind, code: string, body: NewStatement, version: number) =>
  api.post<StatusEntryBody>(`${itemAddress(slug, kind, code)}/status`, body, { ifMatch: version });

/** Up to 200 statements, all or nothing. */
export const postStatements = (slug: string, items: readonly BulkItem[]) =>
  api.post<BulkAnswer>(`${planAddress(slug)}/statuses`, { items });

/** Takes a statement back; it stays in the history, struck through, with the reason. */
export const withdrawStatement = (
  slug: string,
  kind: ItemKind,
  code: string,
  entryId: string,
  reason: string,
  version?: number,
) =>
  api.post<StatusEntryBody>(
    `${itemAddress(slug, kind, code)}/history/${encodeURIComponent(entryId)}/withdrawal`,
    { reason },
    { ifMatch: version },
  );

/** Stores a file as it is; the server looks at its content, not at its name. Signs in again when the session is over. */
export async function uploadFile(province: string, file: File): Promise<{ fileId: string; fileName: string }> {
  const send = () =>
    fetch(addressOf(`/provinces/${encodeURIComponent(province)}/files`, { name: file.name }), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
      body: file,
    });
  let response = await send();
  if (response.status === 401 && (await signInAgain())) response = await send();
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as { fileId: string; fileName: string };
}

/** What a failure says to a person: the problem's own words, or the fallback when none came. */
export const failureText = (error: unknown, fallback: string): string =>
  error instanceof ApiProblem ? (error.problem.detail ?? error.problem.title) : fallback;
