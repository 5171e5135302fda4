import type { Language, PeriodName } from '@tiendo/contracts';
import { periodTitle } from '@tiendo/indicators/periods';
import type { PeriodRef } from '../../reporting/index.js';

/** A period as lists of periods name it. */
export function periodName(period: PeriodRef, language: Language): PeriodName {
  const { code, kind, startsOn, endsOn, state } = period;
  return { code, kind, label: periodTitle(period, language), startsOn, endsOn, state };
}

/**
 * The period a screen opens on: the newest that holds figures and began up to the day, else the newest that began.
 * `periods`: newest first. Null while none has begun.
 */
export function openingPeriod(
  periods: readonly PeriodRef[],
  reported: ReadonlySet<string>,
  asOf: string,
): PeriodRef | null {
  const begun = periods.filter(({ startsOn }) => startsOn <= asOf);
  return begun.find(({ periodId }) => reported.has(periodId)) ?? begun[0] ?? null;
}

/** The last period of the same kind that ended before this one began; `periods`: newest first. */
export function precedingPeriod(periods: readonly PeriodRef[], period: PeriodRef): PeriodRef | null {
  return periods.find(({ kind, endsOn }) => kind === period.kind && endsOn < period.startsOn) ?? null;
}
