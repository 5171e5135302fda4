import type { Qualifier } from '../vietnamese/qualifier.js';

/**
 * What was observed: a value in the indicator's unit, or a numerator and denominator, read as numerator ÷ denominator
 * × 100 (percentages, and rates per 100 people). Where both stand the ratio is used: it is exact, the value was
 * rounded when it was printed. Decimal strings, because PostgreSQL's numeric does not fit a JS number.
 */
export interface Reading {
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly value?: string | null;
  readonly qualifier: Qualifier;
}
