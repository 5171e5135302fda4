import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { PlanViewProvider, planQuery, rememberPlan, useWorkIn } from '../../shared/plan';
import { useSession } from '../../shared/session';
import { ErrorState, SimulatedBanner } from '../../shared/ui';
import { PlanChips } from './plan-chips';
import { PlanSkeleton } from './plan-skeleton';
import styles from './context-bar.module.css';

/** The frame of the screens of one plan: which plan, as of which day, from which figures. */
export function PlanFrame() {
  const { slug = '' } = useParams();
  const session = useSession();
  const { data: plan, error, refetch } = useQuery(planQuery(slug));
  useWorkIn(plan?.province.code);
  useEffect(() => {
    if (plan) rememberPlan(plan.slug);
  }, [plan]);
  if (error && !plan) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  // Who is at the screen decides which figures it opens on: wait for both, they come together.
  if (!plan || session === undefined) return <PlanSkeleton />;
  return (
    <PlanViewProvider plan={plan}>
      {plan.province.simulated && (
        <div className={styles.onPaper}>
          <SimulatedBanner province={plan.province.name} />
        </div>
      )}
      <PlanChips />
      <Suspense fallback={<PlanSkeleton />}>
        <Outlet />
      </Suspense>
    </PlanViewProvider>
  );
}
