import { addDays, type Day } from '../time/day.js';
import { carryFigures, type CarriedFigure, type CarryInput, type CarryOptions } from './carry.js';
import type { ComparableGroup } from './comparable.js';

/** Any day will do: one made-up act puts the units of a group together. */
const DAY: Day = '2000-01-01';

/**
 * The figure of each group as a whole, from its units of one side of a reorganisation, under the indicator's carry rule.
 * In the order of the groups; null where none of a group's units is among the figures. A group of one unit keeps that
 * unit's own figure. Give comparable groups: a plain mean over parts of a unit is not that unit's mean.
 */
export function figuresOfGroups(
  groups: readonly ComparableGroup[],
  side: 'before' | 'after',
  figures: ReadonlyMap<string, CarryInput>,
  options: CarryOptions,
): (CarriedFigure | null)[] {
  const links = groups.flatMap((group, index) =>
    group[side].map((unit) => ({ from: unit, to: keyOf(index), share: '1' })),
  );
  const act = { id: 'groups', effectiveOn: DAY, links };
  const carried = carryFigures(figures, [act], { from: addDays(DAY, -1), to: DAY, ...options });
  return groups.map((_, index) => carried.figures.get(keyOf(index)) ?? null);
}

/** No unit's code has a colon. */
const keyOf = (index: number): string => `:${index}`;
