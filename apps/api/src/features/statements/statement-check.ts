import { PROBLEMS, type NewStatement, type ProblemCode } from '@tiendo/contracts';
import { liveStatements, validateStatement, versionAt, type Day } from '@tiendo/indicators';
import { isProblemCode, type ProblemField } from '../../platform/http/index.js';
import type { UnitRef } from '../org/index.js';
import type { ItemVersion, PlanRef } from '../plans/index.js';
import type { StatementRow } from './statement.queries.js';

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

/** A broken rule as a field of problem+json; `prefix` is where the statement stands in the request. */
export function fieldOf({ code, pointer }: StatementProblem, prefix = ''): ProblemField {
  return { pointer: `${prefix}${pointer}`, code, detail: PROBLEMS[code] };
}
