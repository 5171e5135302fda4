import { WALL_KEY_HEADER } from '@tiendo/contracts';
import { ROUTED_MODULES } from '../../../app.module.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { routesOf } from '../route-table.js';

const PLAN = 'mau-2025';
const OTHER = 'mau-2024';
/** What the wall asks for, and nothing else. */
const NEEDS = [
  '/wall',
  `/plans/${PLAN}`,
  `/plans/${PLAN}/overview`,
  `/plans/${PLAN}/localities`,
  `/plans/${PLAN}/localities/matrix`,
  `/rankings?plan=${PLAN}&version=published`,
];
const OF_MEMBERS = [`/plans/${PLAN}/meetings`, `/plans/${PLAN}/directives`];
const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('the key of a wall screen', () => {
  let t: TestApp;
  let admin: Client;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample', now: '2026-01-15T09:00:00+07:00' });
    admin = await t.as('admin');
  });
  afterAll(() => t.close());

  const make = async (inPublic: boolean, plan = PLAN) => {
    const wanted = { plan, label: 'Phòng họp tầng 2', inPublic };
    const { body } = await admin.post('/provinces/mau/wall-keys').send(wanted).expect(201);
    return body as { key: { id: string }; secret: string };
  };
  const with_ = (secret: string, path: string, client: Client = t.anonymous) =>
    client.get(path).set(WALL_KEY_HEADER, secret);

  it('reads what the wall shows of its one plan', async () => {
    const { secret } = await make(false);
    for (const path of [...NEEDS, ...OF_MEMBERS]) await with_(secret, path).expect(200);
    const { body } = await with_(secret, `/plans/${PLAN}/overview`);
    expect(body.attention.items.some(({ leadUnits }: { leadUnits: object[] }) => leadUnits.length > 0)).toBe(true);
    expect((await with_(secret, '/wall')).body).toEqual({
      plan: { slug: PLAN, code: '02/KH-UBND', title: expect.any(String) },
      province: { code: 'mau', name: expect.any(String), simulated: true },
      label: 'Phòng họp tầng 2',
      inPublic: false,
    });
  });

  it('in a public place reads no unit, cause, authority or person', async () => {
    const { secret } = await make(true);
    for (const path of NEEDS) await with_(secret, path).expect(200);
    for (const path of OF_MEMBERS) await with_(secret, path).expect(403);
    const { body } = await with_(secret, `/plans/${PLAN}/overview`);
    expect(body.attention.items.length).toBeGreaterThan(0);
    for (const item of body.attention.items) {
      expect(item).toMatchObject({ leadUnits: [], cause: null, reason: null, proposal: null, proposalTo: null });
    }
    const matrix = await with_(secret, `/plans/${PLAN}/localities/matrix`);
    expect(matrix.body.rows[0]).toMatchObject({ verdicts: null });
    expect((await with_(secret, `/rankings?plan=${PLAN}&version=published`)).body.lowest).toBeNull();
  });

  it('reads nothing else: every other route, another plan, a provisional ranking, and no more beside a session', async () => {
    const { secret } = await make(false);
    const open = routesOf(ROUTED_MODULES).filter(({ onWall }) => onWall !== null);
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /api/v1/plans/:slug',
      'GET /api/v1/plans/:slug/directives',
      'GET /api/v1/plans/:slug/localities',
      'GET /api/v1/plans/:slug/localities/matrix',
      'GET /api/v1/plans/:slug/meetings',
      'GET /api/v1/plans/:slug/overview',
      'GET /api/v1/rankings',
      'GET /api/v1/wall',
    ]);
    for (const route of routesOf(ROUTED_MODULES)) {
      if (route.onWall !== null || (route.access.kind === 'public' && route.access.openness === 'unasked')) continue;
      const path = route.path.replace('/api/v1', '').replace(':slug', PLAN).replaceAll(/:\w+/g, NOWHERE);
      const method = route.method.toLowerCase() as keyof Client;
      const { status } = await t.anonymous[method](path).set(WALL_KEY_HEADER, secret).send({});
      expect({ route: `${route.method} ${route.path}`, status }).toEqual({
        route: `${route.method} ${route.path}`,
        status: 403,
      });
    }
    for (const path of [
      ...[`/plans/${OTHER}`, `/plans/${OTHER}/overview`, `/plans/${OTHER}/localities/matrix`],
      ...[`/rankings?plan=${OTHER}&version=published`, `/rankings?plan=${PLAN}`, `/rankings?plan=${PLAN}&version=live`],
    ]) {
      await with_(secret, path).expect(403);
    }
    await with_(secret, '/provinces/mau/users', admin).expect(403);
  });

  it('ends at once when it is revoked; a wrong one never began', async () => {
    const { key, secret } = await make(false);
    await with_(secret, '/wall').expect(200);
    await admin.delete(`/provinces/mau/wall-keys/${key.id}`).expect(204);
    await admin.delete(`/provinces/mau/wall-keys/${key.id}`).expect(204);
    for (const wrong of [secret, 'x'.repeat(43), 'khoa-sai', '']) {
      const { status, body } = await with_(wrong, `/plans/${PLAN}/overview`);
      expect([status, body.code]).toEqual([401, 'wall-key-invalid']);
    }
    expect((await t.anonymous.get('/wall')).body.code).toBe('wall-key-invalid');
    await admin.delete(`/provinces/mau/wall-keys/${NOWHERE}`).expect(404);
  });

  it('is listed without its secret, with its last use; making and revoking it stand in the trail', async () => {
    const { key, secret } = await make(true);
    await with_(secret, '/wall').expect(200);
    await admin.delete(`/provinces/mau/wall-keys/${key.id}`).expect(204);
    const { body, text } = await admin.get('/provinces/mau/wall-keys').expect(200);
    expect(text).not.toContain(secret);
    expect(body.items.find(({ id }: { id: string }) => id === key.id)).toMatchObject({
      plan: { slug: PLAN },
      inPublic: true,
      createdBy: 'Quản trị hệ thống',
      lastUsedAt: '2026-01-15T02:00:00.000Z',
      revokedAt: '2026-01-15T02:00:00.000Z',
    });
    const trail = await t.rows<{ action: string; detail: object }>(
      `SELECT action, detail FROM audit_event WHERE subject_kind = 'wallKey' AND detail->>'id' = $1 ORDER BY number`,
      [key.id],
    );
    expect(trail).toEqual([
      { action: 'wallKey.create', detail: { id: key.id, plan: PLAN, inPublic: true } },
      { action: 'wallKey.revoke', detail: { id: key.id } },
    ]);
    const [row] = await t.rows<{ hash: string }>(
      `SELECT encode(token_hash, 'hex') AS hash FROM access_key WHERE id = $1`,
      [key.id],
    );
    expect(row?.hash).toHaveLength(64);
  });

  it('is made by who manages access, of a published plan of that province', async () => {
    const editor = await t.as('editor');
    const wanted = { plan: PLAN, label: 'Sảnh', inPublic: true };
    await editor.post('/provinces/mau/wall-keys').send(wanted).expect(403);
    await editor.get('/provinces/mau/wall-keys').expect(403);
    const unknown = await admin.post('/provinces/quang-ninh/wall-keys').send(wanted);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown-plan']);
  });
});
