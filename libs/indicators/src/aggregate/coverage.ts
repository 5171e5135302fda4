import { percentOf } from '../percent/percent.js';

/** How many of those who had to report did. `percent` is half-up to two decimals; null when nobody had to. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
  readonly percent: number | null;
  readonly isComplete: boolean;
}

/** Share of units (or of items) reported. Nobody expected: complete, without a percentage. */
export function coverageOf(reported: number, expected: number): Coverage {
  return { reported, expected, percent: percentOf(reported, expected), isComplete: reported >= expected };
}
