import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { PlanDetail } from '../../shared/contract-types';
import { planQuery } from '../../shared/plan';
import { may, useSession } from '../../shared/session';
import { ErrorState, LoadingState, NoPermission, SimulatedBanner } from '../../shared/ui';

/** The plan of the address, for who may read it; meetings have their own two times, so no frame with a day to choose. */
export function MeetingsFrame({ children }: { children: (plan: PlanDetail) => ReactNode }) {
  const { slug = '' } = useParams();
  const session = useSession();
  const { data: plan, error, refetch } = useQuery(planQuery(slug));
  if (error && !plan) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (!plan || session === undefined) return <LoadingState lines={6} />;
  if (!may(session, plan.province.code, 'plan.read')) return <NoPermission page />;
  return (
    <>
      {plan.province.simulated && <SimulatedBanner province={plan.province.name} />}
      {children(plan)}
    </>
  );
}
