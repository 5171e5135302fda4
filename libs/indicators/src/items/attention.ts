import { isOpen, type CountingPolicy } from '../status/policy.js';
import type { Cause, ItemStatus } from '../status/vocabulary.js';

/** Why an item needs a decision, the most pressing first. */
export const ATTENTION_KINDS = ['overdue', 'stopped', 'blocked', 'contradiction', 'silent'] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** What decides whether an item needs a decision, as the rules for each have found it on one day. */
export interface AttentionFacts {
  readonly status: ItemStatus;
  /** The policy of the item's kind. */
  readonly policy: CountingPolicy;
  /** Days past the due day; null: not overdue. */
  readonly overdueDays: number | null;
  /** Days without a word once they are too many (`silentDays`); null otherwise. */
  readonly silentDays: number | null;
  /** What the present statement names as holding it up; null: nothing. */
  readonly cause: Cause | null;
  /** An open contradiction of figures. */
  readonly contradicts: boolean;
}

/**
 * "Nội dung cần tập trung chỉ đạo": every reason that holds, the most pressing first; empty: none does. Overdue;
 * stopped; open with a cause that holds it up; figures that disagree; silent for too long.
 */
export function attentionOf(facts: AttentionFacts): AttentionKind[] {
  const holds: Readonly<Record<AttentionKind, boolean>> = {
    overdue: facts.overdueDays !== null,
    stopped: facts.status === 'stopped',
    blocked: facts.cause !== null && isOpen(facts.status, facts.policy),
    contradiction: facts.contradicts,
    silent: facts.silentDays !== null,
  };
  return ATTENTION_KINDS.filter((kind) => holds[kind]);
}
