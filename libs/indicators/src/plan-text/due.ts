import {
  addDays,
  dayFromEpoch,
  dayOf,
  daysInMonth,
  epochDay,
  lastDayOf,
  parseDay,
  yearOf,
  type Day,
} from '../time/day.js';
import { dueKey, pointsIn, type Point } from './due-points.js';

/** Why a deadline that was read, or was not, is to be looked at again. */
export type DueDoubt =
  /** Several deadlines stand in the cell; the last one was taken. */
  | 'several'
  /** "Trước quý III": the last day before it was taken; some mean its own last day. */
  | 'beforeSpan'
  /** "Đầu quý III", "giữa tháng 9", "tuần 2 tháng 9": the end of that part was taken. */
  | 'partOfSpan'
  /** "Và các năm tiếp theo": it goes on after the day. */
  | 'goesOn'
  /** "Từ tháng 3/2024", "sau ngày 30/9": it begins there, and no end is stated. */
  | 'startOnly'
  /** "15 ngày kể từ ngày 01/9/2024": to be counted from a day. */
  | 'counted'
  /** A day and "thường xuyên" beside it: which of the two is meant? */
  | 'mixed'
  /** Words stand beside it that may narrow it. */
  | 'wordsLeft'
  /** No deadline in it. */
  | 'unread';

/** One of the things a doubtful deadline may mean: a day, or work without an end. */
export interface DueChoice {
  readonly day: Day | null;
  readonly regular: boolean;
}

/** What a deadline cell says. */
export interface DueText {
  /** The last day to be done by; null: none is stated, or it could not be read. */
  readonly day: Day | null;
  /** Thường xuyên, hằng năm: work that has no end. It gets no day that nobody stated. */
  readonly regular: boolean;
  /** Every deadline in the cell, in its order: "năm 2025, 2030" has two. */
  readonly days: readonly Day[];
  readonly doubt: DueDoubt | null;
  /** What it may mean, the likeliest first; empty where there is no doubt, or nothing to offer. */
  readonly choices: readonly DueChoice[];
}

const REGULAR =
  /(?:^|[^a-z])(?:thuong xuyen|hang (?:nam|thang|quy|tuan|ngay)|dinh ky|lien tuc|quanh nam|regular|\d{1,2} ?lan ?(?:\/|moi|mot|trong) ?(?:nam|thang|quy|tuan)|\d{1,2} (?:nam|thang|quy|tuan) ?(?:\/|1 |mot |moi )? ?(?:\d{1,2} )?lan)(?![a-z])|^tx$/;
const GOES_ON = /(?:va\s+|,\s*)?(?:cac|nhung)\s+nam\s+(?:tiep theo|sau|ke tiep)|tro di/;
/** Words that belong to a deadline and say nothing more. */
const FILLERS =
  /(?<![a-z])(?:khong (?:cham|muon|tre) hon|khong qua|hoan thanh|thuc hien|xong|ban hanh|cham nhat|tre nhat|muon nhat|thoi gian|thoi han|giai doan|den het|het|truoc|trong|den|toi|tu|vao|ngay|thang|quy|nam|cuoi|nua|dau|giua|(?:thuong|trung|ha) tuan|tuan|ca|va|la|han|luc|mung|hang|thuong xuyen|dinh ky|lien tuc|sau do|nay|phai|can|du kien|bat dau|khoi cong)(?![a-z])/g;
/** The rest of a range stands behind these: `- tháng 2/2025`, `đến hết tháng 02/2025`, `đến cuối năm 2025`. */
const TO = /^\s*(?:-|den|toi)(?:\s*(?:het|cuoi|ngay|thang|quy|nam))*\s*$/;
const SINCE = /(?:^|[^a-z])(?:(?:bat dau|ke)\s*(?:tu)?|tu|sau)(?:\s+(?:het|ngay|thang|quy|nam|khi))*\s*$/;
const COUNTED = /(?:^|[^\d/.-])(\d{1,3})\s*(ngay|tuan|thang)(\s+lam viec)?\s*,?\s*(?:ke\s+)?(?:tu|sau)(?:\s+ngay)?\s*$/;
const PART = /(nua dau|nua cuoi|(?<!bat )dau|giua|(?:thuong|trung|ha) tuan)\s*$/;
/** A beginning in front of the deadline: `Bắt đầu quý III, hoàn thành quý IV`. */
const BEGINS =
  /(?:^|[^a-z])(?:bat dau|khoi cong|khoi dong|trien khai tu)(?:\s+(?:tu|vao|trong|ngay|thang|quy|nam))*\s*$/;
const UNREAD: DueText = { day: null, regular: false, days: [], doubt: 'unread', choices: [] };

/**
 * Reads a deadline as plans print it: `30/9/2024`, `Trước ngày 15 tháng 9 năm 2024`, `Chậm nhất 30/09/24`, `Tháng 6-9/2024`,
 * `Quý III, IV/2024`, `9/2026`, `2022-2025`, `Năm 2026 và các năm tiếp theo`, `Thường xuyên`. A month, quarter or year means
 * its last day, a range the end of its end. `planYear` stands in where the text has no year; null where the plan has more
 * than one. What is left over or contradicts itself comes back with its doubt and with what it may mean, never as a day
 * that nobody wrote.
 */
export function parseDue(text: string, planYear: number | null): DueText {
  const key = dueKey(text);
  const found = pointsIn(key);
  if (found === null || found.length === 0) return withoutPoint(key, planYear);
  const days = deadlines(key, found, planYear);
  if (REGULAR.test(key)) return regularWith(key, found, days ?? []);
  if (days === null || days.length === 0) return UNREAD;
  const last = days.reduce((latest, day) => (day > latest ? day : latest));
  const doubt = doubtOf(key, found, days);
  const own = found.at(-1);
  if (doubt === 'counted' || doubt === 'startOnly') {
    const choices = doubt === 'counted' ? countedFrom(key, own, last) : [last, lastDayOf(yearOf(last))];
    return { ...UNREAD, doubt, choices: choicesOf(choices) };
  }
  const whole = own && own.kind === 'span' ? endOf(own, own.year ?? planYear ?? yearOf(last)) : last;
  const goesOn: DueChoice = { day: null, regular: true };
  const choices = doubt === 'several' ? choicesOf(days) : choicesOf([last, whole ?? last]);
  const offered = doubt === null ? [] : doubt === 'goesOn' ? [...choices, goesOn] : choices;
  return { day: last, regular: false, days, doubt, choices: offered };
}

const choicesOf = (days: readonly Day[]): DueChoice[] => [...new Set(days)].map((day) => ({ day, regular: false }));

/** Work without an end, perhaps with a day beside it that is one of every year (kept as words) or a deadline (asked). */
function regularWith(key: string, found: readonly Point[], days: readonly Day[]): DueText {
  if (found.some(({ year }) => year !== null)) {
    return { ...UNREAD, doubt: 'mixed', choices: [...choicesOf(days), { day: null, regular: true }] };
  }
  const isNarrowed = found.some(({ kind, from, to }) => kind === 'day' || to - from < 11);
  return { ...UNREAD, regular: true, doubt: isNarrowed || leftOf(key, found) !== '' ? 'wordsLeft' : null };
}

/** Texts without a day that exists: regular work, a day that no calendar has, what a spreadsheet makes of a day. */
function withoutPoint(key: string, planYear: number | null): DueText {
  if (REGULAR.test(key)) return regularWith(key, [], []);
  const bare = /^(?:(?:truoc|ngay|den|het|cham nhat)\s+)*(\d{1,2})\s*[-.]\s*(\d{1,2})$/.exec(key);
  if (bare && planYear !== null) {
    const day = dayOf(planYear, Number(bare[2]), Number(bare[1]));
    const isMonths = key.includes('-') && Number(bare[1]) < Number(bare[2]) && Number(bare[2]) <= 12;
    if (day !== null && !isMonths) return { day, regular: false, days: [day], doubt: null, choices: [] };
    return {
      ...UNREAD,
      choices: choicesOf([day, isMonths ? monthEnd(planYear, Number(bare[2])) : null].flatMap((one) => one ?? [])),
    };
  }
  const goesOn: DueChoice[] = GOES_ON.test(key) ? [{ day: null, regular: true }] : [];
  return { ...UNREAD, choices: [...choicesOf(meantInstead(key)), ...goesOn] };
}

/** Spreadsheets count days from 30 December 1899. */
const SERIAL_EPOCH = epochDay('1899-12-30');

/** What may be meant by something that is no day: the last of a shorter month, month before day, a serial number. */
function meantInstead(key: string): Day[] {
  const serial = /^(?:3[6-9]|[45]\d|6[01])\d{3}$/.exec(key);
  if (serial) return [dayFromEpoch(SERIAL_EPOCH + Number(key))];
  const run = /^(?:(?<y>20\d\d)(?<m>\d\d)(?<d>\d\d)|(?<D>\d\d)(?<M>\d\d)(?<Y>20\d\d))$/.exec(key)?.groups;
  if (run) {
    const day = dayOf(Number(run['y'] ?? run['Y']), Number(run['m'] ?? run['M']), Number(run['d'] ?? run['D']));
    return day === null ? [] : [day];
  }
  const [, one, other, year] = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)/.exec(key) ?? [];
  if (year !== undefined) {
    const [day, month] = [Number(one), Number(other)];
    if (month > 12) return [dayOf(Number(year), day, month)].flatMap((found) => found ?? []);
    return day <= 31 && month > 0 ? [monthEnd(Number(year), month)].flatMap((found) => found ?? []) : [];
  }
  const short = /^\D*(\d{1,2})\s*\/\s*([2-4]\d)$/.exec(key);
  return short ? [monthEnd(2000 + Number(short[2]), Number(short[1]))].flatMap((found) => found ?? []) : [];
}

const monthEnd = (year: number, month: number): Day | null => dayOf(year, month, daysInMonth(year, month));

function doubtOf(key: string, found: readonly Point[], days: readonly Day[]): DueDoubt | null {
  const only = found.length === 1 ? found[0] : undefined;
  const before = only ? key.slice(0, only.at) : '';
  if (only && COUNTED.test(before)) return 'counted';
  if (GOES_ON.test(key)) return 'goesOn';
  if (only && SINCE.test(before) && !isRange(key, only)) return 'startOnly';
  if (days.length > 1) return 'several';
  if (isBeforeSpan(key, found)) return 'beforeSpan';
  const own = found.at(-1);
  if (own && partEnd(key, own, 2024) !== null && !isHalfYear(key, own)) return 'partOfSpan';
  return leftOf(key, found) === '' ? null : 'wordsLeft';
}

/** Names its end too: `tháng 3 đến tháng 12`, `2024-2026`, `15-30/9`. */
const isRange = (key: string, { at, end }: Point): boolean =>
  /den|toi|-\s*(?!20\d\d)|20\d\d\s*-/.test(key.slice(at, end));

/** A count of days, weeks or months from a day; of working days nothing is offered, holidays are not known here. */
function countedFrom(key: string, own: Point | undefined, from: Day): Day[] {
  const [, count = '0', unit, working] = COUNTED.exec(key.slice(0, own?.at ?? 0)) ?? [];
  if (working !== undefined) return [];
  if (unit !== 'thang') return [addDays(from, Number(count) * (unit === 'tuan' ? 7 : 1))];
  const { year, month, day } = parseDay(from);
  const [toYear, toMonth] = [
    year + Math.floor((month - 1 + Number(count)) / 12),
    ((month - 1 + Number(count)) % 12) + 1,
  ];
  return [dayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))].flatMap((found) => found ?? []);
}

/** "Trước quý III", "trước tháng 9": the span itself is no longer time to do it. */
function isBeforeSpan(key: string, found: readonly Point[]): boolean {
  const only = found.length === 1 ? found[0] : undefined;
  return only?.kind === 'span' && /truoc\s+(?:quy|thang|nam|\d)?\s*$/.test(key.slice(0, only.at));
}

function leftOf(key: string, found: readonly Point[]): string {
  let rest = key;
  for (const { at, end } of [...found].reverse()) rest = `${rest.slice(0, at)} ${rest.slice(end)}`;
  return rest
    .replace(GOES_ON, '')
    .replace(REGULAR, ' ')
    .replace(FILLERS, '')
    .replace(/[\s.,;:()/\-&+]+/g, '');
}

/** The deadlines the points stand for; null where one of them has no year, or a range runs backwards. */
function deadlines(key: string, found: readonly Point[], planYear: number | null): Day[] | null {
  const days: Day[] = [];
  const isBefore = isBeforeSpan(key, found);
  for (const [index, point] of found.entries()) {
    const next = found[index + 1];
    const year = point.year ?? next?.year ?? planYear;
    const ownWords = key.slice(found[index - 1]?.end ?? 0, point.at);
    const day =
      year === null ? null : isBefore ? eveOf(point, year) : (partEnd(key, point, year) ?? endOf(point, year));
    if (day === null) return null;
    // The beginning of a range is no deadline.
    if (next !== undefined && TO.test(key.slice(point.end, next.at))) {
      const ends = endOf(next, next.year ?? planYear ?? year ?? 0);
      if (ends !== null && ends < day) return null;
    } else if (next === undefined || !BEGINS.test(ownWords)) {
      const ofEach = year === null ? [] : (point.each ?? []).map((month) => monthEnd(year, month));
      days.push(...ofEach.flatMap((one) => one ?? []), day);
    }
  }
  return [...new Set(days)];
}

function endOf({ kind, to, day }: Point, year: number): Day | null {
  return kind === 'day' ? dayOf(year, to, day) : dayOf(year, to, daysInMonth(year, to));
}

function eveOf({ from, fromYear }: Point, year: number): Day | null {
  const [firstYear, month] = from === 1 ? [(fromYear ?? year) - 1, 12] : [fromYear ?? year, from - 1];
  return dayOf(firstYear, month, daysInMonth(firstYear, month));
}

const partOf = (key: string, { at, end }: Point): string | undefined =>
  PART.exec(key.slice(0, at))?.[1] ?? /^(nua dau|nua cuoi|dau|giua)\s/.exec(key.slice(at, end))?.[1];
const isHalfYear = (key: string, point: Point): boolean =>
  point.from === 1 && point.to === 12 && partOf(key, point)?.startsWith('nua') === true;

/**
 * The last day of a part of a span; null for the whole of it. The beginning of a month is its first ten days, its middle
 * ends on the 20th; of longer spans the beginning is the first quarter or third, the middle ends with half or two thirds.
 */
function partEnd(key: string, point: Point, year: number): Day | null {
  const { kind, from, to, day } = point;
  if (kind === 'day') return null;
  if (day > 0) return dayOf(year, to, day);
  const part = partOf(key, point);
  if (part === undefined || part === 'nua cuoi' || part === 'ha tuan') return null;
  const isStart = part === 'dau' || part === 'thuong tuan';
  if (from === to) return dayOf(year, to, part === 'nua dau' ? 15 : isStart ? 10 : 20);
  const length = to - from + 1;
  if (length === 3) return part === 'nua dau' ? dayOf(year, from + 1, 15) : monthEnd(year, from + (isStart ? 0 : 1));
  return monthEnd(year, from - 1 + (isStart ? Math.max(1, Math.floor(length / 4)) : Math.ceil(length / 2)));
}
