import { ROUTED_MODULES } from '../../app.module.js';
import { type Client, startTestApp, type TestApp } from '../../testing/index.js';
import { routesOf } from '../accounts/index.js';
import { type Field, figureField } from '../figures/testing/field.js';
import { adminOf, machineOf } from '../figures/testing/machine.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('the key of another system', () => {
  let t: TestApp;
  let f: Field;
  let admin: Client;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t);
    admin = await adminOf(t, f);
  });
  afterAll(() => t.close());

  const path = () => `/provinces/${f.province.code}/machine-keys`;
  const wanted = () => ({
    ...{ label: 'LGSP', mayRead: true, mayWrite: false, plans: [f.plan.slug], indicators: ['share'] },
    ...{ allUnits: false, units: [f.units[0]?.code ?? ''], expiresOn: '2025-12-31' },
  });

  it('tells what it reaches, and its token is nowhere but in the answer that made it', async () => {
    const { key, secret, get } = await machineOf(t, f, admin, wanted());
    expect(secret).toMatch(/^tiendo_machine_[\w-]{43}$/);
    expect(secret.startsWith(key.tokenStart)).toBe(true);
    expect(key.tokenStart).toHaveLength('tiendo_machine_'.length + 4);
    const { body } = await get('/machine').expect(200);
    expect(body).toEqual({
      province: { code: f.province.code, name: expect.any(String), simulated: true },
      ...{ label: 'LGSP', mayRead: true, mayWrite: false, requestsPerMinute: 6_000 },
      expiresAt: '2025-12-31T17:00:00.000Z',
      plans: [{ slug: f.plan.slug, code: expect.any(String), title: expect.any(String) }],
      indicators: [{ code: 'share', name: 'Tỷ lệ' }],
      allUnits: false,
      units: [{ code: f.units[0]?.code, name: expect.any(String) }],
    });
    const list = await admin.get(path()).expect(200);
    expect(list.text).not.toContain(secret);
    expect(list.body.items.find(({ id }: { id: string }) => id === key.id)).toMatchObject({
      ...{ state: 'inUse', lastUsedAt: '2025-06-10T02:00:00.000Z', createdBy: expect.any(String) },
    });
    const kept = await t.rows<{ row: string }>(
      `SELECT k::text AS row FROM access_key k UNION ALL SELECT a::text FROM audit_event a
       UNION ALL SELECT i::text FROM idempotency_key i`,
    );
    expect(kept.filter(({ row }) => row.includes(secret))).toEqual([]);
  });

  it('opens no route but those of machines, whoever may be signed in beside it, and those by their right', async () => {
    const { get, send, secret } = await machineOf(t, f, admin, wanted());
    const machines = routesOf(ROUTED_MODULES).filter(({ access }) => access.kind === 'machine');
    expect(machines.map(({ method, path: address }) => `${method} ${address}`).sort()).toEqual([
      'GET /api/v1/machine',
      'GET /api/v1/provinces/:province/machine-figures',
      'PUT /api/v1/provinces/:province/machine-figures',
    ]);
    for (const route of routesOf(ROUTED_MODULES)) {
      if (route.access.kind === 'machine') continue;
      if (route.access.kind === 'public' && route.access.openness === 'unasked') continue;
      const address = route.path.replace('/api/v1', '').replace(':slug', f.plan.slug).replaceAll(/:\w+/g, NOWHERE);
      const method = route.method.toLowerCase() as keyof Client;
      const { status, body } = await admin[method](address).set('Authorization', `Bearer ${secret}`).send({});
      expect([route.method, route.path, status, body.code]).toEqual([
        ...[route.method, route.path, 403, 'machine-key-right'],
      ]);
    }
    await get(`/provinces/${f.province.code}/machine-figures?period=2025M05`).expect(200);
    const refused = await send([{ indicator: 'share', unit: f.units[0]?.code ?? '', period: '2025M05', value: '1' }]);
    expect([refused.status, refused.body.code]).toEqual([403, 'machine-key-right']);
    const elsewhere = await get('/provinces/mau/machine-figures?period=2025M05');
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'machine-key-right']);
    await admin.get('/machine').expect(403);
  });

  it('ends at once when it is revoked, and when its last day is over; a wrong one never began', async () => {
    const revoked = await machineOf(t, f, admin, wanted());
    await revoked.get('/machine').expect(200);
    await admin.delete(`${path()}/${revoked.key.id}`).expect(204);
    await admin.delete(`${path()}/${revoked.key.id}`).expect(204);
    const today = await machineOf(t, f, admin, { ...wanted(), expiresOn: '2025-06-10' });
    await today.get('/machine').expect(200);
    t.clock.set('2025-06-11T00:00:00+07:00');
    for (const secret of [revoked.secret, today.secret, `tiendo_machine_${'x'.repeat(43)}`, 'sai', '']) {
      const { status, body } = await t.anonymous.get('/machine').set('Authorization', `Bearer ${secret}`);
      expect([status, body.code]).toEqual([401, 'machine-key-invalid']);
    }
    t.clock.set('2025-06-10T09:00:00+07:00');
    await admin.delete(`${path()}/${NOWHERE}`).expect(404);
    const trail = await t.rows<{ action: string; subject: string }>(
      `SELECT action, subject FROM audit_event WHERE detail->>'id' = $1 ORDER BY number`,
      [revoked.key.id],
    );
    expect(trail).toEqual([
      { action: 'machineKey.create', subject: 'LGSP' },
      { action: 'machineKey.revoke', subject: 'LGSP' },
    ]);
  });

  it('asks at its own pace', async () => {
    const slow = await machineOf(t, f, admin, { ...wanted(), requestsPerMinute: 2 });
    const other = await machineOf(t, f, admin, wanted());
    await slow.get('/machine').expect(200);
    await slow.get('/machine').expect(200);
    const refused = await slow.get('/machine').expect(429);
    expect(refused.body.code).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBe(30);
    await other.get('/machine').expect(200);
  });

  it('is made by who manages access, of what the owner has, for two years at most', async () => {
    await f.editor.post(path()).send(wanted()).expect(403);
    await f.editor.get(path()).expect(403);
    const wrong = {
      ...wanted(),
      ...{ mayRead: false, plans: ['khong-co'], indicators: ['share', 'khong-co'], units: [], expiresOn: '2027-06-12' },
    };
    const { status, body } = await admin.post(path()).send(wrong);
    expect([status, body.code]).toEqual([422, 'machine-key-scope']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      ...['/plans/0', '/indicators/1', '/units', '/mayRead', '/expiresOn'],
    ]);
    await admin
      .post(path())
      .send({ ...wanted(), expiresOn: '2025-06-09' })
      .expect(422);
  });
});
