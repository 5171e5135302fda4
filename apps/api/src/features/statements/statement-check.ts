import { PROBLEMS, type NewStatement, type ProblemCode } from '@tiendo/contracts';
import { liveStatements, STATUS_LABELS, validateStatement, versionAt, type Day } from '@tiendo/indicators';
import { type Bilingual, isProblemCode, type ProblemField } from '../../platform/http/index.js';
import type { UnitRef } from '../org/index.js';
import type { ItemVersion, PlanRef } from '../plans/index.js';
import type { NewEntryRow, StatementRow } from './statement.queries.js';

/** One rule a statement breaks: which, and where in the statement. */
export interface StatementProblem {
  readonly code: ProblemCode;
  /** JSON pointer inside the statement. */
  readonly pointer: string;
}

export interface StatementQuestion {
  readonly plan: PlanRef;
  readonly versions: readonly ItemVersion[];
  readonly statement: NewStatement;
  /** Everything stated on the item so far. */
  readonly existing: readonly StatementRow[];
  readonly units: ReadonlyMap<string, UnitRef>;
  readonly today: Day;
}

/** Whether the plan asks for the item today, or asked for it on the statement's day. */
export function isAskedFor(versions: readonly ItemVersion[], days: readonly Day[]): boolean {
  return days.some((day) => versionAt(versions, day)?.removed === false);
}

/** Every rule of the field that a statement breaks; empty when it may be recorded. */
export function problemsOf(question: StatementQuestion): StatementProblem[] {
  const { plan, statement, today } = question;
  const rules = validateStatement({
    status: statement.status,
    effectiveOn: statement.effectiveOn,
    today,
    planStartsOn: plan.startsOn,
    planIssuedOn: plan.issuedOn,
    reason: statement.reason ?? null,
    continuesInYear: statement.continuesInYear ?? null,
    evaluationOn: statement.evaluationOn ?? null,
    submissionOn: statement.awaiting?.submission?.issuedOn ?? null,
  }).map(({ code, pointer }): StatementProblem => ({ code: isProblemCode(code) ? code : 'rule-broken', pointer }));
  return [...rules, ...unitProblems(question), ...correctionProblems(question)];
}

/** Id of the executing unit a statement is about; null for the item as a whole. */
export function unitIdOf({ statement, units }: Pick<StatementQuestion, 'statement' | 'units'>): string | null {
  return statement.unit === undefined ? null : (units.get(statement.unit)?.id ?? null);
}

function unitProblems({ statement, versions, units }: StatementQuestion): StatementProblem[] {
  if (statement.unit === undefined) return [];
  const unit = units.get(statement.unit);
  if (!unit) return [{ code: 'unknown-unit', pointer: '/unit' }];
  const version = versionAt(versions, statement.effectiveOn) ?? versions[0];
  const executes = version?.units.executing.some(({ id }) => id === unit.id) ?? false;
  return executes ? [] : [{ code: 'unit-not-executing', pointer: '/unit' }];
}

function correctionProblems(question: StatementQuestion): StatementProblem[] {
  const { statement, existing } = question;
  if (statement.supersedes === undefined) return [];
  const corrected = existing.find(({ id }) => id === statement.supersedes);
  const fits = corrected && corrected.status !== null && corrected.unitId === unitIdOf(question);
  if (!fits) return [{ code: 'rule-broken', pointer: '/supersedes' }];
  const speaks = liveStatements(existing).some(({ id }) => id === corrected.id);
  return speaks ? [] : [{ code: 'already-corrected', pointer: '/supersedes' }];
}

/** Why a statement cannot be taken back; null: it can. `speaks`: it was neither corrected nor withdrawn. */
export function withdrawalProblem(
  entry: StatementRow | undefined,
  speaks: boolean,
): (StatementProblem & { readonly detail?: Bilingual }) | null {
  if (!entry) return { code: 'not-found', pointer: '/entryId' };
  if (entry.status === null) return { code: 'rule-broken', pointer: '/entryId', detail: WITHDRAWAL_STAYS };
  return speaks ? null : { code: 'already-corrected', pointer: '/entryId' };
}

const WITHDRAWAL_STAYS = {
  vi: 'Một lần rút không rút lại được; hãy ghi nhận trạng thái mới',
  en: 'A withdrawal cannot be taken back; record the status again',
};

/**
 * The statement of the same subject and day that stands beside a new one which does not correct it: the last recorded, or
 * one that is recorded with it. null: there is none.
 */
export function besidesOf(
  question: StatementQuestion,
  together: readonly NewEntryRow[],
): StatementRow | NewEntryRow | null {
  const { statement, existing, versions } = question;
  if (statement.supersedes !== undefined) return null;
  const unitId = unitIdOf(question);
  const isBeside = (row: Pick<NewEntryRow, 'unitId' | 'effectiveOn' | 'status'>): boolean =>
    row.unitId === unitId && row.effectiveOn === statement.effectiveOn && row.status !== null;
  const itemId = versions.at(-1)?.itemId;
  return (
    together.findLast((row) => row.itemId === itemId && isBeside(row)) ??
    liveStatements(existing).findLast(isBeside) ??
    null
  );
}

/** What is said of a statement that was to be refused beside another of its day: which one, and what to send. */
export function sameDayField({ id, status }: Pick<NewEntryRow, 'id' | 'status'>, prefix: string): ProblemField {
  const [vi, en] = (['vi', 'en'] as const).map((locale) => (status === null ? '' : STATUS_LABELS[locale][status]));
  return {
    pointer: `${prefix}/effectiveOn`,
    code: 'same-day-statement',
    detail: {
      vi: `Ngày này đã có lần cập nhật “${vi}”: gửi supersedes ${id} để sửa lần đó, hoặc sameDay “further” nếu là lần sau nó`,
      en: `“${en}” is stated of this day: send supersedes ${id} to correct it, or sameDay “further” if this one comes after it`,
    },
  };
}

/** A broken rule as a field of problem+json; `prefix` is where the statement stands in the request. */
export function fieldOf({ code, pointer }: StatementProblem, prefix = ''): ProblemField {
  return { pointer: `${prefix}${pointer}`, code, detail: PROBLEMS[code] };
}
