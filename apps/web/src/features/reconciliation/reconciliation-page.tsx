import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { may, useSession } from '../../shared/session';
import { Card, EmptyState, ErrorState, FilterLinks, LoadingState, NoPermission, PageHeader } from '../../shared/ui';
import { paths } from '../../shared/url';
import { DiscrepancyLine } from './discrepancy-line';
import { groupByKind, isKnownKind, itemsConcerned, parseKinds, toggled } from './kinds';
import { reconciliationMessages } from './messages';
import { discrepanciesQuery } from './reconciliation.queries';
import styles from './reconciliation.module.css';

/** Đối chiếu số liệu: every contradiction of the plan, both sides as their sources state them. */
export function ReconciliationPage() {
  const t = useMessages(reconciliationMessages);
  const f = useFormat();
  const { slug, plan, params, asOf, knownAt } = usePlanView();
  const session = useSession();
  const [search] = useSearchParams();
  const allowed = may(session, plan.province.code, 'plan.read');
  const { data, error, refetch } = useQuery({ ...discrepanciesQuery(slug, { asOf, knownAt }), enabled: allowed });

  if (session !== undefined && !allowed) return <NoPermission page />;
  if (!data) {
    return (
      <>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${plan.code}`} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} height={480} />}
      </>
    );
  }

  const chosen = parseKinds(search);
  const groups = groupByKind(data.items);
  const shown = chosen.length === 0 ? groups : groups.filter(({ kind }) => chosen.includes(kind));
  const name = (kind: string) => (isKnownKind(kind) ? t.kinds[kind] : t.otherKind);
  const address = (kinds: readonly string[]) => paths.reconciliation(slug, params, kinds);
  const day = t.asOf(f.day(data.asOf));
  return (
    <>
      <PageHeader
        title={data.total === 0 ? t.page : t.title(f.count(data.total))}
        windowTitle={`${t.page} · ${plan.code}`}
        lead={
          data.total > 0 && (
            <>
              {t.concerned(f.count(itemsConcerned(data.items)))}, {day}. {t.untouched}
            </>
          )
        }
      />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data.total === 0 ? (
        <EmptyState title={t.empty} detail={`${t.emptyDetail} (${day})`} />
      ) : (
        <div className={styles.content}>
          <FilterLinks
            label={t.filter}
            links={[
              { key: '', to: address([]), active: chosen.length === 0, label: t.all, count: f.number(data.total) },
              ...groups.map(({ kind, items }) => ({
                key: kind,
                to: address(toggled(chosen, kind)),
                active: chosen.includes(kind),
                label: name(kind),
                count: f.number(items.length),
              })),
            ]}
          />
          {shown.length === 0 && (
            <EmptyState title={t.noneOfKind} actions={<Link to={address([])}>{t.showAll}</Link>} />
          )}
          {shown.map(({ kind, items }) => (
            <Card
              key={kind}
              title={
                <>
                  {name(kind)} <span className={styles.count}>{f.number(items.length)}</span>
                </>
              }
            >
              <ul>
                {items.map((one) => (
                  <DiscrepancyLine key={`${one.item?.code ?? ''} ${one.vi}`} discrepancy={one} />
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
    </>
  );
}
