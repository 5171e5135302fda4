import type { ItemDetail } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { StatusBar, StatusMark, statusMessages } from '../../../shared/status';
import { Card } from '../../../shared/ui';
import { countStatuses } from '@tiendo/indicators/rollup';
import { ALL_STATUSES } from '@tiendo/indicators/status';
import { detailMessages } from './messages';
import styles from './detail.module.css';

/** Who carries a task out, and where each of them stands: n/N. */
export function ExecutingCard({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  const s = useMessages(statusMessages);
  const format = useFormat();
  if (!item.executing || item.executingUnits.length === 0) return null;
  const counts = countStatuses(item.executingUnits.map((one) => one.status));
  const parts = ALL_STATUSES.map((status) => ({ status, count: counts[status] ?? 0 }));
  const label = parts
    .filter((part) => part.count > 0)
    .map((part) => `${s.status[part.status]} ${part.count}`)
    .join(', ');
  return (
    <Card title={t.executing(item.executing.completed, item.executing.total, item.executing.unreported)}>
      <StatusBar parts={parts} label={label} height={10} />
      <div className={styles.tableBox} role="region" aria-label={t.unit} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {item.executingUnits.map((one) => (
              <tr key={one.unit.code}>
                <th scope="row">{one.unit.name}</th>
                <td>
                  <span className={styles.withMark}>
                    <StatusMark status={one.status} size={16} />
                    {s.status[one.status]}
                  </span>
                </td>
                <td className={`${styles.second} ${styles.nowrap}`}>{one.since && t.since(format.day(one.since))}</td>
                <td className={styles.second}>{one.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
