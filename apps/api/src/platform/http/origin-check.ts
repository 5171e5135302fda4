import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { ApiProblem } from './api-problem.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITE = new Set(['same-origin', 'none']);

/**
 * Refuses writes that another site makes a browser send. A browser always says where a write comes from; a program
 * that says nothing carries no cookie it was not given.
 */
@Injectable()
export class OriginCheck {
  constructor(private readonly config: Config) {}

  /** Throws foreign-origin. */
  require(request: FastifyRequest): void {
    if (READS.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && !OWN_SITE.has(String(site))) throw new ApiProblem('foreign-origin');
    const origin = request.headers.origin;
    if (origin !== undefined && !this.isOwn(origin, request)) throw new ApiProblem('foreign-origin');
  }

  /** Scheme, host and port: those of PUBLIC_URL, or those at which the request came in where it is not that host. */
  private isOwn(origin: string, { headers, protocol }: FastifyRequest): boolean {
    if (!URL.canParse(origin)) return false;
    const given = new URL(origin);
    if (this.config.publicUrl !== null) {
      const own = new URL(this.config.publicUrl);
      if (given.hostname === own.hostname) return given.origin === own.origin;
    }
    const here = `${protocol}://${headers.host ?? ''}`;
    return URL.canParse(here) && given.origin === new URL(here).origin;
  }
}
