import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Which methods an address of the API takes, so that another one is told so instead of "not found". */
@Injectable()
export class RouteMethods {
  private readonly routes: Route[] = [];

  /** Notes every route registered from now on. Routes that take every address (the web app's) do not count. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      if (url.includes('*')) return;
      this.routes.push({ pattern: patternOf(url), methods: [method].flat() });
    });
  }

  /** Methods of an address, in alphabetical order; empty when there is no such address. */
  at(path: string): string[] {
    const methods = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  }
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.\\+?^${}()|[\]]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
