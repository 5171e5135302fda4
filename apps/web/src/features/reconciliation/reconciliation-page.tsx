import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { SaveAs } from '../../shared/files';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { type DataSearch, NoData, usePlanView } from '../../shared/plan';
import { may, useSession } from '../../shared/session';
import {
  Card,
  CompactSelect,
  EmptyState,
  ErrorState,
  FilterLinks,
  LoadingState,
  NoPermission,
  PageHeader,
  useWholeNames,
  WholeNames,
} from '../../shared/ui';
import { paths } from '../../shared/url';
import { DiscrepancyLine } from './discrepancy-line';
import { filtered, parseFilter, STATE_PARAMS, unitsOf, type SettledState } from './filters';
import { HeadlinesCard } from './headlines/headlines-card';
import { groupByKind, isKnownKind, itemsConcerned, parseKinds, toggled, type Discrepancy } from './kinds';
import { reconciliationMessages } from './messages';
import { discrepanciesQuery, withdrawSettlement } from './reconciliation.queries';
import styles from './reconciliation.module.css';

const SettleDialog = lazy(() => import('./settle-dialog'));
const WithdrawDialog = lazy(() => import('../../shared/fields/withdraw-dialog'));

/** More kinds than these stand in one field instead of in lines of their own. */
const KINDS_AS_LINKS = 5;
const STATES: readonly SettledState[] = ['open', 'inHand', 'settled', 'all'];

/** Đối chiếu số liệu: every contradiction of the plan, both sides as their sources state them, and how it was settled. */
export function ReconciliationPage() {
  const t = useMessages(reconciliationMessages);
  const f = useFormat();
  const view = usePlanView();
  const { slug, plan, params, asOf, knownAt } = view;
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [whole, setWhole] = useWholeNames();
  const [acting, setActing] = useState<Discrepancy | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const allowed = may(session, plan.province.code, 'plan.read');
  const settles = may(session, plan.province.code, 'progress.write');
  const { data, error, refetch } = useQuery({ ...discrepanciesQuery(slug, { asOf, knownAt }), enabled: allowed });
  const items = data?.items ?? [];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const lines = [...(content.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
      const at = lines.findIndex((line) => line.contains(document.activeElement));
      if (event.key === 'j' || event.key === 'k') {
        lines[Math.max(0, Math.min(lines.length - 1, at + (event.key === 'j' ? 1 : -1)))]?.focus();
      } else if (event.key === 'x' && settles) {
        const found = items.find(({ key }) => key === lines[at]?.dataset['finding']);
        if (found?.settlement === null) setActing(found);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  if (session !== undefined && !allowed) return <NoPermission page />;
  if (!data) {
    return (
      <>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${plan.code}`} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} height={480} />}
      </>
    );
  }

  const contradictions: DataSearch = {
    what: 'contradictions',
    look: async (other, queries) => {
      const found = await queries.fetchQuery(discrepanciesQuery(other.slug, { asOf: undefined, knownAt: undefined }));
      return found.total > 0 ? { when: t.asOf(f.day(found.asOf)), to: paths.reconciliation(other.slug) } : null;
    },
  };
  const filter = parseFilter(search);
  const chosen = parseKinds(search);
  const passed = filtered(data.items, filter);
  const groups = groupByKind(passed);
  const shown = chosen.length === 0 ? groups : groups.filter(({ kind }) => chosen.includes(kind));
  const name = (kind: string) => (isKnownKind(kind) ? t.kinds[kind] : t.otherKind);
  const address = (kinds: readonly string[], { state, unit } = filter) =>
    paths.reconciliation(slug, params, kinds, { state: STATE_PARAMS[state], unit });
  const units = unitsOf(data.items);
  const day = t.asOf(f.day(data.asOf));
  const file = async () => {
    const { discrepanciesFile } = await import('./discrepancies-file');
    const unit = units.find(({ code }) => code === filter.unit)?.name ?? filter.unit;
    return discrepanciesFile(view, {
      items: shown.flatMap((group) => group.items),
      all: data.total,
      filters: [t.states[filter.state], ...chosen.map(name), ...(unit ? [unit] : [])],
    });
  };
  const left = data.inHand === 0 ? t.allSettled : t.inHandTitle(f.count(data.inHand));
  const title = data.total === 0 ? t.page : data.open === 0 ? left : t.openTitle(f.count(data.open));
  return (
    <>
      <PageHeader
        isDense
        title={title}
        windowTitle={`${t.page} · ${plan.code}`}
        lead={
          data.total > 0 && (
            <>
              {t.concerned(f.count(itemsConcerned(data.items)))}, {day}.
              {data.headlines > 0 && ` ${t.headlines(f.count(data.headlines))}`}
            </>
          )
        }
        actions={
          <>
            <Link to={paths.statedFigures(slug, params)}>{t.inDocuments}</Link>
            {data.total > 0 && <SaveAs className={styles.tool} table={file} />}
          </>
        }
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data.total === 0 ? (
        <NoData plan={plan} title={t.empty} detail={`${t.emptyDetail} (${day})`} search={contradictions} />
      ) : (
        <div className={whole ? styles.content : `${styles.content} ${styles.rows}`} ref={content}>
          <div className={styles.bar}>
            <FilterLinks
              label={t.stateFilter}
              links={STATES.map((state) => ({
                key: state,
                to: address(chosen, { ...filter, state }),
                active: filter.state === state,
                label: t.states[state],
                count: f.number(filtered(data.items, { ...filter, state }).length),
              }))}
            />
            {units.length > 0 && (
              <CompactSelect
                label={t.unitFilter}
                value={filter.unit ?? ''}
                options={[
                  { value: '', label: t.anyUnit },
                  ...units.map(({ code, name: unit }) => ({ value: code, label: unit })),
                ]}
                onChange={(unit) =>
                  void navigate(address(chosen, { ...filter, unit: unit || null }), {
                    replace: true,
                    preventScrollReset: true,
                  })
                }
              />
            )}
            {groups.length > KINDS_AS_LINKS && (
              <CompactSelect
                label={t.filter}
                value={chosen.join(' ')}
                options={[
                  { value: '', label: `${t.all} (${f.number(passed.length)})` },
                  ...(chosen.length > 1 ? [{ value: chosen.join(' '), label: chosen.map(name).join(', ') }] : []),
                  ...groups.map(({ kind, items: found }) => ({
                    value: kind,
                    label: `${name(kind)} (${f.number(found.length)})`,
                  })),
                ]}
                onChange={(kind) =>
                  void navigate(address(kind === '' ? [] : kind.split(' ')), {
                    replace: true,
                    preventScrollReset: true,
                  })
                }
              />
            )}
            <WholeNames whole={whole} onWhole={setWhole} />
          </div>
          {groups.length <= KINDS_AS_LINKS && (
            <FilterLinks
              label={t.filter}
              links={[
                { key: '', to: address([]), active: chosen.length === 0, label: t.all, count: f.number(passed.length) },
                ...groups.map(({ kind, items: found }) => ({
                  key: kind,
                  to: address(toggled(chosen, kind)),
                  active: chosen.includes(kind),
                  label: name(kind),
                  count: f.number(found.length),
                })),
              ]}
            />
          )}
          {shown.length === 0 && (
            <EmptyState
              title={t.noneOfKind}
              actions={<Link to={address([], { state: 'all', unit: null })}>{t.showAll}</Link>}
            />
          )}
          {shown.map(({ kind, items: found }) => (
            <Card
              key={kind}
              className={styles.kind}
              title={
                <>
                  {name(kind)} <span className={styles.count}>{f.number(found.length)}</span>
                </>
              }
            >
              <ul>
                {found.map((one) => (
                  <DiscrepancyLine
                    key={one.key}
                    discrepancy={one}
                    onSettle={settles && one.settlement === null ? () => setActing(one) : null}
                    onWithdraw={settles && one.settlement !== null ? () => setActing(one) : null}
                  />
                ))}
              </ul>
            </Card>
          ))}
          <p className={styles.where}>{t.untouched}</p>
        </div>
      )}
      {settles && (
        <div className={styles.last}>
          <HeadlinesCard />
        </div>
      )}
      {acting && (
        <Suspense fallback={null}>
          {acting.settlement === null ? (
            <SettleDialog discrepancy={acting} onClose={() => setActing(null)} />
          ) : (
            <WithdrawDialog
              withdraw={withdrawSettlement(slug, acting.settlement.id)}
              title={t.withdraw}
              label={t.withdrawReason}
              done={t.withdrawnNow}
              onClose={() => setActing(null)}
            />
          )}
        </Suspense>
      )}
    </>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
