import { DomainError, type DomainErrorContext } from '../domain-error.js';
import { addDays, compareDays, type Day } from '../time/day.js';
import { validateSuccession, type Succession } from './succession.js';

/** A unit with its span; null ends are open, both days are included. */
export interface UnitSpan {
  readonly code: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** False: no source states the last day, so that an act may set another one. */
  readonly validToConfirmed?: boolean;
}

/**
 * Why an act does not fit the units. `unknown`: no unit has the code. `endedBefore`, `endsLater`: it ends, and another
 * last day is stated for it. `notThereYet`: it ends or goes on, and begins on that day or later. `thereBefore`: it is
 * begun, and was there already (a unit that goes on is linked to itself). `beginsLater`: it is begun, and another first
 * day is stated. `goneAlready`: it takes something over after its last day.
 */
export type ActIssueKind =
  'unknown' | 'endedBefore' | 'endsLater' | 'notThereYet' | 'thereBefore' | 'beginsLater' | 'goneAlready';

export interface ActIssue {
  readonly kind: ActIssueKind;
  readonly unit: string;
  /** The day that stands in the way. */
  readonly day: Day | null;
}

export interface ActEffects {
  /** Units whose last day becomes the day before the act. */
  readonly ends: readonly string[];
  /** Units whose first day becomes the day of the act. */
  readonly begins: readonly string[];
  /** Units that go on under their own code and take something over or give something away. */
  readonly goesOn: readonly string[];
  readonly issues: readonly ActIssue[];
}

/** What an act does to the spans of units, and what speaks against it. Codes in the order of the act. */
export function effectsOf(act: Succession, units: ReadonlyMap<string, UnitSpan>): ActEffects {
  const { effectiveOn, links } = act;
  const goesOn = [...new Set(links.filter(({ from, to }) => from === to).map(({ from }) => from))];
  const isLasting = new Set(goesOn);
  const ends = [...new Set([...links.map(({ from }) => from), ...(act.abolished ?? [])])].filter(
    (unit) => !isLasting.has(unit),
  );
  const begins = [...new Set([...links.map(({ to }) => to), ...(act.founded ?? [])])].filter(
    (unit) => !isLasting.has(unit),
  );
  const lastDay = addDays(effectiveOn, -1);
  const issues: ActIssue[] = [];
  const check = (codes: readonly string[], judge: (span: UnitSpan) => [ActIssueKind, Day | null] | null): void => {
    for (const unit of codes) {
      const span = units.get(unit);
      const found = span ? judge(span) : (['unknown', null] as const);
      if (found) issues.push({ kind: found[0], unit, day: found[1] });
    }
  };
  check(ends, ({ validFrom, validTo, validToConfirmed }) => {
    if (validFrom !== null && compareDays(validFrom, effectiveOn) >= 0) return ['notThereYet', validFrom];
    if (validTo === null || validTo === lastDay || validToConfirmed === false) return null;
    return [compareDays(validTo, lastDay) < 0 ? 'endedBefore' : 'endsLater', validTo];
  });
  check(begins, ({ validFrom, validTo }) => {
    if (validTo !== null && compareDays(validTo, effectiveOn) < 0) return ['goneAlready', validTo];
    if (validFrom === null || validFrom === effectiveOn) return null;
    return [compareDays(validFrom, effectiveOn) < 0 ? 'thereBefore' : 'beginsLater', validFrom];
  });
  check(goesOn, ({ validFrom, validTo }) => {
    if (validFrom !== null && compareDays(validFrom, effectiveOn) >= 0) return ['notThereYet', validFrom];
    return validTo !== null && compareDays(validTo, effectiveOn) < 0 ? ['goneAlready', validTo] : null;
  });
  return { ends, begins, goesOn, issues };
}

/** The units as they would stand without an act: the first and last days that it set are open again. */
export function unitsWithout(act: Succession, units: ReadonlyMap<string, UnitSpan>): Map<string, UnitSpan> {
  const { ends, begins } = effectsOf(act, units);
  const lastDay = addDays(act.effectiveOn, -1);
  const opened = new Map(units);
  for (const unit of ends) {
    const span = opened.get(unit);
    if (span?.validTo === lastDay) opened.set(unit, { ...span, validTo: null });
  }
  for (const unit of begins) {
    const span = opened.get(unit);
    if (span?.validFrom === act.effectiveOn) opened.set(unit, { ...span, validFrom: null });
  }
  return opened;
}

/** The rule that an act breaks by itself, by the code and context of `validateSuccession`; null: it is sound. */
export function unsoundnessOf(act: Succession): { readonly code: string; readonly context: DomainErrorContext } | null {
  try {
    validateSuccession(act);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, context: error.context };
    throw error;
  }
}
