import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OpenRoute } from '../../platform/http/open-route.js';
import { ActorContext, ANONYMOUS } from './actor-context.js';
import type { OpenKey } from './keys/access-key.queries.js';
import { machineOf } from './keys/machine-keys.js';
import type { Permission } from './permissions.js';

/** Metadata key of the permission a route needs. */
export const REQUIRED_PERMISSION = 'tiendo:required-permission';
/** Metadata key of routes for whoever is signed in, whatever their role. */
export const SIGNED_IN = 'tiendo:signed-in';

/** Metadata key of routes that work before a one-time password is changed. */
export const WITH_ONE_TIME_PASSWORD = 'tiendo:with-one-time-password';

/** Anyone may call the route; the service decides what they see. */
export const Public = () => OpenRoute();

/** Anyone signed in may call the route; it is about themselves. */
export const SignedIn = () => SetMetadata(SIGNED_IN, true);

/** The route needs this permission in some owner; the service asks again for the owner in question. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRED_PERMISSION, permission);

/** Works also for who still has to change a one-time password: signing in and out, and the change itself. */
export const WithOneTimePassword = () => SetMetadata(WITH_ONE_TIME_PASSWORD, true);

/** Metadata key of what a wall screen's key may read. */
export const ON_WALL = 'tiendo:on-wall';

/**
 * Where a route names the plan it is about: in its path; in its query, of rankings together with their being published; or
 * nowhere, being about the key itself.
 */
export type WallReading = 'pathSlug' | 'publishedRanking' | 'itself';

/** The key of a wall screen may read this, of its own plan; everything else is closed to it. */
export const OnWall = (reading: WallReading) => SetMetadata(ON_WALL, reading);

/** Metadata key of what a key of another system needs here. */
export const FOR_MACHINES = 'tiendo:for-machines';

/** What a key of another system may be given: to read, to write; `any`: about the key itself. */
export type MachineRight = 'read' | 'write' | 'any';

/** For keys of other systems, within what each names; closed to people. */
export const ForMachines = (right: MachineRight) => SetMetadata(FOR_MACHINES, right);

/** `@Machine() key: OpenKey`: the key of the system that asks. */
export const Machine = createParamDecorator((_: unknown, context: ExecutionContext): OpenKey =>
  machineOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

const actors = new WeakMap<object, ActorContext>();

/** Notes who asks; set once per request by the guard. */
export function setActor(request: FastifyRequest, actor: ActorContext): void {
  actors.set(request, actor);
}

/** Who asks; nobody when the guard has not run. */
export function actorOf(request: FastifyRequest): ActorContext {
  return actors.get(request) ?? ANONYMOUS;
}

/** `@Actor() actor: ActorContext`: who asks. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): ActorContext =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
