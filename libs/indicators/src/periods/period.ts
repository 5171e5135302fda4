import { DomainError } from '../domain-error.js';
import { addDays, compareDays, dayOf, daysInMonth, parseDay, type Day } from '../time/day.js';

/** Tháng, quý, 6 tháng, 9 tháng, năm, đột xuất. */
export const PERIOD_KINDS = ['month', 'quarter', 'halfYear', 'nineMonths', 'year', 'adHoc'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
/** The kinds that follow from a calendar. */
export type RegularKind = Exclude<PeriodKind, 'adHoc'>;

/** A reporting period: a span of days, both ends included, that need not be calendar months (14/4–13/5; 15/12–14/3). */
export interface ReportingPeriod {
  readonly kind: PeriodKind;
  /** The year it is reported for (15/12/2023–14/3/2024 is a quarter of 2024). */
  readonly year: number;
  /** Which one of its year, from 1: month 1–12, quarter 1–4, half 1–2; 1 for the others. */
  readonly ordinal: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Of an ad hoc period: what it is for. */
  readonly title?: string | null;
}

/**
 * The last day of a period within its last month, 1–27; the next period starts the day after. 14: from the 15th to the
 * 14th (15/12–14/3); 13: from the 14th to the 13th (14/4–13/5). null: calendar months. It is a setting of the plan:
 * Nghị định 09/2019/NĐ-CP is read as 14, and reports keep other days.
 */
export type CutoffDay = number | null;

const MONTHS: Readonly<Record<RegularKind, number>> = { month: 1, quarter: 3, halfYear: 6, nineMonths: 9, year: 12 };

/** How many periods of a kind a year has. Nine months are reported once. */
export function periodsPerYear(kind: RegularKind): number {
  return kind === 'nineMonths' ? 1 : 12 / MONTHS[kind];
}

/**
 * The `ordinal`-th period of a kind in a year. Month 5 of 2025 with cut-off 13 is 14/4/2025–13/5/2025; quarter 1 of 2024
 * with cut-off 14 is 15/12/2023–14/3/2024.
 * Throws DomainError `cutoff-day-invalid`, `period-ordinal-invalid`, `day-invalid` (a year outside the calendar).
 */
export function regularPeriod(kind: RegularKind, year: number, ordinal: number, cutoff: CutoffDay): ReportingPeriod {
  if (cutoff !== null && (!Number.isInteger(cutoff) || cutoff < 1 || cutoff > 27)) {
    throw new DomainError('cutoff-day-invalid', { cutoff });
  }
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > periodsPerYear(kind)) {
    throw new DomainError('period-ordinal-invalid', { kind, ordinal });
  }
  const lastMonth = MONTHS[kind] * ordinal;
  const startsOn = addDays(lastDay(year, lastMonth - MONTHS[kind], cutoff), 1);
  return { kind, year, ordinal, startsOn, endsOn: lastDay(year, lastMonth, cutoff) };
}

/** All periods of a kind in a year, in order. They follow one another without gap or overlap (nine months: the one). */
export function periodsOfYear(kind: RegularKind, year: number, cutoff: CutoffDay): ReportingPeriod[] {
  return Array.from({ length: periodsPerYear(kind) }, (_, index) => regularPeriod(kind, year, index + 1, cutoff));
}

/** A span asked for once. Throws DomainError `period-reversed`, `day-invalid`. */
export function adHocPeriod(startsOn: Day, endsOn: Day, title: string | null = null): ReportingPeriod {
  const { year } = parseDay(endsOn);
  parseDay(startsOn);
  if (compareDays(startsOn, endsOn) > 0) throw new DomainError('period-reversed', { startsOn, endsOn });
  return { kind: 'adHoc', year, ordinal: 1, startsOn, endsOn, title };
}

/** By last day, then the longer one last, so that a year stands after its last month. */
export function comparePeriods(
  a: Pick<ReportingPeriod, 'startsOn' | 'endsOn'>,
  b: Pick<ReportingPeriod, 'startsOn' | 'endsOn'>,
): number {
  return compareDays(a.endsOn, b.endsOn) || compareDays(b.startsOn, a.startsOn);
}

/** The last day of a month's period; month 0 is December of the year before. */
function lastDay(year: number, month: number, cutoff: CutoffDay): Day {
  const [itsYear, itsMonth] = month === 0 ? [year - 1, 12] : [year, month];
  const day = dayOf(itsYear, itsMonth, cutoff ?? daysInMonth(itsYear, itsMonth));
  if (day === null) throw new DomainError('day-invalid', { value: `${itsYear}-${itsMonth}` });
  return day;
}
