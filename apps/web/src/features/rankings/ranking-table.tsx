import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { RankingBody, RankingRow } from '@tiendo/contracts';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ListLine } from './list-lines';
import { RankingLine } from './ranking-line';
import { useRankingSpeech } from './use-ranking';
import { scaleOf, scoreUnit } from './words';
import styles from './rankings.module.css';

/** Longer lists draw the rows in sight only. */
const DRAW_ALL_UP_TO = 150;
const ROW = 45;

interface Props {
  ranking: RankingBody;
  lines: readonly ListLine[];
  compare: readonly string[];
  /** Null: lines do not open (who is not signed in sees no figures behind). */
  onOpen: ((row: RankingRow) => void) | null;
  onCompare: ((row: RankingRow) => void) | null;
}

/** The ranking as a table; on a phone each row is a card of the same cells. */
export function RankingTable({ ranking, lines, compare, onOpen, onCompare }: Props) {
  const { t } = useRankingSpeech();
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, [ranking]);
  const all = lines.length <= DRAW_ALL_UP_TO;
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => ROW,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 12,
    scrollMargin: top,
    enabled: !all,
  });
  const drawn = virtual.getVirtualItems();
  const before = all ? 0 : (drawn[0]?.start ?? top) - top;
  const after = all ? 0 : virtual.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top);
  const isShare = ranking.indicator === null || ranking.indicator.measureUnit === '%';
  const scale = useMemo(() => scaleOf(ranking.items, isShare), [ranking.items, isShare]);
  const unit = scoreUnit(ranking);
  const isMeasured = ranking.indicator !== null;
  const moves = ranking.against !== null;
  const columns = 5 + (moves ? 1 : 0) + (onCompare ? 1 : 0);
  const line = (one: ListLine | undefined, index: number) =>
    one && (
      <RankingLine
        key={one.key}
        ref={all ? undefined : virtual.measureElement}
        line={one}
        index={index}
        columns={columns}
        scale={scale}
        unit={unit}
        ranking={ranking}
        isCompared={one.type === 'unit' && compare.includes(one.row.unit.code)}
        onOpen={onOpen}
        onCompare={onCompare}
      />
    );
  return (
    <table className={styles.table} aria-rowcount={lines.length + 1}>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {t.columns.rank}
          </th>
          {moves && <th scope="col">{t.columns.movement}</th>}
          <th scope="col">{t.columns.unit}</th>
          <th scope="col">{t.columns.score}</th>
          <th scope="col" className={styles.number}>
            {isMeasured ? t.columns.figure : t.columns.met}
          </th>
          <th scope="col" className={styles.number}>
            {t.columns.reported}
          </th>
          {onCompare && <th scope="col">{t.columns.compare}</th>}
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && <Spacer height={before} columns={columns} />}
        {all ? lines.map(line) : drawn.map(({ index }) => line(lines[index], index))}
        {after > 0 && <Spacer height={after} columns={columns} />}
      </tbody>
    </table>
  );
}

const Spacer = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true" className={styles.spacer}>
    <td colSpan={columns} style={{ height }} />
  </tr>
);
