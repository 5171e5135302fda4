import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { StatedFigureBody } from '@tiendo/contracts';
import { Suspense, lazy, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { SaveAs } from '../../shared/files';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { type DataSearch, NoData, usePlanView } from '../../shared/plan';
import { may, useSession } from '../../shared/session';
import { statedFigureMessages, statedFiguresQuery, withdrawFigure } from '../../shared/stated-figures';
import {
  Button,
  CompactSelect,
  EmptyState,
  ErrorState,
  LoadingState,
  NoPermission,
  PageHeader,
  useWholeNames,
  WholeNames,
} from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { DOCUMENT_PARAM, FILTER_PARAMS, INDICATOR_PARAM, paths } from '../../shared/url';
import { statedPageMessages } from './messages';
import { StatedTable } from './stated-table';
import styles from './stated-figures.module.css';

const FigureDialog = lazy(() => import('../../shared/stated-figures/figure-dialog'));
const WithdrawDialog = lazy(() => import('../../shared/fields/withdraw-dialog'));

const PAUSE_MS = 250;
/** Pages of a file, of 200 figures each. */
const MOST_PAGES = 50;

type Acting = { readonly figure: StatedFigureBody; readonly act: 'correct' | 'record' | 'withdraw' };

/** Số liệu trong văn bản: every figure that a document states of a day, measured by a plan or not. */
export function StatedFiguresPage() {
  const t = useMessages(statedPageMessages);
  const s = useMessages(statedFigureMessages);
  const f = useFormat();
  const view = usePlanView();
  const { slug, plan, params, day, knownAt } = view;
  const queries = useQueryClient();
  const province = plan.province.code;
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const [whole, setWhole] = useWholeNames();
  const [typed, setTyped] = useState(search.get(FILTER_PARAMS.q) ?? '');
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const [acting, setActing] = useState<Acting | null>(null);
  const allowed = may(session, province, 'plan.read');
  const writes = may(session, province, 'progress.write') && knownAt === undefined;
  const document = search.get(DOCUMENT_PARAM) ?? undefined;
  const unit = search.get(FILTER_PARAMS.leadUnit) ?? undefined;
  const indicator = search.get(INDICATOR_PARAM) ?? undefined;
  const asked = statedFiguresQuery(province, {
    ...{ q: q === '' ? undefined : q, unit, indicator, document, asOf: day, knownAt },
  });
  const query = useInfiniteQuery({
    ...asked,
    enabled: allowed,
    placeholderData: (before) => before,
  });
  const [first] = query.data?.pages ?? [];
  const figures = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const change = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const clear = () => {
    setTyped('');
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const name of [DOCUMENT_PARAM, FILTER_PARAMS.leadUnit, INDICATOR_PARAM, FILTER_PARAMS.q]) next.delete(name);
      return next;
    });
  };
  const stated: DataSearch = {
    what: 'stated-figures',
    look: async (other, queries) => {
      const answer = await queries.fetchInfiniteQuery(statedFiguresQuery(other.province.code, {}));
      const latest = answer.pages[0]?.items[0];
      return latest ? { when: f.day(latest.asOf), to: paths.statedFigures(other.slug) } : null;
    },
  };
  const isFiltered = q !== '' || document !== undefined || unit !== undefined || indicator !== undefined;
  const unitName = figures.find((figure) => figure.unit?.code === unit)?.unit?.name ?? unit;

  const file = async () => {
    const { statedFile } = await import('./stated-file');
    // Every page of the list: a file that ends where the screen was scrolled to would be taken for the whole.
    const { pages } = await queries.fetchInfiniteQuery({ ...asked, pages: MOST_PAGES });
    const label = first?.documents.find(({ id }) => id === document)?.label;
    const named = indicator === undefined ? undefined : (figures[0]?.indicator.name ?? indicator);
    return statedFile(view, {
      figures: pages.flatMap(({ items }) => items),
      total: pages[0]?.total ?? 0,
      filters: [label, unitName, named, q && `“${q}”`].filter((one): one is string => Boolean(one)),
    });
  };

  if (session !== undefined && !allowed) return <NoPermission page />;
  return (
    <>
      <PageHeader
        title={t.page}
        isDense
        windowTitle={`${t.page} · ${plan.code}`}
        lead={t.lead}
        actions={
          <>
            {figures.length > 0 && <SaveAs table={file} />}
            <Link to={paths.figures(slug)}>{t.byPeriod}</Link>
          </>
        }
      />
      <div className={`${styles.bar} no-print`}>
        <TextInput
          type="search"
          size="xs"
          aria-label={t.search}
          placeholder={t.search}
          value={typed}
          className={styles.search}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <CompactSelect
          label={t.document}
          value={document ?? ''}
          options={[
            { value: '', label: t.anyDocument },
            ...(first?.documents ?? []).map(({ id, label, figures: count }) => ({
              value: id,
              label: `${label} (${f.number(count)})`,
            })),
          ]}
          onChange={(value) => change(DOCUMENT_PARAM, value)}
        />
        {unit !== undefined && (
          <CompactSelect
            label={t.subject}
            value={unit}
            options={[
              { value: unit, label: unitName ?? unit },
              { value: '', label: t.anybody },
            ]}
            onChange={(value) => change(FILTER_PARAMS.leadUnit, value)}
          />
        )}
        {indicator !== undefined && (
          <CompactSelect
            label={t.indicator}
            value={indicator}
            options={[
              { value: indicator, label: figures[0]?.indicator.name ?? indicator },
              { value: '', label: t.anyIndicator },
            ]}
            onChange={(value) => change(INDICATOR_PARAM, value)}
          />
        )}
        {figures.length > 0 && <WholeNames whole={whole} onWhole={setWhole} />}
        {first && first.total > 0 && (
          <span className={styles.count} role="status">
            {t.shown(f.count(figures.length), f.count(first.total))}
          </span>
        )}
      </div>
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingState lines={10} />}
      {first?.total === 0 &&
        (isFiltered ? (
          <EmptyState
            title={t.nothingFound}
            actions={
              <Button variant="default" onClick={clear}>
                {t.clear}
              </Button>
            }
          />
        ) : (
          <NoData
            plan={plan}
            title={t.empty}
            detail={t.emptyDetail}
            search={stated}
            actions={<Link to={paths.figures(slug)}>{t.byPeriod}</Link>}
          />
        ))}
      {figures.length > 0 && (
        <StatedTable
          whole={whole}
          province={province}
          figures={figures}
          unitAddress={(code) => paths.unit(slug, code, params)}
          onAct={writes ? (figure, act) => setActing({ figure, act }) : null}
        />
      )}
      {query.hasNextPage && first && (
        <p className={styles.unprinted}>{t.unprinted(f.count(figures.length), f.count(first.total))}</p>
      )}
      {query.hasNextPage && (
        <div className={`${styles.more} no-print`}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
      {acting && (
        <Suspense fallback={null}>
          {acting.act === 'withdraw' ? (
            <WithdrawDialog
              withdraw={withdrawFigure(province, acting.figure.id)}
              title={s.withdrawTitle}
              about={acting.figure.indicator.name}
              label={s.withdrawReason}
              done={s.withdrawn}
              onClose={() => setActing(null)}
            />
          ) : (
            <FigureDialog
              province={province}
              indicator={acting.figure.indicator}
              unit={acting.figure.unit}
              corrects={acting.act === 'correct' ? acting.figure : null}
              onClose={() => setActing(null)}
            />
          )}
        </Suspense>
      )}
    </>
  );
}
