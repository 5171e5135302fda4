import { storedText } from '@tiendo/indicators/vietnamese';

/** Beginnings that a spreadsheet reads as a formula or a command. */
const FORMULA = /^\s*[=+\-@|%]/;

/** Whether a spreadsheet that reads the text anew would take it for a formula. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/** Text without signs that files cannot hold; line breaks as such. */
export const plainText = (text: string): string => storedText(text).replace(/\t/g, ' ').trim();

/**
 * Text of a CSV file, which cannot say that a cell is text: a no-break space goes before what would begin a formula. It
 * is not seen, and no spreadsheet takes it for the space before a formula.
 */
export const safeCsvText = (text: string): string => {
  const plain = plainText(text);
  return looksLikeFormula(plain) ? `\u00a0${plain}` : plain;
};

/** A name that every system takes for a file: no diacritics, no separators. */
export const safeFileName = (folded: string): string => folded.replace(/[^a-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
