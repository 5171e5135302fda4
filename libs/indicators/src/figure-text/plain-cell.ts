import { plainCharacters } from '../vietnamese/index.js';
import { isCounted } from './counted.js';

const NUMERAL = String.raw`\d(?:[\d.,]*\d)?`;
const QUOTED = /^["“”'‘’]+(?=.*\d)|(?<=\d.*)["“”]+$/gu;
/** Figures on lines of their own are several. */
const ON_ITS_OWN_LINE = /(?<=\d)[^\S\n]*[\n\v\u2028]\s*(?=\d)/gu;
/** The thing counted stands behind both: `125 hồ sơ/130 hồ sơ`. */
const NAMED_TWICE = new RegExp(String.raw`(${NUMERAL})\s*(\p{L}[\p{L} ]*?)\s*\/\s*(${NUMERAL})\s*\2(?!\p{L})`, 'iu');
/** Behind whole amounts of money: `2.500.000,- đ`. */
const NO_CENTS = /(?<=\d),-+(?=\s|đ|$)/giu;
const CURRENCY_FIRST = /^(₫|us\$|\$|€|¥|usd|eur|vnđ|vnd)\s*([\d.,]*\d)(.*)$/iu;
/** A part of a whole in words: `21 trên tổng số 30`, `21 xã/tổng số 30 xã`, `21 trong số 30`. */
const PART_OF_WHOLE = new RegExp(
  String.raw`(${NUMERAL})\s*(\p{L}[\p{L} ]*?)?\s*(?:(?:trên|trong|tren)(?:\s+(?:tổng\s+số|tổng|số|tong\s+so))?|\/\s*(?:tổng\s+số|tổng|tong\s+so))\s+(${NUMERAL})(?=$|\s*[^\s\d.,/%])`,
  'iu',
);

/**
 * A cell's text with what only dresses it taken off: quotation marks, `,-`, a currency before the amount, a full stop
 * behind words, and a part of a whole in words as a fraction.
 */
export function plainCell(text: string): string {
  const plain = plainCharacters(text.replaceAll(ON_ITS_OWN_LINE, '; '))
    .replace(/(?<!\d)[.;,]$|;$/u, '')
    .replaceAll(QUOTED, '')
    .replaceAll(NO_CENTS, '')
    .trim();
  const currency = CURRENCY_FIRST.exec(plain);
  const money = currency ? `${currency[2]}${currency[3]} ${currency[1]}` : plain;
  const amount = money.replace(NAMED_TWICE, (whole, one: string, noun: string, all: string) =>
    isCounted(noun) ? `${one}/${all} ${noun}` : whole,
  );
  const part = PART_OF_WHOLE.exec(amount);
  const noun = part?.[2]?.trim() ?? '';
  if (!part || (noun !== '' && !isCounted(noun))) return amount;
  return amount.replace(PART_OF_WHOLE, `${part[1]}/${part[3]}`);
}
