import type { Day } from '../time/day.js';
import { judgeField, type Entrant, type Judged, type RankingRule } from './entrant.js';
import { isTooWide, type Places } from './places.js';
import { onlyPlace, placesByKey } from './rank.js';

/**
 * ▲, ▼, "giữ nguyên", "mới xếp hạng"; `undetermined`: hedged figures do not tell which way; `unranked`: no rank now;
 * `notComparable`: it is of other ground than then.
 */
export type MovementKind = 'up' | 'down' | 'same' | 'new' | 'undetermined' | 'unranked' | 'notComparable';

export interface Movement {
  readonly key: string;
  readonly kind: MovementKind;
  /** Places gained (▲ 3 is 3, ▼ 2 is −2, same is 0); null where hedged figures leave several, or there is no movement. */
  readonly places: number | null;
  /** The least and the most places it may have gained; null where there is no movement. */
  readonly between: readonly [least: number, most: number] | null;
  /** The places then and now among the units ranked both times. They differ from the printed ranks when others joined. */
  readonly from: Places | null;
  readonly to: Places | null;
  /** `notComparable`: the day from which its line is of other ground. */
  readonly breakOn?: Day;
}

/** Units whose line breaks between the two rankings, with the day. */
export type Breaks = ReadonlyMap<string, Day>;

const NO_BREAKS: Breaks = new Map();

export interface Movements {
  readonly byKey: ReadonlyMap<string, Movement>;
  /** How many units are ranked both times: the set the movement is counted on. */
  readonly comparedCount: number;
  /** Ranked then, and not now. */
  readonly left: readonly string[];
}

/**
 * Movement of each unit of `current` against `previous`, on the same eligible set: both are ranked anew among the units
 * that have a rank both times, under one rule. A unit that joins or leaves the ranking therefore moves nobody, nor
 * does one whose line breaks between the two: it has no movement. Swapping
 * the two turns every movement round.
 */
export function movementsBetween(
  previous: readonly Entrant[],
  current: readonly Entrant[],
  rule: RankingRule,
  breaks: Breaks = NO_BREAKS,
): Movements {
  const [fieldThen, fieldNow] = [judgeField(previous, rule), judgeField(current, rule)];
  const [then, now] = [new Set(rankedKeys(fieldThen, rule)), new Set(rankedKeys(fieldNow, rule))];
  const isCommon = ({ entrant: { key } }: Judged): boolean => then.has(key) && now.has(key) && !breaks.has(key);
  const placed = (field: readonly Judged[]) => placesByKey(field.filter(isCommon), rule.ranges);
  const [from, to] = [placed(fieldThen), placed(fieldNow)];
  const byKey = new Map(
    current.map(({ key }) => [
      key,
      acrossBreak(key, then.has(key) && now.has(key), breaks) ??
        movementOf(key, now.has(key), from.get(key) ?? null, to.get(key) ?? null),
    ]),
  );
  return { byKey, comparedCount: to.size, left: [...then].filter((key) => !now.has(key)).sort() };
}

/** The movement of a unit that was ranked both times on different ground; null: its line does not break. */
export function acrossBreak(key: string, isRankedTwice: boolean, breaks: Breaks): Movement | null {
  const breakOn = breaks.get(key);
  if (breakOn === undefined || !isRankedTwice) return null;
  return { key, kind: 'notComparable', places: null, between: null, from: null, to: null, breakOn };
}

/** The movement between places that were counted on the same units; without either, `new` or `unranked`. */
export function movementOf(key: string, isRanked: boolean, from: Places | null, to: Places | null): Movement {
  if (from === null || to === null) {
    return { key, kind: isRanked ? 'new' : 'unranked', places: null, between: null, from: null, to: null };
  }
  const [least, most] = [from.best - to.worst, from.worst - to.best];
  const places = onlyPlace(from) !== null && onlyPlace(to) !== null ? least : null;
  return { key, kind: directionOf(least, most), places, between: [least, most], from, to };
}

function directionOf(least: number, most: number): MovementKind {
  if (least > 0) return 'up';
  if (most < 0) return 'down';
  return least === 0 && most === 0 ? 'same' : 'undetermined';
}

/** Who has a rank: bounds wider than a quarter of the field give none, and so no movement either. */
function rankedKeys(field: readonly Judged[], { ranges }: RankingRule): string[] {
  const places = placesByKey(field, ranges);
  return [...places].flatMap(([key, its]) => (isTooWide(its, places.size) ? [] : [key]));
}
