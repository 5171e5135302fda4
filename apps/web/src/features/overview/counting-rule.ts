import type { CountingPolicy } from '@tiendo/indicators/status';
import type { RollUp } from '../../shared/contract-types';
import { countOf, type Speech } from './headline-sentence';

/**
 * The sentence under a headline figure: how it was counted, as far as it matters for these counts. What the policy
 * says about statuses that did not come up stays one tap away.
 */
export function countingRule(kind: 'target' | 'task', rollUp: RollUp, policy: CountingPolicy, speech: Speech): string {
  const { t, s, f } = speech;
  const counts = (status: 'mostlyCompleted') => policy.countsAsCompleted.includes(status);
  const stopped = countOf(rollUp, 'stopped');
  const mostly = countOf(rollUp, 'mostlyCompleted');
  const parts: string[] = [];
  if (counts('mostlyCompleted')) parts.push(t.rule.mostlyCounts);
  else if (mostly > 0) {
    const stoppedInTotal = policy.excludedFromTotal.includes('stopped') ? 0 : stopped;
    const open = rollUp.total - rollUp.completed - stoppedInTotal;
    parts.push(t.rule.mostlyNot(kind, f.count(mostly), f.count(open)));
  }
  if (stopped > 0) {
    parts.push(policy.excludedFromTotal.includes('stopped') ? t.rule.stoppedOut(kind) : t.rule.stoppedStays(kind));
  }
  const excluded = policy.excludedFromTotal.filter((status) => status !== 'stopped' && countOf(rollUp, status) > 0);
  if (excluded.length > 0) {
    const count = excluded.reduce((sum, status) => sum + countOf(rollUp, status), 0);
    parts.push(t.rule.excluded(kind, f.count(count), t.and(excluded.map((status) => t.lower(s.status[status])))));
  }
  if (parts.length === 0) parts.push(t.rule.plain(kind));
  return `${parts.join('; ')}.`;
}

/** The whole policy in sentences, for who wants to know. */
export function policySentences(policy: CountingPolicy, { t, s }: Speech): string[] {
  const words = (statuses: CountingPolicy['countsAsCompleted']) => statuses.map((one) => s.status[one]).join('; ');
  return [
    t.headline.countsAs(words(policy.countsAsCompleted)),
    policy.excludedFromTotal.length > 0 ? t.headline.leftOut(words(policy.excludedFromTotal)) : t.headline.leftOutNone,
    t.headline.rounding(policy.percentDigits),
  ];
}
