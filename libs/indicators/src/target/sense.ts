import type { Comparator, Direction } from './vocabulary.js';

/** Which way is better under a comparator; the indicator's own direction where the comparator does not tell. */
export function senseOf(comparator: Comparator, direction: Direction | null): 'higherIsBetter' | 'lowerIsBetter' {
  if (comparator === 'atMost' || comparator === 'lessThan') return 'lowerIsBetter';
  if (comparator === 'exactly' && direction === 'lowerIsBetter') return 'lowerIsBetter';
  return 'higherIsBetter';
}
