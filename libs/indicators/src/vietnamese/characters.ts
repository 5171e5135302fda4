import { normalizeVietnamese } from './fold.js';

const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** A length with its power typed as a digit: `km2`, `m3`. The digit is no figure of its own. */
const POWER_DIGIT = /(?<!\p{L})([kcdm]?m)([23])(?![\p{L}\d])/giu;

/**
 * The characters a reader goes on with: composed, full-width signs (`７０％`) as plain ones, fraction and division slashes
 * as `/`, white space (NBSP, U+000B too) as one space each, invisible signs gone, `km2` as `km²`. Nothing else changes.
 */
export function plainCharacters(text: string): string {
  return normalizeVietnamese(text)
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2044\u2215]/gu, '/')
    .replace(INVISIBLE, '')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(POWER_DIGIT, (_, length: string, power: string) => `${length}${power === '2' ? '²' : '³'}`)
    .trim();
}

/** Says nothing but letters without marks: typed where no input method was at hand. */
export function isAscii(text: string): boolean {
  return /^[\u0020-\u007e]*$/u.test(text);
}

/** Line breaks of word processors and old systems: vertical tab (Word's manual break), NEL, line and paragraph separator. */
const OTHER_BREAKS = /\r\n|[\v\u0085\u2028\u2029]/gu;
/** C0 and C1 control characters but tab, line feed and carriage return. NUL stays: no text has it, and it is refused. */
const isControl = (sign: string): boolean => {
  const code = sign.charCodeAt(0);
  return code !== 0 && ((code < 32 && !'\t\n\r'.includes(sign)) || (code >= 127 && code < 160));
};

/** Text a person typed or pasted, as it is kept: composed, every line break as a line feed, no other control characters. */
export function storedText(text: string): string {
  const lines = text.normalize('NFC').replace(OTHER_BREAKS, '\n');
  return [...lines].filter((sign) => !isControl(sign)).join('');
}
