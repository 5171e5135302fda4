import type { FastifyRequest } from 'fastify';
import type { OpenWall } from './wall-key.service.js';

const walls = new WeakMap<object, OpenWall>();

/** Notes which wall asks; set once per request by the entrance. */
export function setWall(request: FastifyRequest, wall: OpenWall): void {
  walls.set(request, wall);
}

/** The wall that asks; null where no key was sent. */
export const wallOf = (request: FastifyRequest): OpenWall | null => walls.get(request) ?? null;
