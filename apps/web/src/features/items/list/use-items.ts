import { useInfiniteQuery } from '@tanstack/react-query';
import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { useEffect, useMemo } from 'react';
import { LOOK_AGAIN_MS } from '../../../shared/api';
import { useSession } from '../../../shared/session';
import { itemListQuery, type Times } from '../items.queries';

export interface LoadedItems {
  readonly rows: readonly ItemRow[];
  /** Of the whole list; null until the first page is here. */
  readonly total: number | null;
  readonly complete: boolean;
  readonly waiting: boolean;
  /** The first page failed, or one after it. */
  readonly error: unknown;
  readonly retry: () => void;
}

const NO_ROWS: readonly ItemRow[] = [];

/** Every row of a list: the first page shows at once, the rest follow one by one while it is already in use. */
export function useItems(slug: string, kind: ItemKind, times: Times, enabled = true): LoadedItems {
  const session = useSession();
  const query = useInfiniteQuery({
    ...itemListQuery(slug, kind, times),
    enabled,
    // Visitors read what hardly changes; what was known at a moment never does.
    refetchInterval: session && times.knownAt === undefined ? LOOK_AGAIN_MS : false,
  });
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage, refetch } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage, data]);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? NO_ROWS, [data]);
  return {
    rows,
    total: data?.pages[0]?.total ?? null,
    complete: data !== undefined && !hasNextPage,
    waiting: query.isPending,
    error: data && !isFetchNextPageError ? null : query.error,
    retry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
  };
}
