import { useQueries } from '@tanstack/react-query';
import type { ReportRequestRow } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useFormat } from '../../../../shared/format';
import { useMessages } from '../../../../shared/i18n';
import { useOwnProvinces } from '../../../../shared/plan';
import { may, useSession } from '../../../../shared/session';
import { EmptyState, ErrorState, LoadingState, NoPermission, PageHeader, SimulatedBanner } from '../../../../shared/ui';
import { paths } from '../../../../shared/url';
import { officeListMessages } from '../../office-lists/messages';
import { requestMessages } from '../messages';
import { inOrder, standingOf } from '../request-standing';
import { requestsQuery } from '../requests.queries';
import { RequestCard } from './request-card';
import styles from '../requests.module.css';

type Found = ReportRequestRow & { readonly owner: string };

/** Yêu cầu báo cáo: what the office asks of units, what is late on top. */
export function RequestsPage() {
  const t = useMessages(requestMessages);
  const words = useMessages(officeListMessages);
  const f = useFormat();
  const session = useSession();
  const owners = useOwnProvinces('request.read');
  const answers = useQueries({ queries: (owners ?? []).map(({ code }) => requestsQuery(code)) });
  if (owners === undefined) return <LoadingState lines={6} />;
  const [own] = owners;
  if (!own) return <NoPermission page />;
  const now = new Date().toISOString();
  const failed = answers.find(({ error, data }) => error && !data);
  const found = owners.flatMap(({ code }, index): Found[] =>
    (answers[index]?.data ?? []).map((row) => ({ ...row, owner: code })),
  );
  const standings = found.map((row) => standingOf(row, now));
  const late = standings.filter((standing) => standing === 'overdue').length;
  const open = standings.filter((standing) => standing === 'waiting').length + late;
  const writes = owners.some(({ code }) => may(session, code, 'request.write'));
  const lists = <Link to={paths.lists()}>{words.title}</Link>;
  const add = writes ? (
    <Link to={paths.newRequest} className={styles.primary}>
      {t.add}
    </Link>
  ) : undefined;
  const lead = open === 0 ? t.leadNone : late > 0 ? t.leadLate(f.count(open), f.count(late)) : t.lead(f.count(open));
  return (
    <>
      {own.simulated && <SimulatedBanner province={own.name} />}
      <PageHeader
        title={t.title}
        lead={found.length > 0 ? lead : undefined}
        actions={
          <>
            {lists}
            {add}
          </>
        }
      />
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : answers.some(({ isPending }) => isPending) ? (
        <LoadingState lines={6} />
      ) : found.length === 0 ? (
        <EmptyState title={t.none} detail={writes ? t.noneDetail : t.noneRead} actions={add} />
      ) : (
        <ul className={styles.requests}>
          {inOrder(found, now).map((row) => (
            <RequestCard key={row.id} row={row} now={now} owner={owners.length > 1 ? row.owner : null} />
          ))}
        </ul>
      )}
    </>
  );
}
