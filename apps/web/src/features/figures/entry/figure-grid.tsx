import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { journalKey } from '../../../shared/journal';
import { useGridRoom, useStable } from '../../../shared/grid';
import { figureMessages } from '../messages';
import { CellField, type CellFieldHandle, type EditEnd } from './cell-field';
import type { CellStates } from './cell-store';
import { typedText } from './figure-text';
import { GridRow } from './grid-row';
import { HeadCell } from './head-cell';
import { offsetInSight } from './in-sight';
import type { Layout } from './layout';
import { areaOf, movedTo, type Area, type Place } from './move';
import type { FigureGrid as Grid } from './shapes';
import styles from './grid.module.css';

/** Heights and widths in px. */
const ROW = { lines: 78, units: 48 };
const HEADER = 92;
const HEAD = { lines: 320, units: 200 };
const COLUMN = { lines: 144, units: 190 };

export interface FigureGridHandle {
  focus(): void;
}

interface Props {
  grid: Grid;
  layout: Layout;
  states: CellStates;
  active: Place;
  /** The other corner of what is selected. */
  anchor: Place;
  locked: boolean;
  onActive: (to: Place, range: boolean) => void;
  onTyping: (key: string, text: string) => void;
  onCommit: (key: string, text: string) => void;
  onPaste: (rows: readonly (readonly string[])[]) => void;
  onWithdraw: () => void;
  /** Opens what belongs to the active cell. */
  onDetails: () => void;
  ref?: Ref<FigureGridHandle>;
}

/** Lines and units crosswise, worked by the keyboard as a spreadsheet is; draws only what is in sight. */
export function FigureGrid(props: Props) {
  const { grid, layout, states, active, anchor, locked } = props;
  const t = useMessages(figureMessages);
  const f = useFormat();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { width, maxHeight } = useGridRoom(scroller);
  const field = useRef<CellFieldHandle>(null);
  const { rows, columns, down } = layout;
  const headWidth = Math.min(HEAD[down], Math.max(150, Math.round(width * 0.4)));
  const room = width - headWidth;
  const columnWidth = Math.max(COLUMN[down], columns.length > 0 ? Math.min(320, Math.floor(room / columns.length)) : 0);

  const down_ = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW[down],
    overscan: 6,
    useFlushSync: false,
    initialRect: { width: 1200, height: 700 },
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 3,
    useFlushSync: false,
    initialRect: { width: 1200, height: 700 },
  });
  const measure = across.measure;
  useEffect(() => measure(), [measure, columnWidth]);
  useImperativeHandle(props.ref, () => ({ focus: () => field.current?.focus() }));
  /** Where the grid is scrolled to, by the browser or from here. */
  const at = useRef({ top: 0, left: 0 });
  const keepInSight = useStable(() => {
    const box = scroller.current;
    if (!box) return;
    const top = offsetInSight(active.row * ROW[down], ROW[down], {
      ...{ offset: at.current.top, extent: down_.scrollRect?.height ?? maxHeight, head: HEADER },
    });
    const left = offsetInSight(active.column * columnWidth, columnWidth, {
      ...{ offset: at.current.left, extent: across.scrollRect?.width ?? width, head: headWidth },
    });
    at.current = { top: top ?? at.current.top, left: left ?? at.current.left };
    if (top !== null) box.scrollTop = top;
    if (left !== null) box.scrollLeft = left;
  });
  useLayoutEffect(() => keepInSight(), [keepInSight, active.row, active.column]);

  const reportedOf = useMemo(() => {
    const found = new Map<string, { asked: number; reported: number }>();
    for (const { indicator, figure } of grid.cells) {
      const { asked, reported } = found.get(indicator) ?? { asked: 0, reported: 0 };
      found.set(indicator, { asked: asked + 1, reported: reported + (figure ? 1 : 0) });
    }
    return found;
  }, [grid.cells]);
  const square = layout.at(active.row, active.column);
  const area = areaOf(active, anchor);
  const size = {
    ...{ rows: rows.length, columns: columns.length },
    page: Math.max(1, Math.floor((maxHeight - HEADER) / ROW[down]) - 1),
  };
  const textOf = (): string => {
    if (!square) return '';
    const draft = states.drafts.get(square.key);
    return (
      draft?.text ??
      (square.cell.figure ? (square.cell.figure.statedText ?? typedText(square.cell.figure, square.line)) : '')
    );
  };
  const endEdit = useStable((end: EditEnd) => {
    if (end.type === 'cancel') return;
    props.onCommit(end.cell, end.text);
    const to = end.key === null ? null : movedTo({ key: end.key, shift: end.shift }, active, size);
    if (to) props.onActive(to, false);
  });
  const press = useStable((row: number, column: number, range: boolean) => {
    field.current?.leave();
    field.current?.focus();
    props.onActive({ row, column }, range);
  });
  const open = useStable(() => {
    if (!locked && square) field.current?.open(textOf());
  });

  const onKey = (event: KeyboardEvent): void => {
    const ctrl = event.ctrlKey || event.metaKey;
    const step = journalKey(event);
    if (step) void step();
    else if (ctrl && event.key === 'Enter') props.onDetails();
    else if (ctrl && !event.key.startsWith('Arrow') && event.key !== 'Home' && event.key !== 'End') return;
    else if (event.key === 'F2') open();
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (!locked) props.onWithdraw();
    } else {
      const { key, shiftKey: shift } = event;
      const to = movedTo({ key, shift, ctrl }, active, size);
      if (!to) return;
      props.onActive(to, shift && key !== 'Tab' && key !== 'Enter');
    }
    event.preventDefault();
  };
  const drawnRows = down_.getVirtualItems();
  const drawnColumns = across.getVirtualItems();
  const isDrawn =
    drawnRows.some(({ index }) => index === active.row) && drawnColumns.some(({ index }) => index === active.column);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ maxHeight }}
      onScroll={({ currentTarget: { scrollTop: top, scrollLeft: left } }) => (at.current = { top, left })}
    >
      <div className={styles.content} style={{ width: headWidth + across.getTotalSize() }}>
        <div
          role="grid"
          id={id}
          tabIndex={-1}
          aria-label={t.gridLabel(f.number(grid.lines.length), f.number(grid.units.length))}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          aria-readonly={locked || undefined}
          onFocus={() => field.current?.focus()}
        >
          <div role="rowgroup" className={styles.head}>
            <div role="row" aria-rowindex={1} className={styles.headRow} style={{ height: HEADER }}>
              <div role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: headWidth }}>
                {down === 'lines' ? t.indicators : t.units}
              </div>
              {drawnColumns.map(({ index, start }) => {
                const head = columns[index];
                return head ? (
                  <div
                    key={head.code}
                    role="columnheader"
                    aria-colindex={index + 2}
                    className={styles.columnHead}
                    style={{ left: start + headWidth, width: columnWidth }}
                  >
                    <HeadCell
                      head={head}
                      reported={reportedOf.get(head.code)?.reported ?? 0}
                      asked={reportedOf.get(head.code)?.asked ?? 0}
                      active={index === active.column}
                    />
                  </div>
                ) : null;
              })}
            </div>
          </div>
          <div role="rowgroup" className={styles.body} style={{ height: down_.getTotalSize() }}>
            {drawnRows.map(({ index: row, start: top }) => {
              const head = rows[row];
              if (!head) return null;
              const isSelected = row >= area.top && row <= area.bottom;
              return (
                <GridRow
                  key={head.code}
                  id={id}
                  head={head}
                  row={row}
                  top={top}
                  height={ROW[down]}
                  layout={layout}
                  states={states}
                  drawn={drawnColumns}
                  headWidth={headWidth}
                  columnWidth={columnWidth}
                  reported={reportedOf.get(head.code)?.reported ?? 0}
                  asked={reportedOf.get(head.code)?.asked ?? 0}
                  active={row === active.row ? active.column : null}
                  from={isSelected ? area.left : 0}
                  to={isSelected ? area.right : -1}
                  locked={locked}
                  onPress={press}
                  onEdit={open}
                />
              );
            })}
          </div>
        </div>
        <CellField
          ref={field}
          cell={square?.key ?? ''}
          label={square ? `${square.line.indicator.name}, ${square.unit?.name ?? t.province}` : t.cell}
          grid={id}
          activeCell={isDrawn ? `${id}-${active.row}-${active.column}` : undefined}
          box={{
            top: HEADER + active.row * ROW[down],
            left: headWidth + active.column * columnWidth,
            width: columnWidth,
            height: ROW[down],
          }}
          locked={locked || !square}
          onKey={onKey}
          onTyping={props.onTyping}
          onEnd={endEdit}
          copied={() => copied(layout, areaOf(active, anchor))}
          onPaste={props.onPaste}
        />
      </div>
    </div>
  );
}

/** The selected cells as a spreadsheet takes them; for the province what its units add up to is not copied. */
function copied(layout: Layout, { top, left, bottom, right }: Area): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) {
      const square = layout.at(row, column);
      cells.push(square?.cell.figure ? typedText(square.cell.figure, square.line) : '');
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}
