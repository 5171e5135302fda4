import type { RouteAnswer, RouteBody, RouteMethod, RouteParams, RoutePath, RouteQuery } from '@tiendo/contracts';
import { currentLanguage } from '../i18n';
import { NetworkFailure, problemOf } from './problem';
import { signInAgain, signedInAs } from './sign-in-gate';
import { wallKeyHeaders } from './wall-key';

type QueryValue = string | number | boolean | null | undefined;

/** What every call may say besides what its route asks for. */
export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** The version on screen, sent as If-Match: a stale one answers 412 with the current state. */
  readonly ifMatch?: string | number;
  /** Makes a repeated write harmless; one is made up for every POST that has none. */
  readonly idempotencyKey?: string;
}

/** What fills an address and what goes with it, as the client itself handles it. */
interface Call extends RequestOptions {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
}

/** Keys whose value may be left out are optional themselves. */
type Part<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : Partial<Value> extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value };

/** As the schema takes it; what is null is left out of the address, and a flag is written as one. */
type Asked<Query> = {
  readonly [K in keyof Query]:
    | (unknown extends Query[K] ? QueryValue : Query[K])
    | (Query[K] extends 'true' | 'false' | undefined ? boolean : never)
    | null;
};

/** Nothing is written into what is sent. */
type Sent<T> = T extends readonly (infer Item)[]
  ? readonly Sent<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Sent<T[K]> }
    : T;

export type BodyOf<M extends RouteMethod, P extends RoutePath<M>> =
  RouteBody<M, P> extends 'file' ? Blob : Sent<RouteBody<M, P>>;

type Address<M extends RouteMethod, P extends RoutePath<M>> = Part<
  'path',
  [RouteParams<P>] extends [never] ? undefined : Readonly<Record<RouteParams<P>, string>>
> &
  Part<'query', RouteQuery<M, P> extends undefined ? undefined : Asked<RouteQuery<M, P>>>;

type CallOf<M extends RouteMethod, P extends RoutePath<M>> = Address<M, P> &
  Part<'body', BodyOf<M, P>> &
  RequestOptions;

/** Nothing to say need not be said. */
type Optional<T> = Partial<T> extends T ? [given?: T] : [given: T];

const BASE = '/api/v1';

/**
 * The address of what is read there: `('/plans/{slug}/summary', { path: { slug: 'kh-73' }, query: { asOf: null } })` →
 * `/api/v1/plans/kh-73/summary`. Values are escaped; empty ones are left out of the query.
 */
export function addressOf<P extends RoutePath<'get'>>(route: P, ...[call]: Optional<Address<'get', P>>): string {
  return urlOf(route, call as Call | undefined);
}

function urlOf(route: string, { path = {}, query = {} }: Call = {}): string {
  const filled = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `${BASE}${filled}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

async function send(method: string, url: string, body: unknown, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    ...wallKeyHeaders(),
  };
  if (body instanceof Blob) headers['content-type'] = 'application/octet-stream';
  else if (body !== undefined) headers['content-type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['if-match'] = etagOf(options.ifMatch);
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
  try {
    return await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      // A file goes as it is; its type is judged by content on the other side.
      body: body === undefined ? undefined : body instanceof Blob ? body : JSON.stringify(body),
      signal: options.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new NetworkFailure(error);
  }
}

const etagOf = (version: string | number): string =>
  typeof version === 'number' || !version.includes('"') ? `"${version}"` : version;

/**
 * One call of the API. Throws ApiProblem for every answer that is not 2xx, NetworkFailure when none came. What
 * meets an expired session opens the sign-in dialog and is sent again, a write with the same key, after signing in.
 */
async function request(method: RouteMethod, route: string, call: Call = {}): Promise<unknown> {
  const isOfSession = route === '/session';
  const url = urlOf(route, call);
  // A POST that says nothing says so in JSON.
  const body = call.body ?? (method === 'post' ? {} : undefined);
  const options =
    method === 'post' && !isOfSession && call.idempotencyKey === undefined
      ? { ...call, idempotencyKey: newKey() }
      : call;
  const once = () => send(method.toUpperCase(), url, body, options);
  let response = await once();
  const asks = method !== 'get' || signedInAs() !== null;
  if (response.status === 401 && asks && !isOfSession && (await signInAgain())) response = await once();
  if (!response.ok) throw await problemOf(response);
  const empty = response.status === 204 || response.headers.get('content-length') === '0';
  return empty ? undefined : await response.json();
}

/** A key of its own for one write; `randomUUID` is missing on plain http in a local network. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Sender<M extends RouteMethod> = <P extends RoutePath<M>>(
  route: P,
  ...call: Optional<CallOf<M, P>>
) => Promise<RouteAnswer<M, P>>;

/** The types come from the routes of `@tiendo/contracts`, where a test holds them against the API; nothing is validated twice. */
const sender =
  <M extends RouteMethod>(method: M): Sender<M> =>
  async <P extends RoutePath<M>>(route: P, ...[call]: Optional<CallOf<M, P>>) =>
    (await request(method, route, call as Call | undefined)) as RouteAnswer<M, P>;

/** A write as data, so that it can be put by and sent later. */
export interface StoredWrite {
  readonly method: Exclude<RouteMethod, 'get'>;
  readonly route: string;
  readonly path: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The version it is written over; left out: it makes something new. */
  readonly ifMatch?: number;
  readonly idempotencyKey: string;
}

/** Sends a write that was put by, as `api` sends it. */
export const sendStored = ({ method, route, ...call }: StoredWrite): Promise<unknown> => request(method, route, call);

/** `api.put('/plans/{slug}/draft', { path: { slug }, body: { document }, ifMatch: version })` answers a `PlanDraft`. */
export const api = {
  get: sender('get'),
  post: sender('post'),
  put: sender('put'),
  patch: sender('patch'),
  delete: sender('delete'),
};
