import type { RollupCell } from '../entities/rollup-cell.entity.js';

/** Names one kept roll-up of a plan. `key` is '' for the whole plan and for what has no section or no lead unit. */
export type CellKey = Readonly<Pick<RollupCell, 'kind' | 'dimension' | 'key'>>;

const idOf = ({ kind, dimension, key }: CellKey): string => `${kind}|${dimension}|${key}`;

/** Values by roll-up cell: a key that is made anew finds what was put under its like. */
export class CellMap<Value> {
  private readonly kept: Map<string, readonly [CellKey, Value]>;

  constructor(entries: Iterable<readonly [CellKey, Value]> = []) {
    this.kept = new Map([...entries].map((entry) => [idOf(entry[0]), entry]));
  }

  get(key: CellKey): Value | undefined {
    return this.kept.get(idOf(key))?.[1];
  }

  has(key: CellKey): boolean {
    return this.kept.has(idOf(key));
  }

  set(key: CellKey, value: Value): this {
    this.kept.set(idOf(key), [key, value]);
    return this;
  }

  /** Cells in the order in which they were first put in. */
  keys(): CellKey[] {
    return [...this.kept.values()].map(([key]) => key);
  }

  values(): Value[] {
    return [...this.kept.values()].map(([, value]) => value);
  }

  [Symbol.iterator](): Iterator<readonly [CellKey, Value]> {
    return this.kept.values();
  }
}
