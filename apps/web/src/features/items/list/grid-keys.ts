import type { ItemRow } from '@tiendo/contracts';
import type { KeyboardEvent, RefObject } from 'react';
import { codesOf, type Line } from './arrange';
import { NOTHING_SELECTED, extended, toggled, type Selection } from './selection';

/** Where the active line goes for a key; null: the key does not move it. Stays inside 0 … count − 1. */
export function movedTo(key: string, active: number, count: number, page: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  const clamp = (index: number) => Math.min(last, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return clamp(active + 1);
    case 'ArrowUp':
    case 'k':
      return clamp(active - 1);
    case 'PageDown':
      return clamp(active + page);
    case 'PageUp':
      return clamp(active - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** True where letters are typed, so that shortcuts keep out of the way. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

interface GridControls {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
  readonly active: number;
  readonly staff: boolean;
  readonly selection: Selection;
  /** Lines that fit in the window of the table. */
  readonly page: () => number;
  readonly onActive: (index: number) => void;
  readonly onSelection: (selection: Selection) => void;
  readonly onToggleLine: (line: Line) => void;
  readonly onOpen: (row: ItemRow) => void;
  readonly onUpdate: (row: ItemRow) => void;
  /** Names of unnamed items are filled in. */
  readonly onName: (rows: readonly ItemRow[]) => void;
}

/** Keys of the table. Answers whether a key was its own, so that the browser leaves it alone. */
export function handleGridKey(event: KeyboardEvent, grid: GridControls): boolean {
  const { lines, active, staff, selection } = grid;
  if (event.altKey || isTyping(event.target)) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'a' || !staff) return false;
    grid.onSelection({ codes: new Set(lines.flatMap(codesOf)), anchor: selection.anchor });
    return true;
  }
  // Buttons in the header and links in the rows keep their own keys.
  if (event.target !== grid.scroller.current) return false;
  const line = lines[active];
  const to = movedTo(event.key, active, lines.length, grid.page());
  if (to !== null) {
    const target = lines[to];
    grid.onActive(to);
    if (event.shiftKey && staff && target && event.key.startsWith('Arrow')) {
      grid.onSelection(extended({ ...selection, anchor: selection.anchor ?? line?.key ?? null }, lines, target));
    }
    return true;
  }
  if (!line) return false;
  switch (event.key) {
    case ' ':
      if (staff) grid.onSelection(event.shiftKey ? extended(selection, lines, line) : toggled(selection, line));
      return staff;
    case 'Enter':
      if (line.type === 'item') grid.onOpen(line.row);
      else grid.onToggleLine(line);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      if (line.type === 'item') return false;
      if (line.open === (event.key === 'ArrowLeft')) grid.onToggleLine(line);
      return true;
    case 'u':
      if (!staff || line.type === 'group') return false;
      if (line.type === 'item') grid.onUpdate(line.row);
      else grid.onName(line.rows);
      return true;
    case 'Escape':
      if (selection.codes.size === 0) return false;
      grid.onSelection(NOTHING_SELECTED);
      return true;
    default:
      return false;
  }
}
