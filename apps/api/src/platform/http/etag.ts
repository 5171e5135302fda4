import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem } from './api-problem.js';

/**
 * A strong tag from whatever decides the answer: revision, day, language, who is asking. The first part, a version,
 * stays readable, so that the same tag serves If-Match: `"17.Zm9vYmFy"`.
 */
export function etagOf(version: number, ...parts: readonly unknown[]): string {
  if (parts.length === 0) return `"${version}"`;
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
  return `"${version}.${hash}"`;
}

/**
 * Sets the tag and answers 304 without calling `load` when the client has this answer already. Use with
 * `@Res({ passthrough: true })` and return what this returns.
 */
export async function sendWithEtag<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  etag: string,
  load: () => Promise<T> | T,
): Promise<T | undefined> {
  void reply
    .header('ETag', etag)
    .header('Cache-Control', 'private, no-cache')
    .header('Vary', 'Cookie, Accept-Language');
  if (matches(request.headers['if-none-match'], etag)) {
    void reply.status(304);
    return undefined;
  }
  return load();
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => {
    const given = tag.trim();
    return given === '*' || given.replace(/^W\//, '') === etag;
  });
}

/** The version named by an If-Match header; null when there is none (or `*`). A tag that names no version fits nothing: -1. */
export function ifMatchOf(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '*') return null;
  const version = /^(?:W\/)?"?(\d{1,15})(?:\.[\w-]+)?"?$/.exec(header.trim())?.[1];
  return version === undefined ? -1 : Number(version);
}

/** Tells the OpenAPI document of the header, wherever a handler reads it. */
const documented: ParameterDecorator = (target, key) => {
  if (key === undefined) return;
  const descriptor = Object.getOwnPropertyDescriptor(target, key);
  if (!descriptor) return;
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag or version last seen; stale: 412 with what is there now.',
    example: '"1"',
    schema: { type: 'string' },
  })(target, key, descriptor);
};

/** `@IfMatch() ifMatch: number | null`: the version the client has seen. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | null =>
    ifMatchOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [documented],
);

/** Throws 412 with what is there now, and beside it what was sent, when the client has seen another version. */
export function requireVersion(ifMatch: number | null, version: number, current?: unknown, sent?: object): void {
  if (ifMatch === null || ifMatch === version) return;
  throw new ApiProblem('stale', {
    extra: { current: current ?? { version }, sent: { version: ifMatch < 0 ? null : ifMatch, ...sent } },
  });
}
