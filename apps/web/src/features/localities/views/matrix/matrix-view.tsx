import type { LocalityMatrix, MatrixRow, MatrixTarget } from '@tiendo/contracts';
import { verdictsOf } from '@tiendo/indicators/standing';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { LazyPopover } from '../../../../shared/ui';
import { CellPanel } from './cell-panel';
import { MatrixLegend } from './matrix-legend';
import { MatrixHead, MatrixLine, shareText } from './matrix-grid';
import { type At, cellOf, nextCell } from './matrix-keys';
import { useMatrixWords } from './use-matrix-words';
import styles from './matrix.module.css';

/** Rows above the fold of a laptop; the others are one tap away, and all of them on paper. */
const FIRST_ROWS = 18;

interface Props {
  matrix: LocalityMatrix;
  rows: readonly MatrixRow[];
  addressOf: (row: MatrixRow) => string | null;
  targetAddress: (target: MatrixTarget) => string;
  /** Somebody looks for a unit: every row that fits is shown. */
  isSearched: boolean;
}

interface Hint {
  readonly at: At;
  readonly left: number;
  readonly top: number;
}

/** Units × targets: one stop of the Tab key, arrows within; a cell says itself, and opens the figure behind it. */
export function MatrixView({ matrix, rows, addressOf, targetAddress, isSearched }: Props) {
  const { m, f, t } = useMatrixWords();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<At>([0, 0]);
  const [hint, setHint] = useState<Hint | null>(null);
  const [opened, setOpened] = useState<{ at: At; anchor: HTMLElement } | null>(null);
  const [isWhole, setWhole] = useState(false);
  const reported = rows.filter((row) => row.reported > 0);
  const shown = isWhole || isSearched || rows.length <= FIRST_ROWS + 2 ? rows.length : FIRST_ROWS;
  const rest = reported.slice(shown);
  const hasNames = rows.some((row) => addressOf(row) !== null);
  const active: At = at[0] < shown ? at : [0, 0];

  const point = (target: EventTarget | null): void => {
    const cell = cellOf(target);
    const around = box.current?.getBoundingClientRect();
    if (!cell || !around || cell.at[1] < 0) return setHint(null);
    const its = cell.element.getBoundingClientRect();
    setHint({ at: cell.at, left: its.left - around.left + its.width / 2, top: its.bottom - around.top + 4 });
  };
  const open = ({ at: where, element }: NonNullable<ReturnType<typeof cellOf>>): void => {
    const row = rows[where[0]];
    if (!row || where[1] < 0) return;
    const address = addressOf(row);
    if (row.verdicts !== null) setOpened({ at: where, anchor: element });
    else if (address) void navigate(address);
  };
  const press = (event: KeyboardEvent): void => {
    const cell = cellOf(event.target);
    if (!cell) return;
    if ((event.key === 'Enter' || event.key === ' ') && cell.at[0] >= 0 && cell.at[1] >= 0) {
      event.preventDefault();
      return open(cell);
    }
    if (event.key === 'Escape') return setHint(null);
    const next = nextCell(cell.at, event, { rows: shown, columns: matrix.targets.length, hasNames });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    box.current?.querySelector<HTMLElement>(`[data-at="${next.join(',')}"]`)?.focus();
  };
  const [openRow, openTarget] = opened ? [rows[opened.at[0]], matrix.targets[opened.at[1]]] : [];
  const verdict = openRow?.verdicts ? verdictsOf(openRow.verdicts)[opened?.at[1] ?? 0] : undefined;
  return (
    <>
      <div
        ref={box}
        className={styles.box}
        onKeyDown={press}
        onFocus={(event) => {
          const cell = cellOf(event.target);
          if (cell) setAt(cell.at);
          point(event.target);
        }}
        onBlur={() => setHint(null)}
        onPointerOver={(event) => event.pointerType === 'mouse' && point(event.target)}
        onPointerLeave={() => setHint(null)}
        onClick={(event) => {
          const cell = cellOf(event.target);
          if (cell && cell.at[0] >= 0) open(cell);
        }}
      >
        <table
          role="grid"
          aria-label={matrix.rowsAre === 'units' ? m.title : m.titleGroups}
          aria-rowcount={rows.length + 2}
          className={styles.matrix}
          style={{ '--columns': matrix.targets.length } as CSSProperties}
        >
          <MatrixHead matrix={matrix} active={active[0] === -1 ? active[1] : null} addressOf={targetAddress} />
          <tbody>
            {rows.map((row, index) => (
              <MatrixLine
                key={row.code}
                row={row}
                index={index}
                matrix={matrix}
                address={addressOf(row)}
                active={active[0] === index ? active[1] : null}
                isRest={index >= shown}
              />
            ))}
          </tbody>
        </table>
        {hint && !opened && <CellHint matrix={matrix} rows={rows} hint={hint} />}
      </div>
      {opened && openRow && openTarget && verdict && matrix.period && (
        <LazyPopover anchor={opened.anchor} label={openRow.name} onClose={() => setOpened(null)}>
          <CellPanel
            row={openRow}
            target={openTarget}
            verdict={verdict}
            period={matrix.period}
            unitAddress={addressOf(openRow)}
            targetAddress={targetAddress(openTarget)}
          />
        </LazyPopover>
      )}
      <div className={styles.foot}>
        {(rest.length > 0 || isWhole) && !isSearched && (
          <button type="button" className={`${styles.more} no-print`} onClick={() => setWhole(!isWhole)}>
            {isWhole
              ? m.less
              : `${m.more(f.count(rest.length), t.localities)} ${missingText(rest, m, (count) => f.count(count))} ▾`}
          </button>
        )}
        {shown < rows.length &&
          matrix.silent.slice(0, 2).map(({ code, name }) => (
            <span key={code} className={`${styles.silentNote} no-print`}>
              {m.silent(name, f.number(rows.find((row) => row.code === code)?.notReported ?? 0))}
            </span>
          ))}
      </div>
      <MatrixLegend matrix={matrix} hint={m.pick} />
    </>
  );
}

function missingText(
  rows: readonly MatrixRow[],
  m: ReturnType<typeof useMatrixWords>['m'],
  count: (value: number) => string,
): string {
  const missing = rows.map(({ notMet, notReported }) => notMet + notReported);
  return m.missing(count(Math.min(...missing)), count(Math.max(...missing)));
}

/** What the cell under the pointer or in focus is, in words; for the eyes only: the cell itself carries the same name. */
function CellHint({ matrix, rows, hint }: { matrix: LocalityMatrix; rows: readonly MatrixRow[]; hint: Hint }) {
  const { m, f, targetName, levelText } = useMatrixWords();
  const [row, target] = [rows[hint.at[0]], matrix.targets[hint.at[1]]];
  if (!target) return null;
  const verdict = row?.verdicts ? verdictsOf(row.verdicts)[hint.at[1]] : undefined;
  const said = verdict
    ? m.verdicts[verdict]
    : row
      ? shareText(row.shares?.[hint.at[1]], m, (count) => f.number(count))
      : null;
  const place = hint.left > 420 ? { right: `calc(100% - ${hint.left}px)` } : { left: hint.left };
  return (
    <div className={styles.hint} style={{ top: hint.top, ...place }} aria-hidden="true">
      {row && <strong>{row.name}</strong>}
      <span>{targetName(target)}</span>
      <span className={styles.quiet}>{m.level(levelText(target))}</span>
      {said !== null && (
        <span className={styles.word} data-verdict={verdict}>
          {said}
        </span>
      )}
    </div>
  );
}
