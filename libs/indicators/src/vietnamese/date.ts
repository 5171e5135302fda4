import { dayOf, isDay, parseDay, type Day } from '../time/day.js';
import type { Locale } from '../percent/percent.js';
import { plainCharacters } from './characters.js';

const NUMERIC = /^(?:ngày\s+)?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
const WRITTEN = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/;
const YEAR_FIRST = /^(\d{4})\s*([/-])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/;
const WEEKDAY = /^(?:thứ\s+(?:hai|ba|tư|bốn|năm|sáu|bảy|[2-7])|chủ\s+nhật|cn|t[2-7])\s*[,.]?\s*(?=ngày|\d)/;
/** A time of day before or behind, as exports write it; it does not move the day. */
const CLOCK =
  /^\d{1,2}(?::\d{2}(?::\d{2})?|\s*(?:h|giờ)\s*(?:\d{2})?)\s*,?\s*(?=ngày|\d{1,2}\s*[/.-])|[t,\s]+\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?z?|\s*(?:h|giờ)\s*(?:\d{2})?)$/;
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Years of two digits up to here are of this century. Later ones may be of the last and are not guessed. */
const LAST_CLEAR_YEAR = 49;

/** A year of four digits, or of two whose century is clear (`24` is 2024); null where it is not (`65`). */
export function fullYear(text: string): number | null {
  const year = Number(text);
  if (text.length === 4) return year;
  return text.length === 2 && year <= LAST_CLEAR_YEAR ? 2000 + year : null;
}

/**
 * Reads a whole text as one day: `13/3/2024`, `13/3/24`, `05-02-2022`, `ngày 05 tháng 02 năm 2025`, `2024-03-13`,
 * `2024/3/13`, `Thứ tư, 13/3/2024`, `13/3/2024 14:00`; full-width digits and dashes of any length. Day before month,
 * always. null for anything else, for a day the calendar does not have, and for a year whose century is not clear.
 */
export function parseDate(text: string): Day | null {
  const cleaned = plainCharacters(text)
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[.,;]+$/, '')
    .replace(WEEKDAY, '')
    .replace(CLOCK, '')
    .trim();
  if (isDay(cleaned)) return cleaned;
  const numeric = NUMERIC.exec(cleaned);
  if (numeric) {
    const year = fullYear(numeric[4] ?? '');
    return year === null ? null : dayOf(year, Number(numeric[3]), Number(numeric[1]));
  }
  const yearFirst = YEAR_FIRST.exec(cleaned);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const written = WRITTEN.exec(cleaned);
  return written ? dayOf(Number(written[3]), Number(written[2]), Number(written[1])) : null;
}

/** Eight or six digits in a row: day, month, year. */
const KEYPAD = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/**
 * Reads what is typed where a day is asked: all that {@link parseDate} reads, and digits alone, as keypads without a stroke
 * give them (`05122026`, `051226`). null where that is no day.
 */
export function parseTypedDay(text: string): Day | null {
  const digits = KEYPAD.exec(plainCharacters(text).trim());
  return parseDate(digits ? `${digits[1]}/${digits[2]}/${digits[3]}` : text);
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
