import { compareFractions } from '../target/range.js';
import { ZERO, decimalSum, toFraction } from './fraction.js';
import type { UnitReading } from './shapes.js';

/** The part of the units asked that must give numerator and denominator: nine tenths. */
const ENOUGH_TENTHS = 9;

/** Numerators and denominators of units, added up. */
export interface SumsOfUnits {
  readonly numerator: string;
  readonly denominator: string;
}

/** Whether so many of the units asked are enough to speak for the province. */
export function areEnough(given: number, asked: number): boolean {
  return asked > 0 && given * 10 >= asked * ENOUGH_TENTHS;
}

/**
 * What units say of an indicator whose province figure is only ever stated: where at least nine tenths of those asked
 * give an exact numerator and denominator (or report that nothing occurred), the sums of these; null otherwise, where
 * nothing occurred anywhere, and where cumulative figures stand beside figures of the period.
 */
export function figureFromUnits(all: readonly UnitReading[]): SumsOfUnits | null {
  const asked = all.filter(({ outcome }) => outcome !== 'notApplicable');
  const given = asked.flatMap(({ reading, isCumulative = false }) => {
    const { numerator, denominator, qualifier } = reading ?? {};
    const isExact = qualifier === 'exact' && typeof numerator === 'string' && typeof denominator === 'string';
    return isExact ? [{ numerator, denominator, isCumulative }] : [];
  });
  const nothing = asked.filter(({ reading, outcome }) => outcome === 'noOccurrence' && reading === null);
  const isMixed = given.some(({ isCumulative }) => isCumulative !== given[0]?.isCumulative);
  if (isMixed || !areEnough(given.length + nothing.length, asked.length)) return null;
  const denominator = decimalSum(given.map((one) => one.denominator));
  if (compareFractions(toFraction(denominator), ZERO) <= 0) return null;
  return { numerator: decimalSum(given.map((one) => one.numerator)), denominator };
}
