import type { Discrepancy } from './kinds';
import { FILTER_PARAMS, SETTLED_PARAM } from '../../shared/url';

/** `open`: nothing was decided; what the page shows when nothing is said. */
export type SettledState = 'open' | 'inHand' | 'settled' | 'all';

/** How the address names each state. */
export const STATE_PARAMS: Readonly<Record<SettledState, string | null>> = {
  open: null,
  inHand: 'dang',
  settled: 'xong',
  all: 'tat-ca',
};

export interface DiscrepancyFilter {
  readonly state: SettledState;
  /** Code of a unit; null: every one. */
  readonly unit: string | null;
}

/** Reads state and unit off the address and survives nonsense. */
export function parseFilter(params: URLSearchParams): DiscrepancyFilter {
  const asked = params.get(SETTLED_PARAM);
  const state = (['inHand', 'settled', 'all'] as const).find((one) => STATE_PARAMS[one] === asked) ?? 'open';
  return { state, unit: params.get(FILTER_PARAMS.leadUnit) || null };
}

const isOf = ({ units }: Discrepancy, unit: string | null): boolean =>
  unit === null || units.some(({ code }) => code === unit);

const isIn = (one: Discrepancy, state: SettledState): boolean => state === 'all' || one.state === state;

/** Contradictions that the filter lets through. */
export const filtered = (items: readonly Discrepancy[], { state, unit }: DiscrepancyFilter): Discrepancy[] =>
  items.filter((one) => isIn(one, state) && isOf(one, unit));

/** Units that contradictions are of, by their names. */
export function unitsOf(items: readonly Discrepancy[]): { code: string; name: string }[] {
  const units = new Map(items.flatMap((one) => one.units.map((unit) => [unit.code, unit] as const)));
  return [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
