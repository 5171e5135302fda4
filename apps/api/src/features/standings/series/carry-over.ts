import {
  breaksOf,
  type CarriedFigure,
  carryFigures,
  type CarryInput,
  type CarryOptions,
  comparableGroups,
  type Day,
  figuresOfGroups,
  resolveUnit,
  type SeriesBreak,
  type Succession,
} from '@tiendo/indicators';

/** Breaks of a unit between the first and the last day of some periods, earliest first. */
export function breaksWithin(
  unit: UnitSpan,
  acts: readonly Succession[],
  periods: readonly { readonly startsOn: Day; readonly endsOn: Day }[],
): SeriesBreak[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  return breaksOf(unit, acts).filter(({ day }) => day > first.startsOn && day <= last.endsOn);
}

export interface UnitSpan {
  readonly code: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** The units that hold a unit's ground on a day it did not exist; empty: it did, or nobody did. */
export function standIns({ code, validFrom, validTo }: UnitSpan, day: Day, acts: readonly Succession[]): string[] {
  if (validFrom !== null && day < validFrom) return codesOn(code, validFrom, day, acts);
  if (validTo !== null && day > validTo) return codesOn(code, validTo, day, acts);
  return [];
}

const codesOn = (code: string, knownOn: Day, day: Day, acts: readonly Succession[]): string[] =>
  resolveUnit(code, knownOn, day, acts).flatMap(({ unit }) => (unit === code ? [] : [unit]));

/**
 * A unit's figure on a day it did not exist, from its stand-ins under the carry rule: forwards from what it was made of,
 * backwards only where its whole ground is that of whole units. Null: there is no comparing.
 */
export function carriedOver(
  unit: UnitSpan,
  day: Day,
  acts: readonly Succession[],
  inputs: ReadonlyMap<string, CarryInput>,
  options: CarryOptions,
): CarriedFigure | null {
  const { code, validFrom, validTo } = unit;
  if (validFrom !== null && day < validFrom) {
    const { figures } = carryFigures(inputs, acts, { from: day, to: validFrom, ...options });
    return figures.get(code) ?? null;
  }
  if (validTo === null) return null;
  const after = [...inputs.keys()];
  const before = [...new Set(after.flatMap((one) => resolveUnit(one, day, validTo, acts).map((part) => part.unit)))];
  const { comparable } = comparableGroups(before, after, acts, { from: validTo, to: day, rule: options.rule });
  const group = comparable.find((one) => one.before.length === 1 && one.before[0] === code);
  return group ? (figuresOfGroups([group], 'after', inputs, options)[0] ?? null) : null;
}
