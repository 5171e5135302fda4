import type { PaceBody } from '@tiendo/contracts';
import { useUnitWords } from './use-unit-words';
import styles from './unit.module.css';

const MARK = { onTrack: '✓', atRisk: '!', late: '▼', undetermined: '?' } as const;

/** Đúng tiến độ, có nguy cơ chậm, chậm tiến độ: a mark and the word. */
export function PaceMark({ pace }: { pace: PaceBody }) {
  const { u } = useUnitWords();
  return (
    <span className={styles.pace} data-verdict={pace.verdict}>
      <span className={styles.paceMark} aria-hidden="true">
        {MARK[pace.verdict]}
      </span>
      {u.pace[pace.verdict]}
    </span>
  );
}
