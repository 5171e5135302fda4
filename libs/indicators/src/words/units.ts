import type { Locale } from '../percent/percent.js';
import { periodLabel } from '../periods/label.js';
import type { ReportingPeriod } from '../periods/period.js';
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
