import { storedText } from '@tiendo/indicators/vietnamese';
import { readTabbed } from './tabbed';

/** A block of cells as it was copied. */
export interface CopiedTable {
  readonly rows: readonly (readonly string[])[];
  /** Cells merged downwards are filled for every row they reach; false: plain text, which cannot say so. */
  readonly mergesKnown: boolean;
}

const clean = (text: string): string =>
  storedText(text)
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/**
 * A block of cells as Excel, Word or a web page put it on the clipboard. From HTML where there is a table (line breaks
 * inside a cell and merged cells survive), else from tab-separated text.
 */
export function readCopiedTable(html: string, text: string): CopiedTable {
  const rows = html.includes('<t') ? readHtmlTables(html) : [];
  return rows.length > 0 ? { rows, mergesKnown: true } : { rows: parseTabbed(text), mergesKnown: false };
}

/** Tab-separated lines, their cells without the spaces that stand for nothing, Word's manual break as a line break. */
export const parseTabbed = (text: string): string[][] => readTabbed(text).map((row) => row.map(clean));

/**
 * The rows of every table, one after the other: an annex over several pages is often copied as several. Tables within a
 * cell belong to their cell. Nothing of it reaches the page: only its text is read.
 */
function readHtmlTables(html: string): string[][] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...document.querySelectorAll('table')].filter((one) => one.parentElement?.closest('table') === null);
  return tables.flatMap(rowsOf);
}

function rowsOf(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  /** Cells of rows above that reach down: column → what they say and for how many rows more. They speak for all of them. */
  const reaching = new Map<number, { left: number; readonly text: string }>();
  for (const line of table.rows) {
    const row: string[] = [];
    const skipReached = () => {
      for (let above = reaching.get(row.length); above && above.left > 0; above = reaching.get(row.length)) {
        above.left -= 1;
        row.push(above.text);
      }
    };
    for (const cell of line.cells) {
      skipReached();
      const span = Math.max(1, cell.colSpan);
      const text = cellText(cell);
      for (let column = 0; cell.rowSpan > 1 && column < span; column += 1) {
        reaching.set(row.length + column, { left: cell.rowSpan - 1, text: column === 0 ? text : '' });
      }
      row.push(text, ...Array.from({ length: span - 1 }, () => ''));
    }
    skipReached();
    rows.push(row);
  }
  return rows;
}

/** Stands for a line break while white space, which stands for nothing in HTML, is taken together. */
const BREAK = '\u2028';

function cellText(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith(BREAK);
  const paragraphs = [...cell.querySelectorAll('p, div, li')].filter((one) => !one.querySelector('p, div, li'));
  const texts = paragraphs.length > 0 ? paragraphs.map((one) => one.textContent) : [cell.textContent];
  return texts
    .map((text) => clean(text.replace(/[^\S\v\u2028]+/gu, ' ')))
    .filter(Boolean)
    .join('\n');
}
