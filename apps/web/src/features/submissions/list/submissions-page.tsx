import { useQueries } from '@tanstack/react-query';
import type { SubmissionRow } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useOwnProvinces } from '../../../shared/plan';
import { EmptyState, ErrorState, LoadingState, NoPermission, PageHeader, SimulatedBanner } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { Link } from 'react-router';
import { paths } from '../../../shared/url';
import { submissionsQuery } from '../submissions.queries';
import { SubmissionCard } from './submission-card';
import styles from '../submissions.module.css';

interface Found {
  readonly owner: string;
  readonly row: SubmissionRow;
}

/** Báo cáo phải gửi: every report of the person's units, over all plans and owners, what is due first on top. */
export function SubmissionsPage() {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const owners = useOwnProvinces('submission.write');
  const answers = useQueries({ queries: (owners ?? []).map(({ code }) => submissionsQuery(code)) });
  if (owners === undefined) return <LoadingState lines={6} />;
  const [own] = owners;
  if (!own) return <NoPermission page />;
  const failed = answers.find(({ error, data }) => error && !data);
  const found = owners.flatMap(({ code }, index): Found[] =>
    (answers[index]?.data?.items ?? []).map((row) => ({ owner: code, row })),
  );
  const isOpen = ({ row }: Found) => row.state !== 'sent' && row.request.state !== 'withdrawn';
  const open = found.filter(isOpen).sort((one, other) => one.row.due.at.localeCompare(other.row.due.at));
  const rest = found.filter((one) => !isOpen(one));
  const namesUnit = new Set(found.map(({ owner, row }) => `${owner} ${row.unit.code}`)).size > 1;
  const cards = (rows: readonly Found[]) => (
    <ul className={styles.reports}>
      {rows.map(({ owner, row }) => (
        <SubmissionCard key={row.id} row={row} owner={owners.length > 1 ? owner : null} namesUnit={namesUnit} />
      ))}
    </ul>
  );
  const isWaiting = answers.some(({ isPending }) => isPending);
  const unitName = namesUnit ? null : found[0]?.row.unit.name;
  const counted = open.length > 0 ? t.lead(f.count(open.length)) : t.leadNone;
  return (
    <>
      {own.simulated && <SimulatedBanner province={own.name} />}
      <PageHeader
        title={t.title}
        lead={found.length > 0 ? [unitName, counted].filter(Boolean).join(' · ') : undefined}
        actions={
          <Link to={paths.reporters} className={styles.reportersLink}>
            {t.reporters}
          </Link>
        }
      />
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : isWaiting ? (
        <LoadingState lines={6} />
      ) : found.length === 0 ? (
        <EmptyState title={t.none} detail={t.noneDetail} />
      ) : (
        <>
          {cards(open)}
          {rest.length > 0 && (
            <details className={styles.sentOnes} open={open.length === 0}>
              <summary>{t.sentOnes(f.count(rest.length))}</summary>
              {cards(rest)}
            </details>
          )}
        </>
      )}
    </>
  );
}
