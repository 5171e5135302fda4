import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { whenServerIsWell } from '../api';
import { beginAnew, may, sessionQuery, useSession } from '../session';
import { keepSession, shownCopies } from './copies';
import { wipeDisabled } from './device';
import { NetworkNote } from './network-note';
import { outbox } from './page-outbox';
import { registerWorker } from './worker';

/** Once in the frame: sends what waits when it can be sent, and lets go of what may lie on the device no longer. */
export default function OutboxGuard() {
  const queries = useQueryClient();
  const session = useSession();
  const { isWaiting } = useSyncExternalStore(outbox.subscribe, outbox.current);
  const isCopy = useSyncExternalStore(shownCopies.subscribe, shownCopies.current).size > 0;
  const writesReports = session?.memberships.some(({ province }) => may(session, province.code, 'submission.write'));
  const account = session?.user.username ?? null;

  useEffect(() => {
    void outbox.tell().then(outbox.flush);
  }, [session]);
  useEffect(() => {
    if (!session || !writesReports || isCopy) return;
    void keepSession(session);
    registerWorker();
  }, [session, writesReports, isCopy]);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const gone = await wipeDisabled();
      if (account !== null && gone.includes(account)) await beginAnew();
    };
    const back = (): void => {
      void look();
      void outbox.sendNow();
      if (shownCopies.current().size > 0) void queries.invalidateQueries();
    };
    const shown = (): void => {
      if (!document.hidden) void outbox.sendNow();
    };
    void look();
    globalThis.addEventListener('online', back);
    document.addEventListener('visibilitychange', shown);
    return () => {
      globalThis.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [queries, account]);
  useEffect(() => {
    if (!isWaiting && !isCopy) return undefined;
    // Who is at the screen is asked first: an ended session is asked for on top of the page.
    return whenServerIsWell(() => {
      void queries.invalidateQueries(sessionQuery);
      if (isCopy) void queries.invalidateQueries();
      void wipeDisabled().then(outbox.sendNow);
    });
  }, [queries, isWaiting, isCopy]);
  return <NetworkNote writesReports={writesReports ?? false} />;
}
