import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { ApiProblem, setRequestUser } from '../../platform/http/index.js';
import { OPEN_ROUTE, type Openness } from '../../platform/http/open-route.js';
import { REQUIRED_PERMISSION, setActor, SIGNED_IN } from './access.js';
import { ANONYMOUS } from './actor-context.js';
import type { Permission } from './permissions.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionService } from './session.service.js';

/** Finds out who asks and holds every route to what it declares. A route that declares nothing is closed. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    const openness = this.reflector.get<Openness | undefined>(OPEN_ROUTE, handler);
    if (openness === 'unasked') return true;
    const token = readSessionCookie(this.config, request);
    const actor = token === null ? ANONYMOUS : ((await this.sessions.find(token))?.actor ?? ANONYMOUS);
    setActor(request, actor);
    if (actor.userId !== null) setRequestUser(request, actor.userId);

    if (openness) return true;
    if (!actor.signedIn) throw new ApiProblem('sign-in-required');
    if (this.reflector.get<boolean>(SIGNED_IN, handler)) return true;
    const permission = this.reflector.get<Permission | undefined>(REQUIRED_PERMISSION, handler);
    if (permission === undefined || !actor.canSomewhere(permission)) throw new ApiProblem('forbidden');
    return true;
  }
}
