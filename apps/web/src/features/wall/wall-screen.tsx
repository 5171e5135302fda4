import { latestSnapshot } from '@tiendo/indicators/time';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { isProblem } from '../../shared/api';
import type { PlanDetail } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { commonMessages, useMessages } from '../../shared/i18n';
import { planQuery, PlanViewProvider } from '../../shared/plan';
import { membershipsIn, useSession, worksOnFigures } from '../../shared/session';
import { ErrorState, LoadingState } from '../../shared/ui';
import { Clock } from './clock';
import { wallMessages } from './messages';
import { useScheme } from './use-scheme';
import { useScreenScale } from './use-screen-scale';
import { type Turning, useTurning } from './use-turning';
import { useWallKey } from './use-wall-key';
import type { WallData, WallDrawings } from './wall-page';
import { parseWallParams, type WallParams } from './wall-params';
import { pagesFor, WALL_PAGES } from './wall-pages';
import { askedAgain, wallDecidedQuery, wallLocalitiesQuery, wallOverviewQuery, wallRankingQuery } from './wall.queries';
import styles from './wall.module.css';

/** Màn hình treo tường: by its address alone, across the whole screen, turning and refreshing by itself. */
export function WallScreen({ drawings }: { drawings: WallDrawings }) {
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const params = parseWallParams(search);
  const session = useSession();
  const { key, wall } = useWallKey(params.refreshSeconds);
  // The plan of a key is the one it was made for, wherever its address may have moved since.
  const opened = key === null ? slug : wall.data?.plan.slug;
  const plan = useQuery({
    ...planQuery(opened ?? ''),
    ...askedAgain(params.refreshSeconds),
    enabled: opened !== undefined,
  });
  const error = wall.error ?? plan.error;
  const scale = useScreenScale();
  useScheme(params.scheme);
  return (
    // On a phone it is scrolled, by keys too.
    <main className={styles.screen} id="noi-dung" tabIndex={0} style={{ zoom: scale }}>
      {isProblem(error, 'wall-key-invalid') ? (
        <KeyEnded />
      ) : error && !plan.data ? (
        <ErrorState page error={error} onRetry={() => void plan.refetch()} />
      ) : !plan.data || session === undefined ? (
        <LoadingState lines={6} height={480} />
      ) : (
        <PlanViewProvider plan={plan.data}>
          <Wall
            plan={plan.data}
            params={params}
            drawings={drawings}
            isMember={wall.data ? !wall.data.inPublic : membershipsIn(session, plan.data.province.code).length > 0}
          />
        </PlanViewProvider>
      )}
    </main>
  );
}

/** The key was revoked or never was one: what to do, in words that somebody before a wall can act on. */
function KeyEnded() {
  const t = useMessages(wallMessages);
  useEffect(() => {
    document.title = `${t.keyEnded} · Tiến Độ`;
  }, [t]);
  return (
    <div className={styles.ended} role="alert">
      <h1 className={styles.title}>{t.keyEnded}</h1>
      <p>{t.keyEndedDetail}</p>
    </div>
  );
}

interface WallProps {
  plan: PlanDetail;
  params: WallParams;
  drawings: WallDrawings;
  isMember: boolean;
}

/** Everything the pages show, asked for at once: a page that turns up never waits. */
function useWallData(plan: PlanDetail, { refreshSeconds }: WallParams, isMember: boolean) {
  const session = useSession();
  const snapshot = worksOnFigures(session, plan.province.code) ? null : latestSnapshot(plan.snapshots);
  const times = snapshot ? { asOf: snapshot.asOf, knownAt: snapshot.knownAt } : {};
  const overview = useQuery(wallOverviewQuery(plan.slug, times, refreshSeconds));
  const localities = useQuery(wallLocalitiesQuery(plan.slug, times, refreshSeconds));
  const ranking = useQuery(wallRankingQuery(plan.slug, refreshSeconds));
  const decided = useQuery({ ...wallDecidedQuery(plan.slug, refreshSeconds), enabled: isMember });
  const waits = [overview, localities, ranking].some(({ isPending }) => isPending);
  const data: WallData | null =
    overview.data && !waits
      ? {
          plan,
          isMember,
          overview: overview.data,
          localities: localities.data ?? null,
          ranking: ranking.data ?? null,
          decided: decided.data ?? null,
        }
      : null;
  return { data, error: overview.error, since: overview.dataUpdatedAt, retry: () => void overview.refetch() };
}

function Wall({ plan, params, drawings, isMember }: WallProps) {
  const t = useMessages(wallMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const { data, error, since, retry } = useWallData(plan, params, isMember);
  const pages = data ? pagesFor(WALL_PAGES, params.pages, (page) => page.hasContent(data)) : [];
  const turning = useTurning(pages.length, params.turnSeconds);
  const page = pages[Math.min(turning.at, pages.length - 1)];
  useEffect(() => {
    document.title = `${t.page} · ${plan.code} · Tiến Độ`;
  }, [t, plan.code]);
  if (error && !data) return <ErrorState error={error} onRetry={retry} />;
  if (!data) return <LoadingState lines={6} height={480} />;
  const { overview } = data;
  const note = page?.footnote?.(data) ?? null;
  return (
    <>
      <header className={styles.head}>
        <span className={styles.plan}>
          {plan.province.name} · {plan.code}
        </span>
        <span>
          {t.asOf(f.day(overview.asOf))} ·{' '}
          {overview.provisional ? t.provisional : t.frozen(overview.snapshot?.name ?? '')}
        </span>
        <Clock />
      </header>
      <div className={styles.page} key={page?.key}>
        {page ? <page.Page data={data} drawings={drawings} /> : <h1 className={styles.title}>{t.nothingCounted}</h1>}
      </div>
      <footer className={styles.foot}>
        <span>{plan.province.simulated ? common.simulated(plan.province.name) : plan.title}</span>
        {error ? (
          <span className={styles.stale}>{t.stale(f.moment(new Date(since).toISOString()))}</span>
        ) : (
          <span>{turning.paused ? t.paused : note && t.footnotes[note]}</span>
        )}
        {pages.length > 1 && <Turner turning={turning} count={pages.length} isStill={params.turnSeconds === 0} />}
      </footer>
    </>
  );
}

/** Which page of how many; turning by hand, and stopping what turns by itself. */
function Turner({
  turning: { at, paused, go, pause },
  count,
  isStill,
}: {
  turning: Turning;
  count: number;
  isStill: boolean;
}) {
  const t = useMessages(wallMessages);
  return (
    <span className={styles.turner}>
      <button type="button" aria-label={t.previous} onClick={() => go(-1)}>
        ‹
      </button>
      <span>{t.progress(at + 1, count)}</span>
      <button type="button" aria-label={t.next} onClick={() => go(1)}>
        ›
      </button>
      {!isStill && (
        <button type="button" aria-label={paused ? t.go : t.pause} aria-pressed={paused} onClick={() => pause(!paused)}>
          {paused ? '▶' : '❚❚'}
        </button>
      )}
    </span>
  );
}
