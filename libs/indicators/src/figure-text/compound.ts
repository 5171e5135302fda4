import { addExact, compareExact } from '../number/exact.js';
import { readNumeral } from '../vietnamese/numeral.js';
import { converted, measureUnitOf, type MeasureUnit } from './measure-unit.js';

const PART = /(\d(?:[\d.,]*\d)?)\s*(\p{L}+[²³]?)\s*(?:và\s+|,\s*)?/uy;
const TURNS: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'volume', 'time', 'months']);

/**
 * A figure in several units, each smaller than the one before: `2 km 500 m`, `2 tấn 5 tạ`, `1 giờ 30 phút`. Its value in
 * the line's unit; null where the text is anything else, or where one of the units is worth more than one amount.
 */
export function compoundIn(text: string, line: MeasureUnit): string | null {
  if (!TURNS.has(line.kind)) return null;
  let total = '0';
  let parts = 0;
  let last: string | null = null;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const found = PART.exec(text);
    const numeral = found?.[1] === undefined ? null : readNumeral(found[1], { assume: 'vietnamese' });
    const unit = measureUnitOf(found?.[2] ?? '');
    if (!numeral?.ok || unit === null || unit.scale > 0) return null;
    const one = converted('1', unit, line);
    const part = converted(numeral.value, unit, line);
    if (one.fits !== 'yes' || part.fits !== 'yes') return null;
    if (last !== null && compareExact(one.value, last) >= 0) return null;
    [total, parts, last] = [addExact(total, part.value), parts + 1, one.value];
  }
  return parts > 1 ? total : null;
}
