import type { DocumentBody, NewStatement } from '@tiendo/contracts';
import type { SameDay } from '../../../shared/fields';
import {
  isAwaiting,
  needsReason,
  validateStatement,
  type Cause,
  type StatedStatus,
  type StatementIssueCode,
} from '@tiendo/indicators/status';
import { formatDay, parseTypedDay } from '@tiendo/indicators/vietnamese';

/** A document that goes with a statement. */
export type DraftDocument = Pick<DocumentBody, 'id' | 'label'>;

/** What stands in the dialog; days as typed. */
export interface StatementDraft {
  readonly status: StatedStatus | null;
  readonly day: string;
  readonly reason: string;
  readonly continues: boolean;
  readonly year: number;
  readonly documents: readonly DraftDocument[];
  readonly cause: Cause | null;
  readonly proposal: string;
  readonly proposalTo: string;
  /** Whom it waits for, with the letter (tờ trình) that asked: its number and its day as typed. */
  readonly waitsFor: string;
  readonly letterNumber: string;
  readonly letterDay: string;
  /** The day an item left for the year's end is evaluated on, as typed; empty: none is named. */
  readonly evaluationDay: string;
  /** Code of one executing unit; empty: the whole item. */
  readonly unit: string;
  /** What it is to the statement of the same day, where there is one: that is asked, never guessed. */
  readonly sameDay: SameDay | null;
}

export type DraftField = keyof StatementDraft;
export type DraftIssue =
  StatementIssueCode | 'status-needed' | 'authority-needed' | 'letter-incomplete' | 'same-day-asked';

/** What is needed to know of the plan. */
export interface DraftRules {
  readonly startsOn: string;
  readonly issuedOn: string;
  readonly endsOn: string;
  readonly year: number;
  /** Today in Việt Nam. */
  readonly today: string;
}

/** An empty dialog: effective today, or on the plan's last day once it is over. */
export const emptyDraft = ({ endsOn, year, today }: DraftRules): StatementDraft => ({
  status: null,
  day: formatDay(today < endsOn ? today : endsOn),
  reason: '',
  continues: false,
  year: year + 1,
  documents: [],
  cause: null,
  proposal: '',
  proposalTo: '',
  waitsFor: '',
  letterNumber: '',
  letterDay: '',
  evaluationDay: '',
  unit: '',
  sameDay: null,
});

/** Stopping and going on next year ask for a reason and for the document that allows it. */
export const asksForPermission = (draft: StatementDraft): boolean =>
  (draft.status !== null && needsReason(draft.status)) || draft.continues;

const FIELD_OF: Readonly<Record<string, DraftField>> = {
  status: 'status',
  effectiveOn: 'day',
  reason: 'reason',
  continuesInYear: 'year',
  cause: 'cause',
  proposal: 'proposal',
  proposalTo: 'proposalTo',
  awaiting: 'letterDay',
  evaluationOn: 'evaluationDay',
  unit: 'unit',
  evidence: 'documents',
};

/** The field of the dialog that a pointer of a problem speaks about: `/evidence/0/issuer` → documents. */
export const fieldOfPointer = (pointer: string): DraftField | null => FIELD_OF[pointer.split('/')[1] ?? ''] ?? null;

/** What is wrong before anything is sent; the same rules as on the server. */
export function draftIssues(draft: StatementDraft, rules: DraftRules): Partial<Record<DraftField, DraftIssue>> {
  if (draft.status === null) return { status: 'status-needed' };
  const found: Partial<Record<DraftField, DraftIssue>> = {};
  const issues = validateStatement({
    status: draft.status,
    effectiveOn: parseTypedDay(draft.day) ?? '',
    today: rules.today,
    planStartsOn: rules.startsOn,
    planIssuedOn: rules.issuedOn,
    reason: draft.reason,
    continuesInYear: draft.continues ? draft.year : null,
    evaluationOn: draft.status === 'yearEnd' ? parseTypedDay(draft.evaluationDay) : null,
    submissionOn: waits(draft) ? parseTypedDay(draft.letterDay) : null,
  });
  for (const { code, pointer } of issues) {
    const field = fieldOfPointer(pointer);
    if (field) found[field] ??= code;
  }
  if (draft.status === 'yearEnd' && typed(draft.evaluationDay) && parseTypedDay(draft.evaluationDay) === null) {
    found.evaluationDay = 'effective-day-invalid';
  }
  return { ...found, ...letterIssues(draft) };
}

/** Whether it says whom it waits for: asked only where the status or the cause says that it waits. */
export const waits = ({ status, cause }: StatementDraft): boolean => status !== null && isAwaiting(status, cause);

/** A letter needs its number, its day and whom it was sent to. */
function letterIssues(draft: StatementDraft): Partial<Record<DraftField, DraftIssue>> {
  if (!waits(draft)) return {};
  const [number, day] = [typed(draft.letterNumber), typed(draft.letterDay)];
  if (!number && !day) return {};
  return {
    ...(!typed(draft.waitsFor) && { waitsFor: 'authority-needed' as const }),
    ...(!number && { letterNumber: 'letter-incomplete' as const }),
    ...((!day || parseTypedDay(day) === null) && { letterDay: 'letter-incomplete' as const }),
  };
}

/** Whom a draft says it waits for, as the API takes it. */
function awaitingOf(draft: StatementDraft): NewStatement['awaiting'] {
  const authority = typed(draft.waitsFor);
  if (!waits(draft) || !authority) return undefined;
  const [number, issuedOn] = [typed(draft.letterNumber), parseTypedDay(draft.letterDay)];
  return { authority, submission: number && issuedOn ? { number, issuedOn } : undefined };
}

const typed = (text: string): string | undefined => text.trim() || undefined;

/** The draft as the API takes it; only for a draft without issues. */
export function statementOf(draft: StatementDraft): NewStatement {
  const effectiveOn = parseTypedDay(draft.day);
  if (draft.status === null || effectiveOn === null) throw new Error('a draft with issues is not sent');
  const authorises = asksForPermission(draft);
  const evidence = draft.documents.map(({ id }) => ({ documentId: id, authorises }));
  return {
    status: draft.status,
    effectiveOn,
    reason: typed(draft.reason),
    continuesInYear: draft.continues ? draft.year : undefined,
    cause: draft.cause ?? undefined,
    proposal: typed(draft.proposal),
    proposalTo: typed(draft.proposalTo),
    evaluationOn: draft.status === 'yearEnd' ? (parseTypedDay(draft.evaluationDay) ?? undefined) : undefined,
    awaiting: awaitingOf(draft),
    unit: draft.unit || undefined,
    evidence: evidence.length > 0 ? evidence : undefined,
  };
}

/** What is said of another statement of the same day: it is corrected, it is followed, or there is to be none. */
export const besides = (
  supersedes: string | undefined,
  { sameDay }: Pick<StatementDraft, 'sameDay'>,
): Pick<NewStatement, 'supersedes' | 'sameDay'> =>
  supersedes === undefined ? { sameDay: sameDay === 'further' ? 'further' : 'refuse' } : { supersedes };
