import { ApiProblem, isProblem } from '../api';
import { currentLanguage, loadMessages } from '../i18n';
import { notify } from '../ui';
import { Journal, type JournalOutcome, type Step } from './journal';
import { journalMessages } from './messages';

/** What was done on this page since it was loaded. Publishing is never in it. */
export const journal = new Journal(
  (error) => isProblem(error) && (error.status === 412 || error.status === 409 || error.status === 404),
);

/** Takes the last step back and says so in words; `only`: this one, or none. */
export async function undoLast(only?: Step): Promise<void> {
  await say(await journal.undo(only), 'undo');
}

/** Does again what was taken back last, and says so. */
export async function redoLast(): Promise<void> {
  await say(await journal.redo(), 'redo');
}

async function say(outcome: JournalOutcome, way: 'undo' | 'redo'): Promise<void> {
  const t = await loadMessages(journalMessages, currentLanguage());
  if (outcome.type === 'nothing') {
    await notify({ title: way === 'undo' ? t.nothing : t.nothingToRedo, tone: 'failed' });
    return;
  }
  const { words } = outcome.step;
  if (outcome.type === 'done') {
    await notify({ title: way === 'undo' ? t.undone(words) : t.redone(words) });
    return;
  }
  const { error } = outcome;
  const detail =
    error instanceof ApiProblem
      ? error.status === 412
        ? t.stale
        : (error.problem.detail ?? error.problem.title)
      : t.offline;
  await notify({ title: way === 'undo' ? t.failed(words) : t.redoFailed(words), detail, tone: 'failed', stays: false });
}
