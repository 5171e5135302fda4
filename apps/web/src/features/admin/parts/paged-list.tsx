import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../../../shared/contract-types';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button, EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import styles from './admin.module.css';

interface Props<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  filtered: boolean;
  onClear: () => void;
  /** What to say and offer where there is nothing at all. */
  empty: ReactNode;
  children: (records: T[]) => ReactNode;
}

/** A list that arrives a page at a time, with its four states. */
export function PagedList<T>({ query, filtered, onClear, empty, children }: Props<T>) {
  const t = useMessages(adminMessages);
  const format = useFormat();
  if (query.isPending) return <LoadingState lines={8} />;
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const records = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages.at(-1)?.total ?? 0;
  if (records.length === 0) return filtered ? <NothingFound onClear={onClear} /> : empty;
  return (
    <>
      <p className={styles.count} role="status">
        {t.shown(format.count(records.length), format.count(total))}
      </p>
      {children(records)}
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.showMore}
          </Button>
        </div>
      )}
    </>
  );
}

/** Filters that leave nothing, and the way out. */
export function NothingFound({ onClear }: { onClear: () => void }) {
  const t = useMessages(adminMessages);
  return (
    <EmptyState
      title={t.nothingFound}
      detail={t.nothingFoundDetail}
      actions={
        <Button variant="default" onClick={onClear}>
          {t.clearFilters}
        </Button>
      }
    />
  );
}
