import { compareFractions } from '../number/range.js';
import { ZERO, decimalSum, toFraction } from '../number/fraction.js';
import type { NoFigure, UnitReading } from './shapes.js';
import type { Reading } from '../target/measure.js';
import type { Aggregation } from '../target/vocabulary.js';

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

/** A block's figure put together from its units, as it is kept: the sums behind it where they are known, else bounds. */
export interface KeptWhole {
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly low: string | null;
  readonly lowOpen: boolean;
  readonly high: string | null;
  readonly highOpen: boolean;
  readonly reason: NoFigure | null;
  /** Units asked, and those of them that reported. */
  readonly asked: number;
  readonly reported: number;
}

/** A unit left out of these changes them by an unknown amount: every unit has to have reported. */
const OF_ALL_UNITS: readonly Aggregation[] = ['sum', 'min', 'max'];

/**
 * What units say of the province as a whole: the exact figure their block was put together to, where at least nine
 * tenths of those asked reported, and all of them of a sum, a least or a greatest; null otherwise, and where hedged
 * figures leave bounds.
 */
export function provinceReading(whole: KeptWhole, aggregation: Aggregation): Reading | null {
  const { numerator, denominator, low, high, reason, asked, reported } = whole;
  const isEnough = OF_ALL_UNITS.includes(aggregation) ? asked > 0 && reported >= asked : areEnough(reported, asked);
  if (!isEnough || (reason !== null && reason !== 'stated')) return null;
  if (numerator !== null && denominator !== null) return { numerator, denominator, value: null, qualifier: 'exact' };
  const isExact = low !== null && low === high && !whole.lowOpen && !whole.highOpen;
  return isExact ? { numerator: null, denominator: null, value: low, qualifier: 'exact' } : null;
}
