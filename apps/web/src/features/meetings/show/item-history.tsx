import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ItemKind } from '@tiendo/contracts';
import { api, itemList } from '../../../shared/api';
import { StatusMark } from '../../../shared/status';
import { ErrorState, LoadingState } from '../../../shared/ui';
import { useMeetingSpeech } from '../use-meeting-speech';
import styles from './show.module.css';

/** So many fit beside a slide; the item's own page has them all. */
const SHOWN = 4;
/** Of a meeting long past, later statements come first and are passed over. */
const READ = 24;

const historyQuery = (slug: string, kind: ItemKind, code: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'history', kind, code, READ],
    queryFn: ({ signal }) =>
      api.get(`/plans/{slug}/${itemList(kind)}/{code}/history`, {
        path: { slug, code },
        query: { limit: READ },
        signal,
      }),
  });

interface Props {
  slug: string;
  kind: ItemKind;
  code: string;
  /** The day the agenda stands on: what was stated of later days is not in the room. */
  asOf: string;
}

/** What was stated of the item on screen, the latest first. */
export function ItemHistory({ slug, kind, code, asOf }: Props) {
  const { t, s, f } = useMeetingSpeech();
  const { data, error, refetch } = useQuery(historyQuery(slug, kind, code));
  const told = data?.items
    .filter(({ live, status, effectiveOn }) => live && status !== null && effectiveOn <= asOf)
    .slice(0, SHOWN);
  return (
    <section className={styles.history}>
      <h2>{t.slides.history}</h2>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !told ? (
        <LoadingState lines={4} />
      ) : told.length === 0 ? (
        <p>{t.slides.historyNone}</p>
      ) : (
        <ol>
          {told.map((entry) => (
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
