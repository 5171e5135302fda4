import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { TurnNeverCame, Turns } from '../turns/turns.js';
import { ApiProblem } from './api-problem.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** One at work and one ready to go on: writes of one plan or owner follow each other in the database anyway. */
const AT_ONCE = 2;
const PATIENCE_MS = 8_000;
const RETRY_AFTER_SECONDS = 5;

/**
 * Writes about one thing (the first name in their address: a plan, an owner) wait for one another here, where waiting
 * takes no connection of the database. A thing that is held for long keeps its own writers waiting and nobody else's.
 */
@Injectable()
export class WriteTurnsInterceptor implements NestInterceptor {
  private readonly turns = new Turns(AT_ONCE, PATIENCE_MS);

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const subject = READS.has(request.method) ? null : subjectOf(request);
    if (subject === null) return next.handle();
    return from(this.inTurn(subject, next));
  }

  private async inTurn(subject: string, next: CallHandler): Promise<unknown> {
    try {
      return await this.turns.run(subject, () => lastValueFrom(next.handle(), { defaultValue: undefined }));
    } catch (error) {
      if (!(error instanceof TurnNeverCame)) throw error;
      throw new ApiProblem('busy', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
  }
}

/** The address up to its first name; null when it names nothing. */
function subjectOf(request: FastifyRequest): string | null {
  const named = (request.routeOptions.url ?? '').split('/').findIndex((part) => part.startsWith(':'));
  if (named === -1) return null;
  return (request.url.split('?')[0] ?? '').split('/', named + 1).join('/');
}
