import { dayOf } from '../time/day.js';
import { foldVietnamese, plainCharacters } from '../vietnamese/index.js';
import { fullYear } from '../vietnamese/date.js';

/** A day or a span of months as a text names it, and where in the text it stands. */
export interface Point {
  readonly at: number;
  readonly end: number;
  readonly kind: 'day' | 'span';
  readonly year: number | null;
  /** First and last month of a span, month of a day. */
  readonly from: number;
  readonly to: number;
  /** Of a day; of a span the day in its last month where only a week of it is meant, else 0. */
  readonly day: number;
  /** First year where it is one of several: `2022-2025`. */
  readonly fromYear: number | null;
  /** Last months of those that stand apart: `tháng 5, tháng 10`; left out where they follow one another. */
  readonly each?: readonly number[];
}
type Read = Omit<Point, 'at' | 'end'>;
type Parts = Readonly<Record<string, string | undefined>>;

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const ROMAN_MONTHS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** Roman months longest first, so that `viii` is not `v`. */
const ROMAN_MONTH = [...ROMAN_MONTHS].sort((one, other) => other.length - one.length).join('|');
const JOIN = String.raw`\s*(?:-|den|toi|,|;|va|&|\+)\s*`;
const YEAR = String.raw`(?:\s*(?:[/.,(-]|,?\s*nam|\s)\s*(?:nam\s*)?(?<Y>20\d\d)(?!\d|\s*-\s*20\d\d)\)?|\s*,?\s*(?:nam\s+|\/\s*(?=[2-4]))(?<Z>\d\d)(?!\d|\s*[/-]))?`;
const ROMAN = String.raw`(?:iv|iii|ii|i|[1-4])(?![a-z\d])`;
const OF_DAY = String.raw`(?:\s*(?:\/|-|\.|,?\s*nam|,)\s*(?:nam\s*)?(?<y>\d{4}|\d{2}))?(?!\d)`;
/** In the order they are tried at each place: the longer writing of a day before the month or year in it. */
const POINTS: readonly (readonly [pattern: RegExp, read: (parts: Parts) => Read | null])[] = [
  [/(?<y>20\d\d)\s*[/-]\s*(?<m>\d{1,2})\s*[/-]\s*(?<d>\d{1,2})(?!\d)/y, (p) => aDay(p['y'], p['m'], p['d'])],
  [/(?<d>\d{1,2})\s*([/.-])\s*(?<m>\d{1,2})\s*\2\s*(?<y>\d{4}|\d{2})(?!\d)/y, (p) => aDay(p['y'], p['m'], p['d'])],
  // `30/IX/2026`: the month in Roman numbers.
  [
    new RegExp(String.raw`(?<d>\d{1,2})\s*([/.-])\s*(?<m>${ROMAN_MONTH})\s*\2\s*(?<y>\d{4}|\d{2})(?!\d)`, 'y'),
    (p) => aDay(p['y'], romanMonth(p), p['d']),
  ],
  [
    new RegExp(String.raw`(?<d>\d{1,2})\s*\/\s*(?<m>${ROMAN_MONTH})(?![a-z\d/])`, 'y'),
    (p) => aDay(undefined, romanMonth(p), p['d']),
  ],
  [
    new RegExp(String.raw`thang\s+(?<m>${ROMAN_MONTH})(?![a-z\d])${YEAR}`, 'y'),
    (p) => months(yearOf(p), romanMonth(p), romanMonth(p)),
  ],
  // `IX/2024`; up to IV it may be a quarter.
  [
    new RegExp(
      String.raw`(?<m>${ROMAN_MONTHS.slice(4)
        .sort((one, other) => other.length - one.length)
        .join('|')})\s*\/\s*(?<y>20\d\d)(?!\d)`,
      'y',
    ),
    (p) => months(p['y'], romanMonth(p), romanMonth(p)),
  ],
  // Days of one month: `15-30/9/2024`, `15 đến ngày 30 tháng 9 năm 2024`.
  [
    new RegExp(
      String.raw`(?<a>\d{1,2})\s*(?:-|den|toi)\s*(?:het\s+)?(?:ngay\s+)?(?<d>\d{1,2})\s*(?:(?:\/|\s+thang\s+)\s*(?<m>\d{1,2})(?!\d))${OF_DAY}`,
      'y',
    ),
    (p) => daysOf(p),
  ],
  [
    new RegExp(String.raw`(?<d>\d{1,2})\s*,?\s+thang\s+(?<m>\d{1,2})(?!\d)${OF_DAY}`, 'y'),
    (p) => aDay(p['y'], p['m'], p['d']),
  ],
  [/(?<n>\d{1,2})\s+thang\s+(?:dau\s+)?nam(?:\s+(?<y>20\d\d))?(?![\da-z])/y, (p) => months(p['y'], '1', p['n'])],
  [/(?<n>\d{1,2})\s+thang\s+cuoi\s+nam(?:\s+(?<y>20\d\d))?(?![\da-z])/y, (p) => months(p['y'], '1', '12')],
  [
    new RegExp(String.raw`tuan(?:\s+thu)?\s+(?<w>[1-5]|dau|cuoi)\s+(?:cua\s+)?thang\s+(?<m>\d{1,2})${YEAR}`, 'y'),
    (p) => weekOf(p),
  ],
  [
    new RegExp(
      String.raw`(?:thang|\bth?)\s*\.?\s*(?<list>\d{1,2}(?:${JOIN}(?:thang\s*|th?)?\d{1,2}(?!\d|\s*[/.]\s*\d{1,2}\s*[/.]))*)(?!\d)${YEAR}`,
      'y',
    ),
    (p) =>
      ofList(
        yearOf(p),
        p['list'],
        numbersOf(p['list'], /\d{1,2}/g, (one) => Number(one)),
        1,
      ),
  ],
  [
    new RegExp(String.raw`(?:quy|q)\s*\.?\s*(?<list>${ROMAN}(?:${JOIN}(?:quy\s*|q\.?\s*)?${ROMAN})*)${YEAR}`, 'y'),
    (p) =>
      ofList(
        yearOf(p),
        p['list'],
        numbersOf(p['list']?.replaceAll(/quy|q/g, ''), /iv|iii|ii|i|[1-4]/g, (one) => QUARTERS[one] ?? 0),
        3,
      ),
  ],
  [/(?<a>\d{1,2})\s*-\s*(?<b>\d{1,2})\s*\/\s*(?<y>20\d\d)(?!\d)/y, (p) => months(p['y'], p['a'], p['b'])],
  [/(?<m>\d{1,2})\s*[/.-]\s*(?<y>20\d\d)(?!\d|\s*[/.]\s*\d)/y, (p) => months(p['y'], p['m'], p['m'])],
  [/(?<d>\d{1,2})\s*\/\s*(?<m>\d{1,2})(?!\d|\s*\/)/y, (p) => aDay(undefined, p['m'], p['d'])],
  [
    /(?:nam\s+)?(?<a>20\d\d)\s*(?:-|den|toi)\s*(?:het\s+)?(?:nam\s+)?(?<b>20\d\d)(?!\d|\s*[/-]\s*\d)/y,
    (p) => years(p['a'], p['b']),
  ],
  [/(?:nam\s+)?(?<y>20\d\d)(?!\d)/y, (p) => years(p['y'], p['y'])],
  [
    /(?:(?:cuoi|dau|giua|het|trong|ca|nua (?:dau|cuoi))\s+nam(?!\s*20\d\d)(?: nay)?|nam nay)(?![a-z])/y,
    () => months(undefined, '1', '12'),
  ],
];

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};
const OF_WORDS = Object.keys(NUMBER_WORDS).sort((a, b) => b.length - a.length);
/** `tháng mười hai`, `quý ba`; "tháng năm" is the fifth only where the year follows: else it ends in a year. */
const NUMBERED = new RegExp(
  String.raw`(tháng|quý)\s+(${OF_WORDS.filter((one) => one !== 'năm').join('|')}|năm(?=\s+năm))(?!\p{L})`,
  'gu',
);
/** `sáu tháng đầu năm`. */
const COUNTED = new RegExp(String.raw`(?<!\p{L})(ba|sáu|chín)\s+(?=tháng\s+(?:đầu|cuối))`, 'gu');
/** A time of day moves no deadline. */
const CLOCK =
  /(?:\b\d{1,2}\s*(?:h|gio)\s*(?:\d{2})?(?:\s*phut)?|(?:\b|(?<=\d)t)\d{1,2}:\d{2}(?::\d{2})?z?)(?![a-z\d/])/g;
const WEEKDAY =
  /(?:thu (?:hai|ba|tu|bon|nam|sau|bay|[2-7])|chu nhat)\s*,?\s*(?=(?:ngay )?\d{1,2}\s*[/.-])|\((?:thu (?:hai|ba|tu|bon|nam|sau|bay|[2-7])|chu nhat)\)/g;
/** "Trong 2 năm 2024-2025", "03 năm (2024-2026)": how long the span is, which it says itself. */
const LENGTH = /\b\d{1,2} nam(?=[\s(:,]*20\d\d\s*(?:-|den))/g;

/** `quí` is an older spelling. */
const QUARTER_WITH_I = /(?<!\p{L})quí(?!\p{L})/gu;
/** What spreadsheets and English texts make of a day or a month: `30-Sep-24`, `30 September 2024`, `Sep-24`. */
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_NAME = `(${ENGLISH_MONTHS.join('|')})[a-z]{0,6}\\.?`;
const ENGLISH_DAY = new RegExp(String.raw`(?<!\d)(\d{1,2})[- ]${ENGLISH_NAME},?[- ](20\d\d|\d\d)(?!\d)`, 'g');
const ENGLISH_MONTH = new RegExp(String.raw`(?<![\p{L}\d])${ENGLISH_NAME}[- ](20\d\d|\d\d)(?!\d)`, 'gu');
const englishMonth = (name: string): number => ENGLISH_MONTHS.indexOf(name) + 1;

/** The text as points are looked for in it: folded, numbers in words as figures, times of day and weekdays gone. */
export function dueKey(text: string): string {
  const number = (word: string): number => NUMBER_WORDS[word] ?? 0;
  const counted = plainCharacters(text)
    .toLowerCase()
    .replace(/[–—−÷~→]|->/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(QUARTER_WITH_I, 'quý')
    .replaceAll(ENGLISH_DAY, (_, day: string, month: string, year: string) => `${day}/${englishMonth(month)}/${year}`)
    .replaceAll(ENGLISH_MONTH, (_, month: string, year: string) => `tháng ${englishMonth(month)}/${year}`)
    .replaceAll(NUMBERED, (_, of: string, word: string) => `${of} ${number(word)}`)
    .replaceAll(COUNTED, (_, word: string) => `${number(word)} `);
  return foldVietnamese(counted).replaceAll(CLOCK, ' ').replaceAll(WEEKDAY, ' ').replaceAll(LENGTH, ' ').trim();
}

/** Days and spans in their order; null where something looks like one and is none: `31/11/2024`, `Quý IV - Quý II`. */
export function pointsIn(key: string): Point[] | null {
  const found: Point[] = [];
  for (let at = 0; at < key.length;) {
    const here = /[a-z\d]/.test(key[at - 1] ?? ' ') ? null : pointAt(key, at);
    if (here === 'impossible') return null;
    if (here) found.push(here);
    at = here ? here.end : at + 1;
  }
  return merged(key, found);
}

function pointAt(key: string, at: number): Point | 'impossible' | null {
  for (const [pattern, read] of POINTS) {
    pattern.lastIndex = at;
    const match = pattern.exec(key);
    if (!match) continue;
    const point = read(match.groups ?? {});
    return point === null ? 'impossible' : { ...point, at, end: at + match[0].length };
  }
  return null;
}

/** "Năm 2024 (quý III)": the year belongs to what is nearer. */
function merged(key: string, found: readonly Point[]): Point[] {
  return found.reduce<Point[]>((points, point) => {
    const last = points.at(-1);
    const isYear = last?.kind === 'span' && last.from === 1 && last.to === 12 && last.fromYear === last.year;
    const isOfIt = point.year === null && /^\s*[(,:-]?\s*(?:vao|trong)?\s*$/.test(key.slice(last?.end, point.at));
    if (!last || !isYear || !isOfIt) return [...points, point];
    return [...points.slice(0, -1), { ...point, year: last.year, at: last.at }];
  }, []);
}

const romanMonth = (parts: Parts): string => String(ROMAN_MONTHS.indexOf(parts['m'] ?? '') + 1);
const yearOf = (parts: Parts): string | undefined => parts['Y'] ?? parts['Z'];

function aDay(year: string | undefined, month: string | undefined, day: string | undefined): Read | null {
  const full = year === undefined ? null : fullYear(year);
  if (year !== undefined && full === null) return null;
  const [to, of] = [Number(month), Number(day)];
  // Of an unknown year 29 February may exist.
  if (dayOf(full ?? 2024, to, of) === null) return null;
  return { kind: 'day', year: full, from: to, to, day: of, fromYear: null };
}

function daysOf(parts: Parts): Read | null {
  const last = aDay(parts['y'], parts['m'], parts['d']);
  return last === null || Number(parts['a']) < 1 || Number(parts['a']) > last.day ? null : last;
}

function months(year: string | undefined, from: string | undefined, to: string | undefined): Read | null {
  const [first, last] = [Number(from), Number(to)];
  const full = year === undefined ? null : fullYear(year);
  if (first < 1 || last > 12 || last < first || (year !== undefined && full === null)) return null;
  return { kind: 'span', year: full, from: first, to: last, day: 0, fromYear: null };
}

/** A week of a month ends on its seventh, fourteenth, twenty-first, twenty-eighth or last day. */
function weekOf(parts: Parts): Read | null {
  const of = months(yearOf(parts), parts['m'], parts['m']);
  const week = parts['w'] === 'dau' ? 1 : parts['w'] === 'cuoi' ? 5 : Number(parts['w']);
  return of === null ? null : { ...of, day: week < 5 ? week * 7 : 0 };
}

/** A list of months (`size` 1) or quarters (3): from the first to the last of them, or each where they stand apart. */
function ofList(
  year: string | undefined,
  list: string | undefined,
  numbers: readonly number[],
  size: number,
): Read | null {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined || first > last) return null;
  const span = months(year, String((first - 1) * size + 1), String(last * size));
  const isListed = !/-|den|toi/.test(list ?? '');
  const areApart =
    isListed && numbers.some((number, index) => index > 0 && number > (numbers[index - 1] ?? number) + 1);
  return span && areApart ? { ...span, each: numbers.map((number) => number * size) } : span;
}

function years(from: string | undefined, to: string | undefined): Read | null {
  const [first, last] = [Number(from), Number(to)];
  return last < first ? null : { kind: 'span', year: last, from: 1, to: 12, day: 0, fromYear: first };
}

function numbersOf(list: string | undefined, pattern: RegExp, read: (one: string) => number): number[] {
  return (list?.match(pattern) ?? []).map(read);
}
