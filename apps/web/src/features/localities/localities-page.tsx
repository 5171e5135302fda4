import { useQuery } from '@tanstack/react-query';
import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { Link, useSearchParams } from 'react-router';
import { usePlanView } from '../../shared/plan';
import { may, useSession } from '../../shared/session';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '../../shared/ui';
import { paths, viewSearch } from '../../shared/url';
import { CarryNote } from './carry-note';
import { FiguresCard } from './figures-card';
import { Filters } from './filters';
import { findingOf, unitWord } from './finding';
import { localitiesQuery } from './localities.queries';
import { type Choice, choiceParams, parseChoice, VIEWS } from './locality-params';
import { SpreadCard } from './spread-card';
import { useWords } from './use-words';
import { ViewCard } from './view-card';
import styles from './localities.module.css';

/** From so many localities on, how their shares are spread says more than one bar each. */
const MANY = 150;

/** Theo địa phương: where each locality stands, as a heat map, a ranking and maps, all of one answer. */
export function LocalitiesPage() {
  const { t, f } = useWords();
  const { slug, plan, params, asOf, knownAt, kind } = usePlanView();
  const [search, setSearch] = useSearchParams();
  const choice = parseChoice(search);
  const { period, pillar, block, boundary, parent } = choice;
  const { data, error, refetch, isPlaceholderData } = useQuery(
    localitiesQuery(slug, { asOf, knownAt }, { period, pillar, block, boundary, parent }),
  );
  const session = useSession();
  const member = may(session, plan.province.code, 'plan.read');
  const enters = may(session, plan.province.code, 'figure.write');
  const change = (part: Partial<Choice>) =>
    setSearch(new URLSearchParams(viewSearch(params, choiceParams({ ...choice, ...part }))), {
      replace: true,
      preventScrollReset: true,
    });

  if (!data) {
    return (
      <>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${plan.code}`} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={10} height={520} />}
      </>
    );
  }
  const rows = found(data.items, choice.q);
  const addressOf = (row: LocalityRow): string | null =>
    member ? paths.unit(slug, row.code, params, { ky: choice.period }) : null;
  return (
    <>
      <PageHeader
        title={findingOf(data, t, f)}
        windowTitle={`${t.page} · ${plan.code}`}
        lead={<Lead list={data} live={kind === 'live'} />}
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data.period === null || data.block === null ? (
        <EmptyState title={t.noFigures} detail={t.noFiguresDetail} />
      ) : (
        <div className={isPlaceholderData ? `${styles.content} ${styles.stale}` : styles.content}>
          <Filters list={data} choice={choice} onChange={change} />
          {enters && (
            <p className={`${styles.enter} no-print`}>
              <Link to={paths.figures(slug, { period: data.period.code, block: data.block })}>{t.enter}</Link>
            </p>
          )}
          {data.reorganisation && data.boundary && <CarryNote list={data} />}
          {rows.length === 0 && <EmptyState title={data.items.length === 0 ? t.noFigures : t.nobody} />}
          {rows.length > 0 && data.targetsAsked === 0 && <FiguresCard list={data} rows={rows} addressOf={addressOf} />}
          {rows.length > 0 && data.targetsAsked > 0 && (
            <>
              {rows.length >= MANY && <SpreadCard list={data} rows={rows} />}
              <nav className={`${styles.views} no-print`} aria-label={t.view}>
                {VIEWS.map((view) => (
                  <Link
                    key={view}
                    replace
                    preventScrollReset
                    className={styles.viewLink}
                    aria-current={view === choice.view ? 'true' : undefined}
                    to={paths.localities(slug, params, choiceParams({ ...choice, view }))}
                  >
                    {t.views[view]}
                  </Link>
                ))}
              </nav>
              <ViewCard
                key={choice.view}
                list={data}
                rows={rows}
                view={choice.view}
                addressOf={addressOf}
                tilesAddress={paths.localities(slug, params, choiceParams({ ...choice, view: 'tiles' }))}
              />
            </>
          )}
        </div>
      )}
    </>
  );
}

function Lead({ list, live }: { list: LocalityList; live: boolean }) {
  const { t, f } = useWords();
  if (list.period === null) return null;
  const reported = `${f.ratio(list.whole.reporting, list.whole.units)} ${unitWord(list, t)}`;
  return (
    <>
      {live && <strong>{t.live}. </strong>}
      {t.lead(list.period.label, reported, list.whole.ranked > 0 ? (list.previousPeriod?.label ?? null) : null)}
    </>
  );
}

const keys = new WeakMap<LocalityRow, string>();

/** Rows whose names hold what was typed, diacritics ignored. */
function found(rows: readonly LocalityRow[], q: string): readonly LocalityRow[] {
  if (q.trim() === '') return rows;
  return rows.filter((row) => {
    const key = keys.get(row) ?? foldVietnamese([row.name, row.shortName ?? '', row.nowName ?? ''].join(' | '));
    keys.set(row, key);
    return matchesFolded(key, q);
  });
}
