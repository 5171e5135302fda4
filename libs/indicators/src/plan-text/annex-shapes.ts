/** One line of an annex; `line` counts from 1 in what was read. */
export interface AnnexRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** An annex with its heading apart: two rows of headings are one, titles above and the row of column numbers are gone. */
export interface AnnexTable {
  readonly heading: readonly string[] | null;
  readonly body: readonly AnnexRow[];
}
