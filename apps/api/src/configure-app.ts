import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { apiDocument } from './api-document/api-document.js';
import { ROUTED_MODULES } from './app.module.js';
import { Entrance, type RouteDeclaration, routesOf } from './features/accounts/index.js';
import { FirstScreen } from './first-screen/first-screen.js';
import { Config } from './platform/config/config.js';
import { OPEN_BODY_BYTES } from './platform/http/body-limits.js';
import { refuseUnreadableAddress, refuseUnreadableRequest } from './platform/http/outside-routes.js';
import { takeJsonOnly } from './platform/http/readable-bodies.js';
import { RouteMethods } from './platform/http/route-methods.js';
import { setSecurityHeaders } from './platform/web/security-headers.js';
import { WebAssets } from './platform/web/web-assets.js';
import { serveApiDocument } from './platform/web/serve-api-document.js';

/** From the first byte of a request to its last: time for 20 MB over a poor line, none for who only holds connections. */
const REQUEST_TIMEOUT_MS = 120_000;
/** A connection on which nothing moves. */
const SILENCE_TIMEOUT_MS = 150_000;

/** Fastify as this product runs it. */
export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => randomUUID(),
    // For what is no route; a route says what it takes.
    bodyLimit: OPEN_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: SILENCE_TIMEOUT_MS,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    frameworkErrors: refuseUnreadableAddress(config.secure),
    clientErrorHandler: refuseUnreadableRequest,
  });
}

/** Prefix, headers, cookies, compression, the API's document and the web app; the same for main.ts and the tests. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const routes = routesOf(ROUTED_MODULES);
  requireDeclaredAccess(routes);
  const config = app.get(Config);
  const instance = app.getHttpAdapter().getInstance();
  app.get(RouteMethods).watch(instance);
  app.setGlobalPrefix('api/v1');
  takeJsonOnly(app);
  app.enableShutdownHooks();
  await app.register(cookie);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip', 'identity'], globalDecompression: false });
  instance.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(reply, config.secure);
    void reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
  app.get(Entrance).watch(instance, routes);
  serveApiDocument(app, () => apiDocument(app));
  const web = new WebAssets(config.webDir);
  const first = new FirstScreen(instance, config);
  if (web.present) web.register(instance, (url, request) => first.of(url, request));
}

/** Deny by default: a route that says nothing about who may call it keeps the server from starting. */
function requireDeclaredAccess(routes: readonly RouteDeclaration[]): void {
  const undeclared = routes.filter(({ access }) => access.kind === 'undeclared');
  if (undeclared.length === 0) return;
  const names = undeclared.map(({ method, path, handler }) => `${method} ${path} (${handler})`);
  throw new Error(`Routes without @Public, @SignedIn or @Requires: ${names.join(', ')}`);
}
