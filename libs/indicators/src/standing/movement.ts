import { acrossBreak, type Breaks, movementOf, type Movement, type Places, type RangeRule } from '../ranking/index.js';
import { openPlaces, type StandingIndex, type TalliedUnit } from './order.js';

/** A unit with the places it has among its block in its own period. */
export interface PlacedTally extends TalliedUnit {
  /** null: not ranked in its period, by the minimum of that period. */
  readonly places: Places | null;
}

/**
 * Movement of each unit of `current` against `previous` by one index, with the rules of `movementsBetween`: the only
 * place where the movement of kept standings is worked out.
 *
 * Whether a unit is ranked was decided in each period by what that period asked, and stays decided; those ranked both
 * times are placed anew among themselves, so that who joins or leaves moves nobody, nor who has a break
 * in its line. Swapping the two turns every
 * movement round.
 */
export function movementsOfStandings(
  previous: readonly PlacedTally[],
  current: readonly PlacedTally[],
  index: StandingIndex,
  breaks: Breaks = new Map(),
  ranges?: RangeRule,
): Map<string, Movement> {
  const [then, now] = [rankedOf(previous), rankedOf(current)];
  const isCommon = ({ unit }: PlacedTally): boolean => then.has(unit) && now.has(unit) && !breaks.has(unit);
  const placed = (units: readonly PlacedTally[]) => placedAnew(units.filter(isCommon), index, ranges);
  const [from, to] = [placed(previous), placed(current)];
  return new Map(
    current.map(({ unit }) => [
      unit,
      acrossBreak(unit, then.has(unit) && now.has(unit), breaks) ??
        movementOf(unit, now.has(unit), from.get(unit) ?? null, to.get(unit) ?? null),
    ]),
  );
}

const rankedOf = (units: readonly PlacedTally[]): ReadonlySet<string> =>
  new Set(units.flatMap(({ unit, places }) => (places ? [unit] : [])));

/** Places among these units only; that each is ranked is not asked again. */
function placedAnew(
  units: readonly PlacedTally[],
  index: StandingIndex,
  ranges: RangeRule | undefined,
): Map<string, Places> {
  const places = openPlaces(units, index, 0, ranges);
  return new Map(
    units.flatMap(({ unit }, at) => {
      const its = places[at];
      return its ? [[unit, its] as const] : [];
    }),
  );
}
