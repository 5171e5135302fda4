import type { LocalityList, LocalityRow } from '@tiendo/contracts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { UnitName } from './heat-table';
import { MovementMark } from '../../shared/movement';
import { rangeOf } from './scale';
import { useWords } from './use-words';
import shared from './localities.module.css';
import styles from './ranked-list.module.css';

/** From so many on only the rows in sight are drawn. */
const VIRTUAL_FROM = 150;
const ROW_PX = 44;
/** Mean achievement is drawn on the same scale as the share; beyond the level asked only its number says so. */
const MEAN_MOST = 100;

interface Props {
  list: LocalityList;
  rows: readonly LocalityRow[];
  addressOf: (row: LocalityRow) => string | null;
}

/** Units in the order of their rank: share of targets met as a bar, mean achievement as a line across it. */
export function RankedList({ list, rows, addressOf }: Props) {
  return rows.length < VIRTUAL_FROM ? (
    <ol className={styles.ranked}>
      {rows.map((row) => (
        <RankedRow key={row.code} list={list} row={row} address={addressOf(row)} />
      ))}
    </ol>
  ) : (
    <LongList list={list} rows={rows} addressOf={addressOf} />
  );
}

function LongList({ list, rows, addressOf }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  return (
    <div ref={box} className={styles.scroll} role="region" aria-label={t.rankTitle} tabIndex={0}>
      <ol className={styles.ranked} style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row ? (
            <RankedRow
              key={key}
              list={list}
              row={row}
              address={addressOf(row)}
              place={{ top: start, position: index + 1, of: rows.length }}
            />
          ) : null;
        })}
      </ol>
    </div>
  );
}

interface RowProps {
  list: LocalityList;
  row: LocalityRow;
  address: string | null;
  place?: { top: number; position: number; of: number };
}

function RankedRow({ list, row, address, place }: RowProps) {
  const { t, f, fraction, percentText, placeText, nameText } = useWords();
  const range = row.reported === 0 ? null : rangeOf(row);
  const isRanked = list.whole.ranked > 0;
  return (
    <li
      className={styles.rankRow}
      style={place && { position: 'absolute', insetInline: 0, transform: `translateY(${place.top}px)`, height: ROW_PX }}
      aria-posinset={place?.position}
      aria-setsize={place?.of}
    >
      <span className={styles.place}>
        {isRanked && <span className="visually-hidden">{t.rank} </span>}
        {isRanked && placeText(row)} <MovementMark movement={row.movement} short />
      </span>
      <span className={styles.rankName}>
        <UnitName row={row} address={address} label={nameText(row)} />
      </span>
      <span className={styles.track} data-silent={range === null} aria-hidden="true">
        {range && <span className={styles.bar} style={{ width: `${range[0]}%` }} />}
        {range && range[1] > range[0] && (
          <span
            className={styles.maybe}
            style={{ insetInlineStart: `${range[0]}%`, width: `${range[1] - range[0]}%` }}
          />
        )}
        {row.achievement !== null && (
          <span
            className={styles.mean}
            style={{ insetInlineStart: `${(Math.min(row.achievement, MEAN_MOST) / MEAN_MOST) * 100}%` }}
          />
        )}
      </span>
      <span className={styles.rankFigures}>
        <strong>{percentText(row)}</strong>
        {range && <span className={shared.quiet}> {fraction(row.completed, row.total)}</span>}
        {row.achievement !== null && (
          <span className={shared.quiet}>
            {' · '}
            {t.mean.toLowerCase()} {f.percent(row.achievement)}
          </span>
        )}
      </span>
    </li>
  );
}
