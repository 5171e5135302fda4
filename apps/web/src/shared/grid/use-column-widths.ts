import { useRemembered } from './use-remembered';

/** In px: below it nothing can be read, beyond it no other column has room. */
const LEAST = 56;
const MOST = 720;

export interface ColumnWidths {
  /** Of the columns that somebody made wider or narrower, by their id. */
  readonly chosen: Readonly<Record<string, number>>;
  readonly set: (id: string, width: number) => void;
}

const isWidths = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((width) => typeof width === 'number');

const NONE: Readonly<Record<string, number>> = {};

/** Widths chosen by hand in one table, kept on this device. */
export function useColumnWidths(name: string): ColumnWidths {
  const [chosen, setChosen] = useRemembered(`widths.${name}`, NONE, isWidths);
  return {
    chosen,
    set: (id, width) => setChosen({ ...chosen, [id]: Math.round(Math.min(MOST, Math.max(LEAST, width))) }),
  };
}
