import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { ApiProblem, type ProblemField } from './api-problem.js';
import { issueText } from './issue-text.js';

type Issues = Parameters<
  NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory'] & object
>[0];
type Issue = Issues[number];

/** Carries the issues from the schema to the place that knows which part of the request they are about. */
class Refused extends Error {
  constructor(readonly issues: Issues) {
    super('refused');
  }
}

/** Validates body, query and path by the Zod schema of the parameter; answers 400 with a JSON pointer per field. */
@Injectable()
export class RequestValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new Refused(issues) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform<T>(value, metadata);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const unknownOnly = metadata.type === 'query' && error.issues.every((issue) => keysOf(issue) !== null);
      throw new ApiProblem(unknownOnly ? 'unknown-parameter' : 'invalid-request', {
        errors: error.issues.flatMap(fieldsOf),
      });
    }
  }
}

function keysOf(issue: Issue): readonly string[] | null {
  return 'code' in issue && issue.code === 'unrecognized_keys' && 'keys' in issue ? (issue.keys as string[]) : null;
}

function fieldsOf(issue: Issue): ProblemField[] {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  const detail = issueText(issue);
  const keys = keysOf(issue);
  return keys
    ? keys.map((key) => ({ pointer: pointerOf([...path, key]), code: 'unknown', detail }))
    : [{ pointer: pointerOf(path), detail }];
}

/** RFC 6901: `/observations/0/numerator`; the empty string is the whole. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
