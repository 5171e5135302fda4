import { useQuery } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../shared/api';
import type { PlanDetail } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { commonMessages, useMessages } from '../../shared/i18n';
import { latestSnapshot, planQuery } from '../../shared/plan';
import { membershipsIn, useSession, worksOnFigures } from '../../shared/session';
import { ErrorState, LoadingState } from '../../shared/ui';
import { wallMessages } from './messages';
import { wallRankingQuery } from './ranking-query';
import { PAGE_AREA } from './use-fit';
import { parseWallParams, type WallParams } from './wall-params';
import { pagesFor, WALL_PAGES } from './wall-pages';
import styles from './wall.module.css';

/** The first screen's answer for the wall, asked anew by itself. */
const wallQuery = (slug: string, view: { asOf?: string; knownAt?: string }, refreshSeconds: number) =>
  queryOptions({
    queryKey: ['plan', slug, 'overview', 'wall', view],
    refetchInterval: refreshSeconds * 1000,
    refetchIntervalInBackground: true,
    // A wall that lost its line keeps asking, and says that it did.
    networkMode: 'always',
    queryFn: ({ signal }) => api.get('/plans/{slug}/overview', { path: { slug }, query: view, signal }),
  });

/** Màn hình treo tường: by its address alone, across the whole screen, turning and refreshing by itself. */
export function WallScreen() {
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const params = parseWallParams(search);
  const session = useSession();
  const {
    data: plan,
    error,
    refetch,
  } = useQuery({
    ...planQuery(slug),
    refetchInterval: params.refreshSeconds * 1000,
    networkMode: 'always',
  });
  useScheme(params.scheme);
  return (
    <main className={styles.screen} id="noi-dung">
      {error && !plan ? (
        <ErrorState page error={error} onRetry={() => void refetch()} />
      ) : !plan || session === undefined ? (
        <LoadingState lines={6} height={480} />
      ) : (
        <Wall plan={plan} params={params} />
      )}
    </main>
  );
}

function Wall({ plan, params }: { plan: PlanDetail; params: WallParams }) {
  const t = useMessages(wallMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const session = useSession();
  const member = membershipsIn(session, plan.province.code).length > 0;
  const snapshot = worksOnFigures(session, plan.province.code) ? null : latestSnapshot(plan.snapshots);
  const view = snapshot ? { asOf: snapshot.asOf, knownAt: snapshot.knownAt } : {};
  const { data, error, dataUpdatedAt, refetch } = useQuery(wallQuery(plan.slug, view, params.refreshSeconds));
  const { data: ranking = null } = useQuery({
    ...wallRankingQuery(plan.slug, params.refreshSeconds),
    enabled: member,
  });
  const pages = data ? pagesFor(WALL_PAGES, params.pages, member, (page) => page.hasContent(data, ranking)) : [];
  const { at, paused } = useTurning(pages.length, params.turnSeconds);
  const page = pages[Math.min(at, pages.length - 1)];
  useEffect(() => {
    document.title = `${t.page} · ${plan.code} · Tiến Độ`;
  }, [t, plan.code]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !page) return <LoadingState lines={6} height={480} />;
  return (
    <>
      <header className={styles.head}>
        <span className={styles.plan}>
          {plan.province.name} · {plan.code}
        </span>
        <span>
          {t.asOf(f.day(data.asOf))} · {data.provisional ? t.provisional : t.frozen(data.snapshot?.name ?? '')}
        </span>
      </header>
      <section className={styles.page} key={page.key} {...{ [PAGE_AREA]: '' }}>
        <page.Page plan={plan} overview={data} refreshSeconds={params.refreshSeconds} />
      </section>
      <footer className={styles.foot}>
        <span>{plan.province.simulated ? common.simulated(plan.province.name) : plan.title}</span>
        <span className={error ? styles.stale : undefined}>
          {error ? t.stale(f.moment(new Date(dataUpdatedAt).toISOString())) : null}
          {!error && paused && t.paused}
        </span>
        <span>{t.progress(pages.indexOf(page) + 1, pages.length)}</span>
      </footer>
    </>
  );
}

/** Which page is on; turns by itself, by arrow keys, and stands still at the space bar. */
function useTurning(count: number, turnSeconds: number): { at: number; paused: boolean } {
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (turnSeconds === 0 || paused || count < 2) return undefined;
    const timer = setTimeout(() => setAt((at + 1) % count), turnSeconds * 1000);
    return () => clearTimeout(timer);
  }, [at, count, turnSeconds, paused]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
      if (event.key === 'ArrowRight') setAt((at + 1) % count);
      else if (event.key === 'ArrowLeft') setAt((at + count - 1) % count);
      else if (event.key === ' ') setPaused(!paused);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return { at: count === 0 ? 0 : at % count, paused };
}

const SCHEME = 'data-mantine-color-scheme';

/** The wall has a scheme of its own: a screen on the wall is no place to remember what its owner prefers. */
function useScheme(scheme: 'dark' | 'light'): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, scheme);
    // The provider writes its own when the system changes: the wall's stays.
    const watch = new MutationObserver(() => {
      if (root.getAttribute(SCHEME) !== scheme) root.setAttribute(SCHEME, scheme);
    });
    watch.observe(root, { attributes: true, attributeFilter: [SCHEME] });
    return () => {
      watch.disconnect();
      if (before !== null) root.setAttribute(SCHEME, before);
    };
  }, [scheme]);
}
