import type { Page } from '../../../shared/contract-types';
import type { ItemRow } from '@tiendo/contracts';
import type { ItemStatus } from '@tiendo/indicators/status';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../shared/api';

/** A published plan to copy from: as one document, with what its tasks have come to. */
export const copySourceQuery = (slug: string) =>
  queryOptions({
    queryKey: ['copy-source', slug],
    staleTime: 0,
    queryFn: async ({ signal }) => ({
      plan: await api.get('/plans/{slug}/document', { path: { slug }, signal }),
      statuses: await taskStatuses(slug, signal),
    }),
  });

async function taskStatuses(slug: string, signal: AbortSignal): Promise<ReadonlyMap<string, ItemStatus>> {
  const statuses = new Map<string, ItemStatus>();
  let cursor: string | null = null;
  do {
    const page: Page<ItemRow> = await api.get('/plans/{slug}/tasks', {
      path: { slug },
      query: { limit: 500, cursor },
      signal,
    });
    for (const { code, status } of page.items) statuses.set(code, status);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return statuses;
}
