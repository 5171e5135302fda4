import type { RankScore } from '@tiendo/contracts';
import { barOf } from './words';
import styles from './score-bar.module.css';

/** The score as a bar; what a hedged figure leaves open is hatched beyond what is certain. The number stands beside it. */
export function ScoreBar({ score, scale }: { score: RankScore | null; scale: number }) {
  const bar = barOf(score, scale);
  if (!bar) return <span className={styles.noBar} aria-hidden="true" />;
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  return (
    <span className={styles.bar} aria-hidden="true">
      <span className={styles.barCertain} style={{ width: percent(bar.certain) }} />
      {bar.possible > bar.certain && (
        <span className={styles.barOpen} style={{ width: percent(bar.possible - bar.certain) }} />
      )}
    </span>
  );
}
