import type { LocalityRow } from '@tiendo/contracts';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { shortName } from './finding';
import { Legend } from './heat-table';
import { nextTile, placeTiles, shadeOf } from './scale';
import { useWords } from './use-words';
import shadeStyles from './shade.module.css';
import styles from './tile-map.module.css';

interface Props {
  rows: readonly LocalityRow[];
  /** Names of the units that units lie in, by code: tiles of many provinces are drawn province by province. */
  parents: ReadonlyMap<string, string>;
  addressOf: (row: LocalityRow) => string | null;
}

/** Beyond so many tiles they are grouped by the unit they lie in, without names in them. */
const NAMED_UP_TO = 150;

/** Equal tiles, each a locality with its share; arrow keys lead from tile to tile. */
export function TileMap({ rows, parents, addressOf }: Props) {
  const groups = rows.length <= NAMED_UP_TO || parents.size < 2 ? [['', rows] as const] : grouped(rows);
  return (
    <>
      {groups.map(([parent, its]) => (
        <section key={parent} className={styles.tileGroup}>
          {parent !== '' && <h3 className={styles.tileGroupName}>{parents.get(parent) ?? parent}</h3>}
          <Tiles rows={its} addressOf={addressOf} small={rows.length > NAMED_UP_TO} />
        </section>
      ))}
      <Legend />
    </>
  );
}

function grouped(rows: readonly LocalityRow[]): [string, LocalityRow[]][] {
  const groups = new Map<string, LocalityRow[]>();
  for (const row of rows) groups.set(row.parent ?? '', [...(groups.get(row.parent ?? '') ?? []), row]);
  return [...groups];
}

function Tiles({
  rows,
  addressOf,
  small,
}: {
  rows: readonly LocalityRow[];
  addressOf: Props['addressOf'];
  small: boolean;
}) {
  const { t, percentText, nameText } = useWords();
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const places = placeTiles(rows);
  const columns = Math.max(...places.map(({ at }) => at.column)) + 1;
  const move = (event: KeyboardEvent) => {
    const next = nextTile(
      places.map(({ at }) => at),
      active,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    box.current?.querySelectorAll<HTMLElement>('[data-tile]')[next]?.focus();
  };
  return (
    <div
      ref={box}
      className={styles.tiles}
      data-small={small}
      data-saved={rows.some(({ tile }) => tile !== null)}
      role="group"
      aria-label={t.tilesTitle}
      style={{ '--columns': columns, maxWidth: small ? columns * 26 : columns * 132 } as CSSProperties}
      onKeyDown={move}
    >
      {places.map(({ row, at }, index) => {
        const address = addressOf(row);
        const text = percentText(row);
        const label = `${nameText(row)}: ${text}`;
        const inside = small ? null : (
          <>
            <span className={styles.tileName}>{shortName(row)}</span> <span className={styles.tileFigure}>{text}</span>
          </>
        );
        const shared = {
          'data-tile': index,
          'data-shade': shadeOf(row),
          className: `${styles.tile} ${shadeStyles.shade}`,
          style: { '--at-row': at.row + 1, '--at-column': at.column + 1 } as CSSProperties,
          title: label,
          // A tile with words in it is called by them, so that who sees and who hears it say the same.
          'aria-label': address && !small ? undefined : label,
          tabIndex: index === active ? 0 : -1,
          onFocus: () => setActive(index),
        };
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
  );
}
