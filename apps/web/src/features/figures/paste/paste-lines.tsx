import { useVirtualizer } from '@tanstack/react-virtual';
import type { WrittenFigure } from '@tiendo/indicators/figure-text';
import { useRef } from 'react';
import { shownText, typedText } from '../../../shared/figure-entry';
import { useFormat, type Format } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { figureMessages, type FigureMessages } from '../messages';
import type { PastedCell } from './place';
import styles from './paste.module.css';

export type Written = Extract<PastedCell, { fate: 'write' | 'replace' }>;
export const isWritten = (cell: PastedCell): cell is Written => cell.fate === 'write' || cell.fate === 'replace';
type Doubtful = Extract<PastedCell, { fate: 'unreadable' }>;

/** More than so many lines are drawn as they come into sight. */
const DRAWN_AT_ONCE = 150;
/** In px, of a line whose names take one line each. */
const LINE = 32;

interface Props {
  cells: readonly PastedCell[];
  /** Why a cell is not written; null: nothing stands against it. */
  refusalOf: (cell: PastedCell) => string | null;
  onChoose: (cell: Doubtful, figure: WrittenFigure) => void;
}

/** What would be written, a line for each cell, beside what stands there now. */
export function PasteLines({ cells, refusalOf, onChoose }: Props) {
  const t = useMessages(figureMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const isLong = cells.length > DRAWN_AT_ONCE;
  const virtual = useVirtualizer({
    count: cells.length,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    getItemKey: (index) => cells[index]?.id ?? index,
    overscan: 10,
    initialRect: { width: 800, height: 400 },
  });
  const drawn = virtual.getVirtualItems();
  const shown = isLong
    ? drawn.flatMap(({ index }) => {
        const cell = cells[index];
        return cell ? [{ cell, index }] : [];
      })
    : cells.map((cell, index) => ({ cell, index }));
  const above = isLong ? (drawn[0]?.start ?? 0) : 0;
  const below = isLong ? virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0;
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={t.paste.outcome}>
      <table className={styles.table} aria-rowcount={isLong ? cells.length + 1 : undefined}>
        <thead>
          <tr aria-rowindex={isLong ? 1 : undefined}>
            <th scope="col">{t.paste.unit}</th>
            <th scope="col">{t.paste.indicator}</th>
            <th scope="col">{t.paste.pasted}</th>
            <th scope="col">{t.paste.will}</th>
            <th scope="col">{t.paste.now}</th>
            <th scope="col">{t.paste.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} />}
          {shown.map(({ cell, index }) => (
            <Line
              key={cell.id}
              cell={cell}
              refusal={refusalOf(cell)}
              place={isLong ? { index, measure: virtual.measureElement } : null}
              onChoose={onChoose}
            />
          ))}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the room of lines that are out of sight. */
const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden="true">
    <td colSpan={6} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

interface LineProps {
  cell: PastedCell;
  refusal: string | null;
  /** Of a long table: where it stands in it, and who measures it. */
  place: { index: number; measure: (row: HTMLTableRowElement | null) => void } | null;
  onChoose: Props['onChoose'];
}

function Line({ cell, refusal, place, onChoose }: LineProps) {
  const t = useMessages(figureMessages);
  const f = useFormat();
  const square = 'square' in cell ? cell.square : null;
  const standing = square?.cell.figure;
  return (
    <tr
      ref={place?.measure}
      data-index={place?.index}
      aria-rowindex={place ? place.index + 2 : undefined}
      className={refusal ? styles.refused : undefined}
    >
      <th scope="row">
        {cell.fate === 'total'
          ? t.paste.totalRow
          : square
            ? (square.unit?.shortName ?? square.unit?.name ?? t.province)
            : '–'}
      </th>
      <td className={styles.indicator}>{square?.line.indicator.name ?? '–'}</td>
      <td>{cell.text.trim() || '–'}</td>
      <td>{isWritten(cell) ? shownText(cell.figure, cell.square.line, t, f) : '–'}</td>
      <td>{standing && square && cell.fate !== 'total' ? shownText(standing, square.line, t, f) : '–'}</td>
      <td>
        {refusal ?? outcomeOf(cell, t, f)}
        {cell.fate === 'unreadable' &&
          cell.choices.map((choice) => (
            <Button key={typedText(choice, cell.square.line)} variant="default" onClick={() => onChoose(cell, choice)}>
              {shownText(choice, cell.square.line, t, f)}
            </Button>
          ))}
      </td>
    </tr>
  );
}

function outcomeOf(cell: PastedCell, t: FigureMessages, f: Format): string {
  if (cell.fate === 'total') {
    if (cell.check === null) return t.paste.total.unknown;
    if (cell.check.adds) return t.paste.total.adds;
    return t.paste.total.differs(
      cell.check.sum
        .split('/')
        .map((part) => f.number(part))
        .join('/'),
    );
  }
  return t.paste[cell.fate as 'write' | 'replace' | 'same' | 'empty' | 'outside'];
}
