import type { ReactNode } from 'react';
import styles from './reading-button.module.css';

/** One of the readings of a doubtful text, to be taken. */
export function ReadingButton({ onTake, children }: { onTake: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.choice} onClick={onTake}>
      {children}
    </button>
  );
}
