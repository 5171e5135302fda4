import type { PlacedStatement } from '@tiendo/contracts';
import { beginsFrom, type StatementPart } from '@tiendo/indicators/status';
import { parseTypedDay } from '@tiendo/indicators/vietnamese';
import { inForceOf, lostBy, ofSameDay, sayable, withParts } from './restating';
import type { DraftRules, StatementDraft } from './statement-draft';

/** One item of a bulk update: what is stated of it, and what it loses by that. */
export interface BulkLine {
  readonly code: string;
  readonly draft: StatementDraft;
  /** The statement in force; null: nothing was stated. */
  readonly base: PlacedStatement | null;
  readonly lost: readonly StatementPart[];
  /** It keeps something that the form leaves open. */
  readonly keeps: boolean;
  /** A statement of the same day that is there already. */
  readonly sameDay: PlacedStatement | null;
}

/**
 * What one form states of each item: it begins from what that item says now where the status stays among its kin, or
 * wherever it can with `keepsAll`.
 */
export function bulkLine(
  code: string,
  draft: StatementDraft,
  standing: readonly PlacedStatement[],
  { keepsAll, rules }: { readonly keepsAll: boolean; readonly rules: DraftRules },
): BulkLine {
  const base = inForceOf(standing, '');
  const sameDay = ofSameDay(standing, '', parseTypedDay(draft.day));
  if (base === null) return { code, draft, base, lost: [], keeps: false, sameDay };
  const left = lostBy(base, draft);
  const kept = keepsAll || beginsFrom(base.status, draft.status) ? sayable(base, draft, left) : [];
  const whole = withParts(base, draft, kept, rules);
  return { code, draft: whole, base, lost: lostBy(base, whole), keeps: kept.length > 0, sameDay };
}
