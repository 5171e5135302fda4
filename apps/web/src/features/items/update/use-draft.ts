import { useState } from 'react';
import type { PlacedStatement } from '@tiendo/contracts';
import { ApiProblem } from '../../../shared/api';
import { fieldMessages } from '../../../shared/fields/messages';
import { today } from '../../../shared/format/today';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { useKept, useKeptState, type FormOfKeeping } from '../../../shared/keeping';
import { usePlanView } from '../../../shared/plan';
import { updateMessages } from './messages';
import { draftOf, draftOver, inForceOf } from './restating';
import { failureText } from './save-statement';
import {
  draftIssues,
  fieldOfPointer,
  type DraftField,
  type DraftIssue,
  type DraftRules,
  type StatementDraft,
} from './statement-draft';

const CODE_FIELDS: Readonly<Record<string, DraftField>> = {
  'reason-required': 'reason',
  'effective-day-in-future': 'day',
  'effective-day-before-plan': 'day',
  'evaluation-day-misplaced': 'evaluationDay',
  'submission-after-statement': 'letterDay',
  'continues-year-invalid': 'year',
  'unit-not-executing': 'unit',
  'unknown-unit': 'unit',
  'unknown-document': 'documents',
};

export interface DraftErrors {
  readonly fields: Partial<Record<DraftField, string>>;
  /** What belongs to no field. */
  readonly form: string | null;
}

const NO_ERRORS: DraftErrors = { fields: {}, form: null };

/** What a refused statement says, sorted by the fields of the dialog. */
export function errorsOf(error: unknown, fallback: string): DraftErrors {
  if (!(error instanceof ApiProblem)) return { fields: {}, form: fallback };
  const fields: Partial<Record<DraftField, string>> = {};
  const rest: string[] = [];
  for (const one of error.problem.errors ?? []) {
    const field = fieldOfPointer(one.pointer);
    if (field) fields[field] ??= one.detail;
    else rest.push(one.detail);
  }
  const byCode = CODE_FIELDS[error.code];
  if (byCode && Object.keys(fields).length === 0) fields[byCode] = failureText(error, fallback);
  const unplaced = Object.keys(fields).length === 0 || rest.length > 0;
  return { fields, form: unplaced ? (rest[0] ?? failureText(error, fallback)) : null };
}

interface Beginning {
  /** What stands of the item; a new statement begins from the one in force. */
  readonly standing?: readonly PlacedStatement[] | undefined;
  /** The statement that is being corrected; null: this is a new one. */
  readonly corrects?: PlacedStatement | null;
}

interface Begun {
  /** The statement that the form begins from or corrects; null: nothing was stated. */
  readonly base: PlacedStatement | null;
  readonly draft: StatementDraft;
}

/**
 * The form's state with its errors; a field that is touched stops complaining. What is typed lies over what the form begins
 * from, so that nothing typed is lost when that comes later or another status is chosen. It is kept until `kept.done`.
 */
export function useDraft(of: FormOfKeeping, { standing = [], corrects = null }: Beginning = {}) {
  const { plan } = usePlanView();
  const t = useMessages(updateMessages);
  const shared = useMessages(fieldMessages);
  const common = useMessages(commonMessages);
  const rules: DraftRules = {
    startsOn: plan.startsOn,
    issuedOn: plan.issuedOn,
    endsOn: plan.endsOn,
    year: plan.year,
    today: today(),
  };
  const kept = useKept(of);
  const [typed, setTyped] = useKeptState<Partial<StatementDraft>>(kept, 'typed', {});
  const [errors, setErrors] = useState<DraftErrors>(NO_ERRORS);
  const over = (known: readonly PlacedStatement[]): Begun => {
    if (corrects) return { base: corrects, draft: { ...draftOf(corrects, rules), ...typed } };
    const base = inForceOf(known, typed.unit ?? '');
    return { base, draft: draftOver(rules, base, typed) };
  };
  const { base, draft } = over(standing);
  return {
    kept,
    rules,
    draft,
    base,
    /** The same for what stands by an answer that came late. */
    over,
    errors,
    setErrors,
    change: (next: StatementDraft) => {
      const left = Object.entries(errors.fields).filter(([field]) => {
        const name = field as DraftField;
        return next[name] === draft[name];
      });
      // The reason is asked for by the status: choosing another answers that too.
      const still = left.filter(([field]) => field !== 'reason' || next.status === draft.status);
      setErrors({ fields: Object.fromEntries(still), form: null });
      const touched = Object.entries(next).filter(([field, value]) => draft[field as DraftField] !== value);
      setTyped({ ...typed, ...Object.fromEntries(touched) });
    },
    /** True when it may be sent; otherwise the fields say why not. `asksSameDay`: another statement is of the same day. */
    check: (asksSameDay: boolean): boolean => {
      const found = draftIssues(draft, rules);
      if (asksSameDay && draft.sameDay === null) found.sameDay = 'same-day-asked';
      const issues = Object.entries(found);
      const textOf = (code: DraftIssue) => (code === 'same-day-asked' ? shared.sameDayNeeded : t.issues[code]);
      setErrors({ fields: Object.fromEntries(issues.map(([field, code]) => [field, textOf(code)])), form: null });
      return issues.length === 0;
    },
    refused: (error: unknown) => setErrors(errorsOf(error, common.offlineDetail)),
  };
}
