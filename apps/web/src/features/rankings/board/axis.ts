import type { RankingBody, RankingRow, RankScore } from '@tiendo/contracts';

/** An axis of shares that begins where the data begin: from 70% the differences are seen, from 0% all bars look full. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEP = 10;
/** A picture needs some width of values: all at 100% still stand on an axis from 90%. */
const LEAST_SPAN = 10;
const TICKS_MAX = 5;

const endsOf = (score: RankScore | null | undefined): number[] =>
  [score?.low, score?.high].flatMap((end) => (end === null || end === undefined ? [] : [Number(end)]));

/** From the lowest value of a ranked unit, then or now, down to the ten, to 100 or the highest; ticks at most five. */
export function axisOf(rows: readonly RankingRow[]): Axis {
  const ranked = rows.filter(({ places, reason }) => places !== null || reason === 'notTold');
  const values = ranked.flatMap(({ score, movement }) => [...endsOf(score), ...endsOf(movement?.before?.score)]);
  const to = Math.max(100, Math.ceil(Math.max(0, ...values) / STEP) * STEP);
  const from = Math.max(0, Math.min(to - LEAST_SPAN, Math.floor(Math.min(to, ...values) / STEP) * STEP));
  const every = Math.ceil((to - from) / STEP / (TICKS_MAX - 1)) * STEP;
  const ticks = [];
  for (let tick = to; tick >= from; tick -= every) ticks.unshift(tick);
  return { from, to, ticks };
}

/** Where a value stands on the axis, 0 to 1. */
export const placeOn = ({ from, to }: Axis, value: number): number =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));

/** A score on the axis: where it certainly is, and how far it may reach. null: nothing to show. */
export function spanOn(axis: Axis, score: RankScore | null | undefined): { low: number; high: number } | null {
  if (!score || (score.low === null && score.high === null)) return null;
  return {
    low: score.low === null ? 0 : placeOn(axis, Number(score.low)),
    high: score.high === null ? 1 : placeOn(axis, Number(score.high)),
  };
}

/** Targets that a unit misses; what a hedged figure leaves open is not missed, but where units are placed by what is certain. */
export const missing = ({ total, met, undetermined }: RankingRow, isCertain = false): number =>
  total - met - (isCertain ? 0 : undetermined);

/** Rows that begin a group of more missing targets than all before them, by their place among the rows. */
export function groupStarts(rows: readonly RankingRow[], isCertain = false): ReadonlySet<number> {
  const starts = new Set<number>();
  let most = -1;
  rows.forEach((row, index) => {
    if (row.places === null || missing(row, isCertain) <= most) return;
    if (most >= 0) starts.add(index);
    most = missing(row, isCertain);
  });
  return starts;
}

/** Longer lists are read as a table. */
const DRAWN_UP_TO = 150;

/** Whether a ranking is drawn: shares of some sixty units, ranked by what is better. */
export function mayBeDrawn({ items, order, indicator, audience }: RankingBody): boolean {
  const isShare = indicator === null || indicator.measureUnit === '%';
  return audience === 'all' && order === 'best' && isShare && items.length <= DRAWN_UP_TO;
}
