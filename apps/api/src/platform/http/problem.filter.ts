import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { PROBLEMS, type Language, type Problem, type ProblemCode } from '@tiendo/contracts';
import { DomainError } from '@tiendo/indicators';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DiskSpace } from '../health/disk-space.js';
import { TurnNeverCame } from '../turns/turns.js';
import { ApiProblem } from './api-problem.js';
import { problemOfDatabaseError } from './database-errors.js';
import { languageOf } from './language.js';
import { RouteMethods } from './route-methods.js';

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  503: 'unavailable',
};

/** What is over before long, whatever its cause. */
const PASSES_BY_ITSELF = new Set<string>(['busy', 'unavailable'] satisfies ProblemCode[]);
const RETRY_AFTER_SECONDS = 5;

/** The only place that knows how an error becomes an answer: RFC 9457, in the language asked for. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(
    private readonly methods: RouteMethods,
    private readonly disk: DiskSpace,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const allowed = isNoRoute(error) ? this.methods.at(pathOf(request)) : [];
    const otherMethod = allowed.length > 0 && !allowed.includes(request.method);
    if (otherMethod) {
      void reply.header('Allow', allowed.join(', '));
      if (request.method === 'OPTIONS') {
        void reply.status(204).send();
        return;
      }
    }
    const problem = this.problemOf(otherMethod ? new ApiProblem('method-not-allowed') : error, request);
    const said = error instanceof ApiProblem ? error.options.retryAfterSeconds : undefined;
    const retryAfter = said ?? (PASSES_BY_ITSELF.has(problem.code) ? RETRY_AFTER_SECONDS : undefined);
    if (problem.code === 'storage-full') this.disk.noteFull();
    if (retryAfter !== undefined) void reply.header('Retry-After', String(Math.ceil(retryAfter)));
    void reply
      .removeHeader('ETag')
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Content-Language', languageOf(request.headers['accept-language']))
      .header('Cache-Control', 'no-store')
      .send(problem);
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    const language = languageOf(request.headers['accept-language']);
    if (error instanceof ApiProblem) {
      const { detail, errors, extra } = error.options;
      return {
        ...extra,
        ...problemBase(error.code, language, request),
        ...(detail && { detail: detail[language] }),
        ...(errors && {
          errors: errors.map((field) => ({
            pointer: field.pointer,
            ...(field.code && { code: field.code }),
            detail: field.detail[language],
          })),
        }),
      };
    }
    if (error instanceof DomainError) {
      const known = Object.hasOwn(PROBLEMS, error.code) ? (error.code as ProblemCode) : null;
      return known
        ? problemBase(known, language, request)
        : {
            ...problemBase('rule-broken', language, request),
            errors: [{ pointer: '', code: error.code, detail: error.code }],
          };
    }
    if (error instanceof TurnNeverCame) return problemBase('busy', language, request);
    const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
    if (status !== null && status < 500) {
      return { ...problemBase(BY_STATUS[status] ?? 'invalid-request', language, request), status };
    }
    const code = status === 503 ? 'unavailable' : problemOfDatabaseError(error);
    if (code !== null && PROBLEMS[code].status < 500) return problemBase(code, language, request);
    this.logger.error(
      `${request.id} ${request.method} ${request.url.split('?')[0] ?? ''}`,
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    );
    return problemBase(code ?? 'internal', language, request);
  }
}

/** What every problem says, by its code. */
export function problemBase(code: ProblemCode, language: Language, request: FastifyRequest): Problem {
  const { status, [language]: title } = PROBLEMS[code];
  return {
    type: `/problems/${code}`,
    title,
    status,
    code,
    instance: pathOf(request),
    requestId: request.id,
  };
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? request.url;
}

/** The framework found no route; a feature that finds nothing says so with an ApiProblem. */
function isNoRoute(error: unknown): boolean {
  return error instanceof HttpException && error.getStatus() === 404;
}

/** Status of an error thrown by Fastify itself (unreadable JSON, body too large); null for anything else. */
function fastifyStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('FST_')) return null;
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
}
