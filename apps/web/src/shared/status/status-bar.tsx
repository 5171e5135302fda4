import type { ItemStatus } from '@tiendo/indicators/status';
import { Link } from 'react-router';
import { StatusFill } from './status-fill';
import styles from './status.module.css';

interface Props {
  /** In vocabulary order, zeros left out. */
  parts: readonly { status: ItemStatus; count: number }[];
  /** What the bar says, for who does not see it. */
  label: string;
  height?: number;
  /** Where a segment leads: the list behind it. The legend beside the bar holds the same links for the keyboard. */
  to?: (status: ItemStatus) => string;
}

/** One bar, one segment per status, each in its own pattern. */
export function StatusBar({ parts, label, height = 12, to }: Props) {
  const shown = parts.filter((part) => part.count > 0);
  return (
    <>
      <span className="visually-hidden">{label}</span>
      <div className={styles.bar} aria-hidden="true">
        {shown.map(({ status, count }) => (
          <span key={status} className={styles.segment} style={{ flexGrow: count }}>
            {to ? (
              <Link to={to(status)} tabIndex={-1}>
                <StatusFill status={status} height={height} />
              </Link>
            ) : (
              <StatusFill status={status} height={height} />
            )}
          </span>
        ))}
      </div>
    </>
  );
}
