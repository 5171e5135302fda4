import { useSyncExternalStore } from 'react';
import { useFormat } from '../format';
import { useMessages } from '../i18n';
import { shownCopies } from './copies';
import { outboxMessages } from './messages';
import { outbox } from './page-outbox';
import styles from './outbox.module.css';

/** How much waits for the line, and whether what is shown was read before it dropped; nothing while all is well. */
export function NetworkNote({ writesReports }: { writesReports: boolean }) {
  const t = useMessages(outboxMessages);
  const f = useFormat();
  const { writes, isWaiting, isDurable } = useSyncExternalStore(outbox.subscribe, outbox.current);
  const copies = useSyncExternalStore(shownCopies.subscribe, shownCopies.current);
  const oldest = copies.size === 0 ? null : Math.min(...copies.values());
  const blocked = !isDurable && writesReports;
  const waits = writes.length > 0 && isWaiting;
  if (oldest === null && !blocked && !waits) return null;
  return (
    <div className={`${styles.note} no-print`} role="status" aria-label={t.label}>
      {waits && (
        <p>
          <strong>{t.waiting(f.number(writes.length))}</strong> {isDurable && t.waitingDetail}
        </p>
      )}
      {oldest !== null && <p>{t.copy(f.moment(new Date(oldest).toISOString()))}</p>}
      {blocked && (
        <p>
          <strong>{t.notDurable}</strong> {t.notDurableDetail}
        </p>
      )}
    </div>
  );
}
