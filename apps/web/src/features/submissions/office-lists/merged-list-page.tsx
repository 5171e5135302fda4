import { useQuery } from '@tanstack/react-query';
import type { MergedList } from '@tiendo/contracts';
import { LIST_STATE_LABELS, listCellOf, listCellText } from '@tiendo/indicators/lists';
import { Link, useParams, useSearchParams } from 'react-router';
import { SaveAs } from '../../../shared/files';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useOwnProvinces, type OwnProvince } from '../../../shared/plan';
import { EmptyState, ErrorState, LoadingState, NoPermission, PageHeader, SimulatedBanner } from '../../../shared/ui';
import { OWNER_PARAM, paths } from '../../../shared/url';
import { listFile } from '../lists/list-file';
import { ListTotals } from '../lists/list-totals';
import { listMessages } from '../lists/messages';
import { requestQuery } from '../requests/requests.queries';
import { officeListMessages } from './messages';
import { mergedListQuery } from './office-lists.queries';
import styles from './office-lists.module.css';

/** Tổng hợp bảng kê: what all units of a request listed, as an annex. */
export function MergedListPage() {
  const { id = '', code = '' } = useParams();
  const [search] = useSearchParams();
  const owners = useOwnProvinces('request.read');
  if (owners === undefined) return <LoadingState lines={8} />;
  const own = owners.find((owner) => owner.code === search.get(OWNER_PARAM)) ?? owners[0];
  if (!own) return <NoPermission page />;
  return <Merged key={`${own.code} ${id} ${code}`} own={own} requestId={id} code={code} />;
}

function Merged({ own, requestId, code }: { own: OwnProvince; requestId: string; code: string }) {
  const t = useMessages(officeListMessages);
  const f = useFormat();
  const [search] = useSearchParams();
  const { data: request } = useQuery(requestQuery(own.code, requestId));
  const { data, error, refetch } = useQuery(mergedListQuery(own.code, requestId, code));
  if (!data) {
    return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />;
  }
  const title = request ? `${data.name} – ${request.title}` : data.name;
  const unit = { heading: t.unit, width: 30, kind: 'text', value: (row: MergedList['rows'][number]) => row.unit.name };
  const told = [
    t.mergedLead(f.number(data.sent), f.number(data.units), f.number(data.rows.length)),
    data.none > 0 ? t.mergedNone(f.number(data.none)) : null,
  ];
  return (
    <>
      {own.simulated && <SimulatedBanner province={own.name} />}
      <p className={`${styles.crumb} no-print`}>
        <Link to={paths.request(requestId, search.get(OWNER_PARAM))}>{request?.title ?? t.back}</Link>
      </p>
      <PageHeader
        title={data.name}
        lead={told.filter(Boolean).join(' · ')}
        actions={
          data.rows.length > 0 ? (
            <SaveAs table={() => listFile(data, own, { title, lead: [{ ...unit, kind: 'text' }] })} />
          ) : undefined
        }
      />
      {data.rows.length > 0 && (
        <ListTotals items={data.counts.map((count) => ({ ...count, name: count.indicatorName }))} />
      )}
      {data.rows.length === 0 ? (
        <EmptyState title={t.mergedEmpty} detail={t.mergedEmptyDetail} />
      ) : (
        <MergedTable list={data} owner={search.get(OWNER_PARAM)} />
      )}
    </>
  );
}

function MergedTable({ list, owner }: { list: MergedList; owner: string | null }) {
  const t = useMessages(officeListMessages);
  const words = useMessages(listMessages);
  const f = useFormat();
  const { name, columns, hasStates, rows } = list;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{words.order}</th>
            <th scope="col">{t.unit}</th>
            {columns.map((column) => (
              <th key={column.code} scope="col" className={column.kind === 'number' ? styles.number : undefined}>
                {column.name}
                {column.measureUnit !== '' && ` (${column.measureUnit})`}
              </th>
            ))}
            {hasStates && <th scope="col">{words.state}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>{f.number(index + 1)}</td>
              <th scope="row">
                <Link to={paths.submission(row.submission, owner)}>{row.unit.name}</Link>
              </th>
              {columns.map((column) => (
                <td key={column.code} className={column.kind === 'number' ? styles.number : undefined}>
                  {listCellText(column, listCellOf(row, column.code), f.language)}
                </td>
              ))}
              {hasStates && <td>{row.state === null ? '' : LIST_STATE_LABELS[f.language][row.state]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
