import type { ItemKind } from '@tiendo/contracts';
import type { CountingPolicy } from '@tiendo/indicators/status';
import type { StatusMessages } from '../../shared/status';
import type { ItemMessages } from './messages';

/** The counting rule in words: every figure goes with how it was counted. */
export function ruleWords(kind: ItemKind, policy: CountingPolicy, t: ItemMessages, s: StatusMessages): string {
  const words = (statuses: CountingPolicy['countsAsCompleted']) =>
    statuses.map((status) => s.status[status]).join('; ');
  const parts = [t.rule.counts(words(policy.countsAsCompleted))];
  if (policy.excludedFromTotal.length > 0) parts.push(t.rule.leftOut(words(policy.excludedFromTotal)));
  if (!policy.excludedFromTotal.includes('stopped')) parts.push(t.rule.stoppedStays(kind));
  return `${parts.join(' – ')}.`;
}

/** The same with what it is, for what leaves the screen. */
export const ruleText = (...said: Parameters<typeof ruleWords>): string =>
  `${said[2].rule.label}: ${ruleWords(...said)}`;
