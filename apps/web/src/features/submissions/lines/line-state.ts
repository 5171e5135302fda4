import type { SubmissionLineBody } from '@tiendo/contracts';
import type { CellDraft, EntryMessages } from '../../../shared/figure-entry';
import type { SubmissionMessages } from '../messages';

/** How far a line is: what is typed comes first, then what was answered. */
export type LineState = CellDraft['state'] | 'empty' | 'notUpdated' | 'remark' | 'locked' | 'saved';

/** A finding that nobody has explained yet is a remark. */
export function lineState({ answer }: SubmissionLineBody, draft: CellDraft | undefined, isLocked: boolean): LineState {
  if (draft) return draft.state;
  if (isLocked) return 'locked';
  if (answer === null) return 'empty';
  if (answer.notUpdated) return 'notUpdated';
  if (answer.findings.length > 0 && answer.passReason === null) return 'remark';
  return 'saved';
}

/** Signs of a state; each stands beside its words. */
export const LINE_SIGNS: Readonly<Record<LineState, string>> = {
  saving: '…',
  waiting: '↻',
  unfinished: '✎',
  unreadable: '!',
  doubtful: '?',
  stale: '⇄',
  refused: '!',
  empty: '○',
  notUpdated: '◔',
  remark: '≠',
  locked: '▪',
  saved: '✓',
};

/** The state in words, with what kind of answer it is where that is no figure. */
export function stateWords(
  state: LineState,
  { answer }: SubmissionLineBody,
  t: SubmissionMessages,
  entry: EntryMessages,
): string {
  const words = state in t.lineStates ? t.lineStates[state as keyof typeof t.lineStates] : undefined;
  const draft = state in entry.draftStates ? entry.draftStates[state as CellDraft['state']] : undefined;
  const kind = answer && answer.answer !== 'figure' && draft === undefined ? t.answers[answer.answer] : null;
  return [words ?? draft, kind].filter(Boolean).join(': ');
}
