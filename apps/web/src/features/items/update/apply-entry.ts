import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ItemKind, ItemRow, StatusEntryBody } from '@tiendo/contracts';
import type { Page } from '../../../shared/contract-types';

/** A row as it is after a statement, as far as that is certain; everything else is asked again. */
export function rowAfter(row: ItemRow, entry: StatusEntryBody, asOf: string): ItemRow {
  const holds =
    entry.status !== null &&
    entry.unit === null &&
    entry.effectiveOn <= asOf &&
    (row.statusSince === null || entry.effectiveOn >= row.statusSince);
  if (!holds || entry.status === null) return { ...row, version: entry.version };
  return {
    ...row,
    version: entry.version,
    status: entry.status,
    updatedOn: entry.effectiveOn,
    statusSince: row.status === entry.status && row.statusSince ? row.statusSince : entry.effectiveOn,
    continuesInYear: entry.continuesInYear,
    reason: entry.reason,
    cause: entry.cause,
  };
}

/** Shows a statement in the lists at once, before they are asked for again. `defaultDay`: where a list names no day. */
export function applyEntry(
  client: QueryClient,
  slug: string,
  kind: ItemKind,
  entries: ReadonlyMap<string, StatusEntryBody>,
  defaultDay: string,
): void {
  for (const query of client.getQueryCache().findAll({ queryKey: ['items', slug, kind] })) {
    const [, , , asOf, knownAt] = query.queryKey;
    // What was known at an earlier moment does not change any more.
    if (typeof knownAt === 'string') continue;
    const day = typeof asOf === 'string' ? asOf : defaultDay;
    client.setQueryData<InfiniteData<Page<ItemRow>>>(
      query.queryKey,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((row) => {
              const entry = entries.get(row.code);
              return entry ? rowAfter(row, entry, day) : row;
            }),
          })),
        },
    );
  }
}
