import { foldVietnamese } from '../vietnamese/index.js';
import { isHeadingText } from './annex-columns.js';
import type { AnnexTable } from './annex-shapes.js';

/** Titles, letterheads and remarks may stand above the headings. */
const HEADING_WITHIN = 8;

/** Takes the heading off a block of cells. Cells of a merged area may repeat its text or be empty. */
export function annexTable(rows: readonly (readonly string[])[]): AnnexTable {
  const at = rows.slice(0, HEADING_WITHIN).findIndex(looksLikeHeading);
  const first = rows[at];
  let next = at + 1;
  let heading = first ?? null;
  if (first) {
    for (let row = rows[next]; row && isSecondHeading(row, first); row = rows[next]) {
      heading = joined(heading ?? first, row);
      next += 1;
    }
  }
  const body = rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .slice(next)
    .filter(({ cells }) => !isNumberRow(cells));
  return { heading, body };
}

/** True when a row names columns rather than an item: most of its cells are words of headings, none is long. */
function looksLikeHeading(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const named = filled.filter((cell) => cell.length <= 60 && isHeadingText(cell));
  return filled.length >= 2 && named.length * 2 > filled.length && filled.every((cell) => cell.length <= 80);
}

/** A row under merged headings: it fills only columns below a wide one, and neither the number nor the name. */
function isSecondHeading(row: readonly string[], first: readonly string[]): boolean {
  if (isNumberRow(row)) return false;
  const own = row.flatMap((cell, column) => (cell !== '' && cell !== first[column] ? [column] : []));
  const isUnderWide = (column: number): boolean => {
    const [here, right] = [first[column] ?? '', first[column + 1] ?? ''];
    return here === '' || (column + 1 < row.length && right === '') || right === here || first[column - 1] === here;
  };
  return own.length > 0 && own.every((column) => column > 0 && isUnderWide(column) && (row[column]?.length ?? 0) <= 40);
}

function joined(top: readonly string[], below: readonly string[]): string[] {
  return Array.from({ length: Math.max(top.length, below.length) }, (_, column) => {
    const under = below[column] ?? '';
    const own = top[column] ?? '';
    const reaching =
      own === '' && under !== '' ? ([...top.slice(0, column)].reverse().find((cell) => cell !== '') ?? '') : own;
    return [...new Set([reaching, under])].filter(Boolean).join(' ');
  });
}

/** `(1) (2) (3) (4)`, `A B 1 2`: the numbers of the columns, no item. */
export function isNumberRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const numbers = filled.map((cell) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(cell)?.[1]);
  const letters = filled.filter((cell) => /^\(?[A-Z]\)?$/.test(cell)).length;
  const counted = numbers.flatMap((number) => (number === undefined ? [] : [Number(number)]));
  if (filled.length < 3 || counted.length + letters !== filled.length || counted.length < 2) return false;
  return counted.every((number, index) => index === 0 || number === (counted[index - 1] ?? 0) + 1);
}

/** Letters and Roman numbers, Arabic ones, small letters: how deep an ordinal stands. */
export type OrdinalDepth = 'letter' | 'roman' | 'number' | 'small';

/** What kind of ordinal a cell is; null for none. `I` is Roman unless it follows `H`, `C` and `D` are letters. */
export function ordinalDepth(cell: string, lastLetter: string | null): OrdinalDepth | null {
  const text = cell.replace(/[.)]$/, '').replace(/^\(/, '');
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(text)) return 'number';
  if (/^[a-zđ]$/.test(text)) return 'small';
  if (/^[A-ZĐ]$/.test(text)) {
    const follows = lastLetter !== null && text.charCodeAt(0) === lastLetter.charCodeAt(0) + 1;
    return /^[IVX]$/.test(text) && !follows ? 'roman' : 'letter';
  }
  return /^[IVXLC]+$/.test(text) ? 'roman' : null;
}

/** "Trong đó:" alone: what follows are parts of the line above. */
export function isOfWhich(text: string): boolean {
  return /^-? ?trong do ?:?$/.test(foldVietnamese(text));
}

const BULLET = /^(?:[-–—+•*]\s*)?(?:trong đó\s*:\s*)?(?:[-–—+•*]\s*)?/iu;

/** A part of the line above, without its dash: `- Thành thị`, `Trong đó: nữ`; null for a line of its own. */
export function partName(text: string): string | null {
  const mark = BULLET.exec(text)?.[0] ?? '';
  return mark === '' ? null : text.slice(mark.length).trim();
}
