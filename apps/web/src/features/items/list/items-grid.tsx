import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ItemKind, ItemRow } from '@tiendo/contracts';
import { useEffect, useId, useImperativeHandle, useMemo, useRef, type Ref } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { itemMessages } from '../messages';
import { codesOf, type Line } from './arrange';
import { columnFits, columnWidth, columns, tableFeatureSet } from './columns';
import { GridHeader } from './grid-header';
import { GridLine } from './grid-line';
import type { LineActions } from './line-actions';
import { handleGridKey } from './grid-keys';
import type { ColumnId, ListState } from './list-state';
import type { PlanCount } from './plan-count';
import { NOTHING_SELECTED, extended, toggled, type Selection } from './selection';
import { useArrivalFocus, useColumnWidths, useGridRoom, usePrinting, useStable } from '../../../shared/grid';
import styles from './grid.module.css';

/** Heights in px: where people work, where they look, and with names in full. */
const ROW = { tight: 28, usual: 36, wrapped: 48 };
const HEAD = 30;
/** What stands below the table on the page: its counts, in one line. */
const UNDER = 38;
const CHECK_WIDTH = 40;
/** The name takes at least this share of the table, within these bounds in px, before the rest scrolls sideways. */
const NAME = { share: 0.3, least: 280, most: 560 };

export interface GridHandle {
  focus(): void;
}

interface Props {
  kind: ItemKind;
  rows: readonly ItemRow[];
  lines: readonly Line[];
  /** Codes of every item on the list. */
  codes: ReadonlySet<string>;
  count: PlanCount;
  sort: ListState['sort'];
  shownColumns: readonly ColumnId[];
  signedIn: boolean;
  /** May state statuses: rows can be selected and updated. */
  staff: boolean;
  active: number;
  selection: Selection;
  onActive: (index: number) => void;
  onSelection: (selection: Selection) => void;
  onSort: (sort: ListState['sort']) => void;
  onToggleLine: (line: Line) => void;
  onOpen: (row: ItemRow) => void;
  onUpdate: (row: ItemRow) => void;
  hrefOf: (row: ItemRow) => string;
  /** Names in full, on two lines. */
  wrapped: boolean;
  annexOf: (rows: readonly ItemRow[]) => string | null;
  onName: (rows: readonly ItemRow[]) => void;
  ref?: Ref<GridHandle>;
}

/** The table of items: one tab stop, moved by the keyboard, drawing only the rows in sight. */
export function ItemsGrid(props: Props) {
  const { kind, rows, lines, codes, shownColumns, signedIn, staff, wrapped } = props;
  const { active, selection, onSelection, onActive } = props;
  const rowHeight = wrapped ? ROW.wrapped : staff ? ROW.tight : ROW.usual;
  const t = useMessages(itemMessages);
  const format = useFormat();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { width, maxHeight } = useGridRoom(scroller, UNDER);
  const kept = useColumnWidths(`items.${kind}`);
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map(({ id: name = '' }) => [name, shownColumns.some((one) => one === name)])),
    [shownColumns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features: tableFeatureSet,
    columns,
    data,
    getRowId: (row) => row.code,
    state: { columnVisibility },
  });
  const rowsById = table.getCoreRowModel().rowsById;
  const leaves = table.getVisibleLeafColumns();
  const visible = useMemo(
    () =>
      leaves
        .filter((column) => columnFits(column.columnDef.meta, kind, signedIn))
        .map((column) => ({ id: column.id, ...column.columnDef.meta })),
    [leaves, kind, signedIn],
  );
  const widths = useMemo(
    () => visible.map(({ id: one, width: own = 120 }) => kept.chosen[one] ?? columnWidth(one, own, rows)),
    [visible, rows, kept.chosen],
  );
  const nameMin = kept.chosen['name'] ?? Math.round(Math.min(NAME.most, Math.max(NAME.least, width * NAME.share)));
  const nameTrack = kept.chosen['name'] ? `${nameMin}px` : `minmax(${nameMin}px, 1fr)`;
  const template = `${staff ? `${CHECK_WIDTH}px ` : ''}${nameTrack} ${widths.map((one) => `${one}px`).join(' ')}`;
  const minWidth = (staff ? CHECK_WIDTH : 0) + nameMin + widths.reduce((sum, one) => sum + one, 0);

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 4,
    scrollPaddingStart: HEAD,
    initialRect: { width: 1200, height: 600 },
  });
  const measure = virtual.measure;
  useEffect(() => measure(), [measure, rowHeight]);
  const isPrinting = usePrinting();
  const drawn = isPrinting
    ? lines.map(({ key }, index) => ({ index, key, start: index * rowHeight }))
    : virtual.getVirtualItems();
  const focus = useStable(() => scroller.current?.focus({ preventScroll: true }));
  useImperativeHandle(props.ref, () => ({ focus }));
  useArrivalFocus(focus, staff);
  const scrollTo = useRef(virtual.scrollToIndex);
  useEffect(() => {
    scrollTo.current(active, { align: 'auto' });
  }, [active]);

  const press = useStable((line: Line, index: number, range: boolean) => {
    onActive(index);
    scroller.current?.focus({ preventScroll: true });
    if (range && staff) onSelection(extended(selection, lines, line));
  });
  const check = useStable((line: Line, index: number, range: boolean) => {
    onActive(index);
    onSelection(range ? extended(selection, lines, line) : toggled(selection, line));
  });
  const toggle = useStable(props.onToggleLine);
  const update = useStable(props.onUpdate);
  const name = useStable(props.onName);
  const actions = useMemo<LineActions>(
    () => ({ press, check, toggle, update, name }),
    [press, check, toggle, update, name],
  );
  const selectAll = useStable((all: boolean) =>
    onSelection(all ? { codes: new Set(codes), anchor: null } : NOTHING_SELECTED),
  );
  const chosen = useMemo(
    () => [...selection.codes].reduce((sum, code) => sum + (codes.has(code) ? 1 : 0), 0),
    [selection, codes],
  );
  const tree = useMemo(() => lines.some((line) => line.type !== 'item'), [lines]);

  return (
    <div
      ref={scroller}
      data-skip-to
      className={wrapped ? `${styles.scroller} ${styles.wrapped}` : styles.scroller}
      style={{ maxHeight, ['--row' as string]: `${rowHeight}px` }}
      role={tree ? 'treegrid' : 'grid'}
      tabIndex={0}
      aria-label={t.gridLabel(kind, format.number(lines.length))}
      aria-rowcount={lines.length + 1}
      aria-colcount={visible.length + (staff ? 2 : 1)}
      aria-multiselectable={staff || undefined}
      aria-activedescendant={drawn.some((item) => item.index === active) ? `${id}-${active}` : undefined}
      onKeyDown={(event) => {
        const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
        if (handleGridKey(event, { ...props, scroller, page })) event.preventDefault();
      }}
    >
      <div role="presentation" style={{ minWidth }}>
        <GridHeader
          kind={kind}
          template={template}
          columns={visible}
          staff={staff}
          sort={props.sort}
          onSort={props.onSort}
          codes={codes}
          chosen={chosen}
          onSelectAll={selectAll}
          widths={[nameMin, ...widths]}
          onWidth={kept.set}
        />
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, key, start }) => {
            const line = lines[index];
            if (!line) return null;
            const own = codesOf(line);
            const marked = own.reduce((sum, code) => sum + (selection.codes.has(code) ? 1 : 0), 0);
            return (
              <GridLine
                key={key}
                id={`${id}-${index}`}
                kind={kind}
                line={line}
                row={line.type === 'item' ? (rowsById[line.row.code] ?? null) : null}
                columns={visible}
                index={index}
                top={start}
                template={template}
                active={index === active}
                chosen={marked === 0 ? 'none' : marked === own.length ? 'all' : 'some'}
                staff={staff}
                tree={tree}
                count={props.count}
                href={line.type === 'item' ? props.hrefOf(line.row) : null}
                annex={line.type === 'unnamed' ? props.annexOf(line.rows) : null}
                actions={actions}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
