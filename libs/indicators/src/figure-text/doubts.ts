import { compareExact, shifted } from '../number/exact.js';
import type { MeasureUnit } from './measure-unit.js';

/**
 * A fraction of a share that is as well a day or a month: `30/9`, `9/2024`. Only what has a year below it, or is larger
 * than twelve over a month, is taken for one: `3/7` is three of seven. That a part exceeds its whole is for the checks.
 */
export function looksLikeDay({ numerator, denominator }: { numerator: string; denominator: string }): boolean {
  if (/^(?:19|20)\d\d$/.test(denominator) && /^(?:[1-9]|1[0-2])$/.test(numerator)) return true;
  return /^(?:1[3-9]|2\d|3[01])$/.test(numerator) && /^(?:[1-9]|1[0-2])$/.test(denominator);
}

/**
 * A bare number whose size no province has in the line's unit, while in the unit without its scale it is plain: the
 * value in the line's unit it then has. 1.200.000.000 of `triệu đồng` is a million thousand million, or 1200.
 */
export function looksOverscaled(value: string, line: MeasureUnit): string | null {
  const most = line.kind === 'money' ? 15 : line.kind === 'count' ? 9 : null;
  if (most === null || line.scale < 3 || !/^\d+$/.test(value)) return null;
  return value.length + line.scale > most ? shifted(value, -line.scale) : null;
}

/** `0.7` of a percentage is what spreadsheets hold for 70%: the percentage it then is. `0,7` is what people type. */
export function looksUnderscaled(text: string, value: string): string | null {
  return /(?:^|\s)0\.\d+$/.test(text) && compareExact(value, 0) > 0 ? shifted(value, 2) : null;
}

/** Of points a dot before three digits is a decimal as often as thousands: both readings. Nothing to ask: null. */
export function pointsWithThousands(text: string): string[] | null {
  const found = /(?:^|\s)([1-9]\d{0,2})\.(\d{3})(?![\d.,])/.exec(text);
  if (!found) return null;
  return [`${found[1]}${found[2]}`, `${found[1]}.${found[2]}`.replace(/\.?0+$/, '')];
}

/** `0921`, `000.500`: a number as it stands, or a code. Two digits (`07`) are how documents write counts. */
export function withLeadingZeros(text: string): string[] | null {
  const found = /^0\d[\d.,]*(?=$|[^\d.,])/.exec(text.trim())?.[0];
  if (found === undefined || /^0\d$/.test(found)) return null;
  const digits = found.replaceAll(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const decimal = /^0+[.,](\d+)$/.exec(found)?.[1];
  return decimal === undefined ? [digits] : [`0.${decimal}`.replace(/0+$/, ''), digits];
}
