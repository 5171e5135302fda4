import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Turns } from '../turns/turns.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** One at work and one ready to go on: writes of one plan or owner follow each other in the database anyway. */
const AT_ONCE = 2;
const PATIENCE_MS = 8_000;

const ABOUT = 'tiendo:writes-about';

/**
 * Declares by its parameter in the address what a write changes and nothing beyond it, such as one report of an owner:
 * only writes about the same one wait for one another.
 */
export const WritesAbout = (parameter: string) => SetMetadata(ABOUT, parameter);

/**
 * Writes about one thing (the first name in their address: a plan, an owner; or what {@link WritesAbout} names) wait for
 * one another here, where waiting takes no connection of the database. A thing that is held for long keeps its own writers waiting and nobody else's.
 */
@Injectable()
export class WriteTurnsInterceptor implements NestInterceptor {
  private readonly turns = new Turns(AT_ONCE, PATIENCE_MS);

  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const subject = READS.has(request.method) ? null : subjectOf(request, this.aboutOf(context));
    if (subject === null) return next.handle();
    return from(this.turns.run(subject, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }

  private aboutOf(context: ExecutionContext): string | undefined {
    return this.reflector.getAllAndOverride<string | undefined>(ABOUT, [context.getHandler(), context.getClass()]);
  }
}

/** The address up to the name of what is written, the first one unless it is told; null when it names nothing. */
function subjectOf(request: FastifyRequest, about: string | undefined): string | null {
  const isIt = (part: string): boolean => (about === undefined ? part.startsWith(':') : part === `:${about}`);
  const named = (request.routeOptions.url ?? '').split('/').findIndex(isIt);
  if (named === -1) return null;
  return (request.url.split('?')[0] ?? '').split('/', named + 1).join('/');
}
