import { compareDays, type Day } from '../time/day.js';
import { foldVietnamese } from '../vietnamese/fold.js';

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
