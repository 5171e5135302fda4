import type { LocalityList, LocalityRow } from '@tiendo/contracts';

export type SpreadUnit = Pick<LocalityRow, 'code' | 'name' | 'shortName' | 'completed' | 'total'> & {
  readonly percent: number;
};

export interface Spread {
  /** Who reported something that can be met, the lowest share first. */
  readonly units: readonly SpreadUnit[];
  /** How many of these stand clearly below all others; 0: there is no such gap. */
  readonly weakest: number;
  /** Where the axis begins, in percent. */
  readonly floor: number;
  readonly silent: readonly Pick<LocalityRow, 'code' | 'name'>[];
}

/** At most this part of the units is called the weakest, and never fewer than room for one. */
const WEAKEST_PART = 10;

/**
 * How the shares of a block lie. The weakest are told apart only where a gap parts them from the next: of equals none is
 * weaker than the other.
 */
export function spreadOf({ items }: Pick<LocalityList, 'items'>): Spread {
  const units = items
    .flatMap(({ code, name, shortName, completed, total, percent, reported }): SpreadUnit[] =>
      percent === null || reported === 0 ? [] : [{ code, name, shortName, completed, total, percent }],
    )
    .sort((a, b) => a.percent - b.percent);
  const most = Math.max(1, Math.floor(units.length / WEAKEST_PART));
  let weakest = 0;
  for (let cut = 1; cut <= most && cut < units.length; cut += 1) {
    if ((units[cut - 1]?.percent ?? 0) < (units[cut]?.percent ?? 0)) weakest = cut;
  }
  const lowest = units[0]?.percent ?? 0;
  return {
    units,
    weakest,
    floor: Math.min(90, Math.floor(lowest / 5) * 5),
    silent: items.filter(({ reported, asked }) => reported === 0 && asked > 0),
  };
}

/** Shares that fall on one column of dots together. */
export interface SpreadBin {
  /** Middle of the column, in percent. */
  readonly at: number;
  readonly units: readonly SpreadUnit[];
}

/** The dots by columns, the lowest share first; a full share has a column of its own. */
export function binsOf({ units, floor }: Pick<Spread, 'units' | 'floor'>, columns: number): SpreadBin[] {
  const width = (100 - floor) / columns;
  const bins = new Map<number, SpreadUnit[]>();
  for (const unit of units) {
    const column = unit.percent >= 100 ? columns : Math.floor((unit.percent - floor) / width);
    bins.set(column, [...(bins.get(column) ?? []), unit]);
  }
  return [...bins].map(([column, list]) => ({
    at: column === columns ? 100 : floor + (column + 0.5) * width,
    units: list,
  }));
}
