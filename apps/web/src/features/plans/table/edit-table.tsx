import { useVirtualizer } from '@tanstack/react-virtual';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type Dispatch, type KeyboardEvent } from 'react';
import { useMessages } from '../../../shared/i18n';
import type { ProblemPlace } from '../draft/draft-problems';
import type { DraftAction, ListName, RowOf } from '../draft/draft-state';
import { editorMessages } from '../editor-messages';
import type { Column } from './column';
import { EditRow } from './edit-row';
import { moveFocus } from './focus';
import styles from './table.module.css';

interface Props<L extends ListName> {
  list: L;
  rows: readonly RowOf<L>[];
  columns: readonly Column<RowOf<L>>[];
  dispatch: Dispatch<DraftAction>;
  problemsOf: (index: number) => readonly ProblemPlace[];
  /** Name of the table for screen readers. */
  label: string;
  /** Only rows whose code or name hold this text. */
  filter?: string;
  /** A row as it starts; adds one when Ctrl+Enter is pressed. */
  makeRow: () => RowOf<L>;
  /** Where a row was added from outside the table: it is gone to, so that what is typed next is its name. */
  added?: { readonly position: number } | null;
}

const ROW_PX = 40;

/**
 * A table edited in place: every cell is an input. Ctrl+Enter adds a row, Alt+↑/↓ moves it, Ctrl+D copies it, Enter and
 * the arrows walk down and up a column. Only the rows in sight exist, so hundreds stay smooth.
 */
export function EditTable<L extends ListName>(props: Props<L>) {
  const { list, rows, columns, dispatch, problemsOf, label, filter = '', makeRow, added = null } = props;
  const t = useMessages(editorMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const needle = foldVietnamese(filter);
  const shown = useMemo(
    () =>
      rows
        .map((row, index) => ({ row, index }))
        .filter(({ row }) => needle === '' || foldVietnamese(`${row.code} ${row.name}`).includes(needle)),
    [rows, needle],
  );
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    getItemKey: (index) => shown[index]?.row.rowKey ?? index,
  });
  const visible = virtualizer.getVirtualItems();
  const above = visible[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0);

  const drop = useCallback(
    (to: number) => {
      setDragged((from) => {
        if (from !== null) dispatch({ type: 'move', list, from, to });
        return null;
      });
    },
    [dispatch, list],
  );

  const focusRow = useCallback(
    (position: number, column: string | null) => {
      virtualizer.scrollToIndex(position);
      moveFocus(scroller.current, position, column);
    },
    [virtualizer],
  );
  const nameColumn = columns.find((one) => one.id === 'name')?.id ?? null;
  useEffect(() => {
    if (added) focusRow(added.position, nameColumn);
  }, [added, focusRow, nameColumn]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (!cell || !line) return;
    const position = Number(line.dataset['index']);
    const here = shown[position];
    if (!here) return;
    const column = cell.dataset['column'] ?? null;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === 'Enter') {
      event.preventDefault();
      dispatch({ type: 'insert', list, at: here.index + 1, rows: [makeRow()] });
      focusRow(position + 1, nameColumn);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && needle === '') {
      event.preventDefault();
      const to = here.index + (event.key === 'ArrowUp' ? -1 : 1);
      if (to < 0 || to >= rows.length) return;
      dispatch({ type: 'move', list, from: here.index, to });
      focusRow(to, column);
    } else if (command && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      dispatch({ type: 'duplicate', list, rowKey: here.row.rowKey });
      focusRow(position + 1, column);
    } else if (walks(event)) {
      const next = position + (event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1);
      if (next < 0 || next >= shown.length) return;
      event.preventDefault();
      focusRow(next, column);
    }
  };

  return (
    <div className={styles.scroller} ref={scroller} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <colgroup>
          <col style={{ width: 64 }} />
          {columns.map((column) => (
            <col key={column.id} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t.rowNumber}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {above > 0 && <Spacer height={above} columns={columns.length + 1} />}
          {visible.map((item) => {
            const entry = shown[item.index];
            if (!entry) return null;
            return (
              <EditRow
                key={entry.row.rowKey}
                ref={virtualizer.measureElement}
                list={list}
                row={entry.row}
                index={entry.index}
                position={item.index}
                last={entry.index === rows.length - 1}
                columns={columns}
                dispatch={dispatch}
                problems={problemsOf(entry.index)}
                movable={needle === ''}
                makeRow={makeRow}
                over={dragged !== null && dragged !== entry.index}
                onDrag={setDragged}
                onDrop={drop}
              />
            );
          })}
          {below > 0 && <Spacer height={below} columns={columns.length + 1} />}
        </tbody>
      </table>
      {shown.length === 0 && <p className={styles.none}>{needle === '' ? t.noRows : t.noneFound}</p>}
    </div>
  );
}

const Spacer = memo(function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
});

/** Keys that go to the cell above or below: Enter in one line, arrows where the caret can go no further. */
function walks(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const isArea = target instanceof HTMLTextAreaElement;
  const isInput = target instanceof HTMLInputElement && target.type === 'text';
  if (event.key === 'Enter') return isInput || isArea;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return false;
  if (isInput) return true;
  if (!isArea || event.shiftKey) return false;
  return event.key === 'ArrowUp'
    ? target.selectionStart === 0 && target.selectionEnd === 0
    : target.selectionStart === target.value.length;
}
