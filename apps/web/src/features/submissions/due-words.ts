import type { SubmissionRow } from '@tiendo/contracts';
import { daysBetween } from '@tiendo/indicators/time';
import type { Format } from '../../shared/format';
import type { SubmissionMessages } from './messages';

/** 1970-01-05 was a Monday. */
const A_MONDAY = '1970-01-05';

type DueRow = Pick<SubmissionRow, 'due' | 'dueState'>;

/** "trước 17:00, thứ Hai 30/11/2026". */
export function dueWords({ due }: DueRow, t: SubmissionMessages, f: Format): string {
  const weekday = ((daysBetween(A_MONDAY, due.on) % 7) + 7) % 7;
  return t.due(due.time, t.weekdays[weekday] ?? '', f.day(due.on));
}

/** How much time is left, or by how much it is late. */
export function leftWords({ due, dueState }: DueRow, today: string, t: SubmissionMessages, f: Format): string {
  if (dueState === 'onTime') return t.onTime;
  if (dueState === 'late') return t.late;
  if (dueState === 'source') return t.sourceDraft;
  const days = daysBetween(today, due.on);
  if (dueState === 'overdue') return days < 0 ? t.overdue(f.count(-days)) : t.overdueToday;
  return days > 0 ? t.daysLeft(f.count(days)) : t.today;
}
