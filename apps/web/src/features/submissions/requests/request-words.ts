import type { ReportRequestRow } from '@tiendo/contracts';
import type { Format } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { dueWords, leftWords } from '../due-words';
import type { SubmissionMessages } from '../messages';
import type { RequestMessages } from './messages';
import type { RequestStanding } from './request-standing';

/** "trước 17:00, thứ Hai 30/11/2026 (còn 02 ngày)"; how much time is left is told while reports are awaited. */
export function dueText(
  { due }: Pick<ReportRequestRow, 'due'>,
  standing: RequestStanding,
  t: SubmissionMessages,
  f: Format,
): { due: string; left: string | null } {
  const isAwaited = standing === 'overdue' || standing === 'waiting' || standing === 'source';
  const row = { due, dueState: isAwaited ? standing : ('waiting' as const) };
  return { due: dueWords(row, t, f), left: isAwaited ? leftWords(row, today(), t, f) : null };
}

/** What is asked about, by which letter, and how it is to be answered, in one line. */
export const aboutWords = (
  { period, plans, document, answer, asksItems }: ReportRequestRow,
  t: RequestMessages,
): string =>
  [
    period.label,
    document?.label,
    plans.map(({ code }) => code).join(', '),
    answer === 'withDocument' ? t.withDocument : t.onSystem,
    asksItems ? t.asksItems : null,
  ]
    .filter(Boolean)
    .join(' · ');
