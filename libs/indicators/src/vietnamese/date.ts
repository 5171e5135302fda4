import { dayOf, isDay, parseDay, type Day } from '../time/day.js';
import type { Locale } from '../percent/percent.js';

const NUMERIC = /^(?:ngày\s+)?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
const WRITTEN = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/;
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * Reads a whole text as one day: `13/3/2024`, `05-02-2022`, `ngày 05 tháng 02 năm 2025`, `2024-03-13`. Day before
 * month, always; years with four digits. null for anything else, and for a day the calendar does not have.
 */
export function parseDate(text: string): Day | null {
  const cleaned = text.normalize('NFC').trim().toLowerCase();
  if (isDay(cleaned)) return cleaned;
  const numeric = NUMERIC.exec(cleaned);
  if (numeric) return dayOf(Number(numeric[4]), Number(numeric[3]), Number(numeric[1]));
  const written = WRITTEN.exec(cleaned);
  return written ? dayOf(Number(written[3]), Number(written[2]), Number(written[1])) : null;
}

/**
 * A day in figures, as Vietnamese documents write it: `13/3/2024`, `05/02/2022` (days below 10 and the months 1 and 2
 * take a leading zero, Decree 30/2020/NĐ-CP, Annex I). English: `13 Mar 2024`.
 */
export function formatDay(day: Day, locale: Locale = 'vi'): string {
  const { year, month, day: dayOfMonth } = parseDay(day);
  if (locale === 'en') return `${dayOfMonth} ${ENGLISH_MONTHS[month - 1]?.slice(0, 3)} ${year}`;
  return `${dayText(dayOfMonth)}/${monthText(month)}/${year}`;
}

/** A day in words: `ngày 05 tháng 02 năm 2025`; English: `5 February 2025`. */
export function formatDayLong(day: Day, locale: Locale = 'vi'): string {
  const { year, month, day: dayOfMonth } = parseDay(day);
  if (locale === 'en') return `${dayOfMonth} ${ENGLISH_MONTHS[month - 1]} ${year}`;
  return `ngày ${dayText(dayOfMonth)} tháng ${monthText(month)} năm ${year}`;
}

function dayText(day: number): string {
  return day < 10 ? `0${day}` : String(day);
}

function monthText(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}
