import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { mapMessages } from './messages';
import { boardSize, moveTile, type PlacedTile } from './tile-moves';
import styles from './maps.module.css';

interface Props {
  tiles: readonly PlacedTile[];
  onChange: (tiles: readonly PlacedTile[]) => void;
}

interface Target {
  readonly row: number;
  readonly column: number;
}

const ARROWS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Equal tiles on a grid. The one in focus moves with the arrow keys, any with the pointer; two change places. */
export function TileBoard({ tiles, onChange }: Props) {
  const t = useMessages(mapMessages);
  const format = useFormat();
  const board = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<{ unit: string; target: Target | null } | null>(null);
  const [told, setTold] = useState('');
  const { rows, columns } = boardSize(tiles);
  const move = (unit: string, row: number, column: number) => {
    const next = moveTile(tiles, unit, row, column);
    if (next === tiles) return;
    onChange(next);
    const name = tiles.find((tile) => tile.unit === unit)?.name ?? unit;
    setTold(t.movedTo(name, format.count(row + 1), format.count(column + 1)));
  };
  const onKeyDown = (event: KeyboardEvent, tile: PlacedTile) => {
    const step = ARROWS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(tile.unit, tile.row + step[0], tile.column + step[1]);
  };
  /** The place under the pointer; null off the board. */
  const placeAt = (event: PointerEvent): Target | null => {
    const box = board.current?.getBoundingClientRect();
    if (!box) return null;
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
    return row >= 0 && column >= 0 && row < rows && column < columns ? { row, column } : null;
  };
  const drop = () => {
    if (dragged?.target) move(dragged.unit, dragged.target.row, dragged.target.column);
    setDragged(null);
  };
  return (
    <>
      <p className={styles.hint}>{t.boardHint}</p>
      <div className={styles.scroll}>
        <div
          ref={board}
          role="group"
          aria-label={t.board}
          className={styles.board}
          style={{
            gridTemplateColumns: `repeat(${columns}, minmax(84px, 1fr))`,
            gridTemplateRows: `repeat(${rows}, 52px)`,
          }}
        >
          {dragged?.target && (
            <span
              aria-hidden
              className={styles.target}
              style={{ gridRow: dragged.target.row + 1, gridColumn: dragged.target.column + 1 }}
            />
          )}
          {tiles.map((tile) => (
            <button
              key={tile.unit}
              type="button"
              className={styles.tile}
              data-dragged={dragged?.unit === tile.unit || undefined}
              style={{ gridRow: tile.row + 1, gridColumn: tile.column + 1 }}
              title={tile.name}
              aria-label={t.tileAt(
                tile.shortName ?? tile.name,
                format.count(tile.row + 1),
                format.count(tile.column + 1),
              )}
              onKeyDown={(event) => onKeyDown(event, tile)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setDragged({ unit: tile.unit, target: null });
              }}
              onPointerMove={(event) => {
                if (dragged) setDragged({ ...dragged, target: placeAt(event) });
              }}
              onPointerUp={drop}
              onPointerCancel={() => setDragged(null)}
            >
              {tile.shortName ?? tile.name}
            </button>
          ))}
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  );
}
