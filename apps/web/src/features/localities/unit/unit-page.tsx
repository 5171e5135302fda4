import { useQuery } from '@tanstack/react-query';
import type { UnitStanding } from '@tiendo/contracts';
import { Link, useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '../../../shared/api';
import { type DataSearch, NoData, usePlanView } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';
import { CompactSelect, ErrorState, NoPermission, PageHeader } from '../../../shared/ui';
import { paths, viewSearch } from '../../../shared/url';
import { unitQuery } from '../localities.queries';
import { parseChoice, PARAMS } from '../locality-params';
import { BackLink } from './back-link';
import { ItemsCard } from './items-card';
import { targetsOf } from './line-kinds';
import { LinesCard } from './lines-card';
import { LateCard, PeopleCard, StandingCard } from './side-cards';
import { StatedCard } from './stated-card';
import { plainPeriod } from '../views/trend/short-period';
import { UnitSkeleton } from './unit-skeleton';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

/** Whether the plan says anything of the unit: figures of the period, targets, tasks. */
const hasAnything = ({ standing, lines, items }: UnitStanding): boolean =>
  (standing?.total ?? 0) > 0 || lines.length > 0 || items.length > 0;

/** Another plan that says something of the same unit. */
const unitSearch = (code: string): DataSearch => ({
  what: `unit ${code}`,
  look: async ({ slug }, queries) => {
    const page = await queries.fetchQuery(unitQuery(slug, code, { asOf: undefined, knownAt: undefined }, undefined));
    return hasAnything(page) ? { when: page.period?.label ?? page.plan.code, to: paths.unit(slug, code) } : null;
  },
});

/** Một địa phương, một đơn vị: where it stands, its figures over time, what is late, its items, its people. */
export function UnitPage() {
  const { t, u, f, nameText } = useUnitWords();
  const { code = '' } = useParams();
  const { slug, plan, params, asOf, knownAt } = usePlanView();
  const [search, setSearch] = useSearchParams();
  const session = useSession();
  const allowed = may(session, plan.province.code, 'plan.read');
  const { period } = parseChoice(search);
  const query = useQuery({ ...unitQuery(slug, code, { asOf, knownAt }, period), enabled: allowed });
  const { data, error, refetch, isPlaceholderData } = query;

  if (session !== undefined && !allowed) return <NoPermission page />;
  if (!data) {
    if (!error) return <UnitSkeleton title={t.page} windowTitle={`${t.page} · ${plan.code}`} />;
    return (
      <>
        <PageHeader title={t.page} windowTitle={`${t.page} · ${plan.code}`} />
        {error instanceof ApiProblem && error.status === 404 ? (
          <NoData plan={plan} title={u.noUnit} search={unitSearch(code)} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </>
    );
  }
  const entry =
    may(session, plan.province.code, 'figure.write') && data.period && data.unit.block
      ? paths.figures(slug, { period: data.period.code, block: data.unit.block })
      : null;
  const name = nameText(data.unit);
  const { standing } = data;
  const hasLines = data.lines.length > 0;
  const overdue = data.items.filter(({ item }) => item.overdueDays !== null).length;
  const missing = [
    [targetsOf(data.lines, 'notMet'), u.findingNotMet] as const,
    [targetsOf(data.lines, 'notReported'), u.findingNotReported] as const,
  ].flatMap(([count, say]) => (count > 0 ? [say(f.count(count))] : []));
  const title =
    standing === null || standing.total === 0
      ? [u.items(name, f.count(data.items.length)), ...(overdue > 0 ? [u.findingOverdue(f.count(overdue))] : [])].join(
          ', ',
        )
      : standing.reported === 0
        ? u.silent(name)
        : [u.finding(name, f.ratio(standing.completed, standing.total)), ...missing].join(', ');
  return (
    <>
      <BackLink page={data} period={period} />
      <PageHeader title={title} windowTitle={`${name} · ${plan.code}`} lead={<Lead page={data} />} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!hasAnything(data) && <NoData plan={plan} title={u.nothing(plan.code)} search={unitSearch(code)} />}
      {data.periods.length > 0 && (
        <div className={`${styles.tools} no-print`}>
          <CompactSelect
            label={u.period}
            value={data.period?.code ?? ''}
            options={data.periods.map(({ code: value, label }) => ({ value, label: plainPeriod(label) }))}
            onChange={(chosen) =>
              setSearch(new URLSearchParams(viewSearch(params, { [PARAMS.period]: chosen })), {
                replace: true,
                preventScrollReset: true,
              })
            }
          />
          {entry && <Link to={entry}>{t.enter}</Link>}
        </div>
      )}
      <div className={isPlaceholderData ? `${styles.columns} ${styles.stale}` : styles.columns}>
        <div className={styles.main}>
          {(data.unit.block !== null || data.lines.length > 0) && data.standing !== null && <LinesCard page={data} />}
          {(data.items.length > 0 || data.lines.length === 0) && <ItemsCard page={data} />}
          <StatedCard page={data} />
          {hasLines && (
            <div className={styles.pair}>
              <LateCard page={data} />
              <PeopleCard page={data} />
            </div>
          )}
        </div>
        <div className={styles.side}>
          <StandingCard page={data} />
          {!hasLines && <PeopleCard page={data} />}
        </div>
      </div>
    </>
  );
}

function Lead({ page }: { page: UnitStanding }) {
  const { u, f } = useUnitWords();
  const { slug, params } = usePlanView();
  const { unit, period, predecessors, successors } = page;
  const span = u.span(unit.validFrom && f.day(unit.validFrom), unit.validTo && f.day(unit.validTo));
  const links = (units: UnitStanding['successors']) =>
    units.map((one, index) => (
      <span key={one.code}>
        {index > 0 && ', '}
        <Link to={paths.unit(slug, one.code, params)}>{one.name}</Link>
      </span>
    ));
  const day = (units: UnitStanding['successors']): string => {
    const [first] = units;
    return first?.effectiveOn ? f.day(first.effectiveOn) : '…';
  };
  return (
    <>
      {[period && page.standing && u.lead(period.label), span].filter(Boolean).join('; ')}
      {predecessors.length > 0 && (
        <span className={styles.relatives}>
          {u.predecessors(day(predecessors))} {links(predecessors)}
        </span>
      )}
      {page.breaks.map((one) => (
        <span key={one.act} className={styles.relatives}>
          {u.broken(f.day(one.day))}
        </span>
      ))}
      {successors.length > 0 && (
        <span className={styles.relatives}>
          {u.successors(day(successors))} {links(successors)}
        </span>
      )}
    </>
  );
}
