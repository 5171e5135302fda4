import type { LocalityMatrix, MatrixRow } from '@tiendo/contracts';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../../shared/ui';
import { shortName } from '../../finding';
import { useMatrixWords } from '../matrix/use-matrix-words';
import styles from './group-tiles.module.css';

interface Props {
  matrix: LocalityMatrix;
  rows: readonly MatrixRow[];
  addressOf: (row: MatrixRow) => string | null;
  /** With the units' names in the tiles. */
  isLarge?: boolean;
  /** To be looked at only: nothing to pick, no stop of the Tab key. */
  isStill?: boolean;
}

/** Steps of the ramp; the last holds all above. */
const MOST_STEP = 4;

/** The units of each area side by side, each with the number of targets it misses, under what it shows. */
export function GroupTiles(props: Props) {
  const { m, f } = useMatrixWords();
  const { matrix } = props;
  const weakest = matrix.groups.filter(({ code }) => matrix.weakestGroups.includes(code));
  const title =
    weakest.length > 0 && matrix.groupedBy !== null
      ? m.tilesTitle(weakest.map(({ name }) => name).join(', '), f.number(weakest[0]?.notMet ?? 0))
      : m.tilesPlain;
  return (
    <Card title={title} hint={matrix.groupedBy ? m.tilesBy[matrix.groupedBy] : undefined}>
      <TileLines {...props} />
    </Card>
  );
}

/** The tiles alone; arrow keys lead from tile to tile. */
export function TileLines({ matrix, rows, addressOf, isLarge = false, isStill = false }: Props) {
  const { m, f, t } = useMatrixWords();
  const [active, setActive] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const lines = linesOf(matrix, rows, m.others);
  const first = lines[0]?.units[0]?.code ?? null;
  const tabStop = rows.some(({ code }) => code === active) ? active : first;
  const press = (event: KeyboardEvent): void => {
    const next = neighbour(lines, tabStop, event.key);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    box.current?.querySelector<HTMLElement>(`[data-tile="${next}"]`)?.focus();
  };
  return (
    <>
      <div
        ref={box}
        role="group"
        aria-label={m.tilesPlain}
        className={styles.lines}
        data-large={isLarge}
        data-still={isStill || undefined}
        onKeyDown={press}
      >
        {lines.map(({ code, name, units }) => (
          <div key={code} className={styles.line}>
            {lines.length > 1 && <span className={styles.name}>{name}</span>}
            <div className={styles.tiles} data-few={!isLarge && units.length <= FEW}>
              {units.map((row) => {
                const address = addressOf(row);
                const isSilent = row.reported === 0;
                const label = isSilent ? m.tileSilent(row.name) : m.tile(row.name, f.number(row.notMet));
                const shared = {
                  className: styles.tile,
                  'data-tile': row.code,
                  'data-step': isSilent ? 'silent' : Math.min(MOST_STEP, row.notMet),
                  // A tile with words in it is called by them, so that who sees and who hears it say the same.
                  'aria-label': isLarge ? undefined : label,
                  title: label,
                  tabIndex: isStill ? undefined : row.code === tabStop ? 0 : -1,
                  onFocus: () => setActive(row.code),
                };
                const inside = (
                  <>
                    {isLarge && <span className={styles.tileName}>{shortName(row)}</span>}{' '}
                    <span>{isSilent ? (isLarge ? t.notReported : '') : f.number(row.notMet)}</span>
                    {isLarge && !isSilent && <span className="visually-hidden"> {m.tileUnit}</span>}
                  </>
                );
                return address ? (
                  <Link key={row.code} to={address} {...shared}>
                    {inside}
                  </Link>
                ) : (
                  <span key={row.code} role="img" {...shared}>
                    {inside}
                  </span>
                );
              })}
            </div>
          </div>
        ))}
      </div>
      <p className={styles.legend}>
        <span className={styles.tile} data-step="silent" aria-hidden="true" /> {m.legend.notReported}
        {!isStill && ` · ${m.pickTile}`}
      </p>
    </>
  );
}

/** So many tiles fit beside the name of their area, also on a narrow card. */
const FEW = 7;

interface Line {
  readonly code: string;
  readonly name: string;
  readonly units: readonly MatrixRow[];
}

/** Groups with most misses first, in each the units that miss most; what is of no group stands last. */
function linesOf(matrix: LocalityMatrix, rows: readonly MatrixRow[], others: string): Line[] {
  const sorted = [...rows].sort((a, b) => b.notMet - a.notMet);
  if (matrix.groupedBy === null) return [{ code: '', name: '', units: sorted }];
  const groups = [...matrix.groups].sort((a, b) => b.notMet - a.notMet);
  const lines = groups.map(({ code, name, shortName: short }) => ({
    code,
    name: short ?? name,
    units: sorted.filter(({ group }) => group === code),
  }));
  const rest = sorted.filter(({ group }) => group === null);
  return [...lines, { code: '', name: others, units: rest }].filter(({ units }) => units.length > 0);
}

/** The tile that an arrow key leads to; null: none there. */
function neighbour(lines: readonly Line[], from: string | null, key: string): string | null {
  const row = lines.findIndex(({ units }) => units.some(({ code }) => code === from));
  const column = lines[row]?.units.findIndex(({ code }) => code === from) ?? -1;
  if (row < 0) return null;
  const at = (r: number, c: number): string | null => {
    const units = lines[r]?.units;
    return units?.[Math.min(c, units.length - 1)]?.code ?? null;
  };
  if (key === 'ArrowRight') return lines[row]?.units[column + 1]?.code ?? null;
  if (key === 'ArrowLeft') return column > 0 ? at(row, column - 1) : null;
  if (key === 'ArrowDown') return at(row + 1, column);
  if (key === 'ArrowUp') return row > 0 ? at(row - 1, column) : null;
  return null;
}
