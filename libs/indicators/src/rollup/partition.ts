import { addCounts } from './counts.js';
import type { Cell, Contribution } from './cells.js';

/** Cells by key, in the order in which the keys first appear. */
export type RollUp<K> = ReadonlyMap<K, Cell>;

/** A partition: every item counts once, under its own key (a pillar, a task group). */
export function rollUp<T extends Contribution, K>(items: Iterable<T>, keyOf: (item: T) => K): RollUp<K> {
  return collect(items, (item) => [keyOf(item)]);
}

/**
 * Not a partition: an item counts once under each of its lead units (named twice, still once), and under the key null
 * ("nguồn không nêu") when it has none. The cells therefore add up to more than the number of items.
 */
export function rollUpByUnit<T extends Contribution & { readonly leadUnits: readonly string[] }>(
  items: Iterable<T>,
): RollUp<string | null> {
  return collect(items, ({ leadUnits }) => (leadUnits.length === 0 ? [null] : [...new Set(leadUnits)]));
}

function collect<T extends Contribution, K>(items: Iterable<T>, keysOf: (item: T) => readonly K[]): RollUp<K> {
  const cells = new Map<K, Cell>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const cell = cells.get(key) ?? { counts: {}, continuing: 0 };
      cells.set(key, {
        counts: addCounts(cell.counts, { [item.status]: 1 }),
        continuing: cell.continuing + (item.continuing ? 1 : 0),
      });
    }
  }
  return cells;
}
