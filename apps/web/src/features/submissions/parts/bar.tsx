import type { ReactNode } from 'react';
import styles from './parts.module.css';

/** A part of a whole as a bar; its words stand beside it. */
export function Bar({ given, of, children }: { given: number; of: number; children: ReactNode }) {
  return (
    <div className={styles.bar}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${of > 0 ? (given / of) * 100 : 0}%` }} />
      </span>
      <span>{children}</span>
    </div>
  );
}
