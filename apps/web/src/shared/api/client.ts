import { currentLanguage } from '../i18n';
import { NetworkFailure, problemOf } from './problem';
import { signInAgain, wasSignedIn } from './sign-in-gate';

export type QueryValue = string | number | boolean | null | undefined;

export interface RequestOptions {
  query?: Readonly<Record<string, QueryValue>>;
  signal?: AbortSignal;
  /** The version on screen, sent as If-Match: a stale one answers 412 with the current state. */
  ifMatch?: string | number;
  /** Makes a repeated write harmless; one is made up for every POST that has none. */
  idempotencyKey?: string;
}

export interface ApiAnswer<T> {
  readonly body: T;
  readonly status: number;
  readonly etag: string | null;
}

const BASE = '/api/v1';

/** `/plans` + `{ q: 'a b', asOf: undefined }` → `/api/v1/plans?q=a%20b`; empty values are left out. */
export function addressOf(path: string, query: RequestOptions['query'] = {}): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `${BASE}${path}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

async function send(method: string, path: string, body: unknown, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': currentLanguage() };
  if (body instanceof Blob) headers['content-type'] = 'application/octet-stream';
  else if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['if-match'] = etagOf(options.ifMatch);
  if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
  try {
    return await fetch(addressOf(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      // A file goes as it is; its type is judged by content on the other side.
      body:
        body === undefined ? undefined : body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body),
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
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  options: RequestOptions = {},
): Promise<ApiAnswer<T>> {
  const write = method !== 'GET';
  const settled =
    method === 'POST' && path !== '/session' && !options.idempotencyKey
      ? { ...options, idempotencyKey: newKey() }
      : options;
  let response = await send(method, path, body, settled);
  if (response.status === 401 && (write || wasSignedIn()) && path !== '/session' && (await signInAgain())) {
    response = await send(method, path, body, settled);
  }
  if (!response.ok) throw await problemOf(response);
  const empty = response.status === 204 || response.headers.get('content-length') === '0';
  return {
    body: (empty ? undefined : await response.json()) as T,
    status: response.status,
    etag: response.headers.get('etag'),
  };
}

/** A key of its own for one write; `randomUUID` is missing on plain http in a local network. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The shapes come from `@tiendo/contracts` as types: `api.get<Overview>(...)`; nothing is validated twice. */
export const api = {
  get: async <T>(path: string, options?: RequestOptions) => (await request<T>('GET', path, undefined, options)).body,
  post: async <T>(path: string, body?: unknown, options?: RequestOptions) =>
    (await request<T>('POST', path, body ?? {}, options)).body,
  put: async <T>(path: string, body: unknown, options?: RequestOptions) =>
    (await request<T>('PUT', path, body, options)).body,
  patch: async <T>(path: string, body: unknown, options?: RequestOptions) =>
    (await request<T>('PATCH', path, body, options)).body,
  delete: async <T = void>(path: string, options?: RequestOptions) =>
    (await request<T>('DELETE', path, undefined, options)).body,
};
