import type { ReactNode } from 'react';
import styles from './parts.module.css';

/** How far something is: the tint behind its shape. */
export type Tone = 'neutral' | 'waiting' | 'progress' | 'done' | 'stopped';

/** Where a report or a request stands: told apart by shape; the word stands beside it. `shape`: a path in 20 × 20. */
export function Mark({ shape, tone, children }: { shape: string; tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d={shape}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {children}
    </span>
  );
}
