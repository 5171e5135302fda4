/** The most a paste may bring: a plan has hundreds of lines, not tens of thousands. */
export const MAX_ROWS = 2000;

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
  return rows.filter((row) => row.some((cell) => cell !== '')).slice(0, MAX_ROWS);
}

/** Tab-separated lines, with Excel's quoting of cells that hold tabs, quotes or line breaks. */
export function parseTabbed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(clean(cell));
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  const source = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '' && closes(source, at)) quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** A quote opens a quoted cell only when another closes it right before a tab, a line break or the end. */
function closes(source: string, opening: number): boolean {
  for (let at = opening + 1; at < source.length; at += 1) {
    if (source[at] !== '"') continue;
    if (source[at + 1] === '"') {
      at += 1;
      continue;
    }
    return at + 1 >= source.length || source[at + 1] === '\t' || source[at + 1] === '\n';
  }
  return false;
}

/** The first table that holds rows. Nothing of it reaches the page: only its text is read. */
function readHtmlTable(html: string): string[][] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const table = [...document.querySelectorAll('table')].find((one) => one.rows.length > 0);
  if (!table) return [];
  const rows: string[][] = [];
  /** Cells of rows above that reach down: column → rows still to fill. A merged cell speaks for its first row only. */
  const reaching = new Map<number, number>();
  for (const line of table.rows) {
    const row: string[] = [];
    const skipReached = () => {
      for (let left = reaching.get(row.length); left; left = reaching.get(row.length)) {
        reaching.set(row.length, left - 1);
        row.push('');
      }
    };
    for (const cell of line.cells) {
      skipReached();
      const span = Math.max(1, cell.colSpan);
      if (cell.rowSpan > 1) {
        for (let column = row.length; column < row.length + span; column += 1) reaching.set(column, cell.rowSpan - 1);
      }
      row.push(cellText(cell), ...Array.from({ length: span - 1 }, () => ''));
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
