import type { KeyboardEvent } from 'react';

/** What a key asks of the screen around the grid. */
export type GridCommand = 'find' | 'next' | 'back' | 'fill' | 'note' | 'panel';

export const WRITING_COMMANDS: ReadonlySet<GridCommand> = new Set(['fill', 'note'] as const);

/** What a key asks of the screen; null: it is the grid's own. */
export function commandOf({ key, shiftKey }: KeyboardEvent, ctrl: boolean): GridCommand | null {
  if (ctrl) {
    const letter = key.toLowerCase();
    return letter === 'f' ? 'find' : letter === 'd' ? 'fill' : null;
  }
  if (key === 'F8') return shiftKey ? 'back' : 'next';
  if (key === 'F7') return 'note';
  if (key === 'F4') return 'panel';
  return key === '/' ? 'find' : null;
}
