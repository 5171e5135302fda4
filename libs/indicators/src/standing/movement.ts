import { movementOf, type Movement, type Places } from '../ranking/index.js';
import { placeUnits, type StandingIndex, type TalliedUnit } from './order.js';

/**
 * Movement of each unit of `current` against `previous` by one index, with the rules of `movementsBetween` (which this
 * equals, on whole numbers: thousands of units take milliseconds). Both are ranked under the same minimum; who is not
 * ranked both times moves nobody.
 */
export function movementsOfTallies(
  previous: readonly TalliedUnit[],
  current: readonly TalliedUnit[],
  index: StandingIndex,
  minimumItems: number,
): Map<string, Movement> {
  const [then, now] = [ranked(previous, index, minimumItems), ranked(current, index, minimumItems)];
  const isCommon = ({ unit }: TalliedUnit): boolean => then.has(unit) && now.has(unit);
  const common = current.filter(isCommon);
  const isSameSet = common.length === then.size && common.length === now.size;
  const [from, to] = isSameSet
    ? [then, now]
    : [ranked(previous.filter(isCommon), index, minimumItems), ranked(common, index, minimumItems)];
  return new Map(
    current.map(({ unit }) => [unit, movementOf(unit, now.has(unit), from.get(unit) ?? null, to.get(unit) ?? null)]),
  );
}

/** Places of those with a rank. */
function ranked(units: readonly TalliedUnit[], index: StandingIndex, minimumItems: number): Map<string, Places> {
  const places = new Map<string, Places>();
  for (const [unit, place] of placeUnits(units, index, minimumItems)) if (place.places) places.set(unit, place.places);
  return places;
}
