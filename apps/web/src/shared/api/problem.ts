import type { Problem } from '@tiendo/contracts';
import { commonMessages, currentLanguage, loadMessages } from '../i18n';

/** What the API answered instead of the thing asked for. `code` is stable; `title` is in the reader's language. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  get requestId(): string {
    return this.problem.requestId;
  }
}

/** The answer never came: no line, server down, request cut. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super('network-failure', { cause });
    this.name = 'NetworkFailure';
  }
}

/** Narrows to a problem with this code. */
export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);

/** Reads the body of a failed answer; a proxy's HTML page becomes a problem too, in our own words. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const t = await loadMessages(commonMessages, currentLanguage()).catch(() => commonMessages.vi);
  const fallback: Problem = {
    type: 'about:blank',
    // What a proxy says of itself is not for readers.
    title: response.status < 500 ? t.refused(String(response.status)) : t.serverDetail,
    status: response.status,
    code: response.status === 401 ? 'sign-in-required' : 'internal',
    requestId: response.headers.get('x-request-id') ?? '',
  };
  if (!response.headers.get('content-type')?.includes('json')) return new ApiProblem(fallback);
  try {
    return new ApiProblem({ ...fallback, ...((await response.json()) as Partial<Problem>) });
  } catch {
    return new ApiProblem(fallback);
  }
}
