/**
 * Rows of cells as a spreadsheet puts them on the clipboard: tabs and line ends between them, quotes around a cell that
 * holds a tab, a quote or a line end; a file of text may part its cells by another `separator`. Cells stand as they were copied; text that ends with a line end has no row after it.
 */
export function readTabbed(text: string, separator = '\t'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
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
    } else if (letter === '"' && cell === '' && closes(source, at, separator)) quoted = true;
    else if (letter === separator) endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** A quote opens a quoted cell only when another closes it right before a separator, a line break or the end. */
function closes(source: string, opening: number, separator: string): boolean {
  for (let at = opening + 1; at < source.length; at += 1) {
    if (source[at] !== '"') continue;
    if (source[at + 1] === '"') {
      at += 1;
      continue;
    }
    return at + 1 >= source.length || source[at + 1] === separator || source[at + 1] === '\n';
  }
  return false;
}
