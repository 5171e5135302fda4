// Opens the application without a line. What it keeps is one version of the code, as a whole; it keeps no answer of the API
// and no page that the server has written figures into.
import { cleanupOutdatedCaches, matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** Files of the version this worker was built with; put in by `offline-worker.ts`. */
declare const FILES_OF_VERSION: PrecacheEntry[];
/** What of the scope of workers is used here; their types do not go with those of pages. */
declare const self: {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
};

const PAGE = '/index.html';
/** A line over which no page begins to come in this time is none. */
const PATIENCE_MS = 10_000;
/** Gateways answer for a server that is away. */
const AWAY: readonly number[] = [502, 503, 504];

precache(FILES_OF_VERSION);
cleanupOutdatedCaches();
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// Named by their content: what is kept of them is what the server has.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await matchPrecache(request.url)) ?? fetch(request),
);

// The server first, always: after an upgrade the next page is the new one. The kept page is bare of figures.
registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      const answer = await Promise.race([
        fetch(request).catch(() => null),
        new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS)),
      ]);
      if (answer && !AWAY.includes(answer.status)) return answer;
      return (await matchPrecache(PAGE)) ?? answer ?? Response.error();
    },
    { denylist: [/^\/api(?:\/|$)/, /^\/assets\//] },
  ),
);
