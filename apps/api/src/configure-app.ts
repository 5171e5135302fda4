import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { apiDocument } from './api-document/api-document.js';
import { ROUTED_MODULES } from './app.module.js';
import { routesOf } from './features/accounts/index.js';
import { Config } from './platform/config/config.js';
import { refuseUnreadableAddress, refuseUnreadableRequest } from './platform/http/outside-routes.js';
import { takeJsonOnly } from './platform/http/readable-bodies.js';
import { RouteMethods } from './platform/http/route-methods.js';
import { setSecurityHeaders } from './platform/web/security-headers.js';
import { WebAssets } from './platform/web/web-assets.js';
import { serveApiDocument } from './platform/web/serve-api-document.js';

/** The largest body is the draft of a plan, one document of up to 10,000 items; files have a limit of their own. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** Fastify as this product runs it. */
export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    frameworkErrors: refuseUnreadableAddress(config.secure),
    clientErrorHandler: refuseUnreadableRequest,
  });
}

/** Prefix, headers, cookies, compression, the API's document and the web app; the same for main.ts and the tests. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  requireDeclaredAccess();
  const config = app.get(Config);
  const instance = app.getHttpAdapter().getInstance();
  app.get(RouteMethods).watch(instance);
  app.setGlobalPrefix('api/v1');
  takeJsonOnly(app, BODY_LIMIT_BYTES);
  app.enableShutdownHooks();
  await app.register(cookie);
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip', 'identity'], globalDecompression: false });
  instance.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(reply, config.secure);
    void reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
  serveApiDocument(app, () => apiDocument(app));
  const web = new WebAssets(config.webDir);
  if (web.present) web.register(instance);
}

/** Deny by default: a route that says nothing about who may call it keeps the server from starting. */
function requireDeclaredAccess(): void {
  const undeclared = routesOf(ROUTED_MODULES).filter(({ access }) => access.kind === 'undeclared');
  if (undeclared.length === 0) return;
  const names = undeclared.map(({ method, path, handler }) => `${method} ${path} (${handler})`);
  throw new Error(`Routes without @Public, @SignedIn or @Requires: ${names.join(', ')}`);
}
