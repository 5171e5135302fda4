import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { DocumentLink } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { planQuery } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import { NewSnapshotForm, snapshotMessages } from '../../../shared/snapshots';
import { Card, EmptyState, ErrorState, LoadingState, PageHeader, SimulatedBanner } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { paths } from '../../../shared/url';
import { planMessages } from '../messages';
import { summaryQuery } from '../plan-queries';
import { RollUpFigure } from '../roll-up-figure';
import table from '../../../shared/ui/table.module.css';
import styles from '../plans.module.css';

/** Chốt số liệu: the snapshots of a plan and taking a new one. */
export function SnapshotsPage() {
  const { slug = '' } = useParams();
  const { data: plan, error, refetch } = useQuery(planQuery(slug));
  if (error && !plan) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return plan ? <Snapshots plan={plan} /> : <LoadingState lines={6} />;
}

function Snapshots({ plan }: { plan: PlanDetail }) {
  const t = useMessages(planMessages);
  const words = useMessages(snapshotMessages);
  const mayPublish = useMay(plan.province.code, 'snapshot.publish');
  return (
    <>
      {plan.province.simulated && <SimulatedBanner province={plan.province.name} />}
      <PageHeader title={t.snapshotTitle} lead={t.snapshotLead(plan.code)} />
      <div className={mayPublish ? styles.two : undefined}>
        <Card>
          {plan.snapshots.length === 0 ? (
            <EmptyState title={t.snapshotNone} detail={t.snapshotNoneDetail} />
          ) : (
            <SnapshotTable plan={plan} />
          )}
        </Card>
        {mayPublish && (
          <Card title={words.title} hint={words.confirm}>
            <NewSnapshotForm plan={plan} />
          </Card>
        )}
      </div>
    </>
  );
}

/** Newest first; on a phone each is a block of its own. */
function SnapshotTable({ plan }: { plan: PlanDetail }) {
  const t = useMessages(planMessages);
  const format = useFormat();
  const newestFirst = [...plan.snapshots].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  return (
    <div className={styles.wide}>
      <table className={`${table.table} ${table.stacking}`}>
        <thead>
          <tr>
            <th scope="col">{t.colName}</th>
            <th scope="col">{t.colAsOf}</th>
            <th scope="col">{t.colTargets}</th>
            <th scope="col">{t.colTasks}</th>
            <th scope="col">{t.colKnownAt}</th>
            <th scope="col">{t.colBy}</th>
            <th scope="col">{t.colDocument}</th>
            <th scope="col">{t.colChanges}</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((snapshot) => (
            <tr key={snapshot.id}>
              <th scope="row">
                <Link to={paths.overview(plan.slug, { asOf: snapshot.asOf, knownAt: snapshot.knownAt })}>
                  {snapshot.name}
                </Link>
                {snapshot.note && <p className={styles.quiet}>{snapshot.note}</p>}
              </th>
              <td data-term={t.colAsOf}>{format.day(snapshot.asOf)}</td>
              <Figures slug={plan.slug} snapshot={snapshot} />
              <td data-term={t.colKnownAt}>{format.moment(snapshot.knownAt)}</td>
              <td data-term={t.colBy}>{snapshot.publishedBy ?? t.byNobody}</td>
              <td data-term={t.colDocument}>
                {snapshot.document ? (
                  <DocumentLink province={plan.province.code} document={snapshot.document} />
                ) : (
                  t.noDocument
                )}
              </td>
              <td className={styles.oneLine}>
                <Link to={paths.changes(plan.slug, { from: snapshot.id })}>{t.changesSince}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Both headline figures as the snapshot has them. */
function Figures({ slug, snapshot }: { slug: string; snapshot: PlanDetail['snapshots'][number] }) {
  const t = useMessages(planMessages);
  const { data } = useQuery(summaryQuery(slug, snapshot));
  return (
    <>
      <td data-term={t.colTargets}>
        <RollUpFigure rollUp={data?.targets} digits={data?.policy.targets.percentDigits} />
      </td>
      <td data-term={t.colTasks}>
        <RollUpFigure rollUp={data?.tasks} digits={data?.policy.tasks.percentDigits} />
      </td>
    </>
  );
}
