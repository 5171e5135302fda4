import type { SeriesPoint } from '@tiendo/contracts';
import type { Qualifier, Reading } from '@tiendo/indicators';

/** What a point of a series says, as one reading; of bounds put together the lower one. */
export function readingOfPoint({ numerator, denominator, value, low, high, qualifier }: SeriesPoint): Reading {
  if (numerator !== null && denominator !== null) return { numerator, denominator, qualifier: qualifier ?? 'exact' };
  if (qualifier !== null || value !== null) return { value: value ?? low ?? high, qualifier: qualifier ?? 'exact' };
  return { value: low ?? high, qualifier: (low === null ? 'atMost' : 'atLeast') satisfies Qualifier };
}
