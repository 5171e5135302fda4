import type { SubmissionState } from '@tiendo/indicators/submission';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import { Mark, type Tone } from '../parts/mark';

/** A pencil, a sheet on its way up, a tick: told apart by shape; the word stands beside it. */
const SHAPES: Readonly<Record<SubmissionState, string>> = {
  drafting: 'M4 13.500V16h2.500L14 8.500 11.500 6 4 13.500zM12.500 5l2.500 2.500 1-1L13.500 4z',
  awaitingApproval: 'M10 16V5M5.500 9.500L10 5l4.500 4.500',
  sent: 'M4 10.500l4 4L16 6',
};

const TONES: Readonly<Record<SubmissionState, Tone>> = {
  drafting: 'neutral',
  awaitingApproval: 'waiting',
  sent: 'done',
};

/** Where a report stands, in shape and words. */
export function StateMark({ state }: { state: SubmissionState }) {
  const t = useMessages(submissionMessages);
  return (
    <Mark shape={SHAPES[state]} tone={TONES[state]}>
      {t.states[state]}
    </Mark>
  );
}
