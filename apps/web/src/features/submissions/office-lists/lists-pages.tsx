import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ListBody } from '@tiendo/contracts';
import { READY_MADE_LISTS } from '@tiendo/indicators/lists';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { useOwnProvinces, type OwnProvince } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import {
  Card,
  EmptyState,
  ErrorState,
  LoadingState,
  NoPermission,
  PageHeader,
  SimulatedBanner,
} from '../../../shared/ui';
import { OWNER_PARAM, paths } from '../../../shared/url';
import { ListForm } from './list-form';
import { officeListMessages } from './messages';
import { listsQuery } from './office-lists.queries';
import styles from './office-lists.module.css';

/** The ready-made list that a new one begins with. */
const FROM_PARAM = 'mau';

/** The owner whose lists are seen, of those the person works for; undefined: not known yet, null: none. */
function useOwner(permission: 'request.read' | 'request.write') {
  const [search] = useSearchParams();
  const owners = useOwnProvinces(permission);
  if (owners === undefined) return { own: undefined, owners: [], inLinks: null };
  const own = owners.find(({ code }) => code === search.get(OWNER_PARAM)) ?? owners[0] ?? null;
  return { own, owners, inLinks: own && owners.length > 1 ? own.code : null };
}

/** Bảng kê: what lists an office has, and those it may begin with. */
export function ListsPage() {
  const { own, owners, inLinks } = useOwner('request.read');
  if (own === undefined) return <LoadingState lines={6} />;
  if (own === null) return <NoPermission page />;
  return <Lists key={own.code} {...{ own, owners, inLinks }} />;
}

interface ListsProps {
  own: OwnProvince;
  owners: readonly OwnProvince[];
  inLinks: string | null;
}

function Lists({ own, owners, inLinks }: ListsProps) {
  const t = useMessages(officeListMessages);
  const common = useMessages(commonMessages);
  const [, setSearch] = useSearchParams();
  const writes = useMay(own.code, 'request.write');
  const { data, error, refetch } = useQuery(listsQuery(own.code));
  const taken = new Set(data?.map(({ code }) => code));
  const offered = READY_MADE_LISTS.filter(({ code }) => !taken.has(code));
  return (
    <>
      {own.simulated && <SimulatedBanner province={own.name} />}
      <p className={`${styles.crumb} no-print`}>
        <Link to={paths.requests}>{t.back}</Link>
      </p>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          writes ? (
            <Link to={paths.newList(null, inLinks)} className={styles.primary}>
              {t.add}
            </Link>
          ) : undefined
        }
      />
      {owners.length > 1 && (
        <NativeSelect
          label={t.owner}
          className={styles.owner}
          value={own.code}
          data={owners.map(({ code, name, simulated }) => ({
            value: code,
            label: simulated ? common.simulated(name) : name,
          }))}
          onChange={({ currentTarget }) => setSearch({ [OWNER_PARAM]: currentTarget.value }, { replace: true })}
        />
      )}
      {data ? (
        data.length === 0 ? (
          <EmptyState title={t.none} detail={t.noneDetail} />
        ) : (
          <ul className={styles.lists}>
            {data.map((list) => (
              <ListCard key={list.code} list={list} owner={inLinks} writes={writes} />
            ))}
          </ul>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={6} />
      )}
      {writes && data && offered.length > 0 && (
        <Card title={t.readyMade} hint={t.readyMadeHint}>
          <ul className={styles.lists}>
            {offered.map(({ code, name, columns }) => (
              <li key={code}>
                <Link to={paths.newList(code, inLinks)} aria-label={t.startFrom(name)}>
                  {name}
                </Link>
                <p className={styles.quiet}>{t.columnsOf(columns.map((column) => column.name).join('; '))}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

/** Indicators that are named one by one; of more it is said how many there are. */
const NAMED_COUNTS = 3;

function ListCard({ list, owner, writes }: { list: ListBody; owner: string | null; writes: boolean }) {
  const t = useMessages(officeListMessages);
  const f = useFormat();
  const { code, name, columns, counts, isRetired } = list;
  return (
    <li className={styles.list}>
      <h2 className={styles.name}>
        {name} {isRetired && <span className={styles.quiet}>({t.retired})</span>}
      </h2>
      <p className={styles.quiet}>{t.columnsOf(columns.map((column) => column.name).join('; '))}</p>
      {counts.length > 0 && (
        <p className={styles.quiet}>
          {counts.length > NAMED_COUNTS
            ? t.countsMany(f.number(counts.length))
            : t.countsOf(counts.map(({ indicatorName }) => indicatorName).join('; '))}
        </p>
      )}
      {writes && (
        <Link to={paths.editList(code, owner)} aria-label={t.editOf(name)}>
          {t.edit}
        </Link>
      )}
    </li>
  );
}

/** Lập bảng kê, from nothing or from a ready-made one. */
export function NewListPage() {
  const [search] = useSearchParams();
  const { own, inLinks } = useOwner('request.write');
  const from = READY_MADE_LISTS.find(({ code }) => code === search.get(FROM_PARAM)) ?? null;
  if (own === undefined) return <LoadingState lines={8} />;
  if (own === null) return <NoPermission page />;
  return <Edited key={`${own.code} ${from?.code}`} {...{ own, inLinks, from }} code={null} />;
}

/** Sửa bảng kê. */
export function EditListPage() {
  const { code = '' } = useParams();
  const { own, inLinks } = useOwner('request.write');
  if (own === undefined) return <LoadingState lines={8} />;
  if (own === null) return <NoPermission page />;
  return <Edited key={`${own.code} ${code}`} {...{ own, inLinks, code }} from={null} />;
}

interface EditedProps {
  own: OwnProvince;
  inLinks: string | null;
  code: string | null;
  from: (typeof READY_MADE_LISTS)[number] | null;
}

function Edited({ own, inLinks, code, from }: EditedProps) {
  const t = useMessages(officeListMessages);
  const { data, error, refetch } = useQuery(listsQuery(own.code));
  if (!data) {
    return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />;
  }
  const list = data.find((one) => one.code === code) ?? null;
  if (code !== null && list === null) return <EmptyState title={t.none} />;
  const taken = code === null ? data.map((one) => one.code) : [];
  return (
    <>
      {own.simulated && <SimulatedBanner province={own.name} />}
      <p className={`${styles.crumb} no-print`}>
        <Link to={paths.lists(inLinks)}>{t.backToLists}</Link>
      </p>
      <PageHeader title={list ? t.editTitle : t.addTitle} />
      <Card className={styles.formCard}>
        <ListForm province={own.code} owner={inLinks} {...{ list, from, taken }} />
      </Card>
    </>
  );
}
