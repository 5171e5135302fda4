import { useRouteError } from 'react-router';
import { ErrorState } from '../shared/ui';

/** A screen broke, or its code could not be fetched (often a new version was put in place): loading again helps. */
export function RouteError() {
  const error = useRouteError();
  return (
    <div style={{ padding: 24 }}>
      <ErrorState page error={error} onRetry={() => globalThis.location.reload()} />
    </div>
  );
}
