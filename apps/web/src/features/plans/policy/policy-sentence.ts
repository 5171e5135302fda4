import type { CountingPolicy, StatedStatus } from '@tiendo/indicators/status';
import type { ItemKind } from '@tiendo/contracts';
import type { Format } from '../../../shared/format';
import type { StatusMessages } from '../../../shared/status';
import type { PolicyMessages } from './policy-messages';

interface Speech {
  readonly t: PolicyMessages;
  readonly s: StatusMessages;
}

/** The counting rule of one kind of item in the words of a report. */
export function policySentence(kind: ItemKind, policy: CountingPolicy, { t, s }: Speech): string {
  const words = (statuses: readonly StatedStatus[]) => t.list(statuses.map((status) => s.status[status].toLowerCase()));
  const parts = [
    policy.countsAsCompleted.length > 0 ? t.counts(kind, words(policy.countsAsCompleted)) : t.countsNothing(kind),
    policy.excludedFromTotal.length > 0 ? t.leavesOut(words(policy.excludedFromTotal)) : t.leavesOutNothing,
  ];
  if (!policy.excludedFromTotal.includes('stopped')) parts.push(t.stoppedStays(kind));
  return `${parts.join('; ')}. ${t.digits(policy.percentDigits)}`;
}

/** A year that has something of everything, to see what a rule does with it. The task counts of a printed report. */
export const EXAMPLE: Readonly<Partial<Record<StatedStatus, number>>> = {
  completed: 20,
  maintained: 2,
  mostlyCompleted: 1,
  inProgress: 10,
  stopped: 2,
  noOccurrence: 1,
};

/** `22/35 (62,9%)` for the example, counted by the rule; no percentage over nothing. */
export function policyExample(policy: CountingPolicy, format: Format): string {
  let total = 0;
  let completed = 0;
  for (const [status, count] of Object.entries(EXAMPLE) as [StatedStatus, number][]) {
    if (policy.excludedFromTotal.includes(status)) continue;
    total += count;
    if (policy.countsAsCompleted.includes(status)) completed += count;
  }
  const share = format.share(completed, total, policy.percentDigits);
  return `${completed}/${total}${share === null ? '' : ` (${share})`}`;
}
