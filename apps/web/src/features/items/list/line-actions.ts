import type { ItemRow } from '@tiendo/contracts';
import type { Line } from './arrange';

/** What can be done from a line; the same functions for all lines, so that an unmoved line is not drawn again. */
export interface LineActions {
  readonly press: (line: Line, index: number, range: boolean) => void;
  readonly check: (line: Line, index: number, range: boolean) => void;
  readonly toggle: (line: Line) => void;
  readonly update: (row: ItemRow) => void;
  readonly name: (rows: readonly ItemRow[]) => void;
}
