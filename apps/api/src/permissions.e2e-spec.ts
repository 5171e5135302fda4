import { ROLES, type Role } from '@tiendo/contracts';
import { readFileSync } from 'node:fs';
import prettier from 'prettier';
import { ROUTED_MODULES } from './app.module.js';
import { routesOf, type RouteDeclaration } from './features/accounts/index.js';
import { isLetIn, permissionsDocument } from './permissions-document.js';
import { type Client, startTestApp, type TestApp } from './testing/index.js';

const DOCUMENT = new URL('../../../docs/permissions.md', import.meta.url);
const ROUTES = routesOf(ROUTED_MODULES);

/** Values that no row has, so that a request let in finds nothing and changes nothing. */
const NOWHERE: Readonly<Record<string, string>> = {
  viewId: '00000000-0000-4000-8000-000000000000',
  keyId: '00000000-0000-4000-8000-000000000000',
  entryId: '00000000-0000-4000-8000-000000000000',
  id: '00000000-0000-4000-8000-000000000000',
  meetingId: '00000000-0000-4000-8000-000000000000',
  requestId: '00000000-0000-4000-8000-000000000000',
  submissionId: '00000000-0000-4000-8000-000000000000',
  sectionId: '00000000-0000-4000-8000-000000000000',
  directiveId: '00000000-0000-4000-8000-000000000000',
  sha256: '0'.repeat(64),
  fileId: '0'.repeat(64),
};
/** What somebody unknown is asked for: to sign in, or the key of another system. */
const KEYS_ASKED_FOR = ['sign-in-required', 'machine-key-invalid'];
const addressOf = ({ path }: RouteDeclaration) =>
  path.replace('/api/v1', '').replaceAll(/:(\w+)/g, (_, name: string) => NOWHERE[name] ?? 'khong-co');

describe('route × role', () => {
  let t: TestApp;
  const clients = new Map<Role | null, Client>();
  beforeAll(async () => {
    t = await startTestApp();
    const province = await t.given.province();
    const unit = await t.given.unit(province);
    clients.set(null, t.anonymous);
    for (const role of ROLES) {
      clients.set(role, await t.as((await t.given.user({ province, role, unit })).username));
    }
  });
  afterAll(() => t.close());

  it('stands in docs/permissions.md as the routes declare it (npm run permissions writes it)', async () => {
    const options = await prettier.resolveConfig(DOCUMENT);
    const expected = await prettier.format(permissionsDocument(), { ...options, parser: 'markdown' });
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(expected);
  });

  it('covers every route the server has', () => {
    expect(ROUTES.length).toBeGreaterThan(20);
    expect(ROUTES.filter(({ access }) => access.kind === 'undeclared')).toEqual([]);
  });

  for (const route of ROUTES) {
    // Signing out ends the very session the walk uses; signing in and out have tests of their own.
    if (route.path === '/api/v1/session' && route.method === 'DELETE') continue;
    it(`${route.method} ${route.path}`, async () => {
      for (const [role, client] of clients) {
        const method = route.method.toLowerCase() as keyof Client;
        const { status, body } = await client[method](addressOf(route)).send(method === 'get' ? undefined : {});
        const refused =
          status === 401 ? KEYS_ASKED_FOR.includes(body.code) : status === 403 && body.code === 'forbidden';
        expect({ role, letIn: !refused, internal: status >= 500 }).toEqual({
          role,
          letIn: isLetIn(route.access, role),
          internal: false,
        });
        if (refused) expect(status).toBe(role === null ? 401 : 403);
      }
    });
  }
});
