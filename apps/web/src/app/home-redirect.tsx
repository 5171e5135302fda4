import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation } from 'react-router';
import { planToOpen, plansQuery, rememberedPlan } from '../shared/plan';
import { useSession } from '../shared/session';
import { ErrorState, LoadingState, EmptyState, PageHeader } from '../shared/ui';
import { useMessages } from '../shared/i18n';
import { paths } from '../shared/url';
import { frameMessages } from './frame/messages';

/** `/` opens the overview of a plan. */
export function HomeRedirect() {
  const t = useMessages(frameMessages);
  const session = useSession();
  const { data, error, refetch } = useQuery(plansQuery);
  // Who is signed in decides what opens.
  if (data && session !== undefined) {
    const own = session?.memberships.map(({ province }) => province.code) ?? [];
    const plan = planToOpen(data.items, rememberedPlan(), { own });
    if (plan) return <Navigate replace to={paths.overview(plan.slug)} />;
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
