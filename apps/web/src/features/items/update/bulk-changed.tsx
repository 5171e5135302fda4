import type { PlacedStatement } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { statusMessages } from '../../../shared/status';
import { updateMessages } from './messages';
import styles from './update.module.css';

/** An item somebody else changed meanwhile, with what it says now. */
export interface ChangedItem {
  readonly code: string;
  /** The statement in force; null: none is. */
  readonly entry: PlacedStatement | null;
}

/** Which of several items a colleague has changed since they were chosen; nothing was stated over it. */
export function BulkChanged({ items, nameOf }: { items: readonly ChangedItem[]; nameOf: (code: string) => string }) {
  const t = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const format = useFormat();
  return (
    <div className={styles.alert} role="alert">
      <p>{t.bulk.changed(format.number(items.length))}</p>
      <ul className={styles.problems}>
        {items.map(({ code, entry }) => (
          <li key={code}>
            <strong>{nameOf(code)}</strong>: {entry?.status ? s.status[entry.status] : s.status.noStatement}
            {entry?.recordedBy && ` · ${t.conflict.by(entry.recordedBy, format.moment(entry.recordedAt))}`}
            {entry?.reason && ` · ${entry.reason}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
