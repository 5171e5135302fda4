import type { Unit } from '@tiendo/contracts';
import { matchUnit } from '@tiendo/indicators/unit-names';
import { foldVietnamese, matchesFolded } from '@tiendo/indicators/vietnamese';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';
import type { Page } from '../contract-types';

/** Every unit of a province, in official order; small enough to search in the browser while somebody types. */
export const unitsQuery = (province: string) =>
  queryOptions({
    queryKey: ['units', province],
    staleTime: 120_000,
    queryFn: async ({ signal }): Promise<Unit[]> => {
      const units: Unit[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<Unit> = await api.get('/provinces/{province}/units', {
          path: { province },
          query: { limit: 500, cursor },
          signal,
        });
        units.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return units;
    },
  });

const keys = new WeakMap<Unit, string>();

/** All a unit is called by, folded, made once per unit. */
function keyOf(unit: Unit): string {
  let key = keys.get(unit);
  if (key === undefined) {
    key = foldVietnamese([unit.name, unit.shortName ?? '', ...unit.otherNames, unit.code].join(' | '));
    keys.set(unit, key);
  }
  return key;
}

/** Units whose name, short name, other names or code hold what was typed; diacritics and initials as `matchesFolded`. */
export function searchUnits(units: readonly Unit[], text: string): Unit[] {
  return text.trim() === '' ? [...units] : units.filter((unit) => matchesFolded(keyOf(unit), text));
}

/** The unit that is called exactly so, its marks included, by any of its names or its code, if only one is. */
export function unitCalled(units: readonly Unit[], name: string): Unit | null {
  const { unit, doubt } = matchUnit(name, units);
  return doubt === null ? unit : null;
}

/** Short where there is a short name. */
export const unitLabel = (unit: Pick<Unit, 'name' | 'shortName'>): string => unit.shortName ?? unit.name;

/** Whether a unit is no more on a day: its last day has passed. */
export const hasEnded = ({ validTo }: Pick<Unit, 'validTo'>, day: string): boolean => validTo !== null && validTo < day;
