import { compareDays, dayOf, daysInMonth, earlierDay, parseDay, type Day } from './day.js';

/**
 * The days a course is told by: the last ends of months from `from` to `until` that lie before `asOf`, and `asOf` itself
 * last; `most` of them together.
 */
export function trendDays(from: Day, until: Day, asOf: Day, most: number): Day[] {
  const last = earlierDay(until, asOf);
  const days: Day[] = [];
  for (let { year, month } = parseDay(from); ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const end = dayOf(year, month, daysInMonth(year, month));
    if (end === null || compareDays(end, last) > 0) break;
    if (compareDays(end, from) >= 0 && compareDays(end, asOf) < 0) days.push(end);
  }
  return [...days.slice(Math.max(days.length - most + 1, 0)), asOf];
}
