import { aboutTable, type AboutTable, type FileScope, type FileWords } from './about-table';
import { cellsOf, type FileColumn } from './file-table';
import type { NamedTable } from './save-table';

interface PlanFile<Row> {
  readonly scope: FileScope;
  readonly about: AboutTable;
  readonly columns: readonly FileColumn<Row>[];
  readonly rows: readonly Row[];
  readonly words: FileWords;
  /** Columns at the left that stay in sight, the running number among them. */
  readonly pinned?: number;
}

/** A table of a plan, or of a province, ready to be saved: its cells, what they are, and the name of its file. */
export function planFile<Row>({ scope, about, columns, rows, words, pinned = 2 }: PlanFile<Row>): NamedTable {
  const { plan, province, day = '' } = scope;
  const mark = province.simulated ? words.t.simulated : '';
  return {
    table: { ...aboutTable(scope, about, words), ...cellsOf(columns, rows, words.t.order), pinned },
    sheet: about.title,
    owner: province.code,
    name: `${about.title} ${plan?.slug ?? province.code} ${day} ${mark}`,
  };
}
