import type { TrendPoint } from '@tiendo/contracts';
import { daysInMonth, parseDay } from '@tiendo/indicators/time';
import type { Overview } from '../../../shared/contract-types';
import type { Speech } from '../headline-sentence';
import { type ItemKind, mainKind } from './layout';

export type CoursePoint = TrendPoint['tasks'] & { readonly asOf: string };

/** The course of what the plan is mainly about, day by day. */
export function courseOf(overview: Pick<Overview, 'tasks' | 'trend'>): { kind: ItemKind; points: CoursePoint[] } {
  const kind = mainKind(overview);
  const points = overview.trend.map(({ asOf, targets, tasks }) => ({ asOf, ...(kind === 'task' ? tasks : targets) }));
  return { kind, points };
}

/** A month by its end, any other day by itself: "tháng 9", "tháng 12/2024", "ngày 15/10/2025". */
export function dayName(day: string, year: number, { t, f }: Speech): string {
  const parts = parseDay(day);
  if (parts.day !== daysInMonth(parts.year, parts.month)) return t.charts.onDay(f.day(day));
  return t.charts.month(parts.month, parts.year === year ? null : parts.year);
}

/** The same on an axis: "T9", "15/10". */
export function dayTick(day: string, { t }: Speech): string {
  const { year, month, day: date } = parseDay(day);
  return date === daysInMonth(year, month) ? t.charts.monthTick(month) : `${date}/${month}`;
}

/**
 * What the course says: how the overdue pile has grown or shrunk without a turn up to now; where nothing is late, how
 * much was done meanwhile.
 */
export function courseFinding(kind: ItemKind, points: readonly CoursePoint[], speech: Speech): string {
  const { t, f } = speech;
  const last = points.at(-1);
  if (!last) return '';
  const year = parseDay(last.asOf).year;
  const told = points.some(({ overdue }) => overdue > 0) ? 'overdue' : 'completed';
  const start = startOfRun(points.map((point) => point[told]));
  const from = points[start] ?? last;
  const [before, now] = [from[told], last[told]];
  const since = dayName(from.asOf, year, speech);
  if (told === 'completed') {
    if (now === 0) return t.charts.noneDone(kind);
    if (before === now) return t.charts.doneSame(f.ratio(now, last.total), kind);
    return t.charts.doneUp(f.number(before), f.ratio(now, last.total), kind, since);
  }
  if (now === before) return t.charts.overdueSame(f.count(now), kind, since);
  return (now > before ? t.charts.overdueUp : t.charts.overdueDown)(f.number(before), f.number(now), since);
}

/** Where the last run in one direction begins: its last flat step. */
function startOfRun(values: readonly number[]): number {
  const end = values.length - 1;
  const at = (index: number) => values[index] ?? 0;
  let turn = end;
  while (turn > 0 && at(turn - 1) === at(end)) turn -= 1;
  const up = turn > 0 && at(turn - 1) < at(end);
  let start = turn;
  while (start > 0 && (up ? at(start - 1) <= at(start) : at(start - 1) >= at(start))) start -= 1;
  while (start < end && at(start + 1) === at(start)) start += 1;
  // A flat course begins where it begins.
  return values.every((value) => value === at(end)) ? 0 : start;
}
