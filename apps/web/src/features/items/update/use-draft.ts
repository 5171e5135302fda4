import { useState } from 'react';
import { ApiProblem } from '../../../shared/api';
import { today } from '../../../shared/format/today';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { updateMessages } from './messages';
import { failureText } from './save-statement';
import {
  draftIssues,
  emptyDraft,
  fieldOfPointer,
  type DraftField,
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

/** The form's state with its errors; a field that is touched stops complaining. */
export function useDraft() {
  const { plan } = usePlanView();
  const t = useMessages(updateMessages);
  const common = useMessages(commonMessages);
  const rules: DraftRules = {
    startsOn: plan.startsOn,
    issuedOn: plan.issuedOn,
    endsOn: plan.endsOn,
    year: plan.year,
    today: today(),
  };
  const [draft, setDraft] = useState<StatementDraft>(() => emptyDraft(rules));
  const [errors, setErrors] = useState<DraftErrors>(NO_ERRORS);
  return {
    rules,
    draft,
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
      setDraft(next);
    },
    /** True when it may be sent; otherwise the fields say why not. */
    check: (): boolean => {
      const issues = Object.entries(draftIssues(draft, rules));
      setErrors({ fields: Object.fromEntries(issues.map(([field, code]) => [field, t.issues[code]])), form: null });
      return issues.length === 0;
    },
    refused: (error: unknown) => setErrors(errorsOf(error, common.offlineDetail)),
  };
}
