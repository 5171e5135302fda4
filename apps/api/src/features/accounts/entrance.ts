import { Injectable } from '@nestjs/common';
import { WALL_KEY_HEADER } from '@tiendo/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { ApiProblem, setRequestCaller, VisitorReads } from '../../platform/http/index.js';
import { OriginCheck } from '../../platform/http/origin-check.js';
import { setActor } from './access.js';
import { ANONYMOUS } from './actor-context.js';
import { bearerOf, MachineKeys } from './keys/machine-keys.js';
import { networkOf } from './network-of.js';
import type { RouteDeclaration } from './route-table.js';
import { readSessionCookie } from './session-cookie.js';
import { type LiveSession, SessionService } from './session.service.js';
import { actorOfWall, type OpenWall, WallKeyService } from './walls/wall-key.service.js';
import { setWall } from './walls/wall-of.js';

const admitted = new WeakSet<object>();

/** Whether the request has passed the entrance. */
export function wasAdmitted(request: FastifyRequest): boolean {
  return admitted.has(request);
}

/**
 * Finds out who asks and holds every route to what it declares, before a byte of the body is read: who is not let in
 * cannot make the server keep anything, and who only visits no more than their network's share. Limits what a route
 * reads to what it declares.
 */
@Injectable()
export class Entrance {
  constructor(
    private readonly sessions: SessionService,
    private readonly walls: WallKeyService,
    private readonly machines: MachineKeys,
    private readonly origins: OriginCheck,
    private readonly visitors: VisitorReads,
    private readonly config: Config,
  ) {}

  /** Stands before every route registered from now on that is one of `routes`. */
  watch(instance: FastifyInstance, routes: readonly RouteDeclaration[]): void {
    const byAddress = new Map(routes.map((route) => [addressOf(route.method, route.path), route]));
    instance.addHook('onRoute', (options) => {
      const route = byAddress.get(addressOf([options.method].flat()[0] ?? '', options.url));
      if (route) options.bodyLimit = route.bodyLimitBytes;
    });
    instance.addHook('onRequest', async (request) => {
      const route = byAddress.get(addressOf(request.method, request.routeOptions.url ?? ''));
      if (!route) return;
      await this.admit(request, route);
      admitted.add(request);
    });
  }

  private async admit(request: FastifyRequest, route: RouteDeclaration): Promise<void> {
    this.origins.require(request);
    const { access } = route;
    if (access.kind === 'public' && access.openness === 'unasked') return;
    const key = request.headers[WALL_KEY_HEADER];
    if (key !== undefined) return this.admitWall(request, route, String(key));
    const bearer = bearerOf(request);
    if (bearer !== null) {
      const { id } = await this.machines.admit(request, bearer, access.kind === 'machine' ? access.right : null);
      setRequestCaller(request, id);
      return;
    }
    const token = readSessionCookie(this.config, request);
    const session = token === null ? null : await this.sessions.find(token);
    this.note(request, session);
    if (!session && request.method === 'GET') this.visitors.enter(request, networkOf(request.ip));
    if (session?.row.mustChangePassword && !route.withOneTimePassword) {
      throw new ApiProblem('password-change-required');
    }
    if (access.kind === 'public') return;
    if (!session) throw new ApiProblem(access.kind === 'machine' ? 'machine-key-invalid' : 'sign-in-required');
    if (access.kind === 'signedIn') return;
    if (access.kind !== 'permission' || !session.actor.canSomewhere(access.permission))
      throw new ApiProblem('forbidden');
  }

  /** A screen on a wall, whoever may be signed in beside it: what is declared for walls, of the one plan its key opens. */
  private async admitWall(request: FastifyRequest, route: RouteDeclaration, key: string): Promise<void> {
    const wall = await this.walls.find(key);
    if (!wall) throw new ApiProblem('wall-key-invalid');
    const actor = actorOfWall(wall);
    const { access } = route;
    const may = access.kind === 'public' || (access.kind === 'permission' && actor.canSomewhere(access.permission));
    if (!may || !isOfWall(request, route, wall)) throw new ApiProblem('forbidden');
    setActor(request, actor);
    setWall(request, wall);
  }

  private note(request: FastifyRequest, session: LiveSession | null): void {
    setActor(request, session?.actor ?? ANONYMOUS);
    if (session) setRequestCaller(request, session.row.userId);
  }
}

function isOfWall(
  { params, query }: FastifyRequest,
  { onWall }: RouteDeclaration,
  { plan: { slug } }: OpenWall,
): boolean {
  const says = (named: unknown, name: string, what: string): boolean =>
    typeof named === 'object' && named !== null && Reflect.get(named, name) === what;
  switch (onWall) {
    case 'pathSlug':
      return says(params, 'slug', slug);
    case 'publishedRanking':
      return says(query, 'plan', slug) && says(query, 'version', 'published');
    case 'itself':
      return true;
    case null:
      return false;
  }
}

function addressOf(method: string, path: string): string {
  return `${method === 'HEAD' ? 'GET' : method} ${path}`;
}
