import { useVirtualizer } from '@tanstack/react-virtual';
import { type CellStates, typedText } from '../../../shared/figure-entry';
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
import { WidthHandle, useColumnWidths, useGridRoom, useStable } from '../../../shared/grid';
import { figureMessages } from '../messages';
import { CellField, type CellFieldHandle, type EditEnd } from './cell-field';
import { copiedCells } from './copied-cells';
import { placeOfName } from './find-head';
import { WRITING_COMMANDS, commandOf, type GridCommand } from './grid-commands';
import { GridRow } from './grid-row';
import { HeadCell } from './head-cell';
import { JumpField } from './jump-field';
import { offsetInSight, wholeOffsetInSight } from './in-sight';
import type { Layout } from './layout';
import { areaOf, movedTo, type Place } from './move';
import { widthsNeeded } from './widths-needed';
import type { FigureGrid as Grid } from './shapes';
import styles from './grid.module.css';

/** Heights and widths in px. A head has three lines at most, a row one, or two where names are shown in full. */
const ROW = { tight: 32, wide: 54 };
const HEADER = 54;
const HEAD = { lines: 330, units: 184 };
const COLUMN = { least: 88, most: 190 };
/** Of the column of heads, among the widths that are kept. */
const HEAD_ID = '_head';
/** What stands below the grid on the page. */
const UNDER = 8;
/** One press of the key that widens. */
const WIDER = 16;

export interface FigureGridHandle {
  focus(): void;
  /** Takes what is being typed. */
  leave(): void;
}

interface Props {
  grid: Grid;
  layout: Layout;
  states: CellStates;
  active: Place;
  /** The other corner of what is selected. */
  anchor: Place;
  locked: boolean;
  /** Two lines a row. */
  wide: boolean;
  onActive: (to: Place, range: boolean) => void;
  onTyping: (key: string, text: string) => void;
  onCommit: (key: string, text: string) => void;
  onPaste: (rows: readonly (readonly string[])[]) => void;
  onWithdraw: () => void;
  /** Opens what belongs to the active cell. */
  onDetails: () => void;
  /** A key that the screen has a use for; whether it was one. */
  onCommand: (command: GridCommand) => void;
  ref?: Ref<FigureGridHandle>;
}

/** Lines and units crosswise, worked by the keyboard as a spreadsheet is; draws only what is in sight. */
export function FigureGrid(props: Props) {
  const { grid, layout, states, active, anchor, locked, wide } = props;
  const t = useMessages(figureMessages);
  const f = useFormat();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { width, maxHeight } = useGridRoom(scroller, UNDER);
  const jump = useRef<HTMLInputElement>(null);
  const field = useRef<CellFieldHandle>(null);
  const { rows, columns, down } = layout;
  const rowHeight = wide ? ROW.wide : ROW.tight;
  const kept = useColumnWidths(`figures.${down}`);
  const headWidth = kept.chosen[HEAD_ID] ?? Math.min(HEAD[down], Math.max(150, Math.round(width * 0.4)));
  const even = columns.length > 0 ? Math.floor((width - headWidth) / columns.length) : 0;
  const usual = Math.max(COLUMN.least, Math.min(COLUMN.most, even));
  const needed = useMemo(() => widthsNeeded(layout), [layout]);
  const spans = useMemo(() => {
    let start = 0;
    return columns.map(({ code }) => {
      const own = start;
      const width = kept.chosen[code] ?? Math.min(COLUMN.most, Math.max(usual, needed.get(code) ?? 0));
      start += width;
      return { start: own, width };
    });
  }, [columns, kept.chosen, usual, needed]);
  const widthOf = (column: number): number => spans[column]?.width ?? usual;

  const down_ = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
    initialRect: { width: 1200, height: 700 },
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: widthOf,
    overscan: 3,
    useFlushSync: false,
    initialRect: { width: 1200, height: 700 },
  });
  const [measure, measureDown] = [across.measure, down_.measure];
  useEffect(() => measure(), [measure, spans]);
  useEffect(() => measureDown(), [measureDown, rowHeight]);
  useImperativeHandle(props.ref, () => ({
    focus: () => field.current?.focus(),
    leave: () => field.current?.leave(),
  }));
  /** Where the grid is scrolled to, by the browser or from here. */
  const at = useRef({ top: 0, left: 0 });
  const keepInSight = useStable(() => {
    const box = scroller.current;
    if (!box) return;
    const top = offsetInSight(active.row * rowHeight, rowHeight, {
      ...{ offset: at.current.top, extent: down_.scrollRect?.height ?? maxHeight, head: HEADER },
    });
    const sight = { offset: at.current.left, extent: across.scrollRect?.width ?? width, head: headWidth };
    const edges = spans.map(({ start }) => start);
    const left = wholeOffsetInSight(edges[active.column] ?? 0, widthOf(active.column), sight, edges);
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
    page: Math.max(1, Math.floor((maxHeight - HEADER) / rowHeight) - 1),
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
    const command = commandOf(event, ctrl);
    if (step) void step();
    else if (command !== null) {
      if (!locked || !WRITING_COMMANDS.has(command)) props.onCommand(command);
    } else if (ctrl && event.key.toLowerCase() === 'g') jump.current?.focus();
    else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const code = columns[active.column]?.code;
      if (code) kept.set(code, widthOf(active.column) + (event.key === 'ArrowRight' ? WIDER : -WIDER));
    } else if (ctrl && event.key === 'Enter') props.onDetails();
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
          onFocus={(event) => {
            if (event.target === event.currentTarget) field.current?.focus();
          }}
        >
          <div role="rowgroup" className={styles.head}>
            <div role="row" aria-rowindex={1} className={styles.headRow} style={{ height: HEADER }}>
              <div role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: headWidth }}>
                <JumpField
                  ref={jump}
                  onJump={(text, next) => {
                    const to = placeOfName(layout, text, active, next);
                    if (to) props.onActive(to, false);
                  }}
                  onDone={() => field.current?.focus()}
                />
                <span className={styles.cornerWord}>{down === 'lines' ? t.indicators : t.units}</span>
                <WidthHandle width={headWidth} onWidth={(to) => kept.set(HEAD_ID, to)} />
              </div>
              {drawnColumns.map(({ index, start, size }) => {
                const head = columns[index];
                return head ? (
                  <div
                    key={head.code}
                    role="columnheader"
                    aria-colindex={index + 2}
                    className={
                      head.type === 'line' && head.opensPillar && index > 0
                        ? `${styles.columnHead} ${styles.opensPillarAcross}`
                        : styles.columnHead
                    }
                    style={{ left: start + headWidth, width: size }}
                  >
                    <HeadCell
                      head={head}
                      reported={reportedOf.get(head.code)?.reported ?? 0}
                      asked={reportedOf.get(head.code)?.asked ?? 0}
                      active={index === active.column}
                    />
                    <WidthHandle width={size} onWidth={(to) => kept.set(head.code, to)} />
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
                  height={rowHeight}
                  layout={layout}
                  states={states}
                  drawn={drawnColumns}
                  headWidth={headWidth}
                  wide={wide}
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
            top: HEADER + active.row * rowHeight,
            left: headWidth + (spans[active.column]?.start ?? 0),
            width: widthOf(active.column),
            height: rowHeight,
          }}
          locked={locked || !square}
          onKey={onKey}
          onTyping={props.onTyping}
          onEnd={endEdit}
          copied={() => copiedCells(layout, areaOf(active, anchor))}
          onPaste={props.onPaste}
        />
      </div>
    </div>
  );
}
