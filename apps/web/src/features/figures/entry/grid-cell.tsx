import { memo } from 'react';
import { type CellDraft, shownText } from '../../../shared/figure-entry';
import { aggregateText, boundsText, notPutTogether } from './aggregate-text';
import type { Format } from '../../../shared/format';
import type { FigureMessages } from '../messages';
import type { Square } from './layout';
import styles from './grid.module.css';

/** Signs of a cell's state; each stands beside its words for who cannot see it. */
const SIGNS: Readonly<Record<CellDraft['state'], string>> = {
  saving: '…',
  waiting: '↻',
  unfinished: '✎',
  unreadable: '!',
  doubtful: '?',
  stale: '⇄',
  refused: '!',
};

interface Props {
  t: FigureMessages;
  f: Format;
  id: string;
  square: Square;
  row: number;
  column: number;
  left: number;
  width: number;
  /** Two lines: the period before stands beneath the figure. */
  wide: boolean;
  active: boolean;
  selected: boolean;
  locked: boolean;
  draft: CellDraft | undefined;
  saved: boolean;
  onPress: (row: number, column: number, range: boolean) => void;
  onEdit: () => void;
}

interface NotAskedProps {
  id: string;
  words: string;
  column: number;
  left: number;
  width: number;
  active: boolean;
  onPress: (range: boolean) => void;
}

/** Where a line does not ask a unit: nothing can be entered, and moving through the grid goes over it. */
export function NotAsked({ id, words, column, left, width, active, onPress }: NotAskedProps) {
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={column + 2}
      aria-selected={active}
      aria-readonly
      className={[styles.cell, styles.notAsked, active ? styles.active : null].filter(Boolean).join(' ')}
      style={{ left, width }}
      onMouseDown={(event) => {
        event.preventDefault();
        onPress(event.shiftKey);
      }}
    >
      <span className={styles.beside}>{words}</span>
    </div>
  );
}

/** One cell: its figure and how far it is saved; what stood there the period before beside it, or on hovering. */
export const GridCell = memo(function GridCell(props: Props) {
  const { t, f, square, active, selected, locked, draft, saved, row, column, wide } = props;
  const { cell, line, aggregate } = square;
  const figure = cell.figure;
  const typed = draft && draft.state !== 'saving' ? draft.text : null;
  const put = aggregate ? (wide ? aggregateText : boundsText)(aggregate, line, f) : '';
  const hasFindings = cell.findings.length > 0 || (aggregate?.differs ?? false);
  const classes = [
    styles.cell,
    active ? styles.active : null,
    selected ? styles.selected : null,
    figure === null && !draft ? styles.missing : null,
    draft ? styles[draft.state] : null,
    square.unit === null ? styles.provinceCell : null,
    locked || cell.suppliedBy !== null ? styles.locked : null,
  ];
  const state = draft ? t.draftStates[draft.state] : saved ? t.saved : null;
  const beside =
    square.unit === null
      ? aggregate &&
        (figure || !wide
          ? `${t.fromUnits}: ${aggregateText(aggregate, line, f) || '–'} (${t.share(f.number(aggregate.reported), f.number(aggregate.asked))})`
          : t.share(f.number(aggregate.reported), f.number(aggregate.asked)))
      : cell.suppliedBy !== null
        ? t.fromSystem(cell.suppliedBy)
        : cell.previous && `${t.previous}: ${shownText(cell.previous, line, t, f)}`;
  const grade = figure && figure.grade !== 'official' ? t.grades[figure.grade] : null;
  const untold = aggregate && !figure && !draft ? notPutTogether(aggregate, line, t, f) : null;
  return (
    <div
      role="gridcell"
      id={props.id}
      aria-colindex={column + 2}
      aria-selected={selected || active}
      aria-readonly={locked || undefined}
      aria-invalid={draft?.state === 'unreadable' || draft?.state === 'refused' || undefined}
      className={classes.filter(Boolean).join(' ')}
      style={{ left: props.left, width: props.width }}
      onMouseDown={(event) => {
        event.preventDefault();
        props.onPress(row, column, event.shiftKey);
      }}
      onMouseEnter={(event) => {
        // Drawn over with the button held down: the cells between are selected.
        if (event.buttons === 1 && !active) props.onPress(row, column, true);
      }}
      onDoubleClick={props.onEdit}
      title={wide ? (untold ?? undefined) : [state, grade, untold ?? beside].filter(Boolean).join(' · ') || undefined}
    >
      <span className={untold !== null ? `${styles.figure} ${styles.untold}` : styles.figure}>
        {draft ? (
          draft.text || '–'
        ) : figure ? (
          <>
            {shownText(figure, line, t, f)}
            {wide && grade && <span className={styles.gradeMark}> {grade}</span>}
          </>
        ) : square.unit === null ? (
          put ||
          (untold !== null ? (
            <>
              <span aria-hidden="true">–</span>
              <span className="visually-hidden">{untold}</span>
            </>
          ) : (
            <span className={wide ? undefined : 'visually-hidden'}>{t.noFigure}</span>
          ))
        ) : (
          <span className={wide ? undefined : 'visually-hidden'}>{t.noFigure}</span>
        )}
      </span>
      {wide && <span className={styles.beside}>{beside}</span>}
      {(state !== null || hasFindings) && (
        <span className={styles.sign} title={state ?? t.hasFindings} aria-hidden="true">
          {draft ? SIGNS[draft.state] : hasFindings ? '≠' : '✓'}
        </span>
      )}
      {(state !== null || hasFindings || cell.suppliedBy !== null) && (
        <span className="visually-hidden">
          {[
            state,
            cell.suppliedBy === null ? null : t.fromSystem(cell.suppliedBy),
            hasFindings ? t.hasFindings : null,
            typed,
          ]
            .filter(Boolean)
            .join('. ')}
        </span>
      )}
    </div>
  );
});
