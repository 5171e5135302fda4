import { readFigureText, type WrittenFigure } from '@tiendo/indicators/figure-text';
import { unitNameKey } from '@tiendo/indicators/succession';
import { optionsOf, saysTheSame } from '../entry/figure-text';
import type { Head, Layout, Square } from '../entry/layout';
import type { Place } from '../entry/move';

/** One cell of a pasted block and what would become of it. */
export type PastedCell = { readonly id: number; readonly text: string } & (
  | { readonly fate: 'write' | 'replace'; readonly square: Square; readonly figure: WrittenFigure }
  | { readonly fate: 'same' | 'empty'; readonly square: Square }
  | { readonly fate: 'unreadable'; readonly square: Square; readonly code: string }
  | { readonly fate: 'outside' }
  | { readonly fate: 'unknownName'; readonly name: string }
);

export interface PastedBlock {
  readonly cells: readonly PastedCell[];
  /** Rows were found by the names in their first column. */
  readonly byName: boolean;
}

/** Rows of cells as spreadsheets copy them: tabs and line ends, quotes around what holds either. */
export function rowsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[index + 1] === '"') [cell, index] = [`${cell}"`, index + 1];
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t' || character === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (character === '\n') rows.push([]);
    } else cell += character;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/**
 * Where a pasted block goes and what it would write. It begins at the active cell, unless its first column holds names of
 * the grid's rows: then each row goes to the row of its name, in whatever order the source lists them.
 */
export function placed(rows: readonly (readonly string[])[], layout: Layout, from: Place): PastedBlock {
  const byName = namesOf(layout.rows);
  const named = rows.filter((row) => row.length > 1 && byName.has(nameKey(row[0] ?? '')));
  const isNamed = rows.length > 0 && named.length * 2 > rows.length;
  let id = 0;
  const cells = rows.flatMap((row, offset): PastedCell[] => {
    if (!isNamed)
      return row.map((text, column) => judged(id++, text, layout.at(from.row + offset, from.column + column)));
    const [name = '', ...rest] = row;
    const found = byName.get(nameKey(name));
    // A heading names no row of the grid and holds no figure.
    if (found === undefined && rest.every((text) => !/\d/.test(text))) return [];
    if (found === undefined) return [{ id: id++, text: rest.join(' '), fate: 'unknownName', name: name.trim() }];
    const first = from.column;
    return rest.map((text, column) => judged(id++, text, layout.at(found, first + column)));
  });
  return { cells, byName: isNamed };
}

function judged(id: number, text: string, square: Square | null): PastedCell {
  if (!square) return { id, text, fate: 'outside' };
  const reading = readFigureText(text, optionsOf(square.line));
  if (!reading.ok) return { id, text, fate: 'unreadable', square, code: reading.error };
  if (reading.figure === null) return { id, text, fate: 'empty', square };
  const standing = square.cell.figure;
  if (standing === null) return { id, text, fate: 'write', square, figure: reading.figure };
  return saysTheSame(reading.figure, standing, square.line)
    ? { id, text, fate: 'same', square }
    : { id, text, fate: 'replace', square, figure: reading.figure };
}

const nameKey = (name: string): string => unitNameKey(name.replace(/^\s*\d+[.)]?\s+/, '')).trim();

/** Rows of the grid by each name they are known by; a name that two rows share names neither. */
function namesOf(heads: readonly Head[]): Map<string, number> {
  const names = new Map<string, number>();
  const shared = new Set<string>();
  for (const [row, head] of heads.entries()) {
    for (const key of new Set(ownNames(head).map(nameKey))) {
      if (names.has(key)) shared.add(key);
      names.set(key, row);
    }
  }
  for (const key of shared) names.delete(key);
  names.delete('');
  return names;
}

function ownNames(head: Head): string[] {
  if (head.type === 'province') return ['Toàn tỉnh', 'Tổng', 'Tổng cộng', 'Cả tỉnh'];
  if (head.type === 'line') return [head.line.indicator.name, head.code];
  return [head.unit.name, ...(head.unit.shortName ? [head.unit.shortName] : [])];
}
