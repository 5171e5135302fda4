import { isCompleted, isExcluded, type CountingPolicy } from '../status/policy.js';
import type { ItemStatus } from '../status/vocabulary.js';
import { isMet, type Evaluation } from './evaluate.js';

/** How a stated status and the numbers disagree. */
export type Contradiction = 'statedDoneButNotMet' | 'statedOpenButMet';

/**
 * Whether what was stated and what the numbers say disagree; both are then shown, neither replaces the other.
 * `statedDoneButNotMet`: counted as done although a measure is not met. `statedOpenButMet`: every measure is met, yet
 * the item is stated as not done (`notMet` included). Nothing is said about items stopped, outside the total, left for
 * the year's end on purpose (`yearEnd`), or without a statement; nor where the numbers are undetermined.
 */
export function contradiction(
  status: ItemStatus,
  evaluation: Evaluation,
  policy: CountingPolicy,
): Contradiction | null {
  if (isCompleted(status, policy)) return evaluation === 'notMet' ? 'statedDoneButNotMet' : null;
  const saysNothing = status === 'stopped' || status === 'yearEnd' || status === 'noStatement';
  if (saysNothing || isExcluded(status, policy)) return null;
  return isMet(evaluation) ? 'statedOpenButMet' : null;
}
