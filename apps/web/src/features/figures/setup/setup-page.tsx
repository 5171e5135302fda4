import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { may, useSession } from '../../../shared/session';
import { ErrorState, LoadingState, NoPermission, PageHeader } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { paths } from '../../../shared/url';
import { calendarsQuery, formQuery, periodsQuery } from '../figures.queries';
import { CalendarsCard } from './calendars-card';
import { FormCard } from './form-card';
import { setupMessages } from './messages';
import { PeriodsCard } from './periods-card';
import styles from './setup.module.css';

/** Kỳ báo cáo và biểu số liệu: when a plan is reported on, and what is asked of whom. */
export function SetupPage() {
  const t = useMessages(setupMessages);
  const { slug, plan } = usePlanView();
  const session = useSession();
  const writes = may(session, plan.province.code, 'period.write');
  const calendars = useQuery({ ...calendarsQuery(slug), enabled: writes });
  const periods = useQuery({ ...periodsQuery(slug), enabled: writes });
  const form = useQuery({ ...formQuery(slug), enabled: writes });
  if (session !== undefined && !writes) return <NoPermission page />;
  const failed = [calendars, periods, form].find(({ error }) => error);
  const head = (
    <PageHeader
      title={t.page}
      windowTitle={`${t.page} · ${plan.code}`}
      actions={<Link to={paths.figures(slug)}>{t.toGrid}</Link>}
    />
  );
  if (!calendars.data || !periods.data || !form.data) {
    return (
      <>
        {head}
        {failed ? (
          <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
        ) : (
          <LoadingState lines={8} />
        )}
      </>
    );
  }
  return (
    <>
      {head}
      <div className={styles.content}>
        <CalendarsCard slug={slug} plan={plan} calendars={calendars.data.items} />
        <PeriodsCard slug={slug} periods={periods.data.items} />
        <FormCard key={slug} slug={slug} province={plan.province.code} form={form.data} periods={periods.data.items} />
      </div>
    </>
  );
}
