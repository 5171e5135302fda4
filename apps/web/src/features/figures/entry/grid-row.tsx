import { memo } from 'react';
import type { CellStates } from '../../../shared/figure-entry';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { figureMessages } from '../messages';
import { GridCell, NotAsked } from './grid-cell';
import { HeadCell } from './head-cell';
import type { Head, Layout } from './layout';
import styles from './grid.module.css';

interface Props {
  /** Id of the grid. */
  id: string;
  head: Head;
  row: number;
  top: number;
  height: number;
  layout: Layout;
  states: CellStates;
  /** Columns in sight, where each begins, and how wide all are. */
  drawn: readonly { readonly index: number; readonly start: number; readonly size: number }[];
  headWidth: number;
  /** Two lines a row: names in full, the period before beneath each figure. */
  wide: boolean;
  /** Of a line: units that gave a figure, of so many that are asked. */
  reported: number;
  asked: number;
  /** Column of the active cell; null: it lies in another row. */
  active: number | null;
  /** First and last column that are selected here; first behind last: none. */
  from: number;
  to: number;
  locked: boolean;
  onPress: (row: number, column: number, range: boolean) => void;
  onEdit: () => void;
}

/** One row of the grid; kept as it is while the active cell moves through others. */
export const GridRow = memo(function GridRow(props: Props) {
  const { id, head, row, layout, states, headWidth, wide, active, from, to, locked } = props;
  const t = useMessages(figureMessages);
  const f = useFormat();
  const opens = head.type === 'line' && head.opensPillar && row > 0;
  const classes = [styles.row, opens ? styles.opensPillar : null, wide ? styles.wideRow : null];
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classes.filter(Boolean).join(' ')}
      style={{ top: props.top, height: props.height }}
    >
      <div role="rowheader" aria-colindex={1} className={styles.rowHead} style={{ width: headWidth }}>
        <HeadCell head={head} reported={props.reported} asked={props.asked} active={active !== null} />
      </div>
      {props.drawn.map(({ index: column, start, size }) => {
        const square = layout.at(row, column);
        if (!square) {
          return (
            <NotAsked
              key={`${row}-${column}`}
              id={`${id}-${row}-${column}`}
              words={t.notAsked}
              column={column}
              left={start + headWidth}
              width={size}
              active={column === active}
              onPress={(range) => props.onPress(row, column, range)}
            />
          );
        }
        return (
          <GridCell
            key={square.key}
            t={t}
            f={f}
            id={`${id}-${row}-${column}`}
            square={square}
            row={row}
            column={column}
            left={start + headWidth}
            width={size}
            wide={wide}
            active={column === active}
            selected={column >= from && column <= to}
            locked={locked}
            draft={states.drafts.get(square.key)}
            saved={states.saved.has(square.key)}
            onPress={props.onPress}
            onEdit={props.onEdit}
          />
        );
      })}
    </div>
  );
});
