import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ItemKind } from '@tiendo/contracts';
import { api, itemList } from '../../../shared/api';
import { StatusMark } from '../../../shared/status';
import { ErrorState, LoadingState } from '../../../shared/ui';
import { useMeetingSpeech } from '../use-meeting-speech';
import styles from './show.module.css';

/** So many fit beside a slide; the item's own page has them all. */
const SHOWN = 4;

const historyQuery = (slug: string, kind: ItemKind, code: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'history', kind, code, SHOWN],
    queryFn: ({ signal }) =>
      api.get(`/plans/{slug}/${itemList(kind)}/{code}/history`, {
        path: { slug, code },
        query: { limit: SHOWN },
        signal,
      }),
  });

/** What was stated of the item on screen, the latest first. */
export function ItemHistory({ slug, kind, code }: { slug: string; kind: ItemKind; code: string }) {
  const { t, s, f } = useMeetingSpeech();
  const { data, error, refetch } = useQuery(historyQuery(slug, kind, code));
  return (
    <section className={styles.history}>
      <h2>{t.slides.history}</h2>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={4} />
      ) : data.items.length === 0 ? (
        <p>{t.slides.historyNone}</p>
      ) : (
        <ol>
          {data.items
            .filter(({ live, status }) => live && status !== null)
            .map((entry) => (
              <li key={entry.id}>
                <p className={styles.historyHead}>
                  {entry.status && <StatusMark status={entry.status} />}
                  <strong>{f.day(entry.effectiveOn)}</strong> {entry.status && s.status[entry.status]}
                </p>
                {entry.reason && <p>{entry.reason}</p>}
                {entry.evidence.length > 0 && (
                  <p className={styles.quiet}>{entry.evidence.map(({ label }) => label).join('; ')}</p>
                )}
              </li>
            ))}
        </ol>
      )}
    </section>
  );
}
