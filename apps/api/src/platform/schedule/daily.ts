import type { Day } from '@tiendo/indicators/time';
import { dayInVietnam } from '../clock/clock.js';

/** A time of the day in Viet Nam, `HH:MM`. */
export type TimeOfDay = `${number}:${number}`;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment a day's work comes due. Viet Nam keeps one offset all year. */
export function dueOn(day: Day, at: TimeOfDay): Date {
  return new Date(`${day}T${at}:00+07:00`);
}

/** The last due moment up to now. */
export function lastDue(at: TimeOfDay, now: Date): Date {
  const today = dueOn(dayInVietnam(now), at);
  return today <= now ? today : new Date(today.getTime() - DAY_MS);
}

export function nextDue(at: TimeOfDay, now: Date): Date {
  return new Date(lastDue(at, now).getTime() + DAY_MS);
}

/** Due moments after one that was run, up to now, oldest first; without one before, the last due moment alone. */
export function missedMoments(at: TimeOfDay, ranLast: Date | null, now: Date): Date[] {
  const last = lastDue(at, now);
  if (ranLast === null) return [last];
  const missed: Date[] = [];
  for (let time = last.getTime(); time > ranLast.getTime(); time -= DAY_MS) missed.push(new Date(time));
  return missed.reverse();
}
