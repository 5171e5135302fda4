import { foldVietnamese } from '../vietnamese/index.js';

const COLUMN_NUMBER = /^[([]?(\d{1,2})[)\]]?(?:\s*=.*)?$/;
/** `1`, `(2)`, `3=2/1`: the number of a column. */
export const isColumnNumber = (text: string): boolean => COLUMN_NUMBER.test(text);

const COLUMN_LETTER = /^[([]?[A-Za-z][)\]]?$/;

/**
 * `(1) (2) (3) (4)`, `A B 1 2`, `1 2 3=2/1`: the numbers of the columns, no row of its own. Two bare numbers are that only
 * right below the heading, where every column has its number.
 */
export function isNumberRow(row: readonly string[], isBelowHeading = false): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const counted = filled.flatMap((cell) => {
    const number = COLUMN_NUMBER.exec(cell)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const letters = filled.filter((cell) => COLUMN_LETTER.test(cell)).length;
  if (filled.length < 2 || counted.length + letters !== filled.length || counted.length === 0) return false;
  if (counted.some((number, index) => index > 0 && number <= (counted[index - 1] ?? 0))) return false;
  if (filled.every((cell) => /^[([]/.test(cell))) return true;
  const isRun = counted.every((number, index) => number === (counted[0] ?? 0) + index);
  if (filled.length === 2) return isBelowHeading && row.length === 2 && (letters === 1 || (isRun && counted[0] === 1));
  return isRun && (counted.length >= 2 || letters >= 2);
}

const ORDINAL_HEADING = /^(?:stt|tt|so tt|so thu tu|thu tu|no\.?|#)$/;
const ORDINAL = /^\(?(\d{1,4})[.)]?$/;

/** True for the heading of a column that numbers the rows: "TT", "STT", "Số thứ tự". */
export const isOrdinalHeading = (text: string): boolean => ORDINAL_HEADING.test(foldVietnamese(text));

/**
 * True when the cells only number their rows: a run of whole numbers without a gap, in whatever order the rows were
 * sorted, from wherever the copied part begins. Empty cells are those of headings and sums.
 */
export function areOrdinals(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const numbers = filled.map((cell) => Number(ORDINAL.exec(cell)?.[1] ?? Number.NaN));
  if (filled.length < 2 || numbers.some(Number.isNaN)) return false;
  return Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1 && new Set(numbers).size === numbers.length;
}
