import type { RollUp } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import styles from './plans.module.css';

/** `26/30 (86,67%)` over a bar of that length; a dash where nothing is counted. */
export function RollUpFigure({ rollUp, digits = 2 }: { rollUp: RollUp | undefined; digits: number | undefined }) {
  const format = useFormat();
  if (!rollUp) return '…';
  if (rollUp.total === 0) return '–';
  const share = format.share(rollUp.completed, rollUp.total, digits);
  return (
    <>
      <strong>{`${rollUp.completed}/${rollUp.total}`}</strong>
      {share && <span className={styles.quiet}> ({share})</span>}
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${((rollUp.completed / rollUp.total) * 100).toFixed(2)}%` }} />
      </span>
    </>
  );
}
