import { dayOf, daysInMonth, type Day } from '../time/day.js';
import { foldVietnamese, plainCharacters } from '../vietnamese/index.js';
import { fullYear } from '../vietnamese/date.js';

/** Why a deadline that was read, or was not, is to be looked at again. */
export type DueDoubt =
  /** Several deadlines stand in the cell; the last one was taken. */
  | 'several'
  /** "Trước quý III": the last day before it was taken; some mean its own last day. */
  | 'beforeSpan'
  /** "Và các năm tiếp theo": it goes on after the day. */
  | 'goesOn'
  /** A day and "thường xuyên" beside it: which of the two is meant? */
  | 'mixed'
  /** Words stand beside it that may narrow it. */
  | 'wordsLeft'
  /** No deadline in it. */
  | 'unread';

/** What a deadline cell says. */
export interface DueText {
  /** The last day to be done by; null: none is stated, or it could not be read. */
  readonly day: Day | null;
  /** Thường xuyên, hằng năm: work that has no end. It gets no day that nobody stated. */
  readonly regular: boolean;
  /** Every deadline in the cell, in its order: "năm 2025, 2030" has two. */
  readonly days: readonly Day[];
  readonly doubt: DueDoubt | null;
}

interface Found {
  readonly at: number;
  readonly end: number;
  readonly kind: 'day' | 'span';
  readonly year: number | null;
  /** First and last month of a span, month of a day. */
  readonly from: number;
  readonly to: number;
  readonly day: number;
  /** First year where it is one of several: `2022-2025`. */
  readonly fromYear: number | null;
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const JOIN = String.raw`\s*(?:-|den|toi|,|;|va|&|\+)\s*`;
const YEAR = String.raw`(?:\s*(?:\/|-|\.|,?\s*nam|\s)\s*(?:nam\s*)?(?<Y>20\d\d)(?!\d))?`;
const ROMAN = String.raw`(?:iv|iii|ii|i|[1-4])(?![a-z\d])`;
/** In the order they are tried at each place: the longer writing of a day before the month or year in it. */
const POINTS: readonly (readonly [
  pattern: RegExp,
  read: (parts: Readonly<Record<string, string | undefined>>) => Omit<Found, 'at' | 'end'> | null,
])[] = [
  [/(?<y>20\d\d)\s*[/-]\s*(?<m>\d{1,2})\s*[/-]\s*(?<d>\d{1,2})(?!\d)/y, (p) => aDay(p['y'], p['m'], p['d'])],
  [/(?<d>\d{1,2})\s*([/.-])\s*(?<m>\d{1,2})\s*\2\s*(?<y>\d{4}|\d{2})(?!\d)/y, (p) => aDay(p['y'], p['m'], p['d'])],
  [
    /(?<d>\d{1,2})\s+thang\s+(?<m>\d{1,2})(?:\s*(?:\/|,?\s*nam)\s*(?<y>\d{4}))?(?!\d)/y,
    (p) => aDay(p['y'], p['m'], p['d']),
  ],
  [/(?<n>\d{1,2})\s+thang\s+(?:dau\s+)?nam(?:\s+(?<y>20\d\d))?(?![\da-z])/y, (p) => months(p['y'], '1', p['n'])],
  [/(?<n>\d{1,2})\s+thang\s+cuoi\s+nam(?:\s+(?<y>20\d\d))?(?![\da-z])/y, (p) => months(p['y'], '1', '12')],
  [
    new RegExp(
      String.raw`(?:thang|\bt)\s*\.?\s*(?<list>\d{1,2}(?:${JOIN}(?:thang\s*|t)?\d{1,2}(?!\d|\s*[/.]\s*\d{1,2}\s*[/.]))*)(?!\d)${YEAR}`,
      'y',
    ),
    (p) =>
      ofList(
        p['Y'],
        numbersOf(p['list'], /\d{1,2}/g, (one) => Number(one)),
        1,
      ),
  ],
  [
    new RegExp(String.raw`(?:quy)\s*(?<list>${ROMAN}(?:${JOIN}(?:quy\s*)?${ROMAN})*)${YEAR}`, 'y'),
    (p) =>
      ofList(
        p['Y'],
        numbersOf(p['list']?.replaceAll('quy', ''), /iv|iii|ii|i|[1-4]/g, (one) => QUARTERS[one] ?? 0),
        3,
      ),
  ],
  [/(?<a>\d{1,2})\s*-\s*(?<b>\d{1,2})\s*\/\s*(?<y>20\d\d)(?!\d)/y, (p) => months(p['y'], p['a'], p['b'])],
  [/(?<m>\d{1,2})\s*[/-]\s*(?<y>20\d\d)(?!\d|\s*[/-]\s*\d)/y, (p) => months(p['y'], p['m'], p['m'])],
  [/(?<d>\d{1,2})\s*\/\s*(?<m>\d{1,2})(?!\d|\s*\/)/y, (p) => aDay(undefined, p['m'], p['d'])],
  [
    /(?:nam\s+)?(?<a>20\d\d)\s*(?:-|den|toi)\s*(?:nam\s+)?(?<b>20\d\d)(?!\d|\s*[/-]\s*\d)/y,
    (p) => years(p['a'], p['b']),
  ],
  [/(?:nam\s+)?(?<y>20\d\d)(?!\d)/y, (p) => years(p['y'], p['y'])],
  [/(?:cuoi|het|trong|ca)\s+nam(?!\s*20\d\d)(?: nay)?(?![a-z])/y, () => months(undefined, '1', '12')],
];
const REGULAR =
  /(?:^|[^a-z])(?:thuong xuyen|hang (?:nam|thang|quy|tuan|ngay)|dinh ky|lien tuc|quanh nam|regular)(?![a-z])/;
const GOES_ON = /(?:va\s+)?(?:cac|nhung)\s+nam\s+(?:tiep theo|sau|ke tiep)/;
/** Words that belong to a deadline and say nothing more. */
const FILLERS =
  /(?<![a-z])(?:hoan thanh|thuc hien|xong|ban hanh|cham nhat|tre nhat|muon nhat|thoi gian|thoi han|giai doan|den het|het|truoc|trong|den|toi|tu|vao|ngay|thang|quy|nam|cuoi|va|la|han|luc|hang|thuong xuyen|dinh ky|lien tuc|sau do)(?![a-z])/g;
const CLOCK = /(?:\b\d{1,2}\s*(?:h|gio)\s*(?:\d{2})?(?:\s*phut)?|\b\d{1,2}:\d{2}(?::\d{2})?)(?![a-z\d/])/g;

/**
 * Reads a deadline as plans print it: `30/9/2024`, `Trước ngày 15 tháng 9 năm 2024`, `Chậm nhất 30/09/24`, `Tháng 6-9/2024`,
 * `Quý III, IV/2024`, `9/2026`, `2022-2025`, `Năm 2026 và các năm tiếp theo`, `Thường xuyên`. A month, quarter or year means
 * its last day, a range the end of its end. `planYear` stands in where the text has no year; null where the plan has more
 * than one. What is left over or contradicts itself comes back with its doubt, never as a day that nobody wrote.
 */
export function parseDue(text: string, planYear: number | null): DueText {
  const key = foldVietnamese(plainCharacters(text).replace(/[–—−]/g, '-')).replace(CLOCK, ' ');
  const found = pointsIn(key);
  if (found === null) return { day: null, regular: false, days: [], doubt: 'unread' };
  const isRegular = REGULAR.test(key);
  if (isRegular) {
    const hasYear = found.some(({ year }) => year !== null);
    return { day: null, regular: !hasYear, days: [], doubt: hasYear ? 'mixed' : null };
  }
  const days = deadlines(key, found, planYear);
  if (days === null || days.length === 0) return { day: null, regular: false, days: [], doubt: 'unread' };
  const last = days.reduce((latest, day) => (day > latest ? day : latest));
  return { day: last, regular: false, days, doubt: doubtOf(key, found, days) };
}

function doubtOf(key: string, found: readonly Found[], days: readonly Day[]): DueDoubt | null {
  if (days.length > 1) return 'several';
  if (GOES_ON.test(key)) return 'goesOn';
  if (isBeforeSpan(key, found)) return 'beforeSpan';
  return leftOf(key, found) === '' ? null : 'wordsLeft';
}

/** "Trước quý III", "trước tháng 9": the span itself is no longer time to do it. */
function isBeforeSpan(key: string, found: readonly Found[]): boolean {
  const only = found.length === 1 ? found[0] : undefined;
  return only?.kind === 'span' && /truoc\s+(?:quy|thang|nam|\d)?\s*$/.test(key.slice(0, only.at));
}

function leftOf(key: string, found: readonly Found[]): string {
  let rest = key;
  for (const { at, end } of [...found].reverse()) rest = `${rest.slice(0, at)} ${rest.slice(end)}`;
  return rest
    .replace(GOES_ON, '')
    .replace(FILLERS, '')
    .replace(/[\s.,;:()/\-&+]+/g, '');
}

/** null where something looks like a day or a span and is none: `31/11/2024`, `Quý IV - Quý II`. */
function pointsIn(key: string): Found[] | null {
  const found: Found[] = [];
  for (let at = 0; at < key.length;) {
    const here = /[a-z\d]/.test(key[at - 1] ?? ' ') ? null : pointAt(key, at);
    if (here === 'impossible') return null;
    if (here) found.push(here);
    at = here ? here.end : at + 1;
  }
  return found;
}

function pointAt(key: string, at: number): Found | 'impossible' | null {
  for (const [pattern, read] of POINTS) {
    pattern.lastIndex = at;
    const match = pattern.exec(key);
    if (!match) continue;
    const point = read(match.groups ?? {});
    return point === null ? 'impossible' : { ...point, at, end: at + match[0].length };
  }
  return null;
}

/** The deadlines the points stand for; null where one of them has no year, or a range runs backwards. */
function deadlines(key: string, found: readonly Found[], planYear: number | null): Day[] | null {
  const days: Day[] = [];
  const isBefore = isBeforeSpan(key, found);
  for (const [index, point] of found.entries()) {
    const next = found[index + 1];
    const year = point.year ?? next?.year ?? planYear;
    const day = year === null ? null : lastDay(point, year, isBefore);
    if (day === null) return null;
    const joins = next === undefined ? '' : key.slice(point.end, next.at);
    // The beginning of a range is no deadline.
    const isStart = next !== undefined && /^\s*(?:-|den(?: het)?|toi)\s*(?:ngay|thang|quy|nam)?\s*$/.test(joins);
    if (isStart) {
      const ends = lastDay(next, next.year ?? planYear ?? year ?? 0, false);
      if (ends !== null && ends < day) return null;
    } else days.push(day);
  }
  return [...new Set(days)];
}

function lastDay({ kind, from, to, day, fromYear }: Found, year: number, isBefore: boolean): Day | null {
  if (kind === 'day') return dayOf(year, to, day);
  if (!isBefore) return dayOf(year, to, daysInMonth(year, to));
  const [firstYear, month] = from === 1 ? [(fromYear ?? year) - 1, 12] : [fromYear ?? year, from - 1];
  return dayOf(firstYear, month, daysInMonth(firstYear, month));
}

type Point = Omit<Found, 'at' | 'end'>;

function aDay(year: string | undefined, month: string | undefined, day: string | undefined): Point | null {
  const full = year === undefined ? null : fullYear(year);
  if (year !== undefined && full === null) return null;
  const point: Point = {
    kind: 'day',
    year: full,
    from: Number(month),
    to: Number(month),
    day: Number(day),
    fromYear: null,
  };
  return dayOf(full ?? 2024, point.to, point.day) === null ? null : point;
}

function months(year: string | undefined, from: string | undefined, to: string | undefined): Point | null {
  const [first, last] = [Number(from), Number(to)];
  if (first < 1 || last > 12 || last < first) return null;
  return {
    kind: 'span',
    year: year === undefined ? null : Number(year),
    from: first,
    to: last,
    day: 0,
    fromYear: null,
  };
}

/** A list of months (`size` 1) or quarters (3): from the first to the last of them. */
function ofList(year: string | undefined, numbers: readonly number[], size: number): Point | null {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || first > last) return null;
  return months(year, String((first - 1) * size + 1), String(last * size));
}

function years(from: string | undefined, to: string | undefined): Point | null {
  const [first, last] = [Number(from), Number(to)];
  return last < first ? null : { kind: 'span', year: last, from: 1, to: 12, day: 0, fromYear: first };
}

function numbersOf(list: string | undefined, pattern: RegExp, read: (one: string) => number): number[] {
  return (list?.match(pattern) ?? []).map(read);
}
