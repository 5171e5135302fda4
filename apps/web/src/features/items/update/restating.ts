import type { PlacedStatement } from '@tiendo/contracts';
import { beginsFrom, lostParts, type StatementPart } from '@tiendo/indicators/status';
import { formatDay } from '@tiendo/indicators/vietnamese';
import { emptyDraft, statementOf, waits, type DraftRules, type StatementDraft } from './statement-draft';

/** The statement that speaks today for an executing unit; empty code: for the item as a whole. */
export const inForceOf = (standing: readonly PlacedStatement[], unit: string): PlacedStatement | null =>
  standing.find((one) => one.place === 'inForce' && (one.unit?.code ?? '') === unit) ?? null;

/** The statement of a day that another one of the same day corrects or follows: the last recorded. */
export const ofSameDay = (standing: readonly PlacedStatement[], unit: string, day: string | null) =>
  standing.findLast((one) => one.effectiveOn === day && (one.unit?.code ?? '') === unit) ?? null;

/** Every part of a statement as the fields of the dialog hold them. */
function fieldsOf(entry: PlacedStatement, rules: DraftRules): Partial<StatementDraft> {
  const { awaiting, continuesInYear, evaluationOn } = entry;
  return {
    reason: entry.reason ?? '',
    continues: continuesInYear !== null,
    year: continuesInYear ?? emptyDraft(rules).year,
    documents: entry.evidence.map(({ documentId, label }) => ({ id: documentId, label })),
    cause: entry.cause,
    proposal: entry.proposal ?? '',
    proposalTo: entry.proposalTo ?? '',
    waitsFor: awaiting?.authority ?? '',
    letterNumber: awaiting?.submission?.number ?? '',
    letterDay: awaiting?.submission ? formatDay(awaiting.submission.issuedOn) : '',
    evaluationDay: evaluationOn === null ? '' : formatDay(evaluationOn),
  };
}

const FIELDS: Readonly<Record<StatementPart, readonly (keyof StatementDraft)[]>> = {
  continuesInYear: ['continues', 'year'],
  reason: ['reason'],
  cause: ['cause'],
  awaiting: ['waitsFor', 'letterNumber', 'letterDay'],
  proposal: ['proposal'],
  proposalTo: ['proposalTo'],
  evaluationOn: ['evaluationDay'],
  evidence: ['documents'],
};

/** What stands in the dialog: what was typed, over what it begins from. */
export function draftOver(
  rules: DraftRules,
  base: PlacedStatement | null,
  typed: Partial<StatementDraft>,
): StatementDraft {
  const begins = base !== null && beginsFrom(base.status, typed.status ?? null);
  return { ...emptyDraft(rules), ...(begins && fieldsOf(base, rules)), ...typed };
}

/** A statement as it is, to be corrected. */
export const draftOf = (entry: PlacedStatement, rules: DraftRules): StatementDraft => ({
  ...emptyDraft(rules),
  ...fieldsOf(entry, rules),
  status: entry.status,
  day: formatDay(entry.effectiveOn),
  unit: entry.unit?.code ?? '',
});

/** The parts of `base` that the draft no longer says; null before a status is chosen. */
export function lostBy(base: PlacedStatement, draft: StatementDraft): StatementPart[] {
  const { status, documents } = draft;
  if (status === null) return [];
  const { evidence: _cited, ...said } = statementOf({ ...draft, day: formatDay(base.effectiveOn) });
  return lostParts(base, { ...said, evidence: documents.map(({ id }) => ({ documentId: id })) });
}

/** The draft with these parts of `base` said again; documents are added to those chosen. */
export function withParts(
  base: PlacedStatement,
  draft: StatementDraft,
  parts: readonly StatementPart[],
  rules: DraftRules,
): StatementDraft {
  const all = fieldsOf(base, rules);
  const fields = parts.flatMap((part) => FIELDS[part]).map((field) => [field, all[field]] as const);
  const chosen = new Set(draft.documents.map(({ id }) => id));
  const documents = parts.includes('evidence')
    ? [...draft.documents, ...(all.documents ?? []).filter(({ id }) => !chosen.has(id))]
    : draft.documents;
  return { ...draft, ...Object.fromEntries(fields), documents };
}

/** The parts that can be said again under the draft's status: whom it waits for only where it waits, and so on. */
export const sayable = (
  base: PlacedStatement,
  draft: StatementDraft,
  parts: readonly StatementPart[],
): StatementPart[] =>
  parts.filter((part) => {
    if (part === 'evaluationOn') return draft.status === 'yearEnd';
    if (part !== 'awaiting') return true;
    return waits({ ...draft, cause: parts.includes('cause') ? base.cause : draft.cause });
  });
