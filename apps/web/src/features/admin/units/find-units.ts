import type { Unit, UnitKind } from '@tiendo/contracts';
import { hasEnded, searchUnits } from '../../../shared/org';

export interface UnitFilter {
  readonly q: string;
  readonly kind: UnitKind | null;
  /** Only units in operation (`nay`) or ended (`da-ket-thuc`) on the day. */
  readonly when: 'nay' | 'da-ket-thuc' | null;
}

/** Names of the units each one followed, by its code. */
export function predecessorsOf(units: readonly Unit[]): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const { code } of unit.successors) found.set(code, [...(found.get(code) ?? []), unit]);
  }
  return found;
}

/**
 * Units in official order that answer to the filter. A unit is found by its own names and by those of the units it
 * followed: `Sở TT&TT` finds Sở Khoa học và Công nghệ too.
 */
export function findUnits(units: readonly Unit[], filter: UnitFilter, day: string): Unit[] {
  const named = new Set(searchUnits(units, filter.q));
  const predecessors = predecessorsOf(units);
  return units.filter(
    (unit) =>
      (named.has(unit) || (predecessors.get(unit.code) ?? []).some((former) => named.has(former))) &&
      (filter.kind === null || unit.kind === filter.kind) &&
      (filter.when === null || hasEnded(unit, day) === (filter.when === 'da-ket-thuc')),
  );
}
