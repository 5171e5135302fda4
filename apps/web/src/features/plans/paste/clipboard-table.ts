import { readTabbed } from '../../../shared/files/tabbed';

const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();

/**
 * A block of cells as Excel, Word or a web page put it on the clipboard. From HTML where there is a table (line breaks
 * inside a cell and merged cells survive), else from tab-separated text. Rows without any text are left out.
 */
export function readClipboardTable(html: string, text: string): string[][] {
  const fromHtml = html.includes('<t') ? readHtmlTable(html) : [];
  const rows = fromHtml.length > 0 ? fromHtml : parseTabbed(text);
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** Tab-separated lines, their cells without the spaces that stand for nothing. */
export const parseTabbed = (text: string): string[][] => readTabbed(text).map((row) => row.map(clean));

/** The first table that holds rows. Nothing of it reaches the page: only its text is read. */
function readHtmlTable(html: string): string[][] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const table = [...document.querySelectorAll('table')].find((one) => one.rows.length > 0);
  if (!table) return [];
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

function cellText(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
  const paragraphs = [...cell.querySelectorAll('p, div, li')].filter((one) => !one.querySelector('p, div, li'));
  const texts = paragraphs.length > 0 ? paragraphs.map((one) => one.textContent) : [cell.textContent];
  return texts
    .map((text) => clean(text.replace(/\s+/g, ' ')))
    .filter(Boolean)
    .join('\n');
}
