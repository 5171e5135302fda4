import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { RankingBody, RankingRow } from '@tiendo/contracts';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { parentText, type ListLine } from './list-lines';
import { RankingLine } from './ranking-line';
import { useRankingSpeech } from './use-ranking';
import { scaleOf, scoreUnit } from './words';
import styles from './ranking-table.module.css';

/** Longer lists draw the rows in sight only. */
const DRAW_ALL_UP_TO = 150;
/** About how high a row is, and where it is a card. */
const ROW = 45;
const CARD_ROW = 98;

interface Props {
  ranking: RankingBody;
  lines: readonly ListLine[];
  compare: readonly string[];
  /** The unit the list opens at, and how often that was asked for: asked again, it goes there again. */
  jump: { readonly code: string; readonly asked: number } | null;
  /** Null: lines do not open (who is not signed in sees no figures behind). */
  onOpen: ((row: RankingRow) => void) | null;
  onCompare: ((row: RankingRow) => void) | null;
}

/** The ranking as a table; on a phone each row is a card of the same cells. */
export function RankingTable({ ranking, lines, compare, jump, onOpen, onCompare }: Props) {
  const { t } = useRankingSpeech();
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, [ranking]);
  const all = lines.length <= DRAW_ALL_UP_TO;
  const isNarrow = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => (isNarrow ? CARD_ROW : ROW),
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
  const parents = useMemo(
    () => new Map(ranking.within ? [] : ranking.parents.map(({ code, name }) => [code, name])),
    [ranking.parents, ranking.within],
  );
  const at = jump ? lines.findIndex((one) => one.type === 'unit' && one.row.unit.code === jump.code) : -1;
  useRowInView({ jump, at, body, scrollTo: all ? null : (index) => virtual.scrollToIndex(index, { align: 'center' }) });
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
        parent={one.type === 'unit' ? parentText(one.row, parents) : null}
        isMarked={index === at}
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

interface Wanted {
  jump: Props['jump'];
  /** Place of its row among the lines; -1: not there. */
  at: number;
  body: RefObject<HTMLTableSectionElement | null>;
  /** Where rows out of sight are not drawn: brings one into sight. null: all are drawn. */
  scrollTo: ((index: number) => void) | null;
}

/** Brings the row of a jump into sight and the focus to it, each time it is asked for; afterwards one scrolls freely. */
function useRowInView({ jump, at, body, scrollTo }: Wanted) {
  const bring = useEffectEvent(() => {
    if (at < 0) return undefined;
    const drawn = () => body.current?.querySelector<HTMLElement>(`tr[data-index="${at}"]`);
    const focus = () => {
      const row = drawn();
      row?.scrollIntoView({ block: 'center' });
      (row?.querySelector('button') ?? row)?.focus({ preventScroll: true });
      return row !== null && row !== undefined;
    };
    if (scrollTo) scrollTo(at);
    if (focus() || !body.current) return undefined;
    const watcher = new MutationObserver(() => focus() && watcher.disconnect());
    watcher.observe(body.current, { childList: true });
    return () => watcher.disconnect();
  });
  const { code, asked } = jump ?? {};
  const isThere = at >= 0;
  useEffect(() => bring(), [code, asked, isThere]);
}

const Spacer = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden="true" className={styles.spacer}>
    <td colSpan={columns} style={{ height }} />
  </tr>
);
