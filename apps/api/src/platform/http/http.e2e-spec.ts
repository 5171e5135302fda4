import { type Client, startTestApp, type TestApp } from '../../testing/index.js';
import { IdempotencyQueries } from './idempotency.queries.js';

describe('every answer', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('carries the headers that keep a browser from doing what it should not', async () => {
    for (const path of ['/health', '/khong-co']) {
      const { headers } = await t.anonymous.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-store',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    }
  });

  it('that refuses is a problem with the id of the request and the language asked for', async () => {
    const vi = await t.anonymous
      .get('/khong-co')
      .expect(404)
      .expect('Content-Type', /^application\/problem\+json/);
    expect(vi.body).toEqual({
      type: '/problems/not-found',
      title: 'Không tìm thấy nội dung này',
      status: 404,
      code: 'not-found',
      instance: '/api/v1/khong-co',
      requestId: vi.headers['x-request-id'],
    });
    const en = await t.anonymous.get('/khong-co').set('Accept-Language', 'en').expect(404);
    expect(en.body.title).toBe('Not found');
  });

  it.each([
    ['unreadable JSON', '{"username":', 'application/json', 400, 'invalid-request'],
    [
      'a body that is too large',
      JSON.stringify({ username: 'a'.repeat(9_000_000) }),
      'application/json',
      413,
      'too-large',
    ],
    ['another language', '<a/>', 'application/xml', 415, 'unsupported-media-type'],
  ])('to %s is a problem, not a failure', async (_, body, type, status, code) => {
    const answer = await t.anonymous.post('/session').set('Content-Type', type).send(body);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('tells nothing of the inside when something fails here', async () => {
    const admin = await administrator();
    const owner = t.app.get(IdempotencyQueries);
    const find = owner.claim.bind(owner);
    owner.claim = () => Promise.reject(new Error('secret of the inside'));
    try {
      const { body } = await admin.api
        .post(admin.path)
        .set('Idempotency-Key', 'k')
        .send({ code: 'so-y-te', name: 'Sở Y tế', kind: 'department' })
        .expect(500);
      expect(JSON.stringify(body)).not.toContain('secret');
      expect(body).toMatchObject({ code: 'internal', requestId: expect.any(String) });
    } finally {
      owner.claim = find;
    }
  });

  async function administrator(): Promise<{ api: Client; path: string; provinceId: string }> {
    const province = await t.given.province();
    const { username } = await t.given.user({ province, role: 'admin' });
    return { api: await t.as(username), path: `/provinces/${province.code}/units`, provinceId: province.id };
  }

  describe('to a write with an Idempotency-Key', () => {
    const unit = { code: 'so-y-te', name: 'Sở Y tế', kind: 'department' };
    const countOf = async (provinceId: string) =>
      (await t.rows<{ count: number }>('SELECT count(*)::int FROM unit WHERE province_id = $1', [provinceId]))[0]
        ?.count;

    it('is the first answer again, and the write happens once', async () => {
      const { api, path, provinceId } = await administrator();
      const first = await api.post(path).set('Idempotency-Key', 'mot-lan').send(unit).expect(201);
      const again = await api.post(path).set('Idempotency-Key', 'mot-lan').send(unit).expect(201);
      expect(again.body).toEqual(first.body);
      expect(again.headers['idempotent-replayed']).toBe('true');
      expect(first.headers['idempotent-replayed']).toBeUndefined();
      expect(await countOf(provinceId)).toBe(1);
    });

    it('is the first answer also for those sent at the same time', async () => {
      const { api, path, provinceId } = await administrator();
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => api.post(path).set('Idempotency-Key', 'cung-luc').send(unit)),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(await countOf(provinceId)).toBe(1);
    });

    it('is a refusal when the key was used for another request', async () => {
      const { api, path } = await administrator();
      await api.post(path).set('Idempotency-Key', 'khac').send(unit).expect(201);
      const { body } = await api
        .post(path)
        .set('Idempotency-Key', 'khac')
        .send({ ...unit, name: 'Sở khác' })
        .expect(409);
      expect(body.code).toBe('idempotency-key-reused');
    });

    it('is tried anew after a refusal, and each person has keys of their own', async () => {
      const { api, path, provinceId } = await administrator();
      await api
        .post(path)
        .set('Idempotency-Key', 'sua-lai')
        .send({ ...unit, kind: 'castle' })
        .expect(400);
      await api.post(path).set('Idempotency-Key', 'sua-lai').send(unit).expect(201);
      const other = await administrator();
      await other.api.post(other.path).set('Idempotency-Key', 'sua-lai').send(unit).expect(201);
      expect(await countOf(provinceId)).toBe(1);
      await api.post(path).set('Idempotency-Key', 'hai tu').send(unit).expect(400);
    });

    it('is not remembered for longer than a day', async () => {
      const { api, path } = await administrator();
      await api.post(path).set('Idempotency-Key', 'hom-qua').send(unit).expect(201);
      t.clock.set(25 * 3_600_000);
      await t.app.get(IdempotencyQueries).purge();
      expect(await t.rows('SELECT 1 FROM idempotency_key')).toEqual([]);
    });
  });
});
