import { compareDays, type Day } from '../time/day.js';
import { foldVietnamese, matchesFolded } from '../vietnamese/fold.js';

/** A name a unit has or had; null ends are open. `to` is the last day. Short forms and misspellings need no days. */
export interface UnitName {
  readonly name: string;
  readonly from?: Day | null;
  readonly to?: Day | null;
  /** Found by it, never shown under it. */
  readonly isAlias?: boolean;
}

export interface NamedUnit {
  readonly code: string;
  readonly names: readonly UnitName[];
}

/** The name on a day: of those that held, the one that began last. null before the first and after the last. */
export function nameOn({ names }: NamedUnit, day: Day): string | null {
  let best: UnitName | null = null;
  for (const name of names) {
    const began = !name.from || compareDays(name.from, day) <= 0;
    const lasts = !name.to || compareDays(day, name.to) <= 0;
    if (name.isAlias || !began || !lasts) continue;
    if (best === null || (name.from ?? '') >= (best.from ?? '')) best = name;
  }
  return best?.name ?? null;
}

/** Kinds of unit written before a name, folded: "TP. Hạ Long", "huyện Đầm Hà". */
const KINDS =
  /^(?:thanh pho|tp\.?|thi xa|tx\.?|thi tran|tt\.?|huyen|h\.|xa|x\.|phuong|p\.|dac khu|tinh|ubnd)(?:\s+|(?<=\.))(?=\S)/;

/** The key two writings of one name share: folded, without the kind of unit before it. `Huyện Đàm Hà` → `dam ha`. */
export function unitNameKey(text: string): string {
  let key = foldVietnamese(text);
  for (let next = key.replace(KINDS, ''); next !== key; next = key.replace(KINDS, '')) key = next;
  return key;
}

/**
 * The units that any of their names, past ones and aliases included, brings up for what was typed; diacritics and the
 * kind of unit are ignored. Those whose name it is come first, then those that contain it, each in the order given.
 */
export function unitsNamed<U extends NamedUnit>(units: readonly U[], typed: string): U[] {
  const wanted = unitNameKey(typed);
  if (wanted === '') return [];
  const isIt = ({ names }: U): boolean => names.some(({ name }) => unitNameKey(name) === wanted);
  const holdsIt = ({ names }: U): boolean => names.some(({ name }) => matchesFolded(foldVietnamese(name), wanted));
  return [...units.filter(isIt), ...units.filter((unit) => !isIt(unit) && holdsIt(unit))];
}
