import { Link } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { useSession } from '../../../shared/session';
import { LoadingState, NoPermission, PageHeader, SimulatedBanner } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { submissionMessages } from '../messages';
import { reporterMessages } from './messages';
import { UnitReporters } from './unit-reporters';
import styles from '../submissions.module.css';

/** Người lập báo cáo: of every unit that the person works for, whose leader names and removes them. */
export function ReportersPage() {
  const t = useMessages(reporterMessages);
  const words = useMessages(submissionMessages);
  const session = useSession();
  if (session === undefined) return <LoadingState lines={6} />;
  const own = (session?.memberships ?? []).filter(({ role }) => role === 'unitLeader' || role === 'reporter');
  const units = new Map(
    own.flatMap(({ province, unit }) => (unit ? [[`${province.code} ${unit.code}`, { province, unit }] as const] : [])),
  );
  const simulated = [...units.values()].find(({ province }) => province.simulated);
  if (units.size === 0) return <NoPermission page />;
  return (
    <>
      {simulated && <SimulatedBanner province={simulated.province.name} />}
      <p className={`${styles.crumb} no-print`}>
        <Link to={paths.submissions}>{words.back}</Link>
      </p>
      <PageHeader title={t.title} lead={t.lead} />
      <div className={styles.stack}>
        {[...units].map(([key, { province, unit }]) => (
          <UnitReporters key={key} place={{ province: province.code, unit: unit.code }} />
        ))}
      </div>
    </>
  );
}
