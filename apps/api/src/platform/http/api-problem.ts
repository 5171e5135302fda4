import { type ProblemCode, PROBLEMS } from '@tiendo/contracts';
import type { Bilingual } from './language.js';

/** One field of a request that is wrong: where (JSON pointer) and why. */
export interface ProblemField {
  readonly pointer: string;
  readonly code?: string;
  readonly detail: Bilingual;
}

export interface ApiProblemOptions {
  readonly detail?: Bilingual;
  readonly errors?: readonly ProblemField[];
  /** Further members of the answer, e.g. `current` of a stale If-Match. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Seconds after which trying again makes sense. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** What the API refuses, by the code of the problem catalogue; the filter turns it into problem+json. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly code: ProblemCode,
    readonly options: ApiProblemOptions = {},
  ) {
    super(code, { cause: options.cause });
  }
}

/** A problem of one field of a request: where (JSON pointer) and why. */
export function problemAt(code: ProblemCode, pointer: string, detail: Bilingual): ApiProblem {
  return new ApiProblem(code, { errors: [{ pointer, detail }] });
}

/** Whether a code stands in the problem catalogue. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

/**
 * One problem for the whole request: its code when all fields break the same rule of the catalogue, else that rules are
 * broken. `except`: codes that say something else of a whole request than of one field.
 */
export function refusal(fields: readonly ProblemField[], except: readonly ProblemCode[] = []): ApiProblem {
  const [only, ...others] = [...new Set(fields.map(({ code }) => code))];
  const stands = only !== undefined && others.length === 0 && isProblemCode(only) && !except.includes(only);
  return new ApiProblem(stands ? only : 'rule-broken', { errors: fields });
}
