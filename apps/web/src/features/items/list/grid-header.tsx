import type { ItemKind } from '@tiendo/contracts';
import { memo } from 'react';
import { useMessages } from '../../../shared/i18n';
import { WidthHandle } from '../../../shared/grid';
import { itemMessages, type ItemMessages } from '../messages';
import type { ItemSortKey } from '@tiendo/indicators/items';
import type { ColumnId, ListState } from './list-state';
import styles from './grid.module.css';

export interface HeaderColumn {
  readonly id: string;
  readonly align?: 'end';
  readonly sort?: ItemSortKey;
}

interface Props {
  kind: ItemKind;
  template: string;
  columns: readonly HeaderColumn[];
  staff: boolean;
  sort: ListState['sort'];
  onSort: (sort: ListState['sort']) => void;
  /** Every item on the list, for the box that selects all. */
  codes: ReadonlySet<string>;
  chosen: number;
  onSelectAll: (all: boolean) => void;
  /** In px, of the name and of each column. */
  widths: readonly number[];
  onWidth: (id: string, width: number) => void;
}

/** One press of the key that widens, in px. */
const WIDER = 16;

/** The word of a column; some differ between targets and tasks. */
export function columnLabel(t: ItemMessages, kind: ItemKind, id: ColumnId | 'name'): string {
  const label = t.columns[id];
  return typeof label === 'string' ? label : label[kind];
}

/** The sticky header: sorting by a press, turned by the second, back to the plan's order by the third. */
export const GridHeader = memo(function GridHeader(props: Props) {
  const { kind, template, columns, staff, sort, onSort, codes, chosen, onSelectAll, widths, onWidth } = props;
  const t = useMessages(itemMessages);
  const all: HeaderColumn[] = [{ id: 'name', sort: 'name' }, ...columns];
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {staff && (
          <div role="columnheader" aria-colindex={1} className={`${styles.headCell} ${styles.check}`}>
            <input
              type="checkbox"
              aria-label={t.selectAll}
              checked={codes.size > 0 && chosen === codes.size}
              ref={(box) => {
                if (box) box.indeterminate = chosen > 0 && chosen < codes.size;
              }}
              onChange={() => onSelectAll(chosen < codes.size)}
            />
          </div>
        )}
        {all.map((column, index) => {
          const label = columnLabel(t, kind, column.id as ColumnId | 'name');
          const sorted = column.sort !== undefined && sort?.key === column.sort;
          const key = column.sort;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + (staff ? 2 : 1)}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className={`${styles.headCell} ${column.id === 'name' ? (staff ? styles.nameAfterCheck : styles.name) : ''} ${column.align === 'end' ? styles.end : ''}`}
            >
              {key ? (
                <button
                  type="button"
                  className={styles.sort}
                  aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
                  onKeyDown={(event) => {
                    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
                    event.preventDefault();
                    onWidth(column.id, (widths[index] ?? 0) + (event.key === 'ArrowRight' ? WIDER : -WIDER));
                  }}
                  onClick={() =>
                    onSort(!sorted ? { key, descending: false } : sort.descending ? null : { key, descending: true })
                  }
                >
                  {label}
                  <span aria-hidden="true" className={styles.sortMark}>
                    {sorted ? (sort.descending ? '↓' : '↑') : ''}
                  </span>
                </button>
              ) : (
                label
              )}
              <WidthHandle width={widths[index] ?? 0} onWidth={(to) => onWidth(column.id, to)} />
            </div>
          );
        })}
      </div>
    </div>
  );
});
