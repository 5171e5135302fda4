import type { Locale } from '../percent/percent.js';
import { daysInMonth, parseDay } from '../time/day.js';
import { formatDay } from '../vietnamese/date.js';
import type { ReportingPeriod } from './period.js';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** As a report names it: `Tháng 5/2025`, `Quý I/2024`, `6 tháng đầu năm 2025`, `9 tháng năm 2025`, `Năm 2025`. */
export function periodLabel(period: ReportingPeriod, locale: Locale = 'vi'): string {
  const { kind, year, ordinal, title } = period;
  const isVietnamese = locale === 'vi';
  switch (kind) {
    case 'month':
      return isVietnamese ? `Tháng ${ordinal}/${year}` : `${ENGLISH_MONTHS[ordinal - 1]} ${year}`;
    case 'quarter':
      return isVietnamese ? `Quý ${ROMAN[ordinal - 1]}/${year}` : `Q${ordinal} ${year}`;
    case 'halfYear':
      if (isVietnamese) return `6 tháng ${ordinal === 1 ? 'đầu' : 'cuối'} năm ${year}`;
      return `${ordinal === 1 ? 'First' : 'Second'} half of ${year}`;
    case 'nineMonths':
      return isVietnamese ? `9 tháng năm ${year}` : `First nine months of ${year}`;
    case 'year':
      return isVietnamese ? `Năm ${year}` : `Year ${year}`;
    case 'adHoc':
      return title?.trim() || (isVietnamese ? `Đột xuất ${spanText(period)}` : `Ad hoc ${spanText(period, 'en')}`);
  }
}

/** Label and span where the span is not the calendar's: `Tháng 5/2025 (14/4/2025–13/5/2025)`. */
export function periodTitle(period: ReportingPeriod, locale: Locale = 'vi'): string {
  const label = periodLabel(period, locale);
  const isPlain = followsCalendar(period) || (period.kind === 'adHoc' && !period.title?.trim());
  return isPlain ? label : `${label} (${spanText(period, locale)})`;
}

/** `14/4/2025–13/5/2025`. */
export function spanText(
  { startsOn, endsOn }: Pick<ReportingPeriod, 'startsOn' | 'endsOn'>,
  locale: Locale = 'vi',
): string {
  return `${formatDay(startsOn, locale)}–${formatDay(endsOn, locale)}`;
}

/** Runs from the first day of a month to the last of one. */
export function followsCalendar({ startsOn, endsOn }: Pick<ReportingPeriod, 'startsOn' | 'endsOn'>): boolean {
  const { year, month, day } = parseDay(endsOn);
  return parseDay(startsOn).day === 1 && day === daysInMonth(year, month);
}

/** A stable code: `2025M05`, `2024Q1`, `2025H1`, `2025N9`, `2025`; ad hoc `2025-04-14..2025-05-13`. */
export function periodCode({ kind, year, ordinal, startsOn, endsOn }: ReportingPeriod): string {
  const prefix = String(year).padStart(4, '0');
  switch (kind) {
    case 'month':
      return `${prefix}M${String(ordinal).padStart(2, '0')}`;
    case 'quarter':
      return `${prefix}Q${ordinal}`;
    case 'halfYear':
      return `${prefix}H${ordinal}`;
    case 'nineMonths':
      return `${prefix}N9`;
    case 'year':
      return prefix;
    case 'adHoc':
      return `${startsOn}..${endsOn}`;
  }
}
