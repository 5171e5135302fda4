import { rangeText } from '@tiendo/indicators/words';
import type { Format } from '../../../shared/format';
import type { FigureMessages } from '../messages';
import type { AggregateBody, FormLineBody } from './shapes';

/** What the units add up to: a value, a fraction, or the bounds it lies between; empty where nothing can be put together. */
export function aggregateText(aggregate: AggregateBody, line: FormLineBody, f: Format): string {
  const { numerator, denominator, low, high } = aggregate;
  const text = boundsText(aggregate, line, f);
  const isShare = low !== null && low === high && line.indicator.measureUnit.trim() === '%';
  return isShare && numerator !== null && denominator !== null
    ? `${f.number(numerator)}/${f.number(denominator)} = ${text}`
    : text;
}

/** Why nothing could be put together though units reported, in words; null: something was, or there is nothing to. */
export function notPutTogether(
  aggregate: AggregateBody,
  line: FormLineBody,
  t: FigureMessages,
  f: Format,
): string | null {
  if (aggregate.reported === 0 || aggregateText(aggregate, line, f) !== '') return null;
  const why = aggregate.reason === null ? undefined : t.whyNotPutTogether[aggregate.reason];
  return why === undefined ? t.notPutTogether : `${t.notPutTogether}: ${why}`;
}

type Bounds = Pick<AggregateBody, 'low' | 'lowOpen' | 'high' | 'highOpen'>;

/** A value, or the bounds it lies between; empty where nothing is known. The unit of a line stands beside it. */
export function boundsText(bounds: Bounds, line: FormLineBody, f: Format): string {
  const isShare = line.indicator.measureUnit.trim() === '%';
  const digits = isShare ? { digits: SHARE_DIGITS } : {};
  return rangeText(bounds, isShare ? '%' : '', { locale: f.language, ...digits }) ?? '';
}

/** Decimals at most of a share that is put together from fractions. */
const SHARE_DIGITS = 2;
