import type { FastifyRequest } from 'fastify';

const users = new WeakMap<object, string>();

/** Notes who sends the request; set once by the guard that reads the session. */
export function setRequestUser(request: FastifyRequest, userId: string): void {
  users.set(request, userId);
}

/** Id of who sends the request; null when nobody is signed in. */
export function requestUser(request: FastifyRequest): string | null {
  return users.get(request) ?? null;
}
