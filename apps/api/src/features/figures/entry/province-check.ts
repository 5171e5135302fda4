import { checkParts, compareStated, exactRange, type Range, toFraction, decimalsOf } from '@tiendo/indicators';
import type { AskedLine } from '../../reporting/index.js';
import type { AggregateRow } from '../aggregates/aggregate.queries.js';
import { readingOfFigure } from '../figure-reading.js';
import { type CheckedFigure, type FoundInFigure } from './figure-check.js';

/** Every value that a kept aggregate allows; null: nothing could be put together. */
export function rangeOfAggregate({ numerator, denominator, low, lowOpen, high, highOpen }: AggregateRow): Range | null {
  if (numerator !== null && denominator !== null) {
    const [top, bottom] = [toFraction(numerator), toFraction(denominator)];
    const whole = bottom.top * top.bottom;
    return whole === 0n ? null : exactRange({ top: top.top * bottom.bottom * 100n, bottom: whole });
  }
  if (low === null && high === null) return null;
  const end = (at: string | null, open: boolean) => (at === null ? null : { at: toFraction(at), open });
  return { low: end(low, lowOpen), high: end(high, highOpen) };
}

/**
 * The figure stated for the province cannot be the one of its units, at the precision stated, once all have reported. An
 * indicator that is only ever stated is contradicted by no sum of its units.
 */
export function differsFromUnits(stated: CheckedFigure, aggregate: AggregateRow): boolean {
  if (aggregate.reason === 'stated') return false;
  const range = rangeOfAggregate(aggregate);
  const { reading } = readingOfFigure(stated);
  if (range === null || reading === null || aggregate.reported < aggregate.asked) return false;
  const decimals = stated.value === null ? KEPT_DECIMALS : decimalsOf(stated.value);
  return compareStated({ reading, decimals }, range).agreement === 'differ';
}

/** What is said of a figure stated for the province beside those of its units. */
export function checkProvinceFigure(
  line: AskedLine,
  stated: CheckedFigure,
  aggregate: AggregateRow | undefined,
): FoundInFigure[] {
  const { reading } = readingOfFigure(stated);
  if (aggregate === undefined || reading === null) return [];
  if (differsFromUnits(stated, aggregate)) return [PROVINCE_DIFFERS];
  const range = rangeOfAggregate(aggregate);
  const exceeds =
    line.aggregation === 'sum' &&
    range?.low !== null &&
    range?.low !== undefined &&
    aggregate.low !== null &&
    checkParts(reading, [{ value: aggregate.low, qualifier: 'atLeast' }], 'some').agreement === 'differ';
  return exceeds ? [PARTS_EXCEED] : [];
}

const KEPT_DECIMALS = 6;

const PROVINCE_DIFFERS: FoundInFigure = {
  kind: 'provinceAgainstUnits',
  severity: 'warning',
  text: {
    vi: 'Số liệu toàn tỉnh khác số tổng hợp từ các đơn vị.',
    en: 'The province’s figure differs from the one put together from its units.',
  },
};
const PARTS_EXCEED: FoundInFigure = {
  kind: 'partsAgainstTotal',
  severity: 'error',
  text: {
    vi: 'Số liệu toàn tỉnh nhỏ hơn tổng của các đơn vị đã báo cáo.',
    en: 'The province’s figure is below the sum of the units that have reported.',
  },
};
