import { lazy, Suspense } from 'react';
import { holdsWork } from '../../shared/keeping';
import { useSession } from '../../shared/session';

const Guard = lazy(() => import('../../shared/outbox/outbox-guard'));

/** Watches over what waits on the device; no visitor of a device without any fetches its code. */
export function OutboxGuard() {
  const session = useSession();
  if (!session && !holdsWork()) return null;
  return (
    <Suspense fallback={null}>
      <Guard />
    </Suspense>
  );
}
