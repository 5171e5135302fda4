import { PROBLEMS, type ProblemCode } from '@tiendo/contracts';
import { ApiProblem, type ProblemField } from '../../../platform/http/index.js';

/** A problem of the catalogue at a place in the request. */
export function fieldOf(code: ProblemCode, pointer: string): ProblemField {
  return { pointer, code, detail: PROBLEMS[code] };
}

/**
 * One problem for the whole request: its code when all fields break the same rule, `figure-doubtful` when checks alone
 * object, else that rules are broken.
 */
export function refusal(fields: readonly ProblemField[]): ApiProblem {
  const codes = [...new Set(fields.map(({ code }) => code))];
  const known = codes.filter((code): code is ProblemCode => code !== undefined && Object.hasOwn(PROBLEMS, code));
  const [only] = known;
  if (known.length === 0) return new ApiProblem('figure-doubtful', { errors: fields });
  return new ApiProblem(codes.length === 1 && only ? only : 'rule-broken', { errors: fields });
}
