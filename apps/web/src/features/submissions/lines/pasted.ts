import type { SubmissionLineBody } from '@tiendo/contracts';
import { readBlock } from '@tiendo/indicators/table-text';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { lineKey } from './line-square';

/** What a pasted block says of which line. */
export interface PastedLines {
  readonly cells: readonly { readonly key: string; readonly text: string }[];
  /** Names in the block that no line has. */
  readonly unknown: readonly string[];
}

/** The column of the figures of this period, by what reports head it with. */
const FIGURES = /^(?:ket qua|thuc hien|so lieu|trong ky|ky nay|ky bao cao|gia tri|this period|figure)/;
/** Letters from which on a part of a name tells which line is meant. */
const TELLING = 8;

/**
 * Where the figures of a pasted block belong: by the names in it, else one after the other from the line that it was
 * pasted on. `lines`: as they stand on screen.
 */
export function placePasted(
  rows: readonly (readonly string[])[],
  lines: readonly SubmissionLineBody[],
  from: string,
): PastedLines {
  const names = lines.map(({ indicator, subject }) => ({
    name: foldVietnamese(indicator.name),
    both: foldVietnamese(`${indicator.name}, ${subject.name}`),
  }));
  const only = (test: (line: (typeof names)[number]) => boolean): number | null => {
    const found = names.flatMap((line, index) => (test(line) ? [index] : []));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const find = (written: string): number | null => {
    const text = foldVietnamese(written.trim());
    if (text === '') return null;
    const whole = only(({ name, both }) => name === text || both === text);
    if (whole !== null || text.length < TELLING) return whole;
    return only(({ name }) => name.includes(text) || text.includes(name));
  };
  const block = readBlock(rows, {
    rows: find,
    columns: (heading) => (FIGURES.test(foldVietnamese(heading.trim())) ? 0 : null),
    from: {
      row: Math.max(
        0,
        lines.findIndex((line) => lineKey(line) === from),
      ),
      column: 0,
    },
  });
  const cells = block.cells.flatMap(({ down, across, text }) => {
    const [row, column] = block.isTurned ? [across, down] : [down, across];
    const line = row === null || column !== 0 ? undefined : lines[row];
    return line && text.trim() !== '' ? [{ key: lineKey(line), text: text.trim() }] : [];
  });
  return { cells, unknown: block.unknown.filter(({ side }) => side === 'row').map(({ name }) => name) };
}
