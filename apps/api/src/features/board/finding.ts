import { createHash } from 'node:crypto';
import type { DiscrepancyState, ListedDiscrepancy, SettlementWay } from '@tiendo/contracts';
import { awaitsAct, type Day, type ItemStatus, type Severity } from '@tiendo/indicators';
import type { HowSettled } from './contradictions.js';

/** Hex digits of a key: 128 bits, so that two contradictions of one plan never share one. */
const KEY_DIGITS = 32;

/** One side as it prints, with where it comes from. */
export interface FoundSide {
  /** The side is a statement of this status; null: a figure. */
  readonly status: ItemStatus | null;
  readonly vi: string;
  readonly en: string;
  readonly asOf: Day | null;
  readonly documentId: string | null;
  readonly section: string | null;
}

/** A contradiction: what it is about, both sides, and the ways to settle it. */
export interface Found {
  /** Names it with both its figures. */
  readonly key: string;
  readonly kind: string;
  readonly severity: Severity;
  /** What it is about, whatever its figures. */
  readonly subject: string;
  readonly vi: string;
  readonly en: string;
  readonly sections: readonly string[];
  readonly sides: readonly FoundSide[];
  readonly difference: string | null;
  readonly ways: readonly SettlementWay[];
}

/** A contradiction of an item, and how somebody settled it. */
export interface ItemFound extends Found {
  readonly state: DiscrepancyState;
  /** Null: open. */
  readonly settlement: HowSettled | null;
}

/** Where a contradiction that still stands is with its settlement: decided is not done. */
export function stateOf(settlement: { readonly way: SettlementWay } | null): DiscrepancyState {
  if (settlement === null) return 'open';
  return awaitsAct(settlement.way) ? 'inHand' : 'settled';
}

/**
 * A contradiction with its key. The key is made of the kind, the subject and what both sides say, so that a settlement
 * names exactly what was settled: a new figure on either side makes another key, and the contradiction is open again.
 */
export function found(fields: Omit<Found, 'key'>, figures: readonly unknown[]): Found {
  const text = JSON.stringify([fields.kind, fields.subject, ...figures]);
  return { ...fields, key: createHash('sha256').update(text).digest('hex').slice(0, KEY_DIGITS) };
}

/** As the item's page and the list carry it, with the documents by their names. */
export function foundBody(
  { kind, vi, en, sections, sides }: Found,
  documents: ReadonlyMap<string, { readonly label: string }>,
): Pick<ListedDiscrepancy, 'kind' | 'vi' | 'en' | 'sections' | 'sides'> {
  return {
    kind,
    vi,
    en,
    sections: [...sections],
    sides: sides.map(({ documentId, ...side }) => ({
      ...side,
      document: documentId === null ? null : (documents.get(documentId)?.label ?? null),
    })),
  };
}

/** Documents that contradictions name. */
export const documentsOf = (all: readonly Found[]): string[] =>
  all.flatMap(({ sides }) => sides.flatMap(({ documentId }) => documentId ?? []));
