import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { LocalityList, LocalityMatrix, LocalityRow } from '@tiendo/contracts';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { Link, useSearchParams } from 'react-router';
import { SaveAs } from '../../shared/files';
import { NoData, usePlanView } from '../../shared/plan';
import { SavedViews } from '../../shared/saved-views';
import { may, useSession } from '../../shared/session';
import { LOCALITY_FIGURES, localitiesQuery, sharesFirst } from '../../shared/standings';
import { EmptyState, ErrorState, PageHeader } from '../../shared/ui';
import { paths, viewSearch } from '../../shared/url';
import { CarryNote } from './carry-note';
import { FiguresCard } from './figures-card';
import { Filters } from './filters';
import { unitWord } from './finding';
import { LocalitiesSkeleton } from './localities-skeleton';
import { matrixQuery } from './localities.queries';
import { type Choice, choiceParams, parseChoice } from './locality-params';
import { inOrderOf, lowestFirst } from './locality-order';
import { useWords } from './use-words';
import { headingOf } from './views/matrix/heading';
import { useMatrixWords } from './views/matrix/use-matrix-words';
import { Views } from './views/views';
import styles from './localities.module.css';

/** Units named as silent under the heading; more are counted. */
const NAMED = 2;

/** Theo địa phương: which locality misses which target, by pillar, on the map and over time, all of one choice. */
export function LocalitiesPage() {
  const words = useMatrixWords();
  const { t } = words;
  const planView = usePlanView();
  const { slug, plan, params, asOf, knownAt, kind } = planView;
  const [search, setSearch] = useSearchParams();
  const choice = parseChoice(search);
  const { period, pillar, block, boundary, parent } = choice;
  const asked = [slug, { asOf, knownAt }, { period, pillar, block, boundary, parent }] as const;
  const list = useQuery(localitiesQuery(...asked));
  const matrix = useQuery(matrixQuery(...asked));
  const session = useSession();
  // On a phone one line holds all there is to choose.
  const isNarrow = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const member = may(session, plan.province.code, 'plan.read');
  const enters = may(session, plan.province.code, 'figure.write');
  const addressOfChoice = (part: Partial<Choice>): string =>
    paths.localities(slug, params, choiceParams({ ...choice, ...part }));
  const change = (part: Partial<Choice>) =>
    setSearch(new URLSearchParams(viewSearch(params, choiceParams({ ...choice, ...part }))), {
      replace: true,
      preventScrollReset: true,
    });
  const error = list.error ?? matrix.error;
  const retry = () => {
    void list.refetch();
    void matrix.refetch();
  };

  if (!list.data || !matrix.data) {
    if (!error) return <LocalitiesSkeleton title={t.page} windowTitle={`${t.page} · ${plan.code}`} />;
    return (
      <>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${plan.code}`} />
        <ErrorState error={error} onRetry={retry} />
      </>
    );
  }
  const data = sharesFirst(list.data);
  const shownMatrix = matrix.data;
  const wanted = found(data.items, choice.q);
  const rows =
    member && data.targetsAsked === 0 ? lowestFirst(wanted, data, words.f) : inOrderOf(wanted, matrix.data, member);
  const unitAddress = (row: { readonly code: string }): string | null =>
    member ? paths.unit(slug, row.code, params, { ky: choice.period }) : null;
  const file = async () => {
    const { localitiesFile } = await import('./localities-file');
    return localitiesFile({ view: planView, list: data, matrix: shownMatrix, rows, choice }, words);
  };
  const views = <SavedViews province={plan.province.code} screen="localities" />;
  const tools = (
    <>
      <Filters list={data} choice={choice} onChange={change} addressOf={addressOfChoice} />
      {enters && data.period && data.block && (
        <Link
          className={`${styles.enter} no-print`}
          to={paths.figures(slug, { period: data.period.code, block: data.block })}
        >
          {t.enter}
        </Link>
      )}
      {isNarrow && views}
      {rows.length > 0 && <SaveAs table={file} />}
    </>
  );
  const isDrawn = rows.length > 0 && data.targetsAsked > 0;
  const isStale = list.isPlaceholderData || matrix.isPlaceholderData;
  return (
    <>
      <PageHeader
        title={headingOf(data, matrix.data, words)}
        windowTitle={`${t.page} · ${plan.code}`}
        lead={<Lead list={data} matrix={matrix.data} live={kind === 'live'} addressOf={unitAddress} />}
        actions={isNarrow ? undefined : views}
      />
      {error && <ErrorState error={error} onRetry={retry} />}
      {data.period === null || data.block === null ? (
        <NoData plan={plan} title={t.noFigures} detail={t.noFiguresDetail} search={LOCALITY_FIGURES} />
      ) : (
        <div className={isStale ? `${styles.content} ${styles.stale}` : styles.content}>
          {!isDrawn && <div className={styles.toolbar}>{tools}</div>}
          {data.items.length === 0 && <NoData plan={plan} title={t.noFigures} search={LOCALITY_FIGURES} />}
          {data.items.length > 0 && rows.length === 0 && <EmptyState title={t.nobody} />}
          {rows.length > 0 && data.targetsAsked === 0 && (
            <FiguresCard list={data} rows={rows} addressOf={unitAddress} />
          )}
          {data.reorganisation && data.boundary && <CarryNote list={data} />}
          {isDrawn && (
            <Views
              {...{ list: data, matrix: matrix.data, rows, choice, member }}
              unitAddress={unitAddress}
              groupAddress={(code) => addressOfChoice({ parent: code })}
              viewAddress={(view) => addressOfChoice({ view })}
              targetAddress={({ code }) => paths.item(slug, 'target', code, params)}
            >
              {tools}
            </Views>
          )}
        </div>
      )}
    </>
  );
}

interface LeadProps {
  list: LocalityList;
  matrix: LocalityMatrix;
  live: boolean;
  addressOf: (unit: { readonly code: string }) => string | null;
}

/** Under the heading: how much is met, how many met everything, and who is silent. */
function Lead({ list, matrix, live, addressOf }: LeadProps) {
  const { t, f } = useWords();
  const { m } = useMatrixWords();
  if (list.period === null) return null;
  const word = unitWord(list, t);
  const { whole, silent, trend } = matrix;
  const previous = trend.at(-2);
  const isBroken = matrix.breakOn !== null && previous !== undefined && previous.endsOn < matrix.breakOn;
  const before = previous && !isBroken ? f.percent(previous.percent) : null;
  if (matrix.targets.length === 0) {
    return (
      <>
        {live && <strong>{t.live}. </strong>}
        {t.lead(list.period.label, `${f.ratio(list.whole.reporting, list.whole.units)} ${word}`, null)}
      </>
    );
  }
  return (
    <span className={styles.lead}>
      {live && <strong>{t.live}</strong>}
      <span>
        <strong>{f.ratio(whole.met, whole.total)}</strong> {m.leadShare}{' '}
        {m.leadPercent(f.percent(whole.percent) ?? '–', before)}
      </span>
      <span>
        <strong>{f.ratio(whole.allMet, whole.units)}</strong> {m.leadAllMet(word)}
      </span>
      {silent.length > 0 && (
        <span className={styles.silent}>
          {silent.length > NAMED ? (
            m.leadSilentMany(f.count(silent.length), word)
          ) : (
            <>
              {silent.map((unit, index) => {
                const address = addressOf(unit);
                return (
                  <span key={unit.code}>
                    {index > 0 && ', '}
                    {address ? <Link to={address}>{unit.name}</Link> : unit.name}
                  </span>
                );
              })}{' '}
              {m.leadSilent}
            </>
          )}
        </span>
      )}
    </span>
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
