import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import { PlanCache } from './plan-cache.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** After a write of this process nothing remembered is believed: the writer's next read shows the write. */
@Injectable()
export class ForgetOnWriteInterceptor implements NestInterceptor {
  constructor(private readonly memory: PlanCache) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method } = context.switchToHttp().getRequest<FastifyRequest>();
    return READS.has(method) ? next.handle() : next.handle().pipe(finalize(() => this.memory.clear()));
  }
}
