import { isNumberRow, isOrdinalHeading } from '../table-text/index.js';
import { isHeadingText } from './annex-columns.js';
import type { AnnexTable } from './annex-shapes.js';

/** Titles, letterheads and remarks may stand above the headings. */
const HEADING_WITHIN = 8;

/** Takes the heading off a block of cells. Cells of a merged area may repeat its text or be empty. */
export function annexTable(rows: readonly (readonly string[])[], mergesKnown = false): AnnexTable {
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
  // A table that runs over pages repeats its heading on each.
  const repeated = new Set(rows.slice(Math.max(at, 0), next).map(sameRow));
  const lines = rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ line, cells }) => line <= next || cells.some((cell) => cell !== ''));
  const isLeft = ({ line, cells }: { line: number; cells: readonly string[] }): boolean =>
    isNumberRow(cells, line === next + 1) || repeated.has(sameRow(cells));
  return {
    heading,
    body: lines.slice(next).filter((row) => !isLeft(row)),
    left: [...lines.slice(0, Math.max(at, 0)), ...lines.slice(next).filter(isLeft)],
    mergesKnown,
  };
}

const sameRow = (cells: readonly string[]): string => cells.join('\t').toLowerCase();

/** True when a row names columns rather than an item: most of its cells are words of headings, none is long. */
function looksLikeHeading(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  const named = filled.filter((cell) => cell.length <= 60 && isHeadingText(cell));
  const isNumbered = filled.some(isOrdinalHeading) && named.length >= 2;
  return (
    filled.length >= 2 && (isNumbered || named.length * 2 > filled.length) && filled.every((cell) => cell.length <= 80)
  );
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
