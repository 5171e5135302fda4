import type { Language, PeriodName } from '@tiendo/contracts';
import { periodTitle } from '@tiendo/indicators/periods';
import type { PeriodRef } from './period.queries.js';

/** A period as lists of periods name it. */
export function periodName(period: PeriodRef, language: Language): PeriodName {
  const { code, kind, startsOn, endsOn, state } = period;
  return { code, kind, label: periodTitle(period, language), startsOn, endsOn, state };
}
