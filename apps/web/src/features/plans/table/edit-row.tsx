import { memo, type Dispatch, type ReactNode, type Ref } from 'react';
import { useMessages } from '../../../shared/i18n';
import type { ProblemPlace } from '../draft/draft-problems';
import type { DraftAction, ListName, RowOf } from '../draft/draft-state';
import { editorMessages } from '../editor-messages';
import type { Column } from './column';
import { RowMenu } from './row-menu';
import styles from './table.module.css';

interface Props<L extends ListName> {
  ref: Ref<HTMLTableRowElement>;
  list: L;
  row: RowOf<L>;
  /** Place in the plan; `position`: place among the rows shown. */
  index: number;
  position: number;
  last: boolean;
  columns: readonly Column<RowOf<L>>[];
  dispatch: Dispatch<DraftAction>;
  problems: readonly ProblemPlace[];
  movable: boolean;
  makeRow: () => RowOf<L>;
  /** Another row is being dragged: this one can take it. */
  over: boolean;
  onDrag: (index: number | null) => void;
  onDrop: (index: number) => void;
}

function Row<L extends ListName>(props: Props<L>): ReactNode {
  const { ref, list, row, index, position, last, columns, dispatch, problems, movable, makeRow, over } = props;
  const t = useMessages(editorMessages);
  const rowProblem = problems.find((place) => !columns.some((column) => column.id === place.field))?.detail;
  const name = row.name || row.code || String(index + 1);
  return (
    <tr
      ref={ref}
      data-index={position}
      aria-rowindex={index + 2}
      className={problems.length > 0 ? styles.faulty : undefined}
      onDragOver={over ? (event) => event.preventDefault() : undefined}
      onDrop={() => props.onDrop(index)}
    >
      <th scope="row" className={styles.handle}>
        <span
          className={styles.grip}
          draggable={movable}
          title={movable ? t.dragRow : undefined}
          onDragStart={() => props.onDrag(index)}
          onDragEnd={() => props.onDrag(null)}
        >
          {index + 1}
        </span>
        <RowMenu
          name={name}
          problem={rowProblem}
          first={index === 0}
          last={last}
          movable={movable}
          onInsert={() => dispatch({ type: 'insert', list, at: index + 1, rows: [makeRow()] })}
          onDuplicate={() => dispatch({ type: 'duplicate', list, rowKey: row.rowKey })}
          onMove={(by) => dispatch({ type: 'move', list, from: index, to: index + by })}
          onRemove={() => dispatch({ type: 'remove', list, rowKey: row.rowKey })}
        />
      </th>
      {columns.map((column) => {
        const error = problems.find((place) => place.field === column.id)?.detail;
        return (
          <td key={column.id} data-column={column.id} className={error ? styles.wrong : undefined}>
            {column.render({
              row,
              error,
              label: `${column.header}: ${name}`,
              set: (patch) => dispatch({ type: 'patch', list, rowKey: row.rowKey, patch }),
            })}
            {error && <span className={styles.error}>{error}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** One row; drawn again only when it, its place or its problems change. */
export const EditRow = memo(Row) as typeof Row;
