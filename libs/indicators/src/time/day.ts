import { DomainError } from '../domain-error.js';

/** A calendar day, `YYYY-MM-DD` (proleptic Gregorian, years 0001–9999). Days compare as text. */
export type Day = string;

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, 28–31; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The text's parts when it is a day of the calendar, else null. */
function partsOf(value: string): DayParts | null {
  const match = SHAPE.exec(value);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** True for an existing day written `YYYY-MM-DD`; 2023-02-29 is not one. */
export function isDay(value: unknown): value is Day {
  return typeof value === 'string' && partsOf(value) !== null;
}

/** Parts of a day. Throws DomainError `day-invalid`. */
export function parseDay(value: Day): DayParts {
  const parts = partsOf(value);
  if (!parts) throw new DomainError('day-invalid', { value });
  return parts;
}

/** The day of these parts, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** Negative when `a` is earlier, 0 when equal, positive when later. Both must be days. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days since 1970-01-01. Counting days in a March-based year keeps the leap day at the end. */
export function epochDay(value: Day): number {
  const { year, month, day } = parseDay(value);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Inverse of `epochDay`. Throws DomainError `day-out-of-range` outside the years 0001–9999. */
export function dayFromEpoch(days: number): Day {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  const result = dayOf(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
  if (result === null) throw new DomainError('day-out-of-range', { days });
  return result;
}

/** The day `count` days later (earlier when negative). `count` is whole. */
export function addDays(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new DomainError('day-count-not-whole', { count });
  return dayFromEpoch(epochDay(day) + count);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return parseDay(day).year;
}

/** The same day `years` later (earlier when negative); of 29 February, where there is none, the 28th. `years` is whole. */
export function addYears(day: Day, years: number): Day {
  const { year, month, day: inMonth } = parseDay(day);
  const moved = dayOf(year + years, month, Math.min(inMonth, daysInMonth(year + years, month)));
  if (moved === null) throw new DomainError('day-out-of-range', { day, years });
  return moved;
}

/** The last day of a year. */
export function lastDayOf(year: number): Day {
  return `${String(year).padStart(4, '0')}-12-31`;
}

export function earlierDay(a: Day, b: Day): Day {
  return compareDays(a, b) <= 0 ? a : b;
}

export function laterDay(a: Day, b: Day): Day {
  return compareDays(a, b) >= 0 ? a : b;
}
