import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { type Client, startTestApp, type TestApp } from '../../testing/index.js';
import { IdempotencyQueries } from './idempotency.queries.js';

/** Requests nobody should send; each is refused as a problem, none makes the server fail. */
describe('what no schema expects', () => {
  let t: TestApp;
  let editor: Client;
  const PLAN = '/plans/quang-ninh-kh73-2024';
  const STATUS = `${PLAN}/targets/KH73-DL-01/status`;
  const statement = { status: 'inProgress', effectiveOn: '2024-12-27' };

  beforeAll(async () => {
    t = await startTestApp({ template: 'sample' });
    editor = await t.as('editor');
  });
  afterAll(() => t.close());

  it.each([
    `${PLAN}/summary?asOf=0000-01-01`,
    `${PLAN}/summary?knownAt=0000-01-01T00:00:00Z`,
    `${PLAN}/targets?limit=1e2`,
    `${PLAN}/targets?limit=0x10`,
    `${PLAN}/targets?limit=%205`,
    `${PLAN}/targets?limit=5.0`,
    `${PLAN}/targets?limit=`,
    `${PLAN}/targets?q=%00`,
    `${PLAN}/targets?q=%ff`,
    `${PLAN}/targets?q=%zz`,
    `${PLAN}/targets?__proto__=1`,
    `${PLAN}/targets?constructor=1`,
    '/plans?q=%00',
    '/plans?constructor=1',
    '/plans/%00',
  ])('GET %s is 400', async (path) => {
    const { body } = await t.anonymous
      .get(path)
      .expect(400)
      .expect('Content-Type', /^application\/problem\+json/);
    expect(body.requestId).toEqual(expect.any(String));
  });

  it('an address that cannot be decoded is a problem too', async () => {
    for (const path of ['/plans/%ff', '/plans/%zz']) {
      const { body, headers } = await t.anonymous.get(path).set('Accept-Language', 'en').expect(400);
      expect(headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': 'en',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect(body).toMatchObject({
        code: 'invalid-request',
        title: 'The request is not valid',
        instance: `/api/v1${path}`,
      });
    }
  });

  it('what is no HTTP gets a problem and the connection ends', async () => {
    const { hostname, port } = new URL(t.url);
    const said = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write('FOO / HTTP/1.1\r\n\r\n'));
      socket.on('data', (part) => (text += part.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/);
  });

  it('another method is told which ones there are', async () => {
    const { body, headers } = await t.anonymous.delete(`${PLAN}/summary`).expect(405);
    expect(headers['allow']).toBe('GET, HEAD');
    expect(body).toMatchObject({ code: 'method-not-allowed', status: 405 });
    expect((await t.anonymous.get(STATUS).expect(405)).headers['allow']).toBe('POST');
    expect((await t.anonymous.patch('/session').expect(405)).headers['allow']).toBe('DELETE, GET, HEAD, POST');
    await t.anonymous.get('/khong-co').expect(404);
    await t.anonymous.get(`${PLAN}/khong-co`).expect(404);
    const options = await new Promise<{ status: number | undefined; allow: string | undefined }>((resolve, reject) => {
      httpRequest(`${t.url}/api/v1/plans`, { method: 'OPTIONS' }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, allow: answer.headers['allow'] });
      })
        .on('error', reject)
        .end();
    });
    expect(options).toEqual({ status: 204, allow: 'GET, HEAD, POST' });
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'status=completed'],
    ['plain text', 'text/plain', JSON.stringify(statement)],
    ['bytes', 'application/octet-stream', JSON.stringify(statement)],
    ['another language', 'application/xml', '<a/>'],
  ])('%s is no JSON: 415', async (_, type, body) => {
    const answer = await editor.post(STATUS).set('Content-Type', type).send(body).expect(415);
    expect(answer.body.code).toBe('unsupported-media-type');
  });

  it('a body that is no UTF-8 is refused, not kept as question marks', async () => {
    const body = Buffer.concat([
      Buffer.from('{"status":"inProgress","effectiveOn":"2024-12-27","reason":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(
        `${t.url}/api/v1/session`,
        { method: 'POST', headers: { 'Content-Type': 'application/json' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      ).on('error', reject);
      sent.end(body);
    });
    expect(status).toBe(400);
  });

  it.each([
    ['NUL', '{"status":"inProgress","effectiveOn":"2024-12-27","reason":"a\\u0000b"}', '/reason'],
    ['half a surrogate pair', '{"status":"inProgress","effectiveOn":"2024-12-27","reason":"\\ud800"}', '/reason'],
    ['a day before year 1', '{"status":"inProgress","effectiveOn":"0000-12-27"}', '/effectiveOn'],
  ])('%s in a text is 400 with its place', async (_, body, pointer) => {
    const answer = await editor.post(STATUS).set('Content-Type', 'application/json').send(body).expect(400);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('a body nested without end is 400', async () => {
    const document = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    const body = `{"slug":"sau","province":"quang-ninh","document":${document}}`;
    await editor.post('/plans').set('Content-Type', 'application/json').send(body).expect(400);
  });

  it('of several allowed shapes, the one nearest to what was sent says what it lacks', async () => {
    const { body } = await editor
      .post(STATUS)
      .send({ ...statement, evidence: [{ title: 'Báo cáo' }] })
      .expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/evidence/0/issuer' }]);
  });

  it('a write whose process died before its answer was kept does not happen twice', async () => {
    const keys = t.app.get(IdempotencyQueries);
    const { keep } = keys;
    keys.keep = () => Promise.reject(new Error('the process died here'));
    const countOf = async () =>
      (await editor.get(`${PLAN}/targets/KH73-DL-02/history`).expect(200)).body.total as number;
    const before = await countOf();
    try {
      await editor
        .post(`${PLAN}/targets/KH73-DL-02/status`)
        .set('Idempotency-Key', 'chet-giua-chung')
        .send(statement)
        .expect(500);
    } finally {
      keys.keep = keep;
    }
    expect(await countOf()).toBe(before + 1);
    t.clock.set(120_000);
    const { body } = await editor
      .post(`${PLAN}/targets/KH73-DL-02/status`)
      .set('Idempotency-Key', 'chet-giua-chung')
      .send(statement)
      .expect(409);
    expect(body.code).toBe('answer-lost');
    expect(await countOf()).toBe(before + 1);
  });
});
