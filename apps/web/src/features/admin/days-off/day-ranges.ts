import type { DayOffBody } from '@tiendo/contracts';
import { addDays } from '@tiendo/indicators/time';

/** Days in a row that are called the same: Tết, or one Saturday that is worked. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
  /** Worked though it is a weekend; else off. */
  readonly working: boolean;
  readonly name: string;
}

/** Days of a year, in their order, as ranges. */
export function rangesOf(days: readonly DayOffBody[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const { day, working, name } of days) {
    const last = ranges.at(-1);
    if (last?.working === working && last.name === name && addDays(last.to, 1) === day) {
      ranges[ranges.length - 1] = { ...last, to: day };
    } else ranges.push({ from: day, to: day, working, name });
  }
  return ranges;
}

/** The days of a year with those of a range; what was said of these before goes. */
export function withRange(days: readonly DayOffBody[], range: DayRange): DayOffBody[] {
  const added: DayOffBody[] = [];
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
    added.push({ day, working: range.working, name: range.name });
  }
  return [...withoutRange(days, range), ...added].sort((one, other) => one.day.localeCompare(other.day));
}

/** The days of a year without those of a range. */
export const withoutRange = (days: readonly DayOffBody[], { from, to }: Pick<DayRange, 'from' | 'to'>): DayOffBody[] =>
  days.filter(({ day }) => day < from || day > to);
