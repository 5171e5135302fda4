import type { ProblemCode } from '@tiendo/contracts';
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
