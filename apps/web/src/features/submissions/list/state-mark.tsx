import type { SubmissionState } from '@tiendo/indicators/submission';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import styles from '../submissions.module.css';

/** A pencil, a sheet on its way up, a tick: told apart by shape; the word stands beside it. */
const SHAPES: Readonly<Record<SubmissionState, string>> = {
  drafting: 'M4 13.500V16h2.500L14 8.500 11.500 6 4 13.500zM12.500 5l2.500 2.500 1-1L13.500 4z',
  awaitingApproval: 'M10 16V5M5.500 9.500L10 5l4.500 4.500',
  sent: 'M4 10.500l4 4L16 6',
};

/** Where a report stands, in shape and words. */
export function StateMark({ state }: { state: SubmissionState }) {
  const t = useMessages(submissionMessages);
  return (
    <span className={`${styles.mark} ${styles[state]}`}>
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={SHAPES[state]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      </svg>
      {t.states[state]}
    </span>
  );
}
