import type { FastifyRequest } from 'fastify';

const callers = new WeakMap<object, string>();

/** Notes who sends the request; set once by the guard that reads the session or the key of another system. */
export function setRequestCaller(request: FastifyRequest, callerId: string): void {
  callers.set(request, callerId);
}

/** Id of the account or the key that sends the request; null: neither. */
export function requestCaller(request: FastifyRequest): string | null {
  return callers.get(request) ?? null;
}
