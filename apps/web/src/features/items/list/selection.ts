import { codesOf, type Line } from './arrange';

/** Selected items by code, and the line a range starts from. */
export interface Selection {
  readonly codes: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { codes: new Set(), anchor: null };

/** Selects or unselects what a line stands for; a half-selected group becomes wholly selected. */
export function toggled({ codes }: Selection, line: Line): Selection {
  const own = codesOf(line);
  const next = new Set(codes);
  if (own.every((code) => codes.has(code))) for (const code of own) next.delete(code);
  else for (const code of own) next.add(code);
  return { codes: next, anchor: line.key };
}

/** Adds everything between the anchor and a line, both ends included; the anchor stays. */
export function extended(selection: Selection, lines: readonly Line[], to: Line): Selection {
  const end = lines.indexOf(to);
  const anchored = lines.findIndex((line) => line.key === selection.anchor);
  const start = anchored < 0 ? end : anchored;
  const next = new Set(selection.codes);
  for (const line of lines.slice(Math.min(start, end), Math.max(start, end) + 1)) {
    if (line.type === 'item' || (line.type === 'unnamed' && !line.open))
      for (const code of codesOf(line)) next.add(code);
  }
  return { codes: next, anchor: selection.anchor ?? to.key };
}

/** What is selected and still on the list: filters narrow a selection too. */
export const within = (selection: Selection, present: ReadonlySet<string>): string[] =>
  [...selection.codes].filter((code) => present.has(code));

/** The next selected item below a line, from the top again after the last; null: no other one. */
export function nextSelected(selection: Selection, lines: readonly Line[], from: number): number | null {
  for (let step = 1; step < lines.length; step += 1) {
    const index = (from + step) % lines.length;
    const line = lines[index];
    if (line?.type === 'item' && selection.codes.has(line.row.code)) return index;
  }
  return null;
}
