import type { ReactNode } from 'react';

/** What a cell is given to draw itself and to be typed into. */
export interface CellProps<Row> {
  readonly row: Row;
  /** Name for screen readers: column and row. */
  readonly label: string;
  readonly error: string | undefined;
  readonly set: (patch: Partial<Row>) => void;
}

/** One column of a table of the draft. */
export interface Column<Row> {
  /** Name of the field, as problems point at it. */
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly render: (props: CellProps<Row>) => ReactNode;
}
