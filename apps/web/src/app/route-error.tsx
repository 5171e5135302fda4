import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { whenServerIsWell } from '../shared/api';
import { isMissingCode, reloadForCode } from '../shared/keeping';
import { ErrorState } from '../shared/ui';
import { useFirstFrameOver } from './first-frame';

/** A screen broke, or its code could not be fetched (often a new version was put in place): loading again helps. */
export function RouteError() {
  const error = useRouteError();
  const queries = useQueryClient();
  useFirstFrameOver();
  useEffect(() => {
    if (!isMissingCode(error)) return undefined;
    // Fetched while the server was away, it is fetched again when it is back.
    return whenServerIsWell(() => void reloadForCode(() => queries.isMutating() > 0));
  }, [error, queries]);
  return (
    <div style={{ padding: 24 }}>
      <ErrorState page error={error} onRetry={() => globalThis.location.reload()} />
    </div>
  );
}
