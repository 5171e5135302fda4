import { PROBLEMS, type ProblemCode } from '@tiendo/contracts';
import { ApiProblem, isProblemCode, type ProblemField, refusal } from '../../../platform/http/index.js';

/** A problem of the catalogue at a place in the request. */
export function fieldOf(code: ProblemCode, pointer: string): ProblemField {
  return { pointer, code, detail: PROBLEMS[code] };
}

/** One problem for the whole request: `figure-doubtful` when checks alone object, else as everywhere. */
export function figureRefusal(fields: readonly ProblemField[]): ApiProblem {
  const areDoubts = fields.every(({ code }) => code === undefined || !isProblemCode(code));
  return areDoubts ? new ApiProblem('figure-doubtful', { errors: fields }) : refusal(fields);
}
