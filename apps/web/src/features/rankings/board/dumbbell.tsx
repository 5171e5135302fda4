import type { RankingRow } from '@tiendo/contracts';
import { type Axis, spanOn } from './axis';
import styles from './dumbbell.module.css';

const at = (share: number): string => `${(share * 100).toFixed(2)}%`;

interface Props {
  row: RankingRow;
  axis: Axis;
  isBehind: boolean;
  /** It misses nothing. */
  isWhole: boolean;
}

/** Where a unit stood (hollow) and stands (filled), joined; what a hedged figure leaves open is dashed. */
export function Dumbbell({ row, axis, isBehind, isWhole }: Props) {
  const now = spanOn(axis, row.score);
  const then = spanOn(axis, row.movement?.before?.score);
  if (!now) return null;
  const isMoved = then !== null && Math.abs(then.low - now.low) > 0.001;
  const kind = isMoved && then.low < now.low ? 'up' : 'down';
  return (
    <span className={styles.dumbbell} aria-hidden="true" data-behind={isBehind || undefined}>
      {axis.ticks.map((tick) => (
        <i key={tick} className={styles.grid} style={{ left: at((tick - axis.from) / (axis.to - axis.from)) }} />
      ))}
      {isMoved && (
        <i
          className={styles.path}
          data-kind={kind}
          style={{ left: at(Math.min(then.low, now.low)), width: at(Math.abs(now.low - then.low)) }}
        />
      )}
      {now.high > now.low && <i className={styles.open} style={{ left: at(now.low), width: at(now.high - now.low) }} />}
      {isMoved && <i className={styles.before} style={{ left: at(then.low) }} />}
      <i className={styles.now} data-whole={isWhole || undefined} style={{ left: at(now.low) }} />
    </span>
  );
}
