import { request as httpRequest } from 'node:http';
import { startTestApp, TEST_PASSWORD, type TestApp } from '../../testing/index.js';
import { LARGE_BODY_BYTES, OPEN_BODY_BYTES, ORDINARY_BODY_BYTES } from './body-limits.js';

const MIB = 1024 * 1024;
const PLAN = '/plans/quang-ninh-kh73-2024';

describe('bodies', () => {
  let t: TestApp;
  let cookie: string;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample' });
    const { headers } = await t.anonymous
      .post('/session')
      .send({ username: 'editor', password: TEST_PASSWORD })
      .expect(201);
    cookie = String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
  });
  afterAll(() => t.close());

  /** What the server answers, however much of the body it still wanted. `unsent`: bytes announced and never sent. */
  const send = (
    method: string,
    path: string,
    body: string,
    {
      headers = {},
      unsent = 0,
      inPieces = false,
    }: { headers?: Record<string, string>; unsent?: number; inPieces?: boolean } = {},
  ) =>
    new Promise<{ status: number; code: string; cpuMs: number }>((resolve, reject) => {
      // Of this process, which is the server's too: how long others wait for it, however busy the machine is.
      const since = process.cpuUsage();
      const sent = httpRequest(
        `${t.url}/api/v1${path}`,
        {
          method,
          headers: {
            'content-type': 'application/json',
            ...(inPieces ? {} : { 'content-length': Buffer.byteLength(body) + unsent }),
            ...headers,
          },
        },
        (answer) => {
          let text = '';
          answer.on('data', (part: Buffer) => (text += part.toString()));
          answer.on('end', () => {
            const problem = text === '' ? {} : (JSON.parse(text) as { code?: string });
            resolve({
              status: answer.statusCode ?? 0,
              code: problem.code ?? '',
              cpuMs: process.cpuUsage(since).user / 1000,
            });
            sent.destroy();
          });
        },
      );
      // The server answers before it has everything and hangs up: that is what is tested.
      sent.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
      });
      if (inPieces) for (let at = 0; at < body.length; at += 5_000) sent.write(body.slice(at, at + 5_000));
      if (inPieces) sent.end();
      else if (unsent > 0) sent.write(body);
      else sent.end(body);
    });

  const shapes = (bytes: number): [string, string][] => [
    ['60 deep and flat', `${'['.repeat(60)}${'0,'.repeat(bytes / 2 - 100)}0${']'.repeat(60)}`],
    ['deep arrays', '['.repeat(bytes / 2 - 10) + ']'.repeat(bytes / 2 - 10)],
    ['deep objects', `${'{"a":'.repeat(bytes / 7)}1${'}'.repeat(bytes / 7)}`],
    ['deep and never closed', '['.repeat(bytes - 10)],
    ['zeros', `[${'0,'.repeat(bytes / 2 - 10)}0]`],
    ['empty objects', `[${'{},'.repeat(bytes / 3 - 10)}{}]`],
    ['empty arrays', `[${'[],'.repeat(bytes / 3 - 10)}[]]`],
    ['keys', `{${Array.from({ length: bytes / 14 }, (_, at) => `"${at}":"0"`).join()}}`],
    ['one key twice', `{${'"a":0,'.repeat(bytes / 7)}"a":1}`],
    ['escapes', `{"username":"${'\\u0000'.repeat(bytes / 6 - 10)}"}`],
    ['texts with escapes', `[${'"\\u0000",'.repeat(bytes / 9 - 10)}"a"]`],
    ['one text', `{"username":"${'a'.repeat(bytes - 40)}","password":"b"}`],
  ];

  describe.each(['/session', '/password-reset'])('of nobody in particular to %s', (path) => {
    it.each(shapes(8 * MIB))('8 MB: %s', async (_, body) => {
      const answer = await send('POST', path, body);
      expect(answer).toMatchObject({ status: 413, code: 'too-large' });
      expect(answer.cpuMs).toBeLessThan(1_000);
    });

    it.each(shapes(OPEN_BODY_BYTES - 100))('as much as is read: %s', async (_, body) => {
      const answer = await send('POST', path, body);
      expect([400, 413]).toContain(answer.status);
      expect(answer.cpuMs).toBeLessThan(1_000);
    });

    it('sent in pieces, without saying how much', async () => {
      const answer = await send('POST', path, `["${'a'.repeat(200_000)}"]`, { inPieces: true });
      expect(answer).toMatchObject({ status: 413 });
    });
  });

  it('are not waited for where a session is needed and there is none', async () => {
    for (const [method, path] of [
      ['POST', '/provinces/quang-ninh/files?name=a.pdf'],
      ['PUT', `${PLAN}/draft`],
      ['POST', '/plans'],
      ['PUT', '/provinces/quang-ninh/boundaries/communes'],
      ['POST', `${PLAN}/statuses`],
      ['PUT', '/session/password'],
    ] as const) {
      expect(await send(method, path, '{', { unsent: 19 * MIB })).toMatchObject({ status: 401 });
    }
  });

  it('of another site are not waited for either', async () => {
    const headers = { cookie, origin: 'https://elsewhere.example' };
    expect(await send('POST', `${PLAN}/statuses`, '{', { unsent: MIB, headers })).toMatchObject({
      status: 403,
      code: 'foreign-origin',
    });
  });

  it('to an address that is not there are not read', async () => {
    expect(await send('POST', '/khong-co', `["${'a'.repeat(MIB)}"]`)).toMatchObject({ status: 413 });
  });

  it.each(shapes(ORDINARY_BODY_BYTES - 100))('of somebody signed in, ordinary size: %s', async (_, body) => {
    const answer = await send('POST', `${PLAN}/targets/KH73-DL-01/status`, body, {
      headers: { cookie, 'idempotency-key': 'hinh-dang' },
    });
    expect([400, 413]).toContain(answer.status);
    expect(answer.cpuMs).toBeLessThan(2_000);
  });

  it.each(shapes(LARGE_BODY_BYTES - 100))('of somebody signed in, a whole document: %s', async (_, body) => {
    for (const document of [
      body,
      `{"slug":"a","province":"quang-ninh","document":{"targets":${body}}}`.slice(0, -60),
    ]) {
      const answer = await send('POST', '/plans', document, { headers: { cookie } });
      expect([400, 413]).toContain(answer.status);
      expect(answer.cpuMs).toBeLessThan(4_000);
    }
  });

  it('with more wrong values than a stack can hold are wrong all the same', async () => {
    const body = `{"items":[${'0,'.repeat(400_000)}0]}`;
    expect(await send('POST', `${PLAN}/statuses`, body, { headers: { cookie } })).toMatchObject({
      status: 400,
      code: 'invalid-request',
    });
  });

  it('beyond an ordinary size are taken by those routes only that say so', async () => {
    const body = `{"reason":"${'a'.repeat(2 * MIB)}"}`;
    const headers = { cookie };
    expect(await send('POST', `${PLAN}/targets/KH73-DL-01/status`, body, { headers })).toMatchObject({ status: 413 });
    expect(await send('POST', `${PLAN}/statuses`, body, { headers })).toMatchObject({ status: 400 });
  });

  it('nested without end are refused with an Idempotency-Key too, also where no body is read', async () => {
    const body = '['.repeat(5_000) + ']'.repeat(5_000);
    for (const [method, path] of [
      ['DELETE', '/session'],
      ['POST', `${PLAN}/targets/KH73-DL-01/status`],
      ['DELETE', '/provinces/quang-ninh/successions/00000000-0000-4000-8000-000000000000'],
    ] as const) {
      const answer = await send(method, path, body, { headers: { cookie, 'idempotency-key': 'sau-lam' } });
      expect(answer).toMatchObject({ status: 400, code: 'invalid-request' });
    }
  });
});
