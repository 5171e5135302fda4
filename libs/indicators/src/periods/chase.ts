import { daysBetween, type Day } from '../time/day.js';
import type { ReportingWindow } from './window.js';

/** How many days after its closing day a period that lacks figures is still chased: until two monthly ones have closed after it. */
export const CHASED_DAYS = 62;

/** A period as far as chasing goes; planned ones have not begun, whatever their window says. */
export interface ChasedPeriod extends Pick<ReportingWindow, 'closesOn'> {
  readonly state: string;
}

/** Whole days to the last day to report, 0 on that day; negative: so many days late. */
export const daysLeft = ({ closesOn }: Pick<ReportingWindow, 'closesOn'>, today: Day): number =>
  daysBetween(today, closesOn);

/** Whether figures that a period lacks are asked for on a day: it is open, or closed not too long ago. */
export function isChased(period: ChasedPeriod, today: Day): boolean {
  if (period.state === 'planned') return false;
  return period.state === 'open' || daysLeft(period, today) >= -CHASED_DAYS;
}

/** Periods to chase, what is due next first, then what is late, the latest of these first. */
export function inOrderOfChasing<P extends ChasedPeriod>(periods: readonly P[], today: Day): P[] {
  const late = (period: P): boolean => daysLeft(period, today) < 0;
  return [...periods].sort((a, b) => {
    if (late(a) !== late(b)) return late(a) ? 1 : -1;
    return late(a) ? daysLeft(b, today) - daysLeft(a, today) : daysLeft(a, today) - daysLeft(b, today);
  });
}
