import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation } from 'react-router';
import { today } from '../shared/format/today';
import { homeOf, plansQuery, rememberedPlan, rememberedProvince, useHasReportWork } from '../shared/plan';
import { useSession } from '../shared/session';
import { ErrorState, LoadingState, EmptyState, PageHeader } from '../shared/ui';
import { useMessages } from '../shared/i18n';
import { paths } from '../shared/url';
import { frameMessages } from './frame/messages';

/** `/` opens where the work of whoever is at the screen is. */
export function HomeRedirect() {
  const t = useMessages(frameMessages);
  const session = useSession();
  const hasReportWork = useHasReportWork();
  const { data, error, refetch } = useQuery(plansQuery);
  // Who is signed in decides what opens.
  if (data && session !== undefined && hasReportWork !== undefined) {
    const home = homeOf({
      session,
      plans: data.items,
      plan: rememberedPlan(),
      province: session ? rememberedProvince(session.user.username) : null,
      day: today(),
      hasReportWork,
    });
    if (home !== null) return <Navigate replace to={home} />;
    return (
      <>
        <PageHeader title={t.noPlanTitle} />
        <EmptyState
          title={session ? t.noPlanSignedIn : t.noPlanAnonymous}
          actions={
            session ? <Link to={paths.plans}>{t.menu.plans}</Link> : <Link to={paths.signIn('/')}>{t.signIn}</Link>
          }
        />
      </>
    );
  }
  return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <LoadingState lines={5} />;
}

/** `/ke-hoach/:slug` opens its overview; what the address says besides stays. */
export const ToOverview = () => <Navigate replace to={{ pathname: 'tong-quan', search: useLocation().search }} />;
