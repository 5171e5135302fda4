import { existsIn, matchUnit, writtenNameKey, type KnownUnit, type Span, type UnitMatch } from './match.js';

/** A written name with the code of the unit somebody gave to it. */
export interface GivenName {
  readonly name: string;
  readonly unit: string;
}

/** Units that names were given, by the key of the name. */
export type GivenUnits<U extends KnownUnit> = ReadonlyMap<string, U>;

/** Of names given (the latest first) those whose unit existed in the days of a table: before a merger another one is meant. */
export function givenUnits<U extends KnownUnit>(
  names: readonly GivenName[],
  units: readonly U[],
  span: Span | null = null,
): Map<string, U> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const found = new Map<string, U>();
  for (const { name, unit: code } of names) {
    const unit = byCode.get(code);
    const key = writtenNameKey(name);
    if (unit && !found.has(key) && (span === null || existsIn(unit, span))) found.set(key, unit);
  }
  return found;
}

/**
 * The unit a name means where names may have been given units by hand: an exact match comes first, then what was given, and
 * only then a match that is in doubt.
 */
export function matchGivenUnit<U extends KnownUnit>(
  text: string,
  units: readonly U[],
  span: Span | null,
  given: GivenUnits<U>,
): UnitMatch<U> & { readonly isGiven: boolean } {
  const match = matchUnit(text, units, span);
  const unit = match.unit !== null && match.doubt === null ? undefined : given.get(writtenNameKey(text));
  return unit ? { unit, doubt: null, several: false, isGiven: true } : { ...match, isGiven: false };
}
