import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { BODY_LIMIT, OPEN_BODY_BYTES, ORDINARY_BODY_BYTES } from '../../platform/http/body-limits.js';
import { NOT_KEPT } from '../../platform/http/idempotency.interceptor.js';
import { OPEN_ROUTE, type Openness } from '../../platform/http/open-route.js';
import {
  FOR_MACHINES,
  type MachineRight,
  ON_WALL,
  REQUIRED_PERMISSION,
  SIGNED_IN,
  type WallReading,
  WITH_ONE_TIME_PASSWORD,
} from './access.js';
import type { Permission } from './permissions.js';

/** What a route declares about who may call it. */
export type RouteAccess =
  | { readonly kind: 'public'; readonly openness: Openness }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'machine'; readonly right: MachineRight }
  | { readonly kind: 'undeclared' };

export interface RouteDeclaration {
  readonly method: string;
  /** With the API's prefix: `/api/v1/plans/:slug`. */
  readonly path: string;
  readonly handler: string;
  readonly access: RouteAccess;
  /** Whether a repeated write with the same Idempotency-Key gets the first answer. */
  readonly answerKept: boolean;
  /** The largest body taken. */
  readonly bodyLimitBytes: number;
  /** Whether somebody whose password is to be changed first may call it all the same. */
  readonly withOneTimePassword: boolean;
  readonly schemas: RouteSchemas;
  /** Where the plan is named that a wall screen's key may read here; null: closed to keys. */
  readonly onWall: WallReading | null;
}

/** What a handler's decorators say it takes and answers when all is well: the schemas themselves. */
export interface RouteSchemas {
  readonly query?: unknown;
  readonly body?: unknown;
  readonly answer?: unknown;
}

/** Where `@nestjs/swagger` keeps what `@ApiOkResponse` and its like declare. */
const DECLARED_ANSWERS = 'swagger/apiResponse';

type Constructor = abstract new (...args: never[]) => unknown;
/** A module class, or a dynamic module that may list controllers of its own. */
type ModuleLike =
  | Constructor
  | {
      readonly module: Constructor;
      readonly controllers?: readonly Constructor[];
      readonly imports?: readonly unknown[];
    };

/** Every route of these modules and of those they import, read from the decorators: nothing is started for it. */
export function routesOf(modules: readonly unknown[], prefix = '/api/v1'): RouteDeclaration[] {
  const controllers = new Set<Constructor>();
  const seen = new Set<unknown>();
  const visit = (candidate: unknown): void => {
    if (!isModule(candidate) || seen.has(candidate)) return;
    seen.add(candidate);
    const [type, extra] = typeof candidate === 'function' ? [candidate, null] : [candidate.module, candidate];
    for (const controller of [
      ...metadata<Constructor>(MODULE_METADATA.CONTROLLERS, type),
      ...(extra?.controllers ?? []),
    ]) {
      controllers.add(controller);
    }
    for (const imported of [...metadata<unknown>(MODULE_METADATA.IMPORTS, type), ...(extra?.imports ?? [])])
      visit(imported);
  };
  modules.forEach(visit);
  return [...controllers]
    .flatMap((controller) => handlersOf(controller, prefix))
    .sort((a, b) => (a.path === b.path ? compare(a.method, b.method) : compare(a.path, b.path)));
}

function handlersOf(controller: Constructor, prefix: string): RouteDeclaration[] {
  const prototype: unknown = controller.prototype;
  if (typeof prototype !== 'object' || prototype === null) return [];
  const base = paths(Reflect.getMetadata(PATH_METADATA, controller));
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler: unknown = name === 'constructor' ? undefined : Reflect.get(prototype, name);
    if (typeof handler !== 'function') return [];
    const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
    if (typeof method !== 'number') return [];
    const access = accessOf(handler);
    return base.flatMap((start) =>
      paths(Reflect.getMetadata(PATH_METADATA, handler)).map((end) => ({
        method: RequestMethod[method] ?? String(method),
        path: `${prefix}/${[start, end]
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/')}`,
        handler: `${controller.name}.${name}`,
        access,
        answerKept: Reflect.getMetadata(NOT_KEPT, handler) !== true,
        bodyLimitBytes: bodyLimitOf(handler, access),
        withOneTimePassword: Reflect.getMetadata(WITH_ONE_TIME_PASSWORD, handler) === true,
        schemas: schemasOf(controller, name, handler),
        onWall: RequestMethod[method] === 'GET' ? wallReadingOf(handler) : null,
      })),
    );
  });
}

function accessOf(handler: object): RouteAccess {
  const openness: unknown = Reflect.getMetadata(OPEN_ROUTE, handler);
  if (openness !== undefined) return { kind: 'public', openness: openness as Openness };
  if (Reflect.getMetadata(SIGNED_IN, handler) === true) return { kind: 'signedIn' };
  const right: unknown = Reflect.getMetadata(FOR_MACHINES, handler);
  if (typeof right === 'string') return { kind: 'machine', right: right as MachineRight };
  const permission: unknown = Reflect.getMetadata(REQUIRED_PERMISSION, handler);
  return typeof permission === 'string'
    ? { kind: 'permission', permission: permission as Permission }
    : { kind: 'undeclared' };
}

function schemasOf(controller: Constructor, name: string, handler: object): RouteSchemas {
  const parameters: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name);
  const schemaOf = (type: RouteParamtypes): unknown =>
    Object.entries((parameters ?? {}) as Record<string, { schema?: unknown }>)
      .filter(([key]) => key.startsWith(`${type}:`))
      .find(([, { schema }]) => schema !== undefined)?.[1].schema;
  const answers: unknown = Reflect.getMetadata(DECLARED_ANSWERS, handler);
  const answer = Object.entries((answers ?? {}) as Record<string, { standardSchema?: unknown }>).find(([status]) =>
    status.startsWith('2'),
  )?.[1].standardSchema;
  return { query: schemaOf(RouteParamtypes.QUERY), body: schemaOf(RouteParamtypes.BODY), answer };
}

function wallReadingOf(handler: object): WallReading | null {
  const reading: unknown = Reflect.getMetadata(ON_WALL, handler);
  return typeof reading === 'string' ? (reading as WallReading) : null;
}

/** Nobody in particular sends little; a route that needs a session may declare that it takes more than others. */
function bodyLimitOf(handler: object, access: RouteAccess): number {
  if (access.kind === 'public') return OPEN_BODY_BYTES;
  const declared: unknown = Reflect.getMetadata(BODY_LIMIT, handler);
  return typeof declared === 'number' ? declared : ORDINARY_BODY_BYTES;
}

function isModule(candidate: unknown): candidate is ModuleLike {
  if (typeof candidate === 'function') return true;
  return typeof candidate === 'object' && candidate !== null && 'module' in candidate;
}

function metadata<T>(key: string, target: object): T[] {
  const value: unknown = Reflect.getMetadata(key, target);
  return Array.isArray(value) ? (value as T[]) : [];
}

function paths(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [typeof value === 'string' ? value : ''];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
