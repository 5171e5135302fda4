import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ApiProblem } from './api-problem.js';
import { pointerOf } from './pointer.js';

/** Names that mean something to JavaScript itself and are taken out of a query before any schema sees them. */
const NEVER_KNOWN = new Set(['__proto__', 'constructor', 'prototype']);

const UNREADABLE = {
  vi: 'Địa chỉ có mã % không đọc được',
  en: 'The address holds a % sequence that is not UTF-8',
};

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** A route that takes no query refuses every parameter; one that takes some has a strict schema for them. */
@Injectable()
export class UnknownParametersInterceptor implements NestInterceptor {
  private readonly takesQuery = new WeakMap<object, boolean>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { url, query } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isReadable(url)) throw new ApiProblem('invalid-request', { errors: [{ pointer: '', detail: UNREADABLE }] });
    const all = Object.keys(query ?? {});
    const names = this.readsQuery(context) ? all.filter((name) => NEVER_KNOWN.has(name)) : all;
    if (names.length > 0) {
      throw new ApiProblem('unknown-parameter', {
        errors: names.map((name) => ({
          pointer: pointerOf([name]),
          code: 'unknown',
          detail: { vi: 'Không có tham số này', en: 'There is no such parameter' },
        })),
      });
    }
    return next.handle();
  }

  private readsQuery(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    let reads = this.takesQuery.get(handler);
    if (reads === undefined) {
      const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name);
      reads = Object.keys(args ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
      this.takesQuery.set(handler, reads);
    }
    return reads;
  }
}
