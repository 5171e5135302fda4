/** A cell of a file: text, a number, or a day as `YYYY-MM-DD`. */
export type FileCell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'day'; readonly day: string }
  | null;

export interface FileTable {
  /** What the figures are: plan, day, rule, whether they are simulated. */
  readonly head: readonly string[];
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly FileCell[])[];
  /** Counts, source. */
  readonly foot: readonly string[];
}
