import type { Block } from '@tiendo/contracts';
import { BLOCK_PARAM, blockOfWord } from '../../shared/url';

/** Names of the grid's choices in the address. */
export const GRID_PARAMS = {
  period: 'ky',
  block: BLOCK_PARAM,
  parent: 'thuoc',
  pillar: 'tru-cot',
  q: 'tim',
  unit: 'don-vi',
  missing: 'con-thieu',
  across: 'chieu',
} as const;

/** What the address says about the grid; nonsense was not said. */
export interface GridState {
  readonly period: string | null;
  readonly block: Block | null;
  /** Code of the unit whose units alone stand in the grid; null: what the server chooses. */
  readonly parent: string | null;
  readonly pillar: string | null;
  /** Words of an indicator or a unit, with or without diacritics. */
  readonly q: string;
  /** The unit whose form stands on a small screen. */
  readonly unit: string | null;
  /** Only lines and units that still lack figures. */
  readonly missing: boolean;
  /** What runs down the grid; null: units. */
  readonly down: 'lines' | 'units' | null;
}

export function parseGridState(search: URLSearchParams): GridState {
  const across = search.get(GRID_PARAMS.across);
  return {
    period: search.get(GRID_PARAMS.period),
    block: blockOfWord(search.get(GRID_PARAMS.block)),
    parent: search.get(GRID_PARAMS.parent),
    pillar: search.get(GRID_PARAMS.pillar),
    q: search.get(GRID_PARAMS.q) ?? '',
    unit: search.get(GRID_PARAMS.unit),
    missing: search.get(GRID_PARAMS.missing) === '1',
    down: across === 'chi-so' ? 'lines' : across === 'don-vi' ? 'units' : null,
  };
}

/** The same choices for the printed sheet of a period, which need not know what a small screen shows. */
export function sheetSearch(search: URLSearchParams, period: string): string {
  const next = new URLSearchParams(search);
  next.set(GRID_PARAMS.period, period);
  next.delete(GRID_PARAMS.unit);
  return next.toString();
}
