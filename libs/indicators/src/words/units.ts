import type { Locale } from '../percent/percent.js';
import { periodLabel } from '../periods/label.js';
import type { ReportingPeriod } from '../periods/period.js';
import type { Day } from '../time/day.js';
import { formatDay } from '../vietnamese/date.js';
import { formatNumber } from '../vietnamese/format.js';

/** How many of the units asked a figure was put together from, and for which period. */
export interface PutTogetherFrom {
  readonly period: ReportingPeriod;
  readonly units: number;
  readonly of: number;
}

/** `tổng hợp từ 53/54 đơn vị, Tháng 12/2025`. */
export function fromUnitsText({ period, units, of }: PutTogetherFrom, locale: Locale = 'vi'): string {
  const share = `${formatNumber(units, 0, locale)}/${formatNumber(of, 0, locale)}`;
  const label = periodLabel(period, locale);
  return locale === 'vi' ? `tổng hợp từ ${share} đơn vị, ${label}` : `put together from ${share} units, ${label}`;
}

/** What a flow was added up over: from which day, and of how many periods no figure is known. */
export interface AddedUpSince {
  readonly from: Day;
  readonly missing: number;
}

/** `cộng từ 01/01/2025, chưa có số liệu 2 kỳ`. */
export function yearToDateText({ from, missing }: AddedUpSince, locale: Locale = 'vi'): string {
  const count = formatNumber(missing, 0, locale);
  if (locale === 'vi') return `cộng từ ${formatDay(from)}${missing > 0 ? `, chưa có số liệu ${count} kỳ` : ''}`;
  return `added up since ${formatDay(from, locale)}${missing > 0 ? `, ${count} period${missing > 1 ? 's' : ''} without a figure` : ''}`;
}

/** How a figure that nobody stated as it is came about: added up over periods, put together from units; null: it was stated. */
export function putTogetherText(
  figure: {
    readonly fromUnits?: PutTogetherFrom | null | undefined;
    readonly yearToDate?: AddedUpSince | null | undefined;
  },
  locale: Locale = 'vi',
): string | null {
  const parts = [
    figure.yearToDate && yearToDateText(figure.yearToDate, locale),
    figure.fromUnits && fromUnitsText(figure.fromUnits, locale),
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? null : parts.join('; ');
}
