import { useMessages } from '../i18n';
import { statusMessages } from './messages';
import styles from './status.module.css';

/** How late, in words. Stands beside any status. */
export function OverdueBadge({ days }: { days: number }) {
  const t = useMessages(statusMessages);
  return <span className={styles.overdue}>{t.overdue(days)}</span>;
}
