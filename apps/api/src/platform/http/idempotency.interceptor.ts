import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ApiProblem } from './api-problem.js';
import { IdempotencyQueries } from './idempotency.queries.js';
import { requestCaller } from './request-caller.js';

/** Metadata key of writes whose answers are not kept. */
export const NOT_KEPT = 'tiendo:answer-not-kept';
const WAIT_MS = 100;
const WAIT_AT_MOST_MS = 10_000;
/** Between the commit of a write and its answer being kept; longer means that its process died. */
const WAIT_COMMITTED_MS = 2_000;

/** For answers that must not lie in a table (one-time links): the Idempotency-Key is ignored. */
export const AnswerNotKept = () => SetMetadata(NOT_KEPT, true);

/** A repeated write with the same Idempotency-Key gets the first answer again and changes nothing. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyQueries,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const callerId = requestCaller(request);
    if (typeof key !== 'string' || callerId === null || request.method === 'GET' || request.method === 'HEAD') {
      return next.handle();
    }
    if (this.reflector.get<boolean>(NOT_KEPT, context.getHandler())) return next.handle();
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
      throw new ApiProblem('invalid-request', {
        errors: [
          {
            pointer: '/headers/idempotency-key',
            detail: { vi: 'Tối đa 200 ký tự, không có dấu cách', en: 'At most 200 characters without spaces' },
          },
        ],
      });
    }
    return from(this.once(callerId, key, request, http.getResponse<FastifyReply>(), next));
  }

  private async once(
    callerId: string,
    key: string,
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<unknown> {
    const requestHash = hashOf(request);
    const since = performance.now();
    let claim = await this.keys.claim(callerId, key, requestHash);
    for (; claim === null; claim = await this.keys.claim(callerId, key, requestHash)) {
      const kept = await this.keys.find(callerId, key);
      if (!kept) continue;
      if (kept.requestHash !== requestHash) throw new ApiProblem('idempotency-key-reused');
      if (kept.status !== null) {
        void reply.status(kept.status).header('Idempotent-Replayed', 'true');
        if (kept.etag !== null) void reply.header('ETag', kept.etag);
        return kept.body ?? undefined;
      }
      const waited = performance.now() - since;
      if (kept.committed && waited > WAIT_COMMITTED_MS) throw new ApiProblem('answer-lost');
      if (waited > WAIT_AT_MOST_MS) throw new ApiProblem('unavailable', { retryAfterSeconds: 5 });
      await sleep(WAIT_MS);
    }
    try {
      const body: unknown = await this.keys.run(claim, () => lastValueFrom(next.handle(), { defaultValue: undefined }));
      const etag = reply.getHeader('ETag');
      await this.keys.keep(claim, reply.statusCode, body, typeof etag === 'string' ? etag : null);
      return body;
    } catch (error) {
      await this.keys.release(claim);
      throw error;
    }
  }
}

function hashOf(request: FastifyRequest): string {
  const body = Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null);
  return createHash('sha256')
    .update(`${request.method} ${request.url} ${request.headers['if-match'] ?? ''}\n`)
    .update(body)
    .digest('hex');
}
