import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { ApiProblem, type ProblemField } from './api-problem.js';
import { issueText } from './issue-text.js';
import { pointerOf } from './pointer.js';
import { unstorable } from './storable.js';

type Issues = Parameters<
  NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory'] & object
>[0];
type Issue = Issues[number];

/** As many wrong fields as a screen of a whole table can still show. */
const MOST_TOLD = 500;

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
    if (metadata.type !== 'custom') {
      if (metadata.type === 'body' && Buffer.isBuffer(value)) throw new ApiProblem('unsupported-media-type');
      // A body was looked at where it was read.
      const errors = metadata.type === 'body' ? [] : unstorable(value);
      if (errors.length > 0) throw new ApiProblem('invalid-request', { errors });
    }
    try {
      return await super.transform<T>(value, metadata);
    } catch (error) {
      // So much of it is wrong that even gathering that is too much.
      if (error instanceof RangeError) throw new ApiProblem('invalid-request', { errors: [] });
      if (!(error instanceof Refused)) throw error;
      const unknownOnly = metadata.type === 'query' && error.issues.every((issue) => keysOf(issue) !== null);
      throw new ApiProblem(unknownOnly ? 'unknown-parameter' : 'invalid-request', {
        errors: error.issues.slice(0, MOST_TOLD).flatMap((issue) => fieldsOf(issue)),
      });
    }
  }
}

function keysOf(issue: Issue): readonly string[] | null {
  return 'code' in issue && issue.code === 'unrecognized_keys' && 'keys' in issue ? (issue.keys as string[]) : null;
}

function fieldsOf(issue: Issue, under: readonly PropertyKey[] = []): ProblemField[] {
  const path = [...under, ...(issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part))];
  const nearest = nearestOf(issue);
  if (nearest) return nearest.flatMap((inner) => fieldsOf(inner, path));
  const detail = issueText(issue);
  const keys = keysOf(issue);
  return keys
    ? keys.map((key) => ({ pointer: pointerOf([...path, key]), code: 'unknown', detail }))
    : [{ pointer: pointerOf(path), detail }];
}

/** Of several allowed shapes the one that the value misses by least: what is wrong with it tells more than "no shape". */
function nearestOf(issue: Issue): readonly Issue[] | null {
  if (!('code' in issue) || issue.code !== 'invalid_union' || !('errors' in issue)) return null;
  const branches = (issue.errors as Issue[][]).filter((issues) => issues.length > 0);
  return branches.sort((a, b) => a.length - b.length)[0] ?? null;
}
