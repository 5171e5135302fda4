import { AccountService } from './account.service.js';
import { SessionService } from './session.service.js';
import { eventually, startTestApp, TEST_PASSWORD, type TestApp } from '../../testing/index.js';
import { planDocument } from '../../testing/plan-document.js';

/** The session's cookie; the second one is a hint without content. */
const cookieOf = (response: { headers: Record<string, unknown> }) => {
  const cookies = response.headers['set-cookie'];
  return String(Array.isArray(cookies) ? cookies[0] : cookies);
};
const pairOf = (response: { headers: Record<string, unknown> }) => cookieOf(response).split(';')[0] ?? '';

describe('before signing in', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({
      environment: { TIENDO_AGENCY: 'Văn phòng UBND tỉnh', TIENDO_HELP: 'Phòng Tin học, 0203.000.000' },
    });
  });
  afterAll(() => t.close());

  it('anyone is told whose installation this is and whom to ask, and of no owner that is closed to visitors', async () => {
    await t.given.province({ name: 'Tỉnh Mở', publicTotals: true });
    await t.given.province({ name: 'Tỉnh Kín' });
    expect((await t.anonymous.get('/session/help').expect(200)).body).toEqual({
      owners: ['Tỉnh Mở'],
      agency: 'Văn phòng UBND tỉnh',
      help: 'Phòng Tin học, 0203.000.000',
    });
  });
});

describe('signing in', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  const signIn = (username: string, password: string, cookie?: string) =>
    t.client(cookie).post('/session').send({ username, password });

  it('answers 201 with who, where and what that allows, and a cookie scripts cannot read', async () => {
    const province = await t.given.province({ name: 'Tỉnh Mẫu' });
    const unit = await t.given.unit(province, { name: 'Sở Nội vụ' });
    const user = await t.given.user({ province, role: 'reporter', unit });
    const response = await signIn(` ${user.username.toUpperCase()} `, TEST_PASSWORD).expect(201);
    expect(response.body).toMatchObject({
      user: { id: user.id, username: user.username },
      memberships: [
        {
          province: { code: province.code, name: 'Tỉnh Mẫu' },
          role: 'reporter',
          unit: { code: unit.code, name: 'Sở Nội vụ' },
        },
      ],
      permissions: {
        [province.code]: [
          ...['plan.readPublic', 'plan.read', 'org.read', 'view.write', 'ranking.contest'],
          ...['file.add', 'submission.read', 'submission.write'],
        ],
      },
      mustChangePassword: false,
    });
    expect(cookieOf(response)).toMatch(/^tiendo=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(response.headers['set-cookie']?.[1]).toMatch(/^tiendo_hint=1; Path=\/; Expires=[^;]+; SameSite=Lax$/);
    expect(response.headers['set-cookie']?.[2]).toMatch(
      /^tiendo_device=[\w.~-]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const me = await t.client(pairOf(response)).get('/session').expect(200);
    expect(me.body).toEqual(response.body);
  });

  it('keeps only a hash of the token', async () => {
    const user = await t.given.user();
    const response = await signIn(user.username, TEST_PASSWORD).expect(201);
    const rows = await t.rows<{ hash: string }>(
      `SELECT encode(token_hash, 'hex') AS hash FROM session WHERE user_id = $1`,
      [user.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(pairOf(response)).not.toContain(rows[0]?.hash);
  });

  it('gives a new session id at each sign-in and ends the one the browser held', async () => {
    const user = await t.given.user();
    const first = pairOf(await signIn(user.username, TEST_PASSWORD).expect(201));
    const second = pairOf(await signIn(user.username, TEST_PASSWORD, first).expect(201));
    expect(second).not.toBe(first);
    await t.client(first).get('/session').expect(401);
    await t.client(second).get('/session').expect(200);
  });

  it('takes no session id from the browser', async () => {
    const user = await t.given.user();
    const planted = `tiendo=${'A'.repeat(43)}`;
    const given = pairOf(await signIn(user.username, TEST_PASSWORD, planted).expect(201));
    expect(given).not.toBe(planted);
    await t.client(planted).get('/session').expect(401);
  });

  it('tells a browser who of those that signed in with it is disabled, and nobody else', async () => {
    const [gone, stays, stranger] = [await t.given.user(), await t.given.user(), await t.given.user()];
    const deviceOf = (response: Awaited<ReturnType<typeof signIn>>) =>
      String(response.headers['set-cookie']).match(/tiendo_device=[^;]+/)?.[0] ?? '';
    const first = deviceOf(await signIn(gone.username, TEST_PASSWORD).expect(201));
    const both = deviceOf(await signIn(stays.username, TEST_PASSWORD, first).expect(201));
    const theirs = deviceOf(await signIn(stranger.username, TEST_PASSWORD).expect(201));
    const told = async (cookie: string) =>
      (await t.site.get('/api/v1/session/device').set('Cookie', cookie).expect(200)).body as unknown;
    expect(await told(both)).toEqual({ disabled: [] });
    await t.rows('UPDATE user_account SET disabled_at = now() WHERE id = $1', [gone.id]);
    expect(await told(both)).toEqual({ disabled: [gone.username] });
    for (const cookie of [theirs, `tiendo_device=${gone.id}.${'a'.repeat(16)}.made-up`, 'tiendo_device=a.b.c']) {
      expect(await told(cookie)).toEqual({ disabled: [] });
    }
  });

  it('answers a wrong name, a wrong password and a disabled account alike', async () => {
    const user = await t.given.user();
    const gone = await t.given.user();
    await t.rows('UPDATE user_account SET disabled_at = now() WHERE id = $1', [gone.id]);
    const answers = [
      await signIn(user.username, 'không phải mật khẩu').expect(401),
      await signIn('khong-co-ai', TEST_PASSWORD).expect(401),
      await signIn(gone.username, TEST_PASSWORD).expect(401),
    ];
    for (const { body, headers } of answers) {
      expect(body).toMatchObject({ code: 'wrong-credentials', title: 'Tên đăng nhập hoặc mật khẩu không đúng' });
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('speaks English when asked to', async () => {
    const { body } = await signIn('nobody', 'wrong').set('Accept-Language', 'en-GB,vi;q=0.5').expect(401);
    expect(body.title).toBe('The user name or password is not right');
  });

  it('refuses a body that lacks the password, naming it', async () => {
    const { body } = await t.anonymous.post('/session').send({ username: 'a' }).expect(400);
    expect(body).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/password' }] });
  });

  it('signs out', async () => {
    const user = await t.given.user();
    const cookie = pairOf(await signIn(user.username, TEST_PASSWORD).expect(201));
    const out = await t.client(cookie).delete('/session').expect(204);
    expect(cookieOf(out)).toContain('Expires=Thu, 01 Jan 1970');
    await t.client(cookie).get('/session').expect(401);
    await t.anonymous.delete('/session').expect(401);
  });

  it('ends a session that is idle for eight hours, and any session after seven days', async () => {
    const user = await t.given.user();
    const start = t.clock.now().toISOString();
    try {
      const idle = pairOf(await signIn(user.username, TEST_PASSWORD).expect(201));
      t.clock.set(8 * 3_600_000 + 1000);
      await t.client(idle).get('/session').expect(401);

      const used = pairOf(await signIn(user.username, TEST_PASSWORD).expect(201));
      for (let hours = 0; hours < 7 * 24 - 7; hours += 7) {
        t.clock.set(7 * 3_600_000);
        await t.app.get(SessionService).purge();
        await t.client(used).get('/session').expect(200);
      }
      t.clock.set(7 * 3_600_000);
      await t.client(used).get('/session').expect(401);
    } finally {
      t.clock.set(start);
    }
  });

  it('forgets within the moment what another replica has ended', async () => {
    const user = await t.given.user();
    const cookie = pairOf(await signIn(user.username, TEST_PASSWORD).expect(201));
    await t.client(cookie).get('/session').expect(200);
    await t.rows('DELETE FROM session WHERE user_id = $1', [user.id]);
    await t.rows(`SELECT pg_notify('tiendo_session', $1)`, [user.id]);
    await eventually(async () => {
      await t.client(cookie).get('/session').expect(401);
    });
  });
});

describe('guessing passwords', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({
      environment: { TRUSTED_PROXIES: '127.0.0.1', TIENDO_VISITOR_READS_PER_MINUTE: '100' },
    });
  });
  afterAll(() => t.close());

  it('is not all that strangers are limited in: ever new questions of one network are refused, others are served', async () => {
    const province = await t.given.province();
    const unit = await t.given.unit(province);
    const editor = await t.as((await t.given.user({ province, role: 'editor' })).username);
    await editor
      .post('/plans')
      .send({ slug: 'xem', province: province.code, document: planDocument(unit.code) })
      .expect(201);
    await editor.post('/plans/xem/publication').expect(201);
    await t.given.opened('xem');
    const read = (day: number, address: string) =>
      t.anonymous.get(`/plans/xem/summary?asOf=2024-03-${10 + day}`).set('X-Forwarded-For', address);
    const days = Array.from({ length: 9 }, (_, day) => day);
    const flood: number[] = [];
    for (const day of days) flood.push((await read(day, `2001:db8:0:9::${day + 1}`)).status);
    expect(flood).toEqual([200, 200, 200, 200, 429, 429, 429, 429, 429]);
    const refused = await read(8, '2001:db8:0:9::ff').set('Accept-Language', 'en').expect(429);
    expect(refused.body).toMatchObject({ code: 'too-many-reads', title: expect.stringContaining('your network') });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    // What is kept is still told; another network and who is signed in are served.
    await read(0, '2001:db8:0:9::1').expect(200);
    for (const day of days.slice(0, 4)) await read(day + 5, '10.0.9.1').expect(200);
    for (const day of days) await editor.get(`/plans/xem/summary?asOf=2024-04-${10 + day}`).expect(200);
    const outside = await t.anonymous.get('/plans/xem/summary?asOf=2199-01-01').set('X-Forwarded-For', '10.0.9.2');
    expect(outside.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/asOf' }] });
    t.clock.set(60_000);
    await read(8, '2001:db8:0:9::1').expect(200);
  });

  const guess = (username: string, address: string, password = 'sai mật khẩu rồi') =>
    t.anonymous.post('/session').set('X-Forwarded-For', address).send({ username, password });

  it('blocks the account after eight failures from anywhere, with Retry-After, then lets it in again', async () => {
    const user = await t.given.user();
    for (let attempt = 1; attempt <= 8; attempt += 1) await guess(user.username, `10.0.1.${attempt}`).expect(401);
    const blocked = await guess(user.username, '10.0.1.99', TEST_PASSWORD).expect(429);
    expect(blocked.body.code).toBe('too-many-attempts');
    expect(Number(blocked.headers['retry-after'])).toBe(300);
    t.clock.set(301_000);
    await guess(user.username, '10.0.1.99', TEST_PASSWORD).expect(201);
  });

  it('counts unknown accounts like known ones', async () => {
    for (let attempt = 1; attempt <= 8; attempt += 1) await guess('khong-ai-ca', `10.0.2.${attempt}`).expect(401);
    await guess('khong-ai-ca', '10.0.2.99').expect(429);
  });

  it('counts guesses that are sent at once', async () => {
    const user = await t.given.user();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, attempt) =>
        guess(user.username, `10.0.3.${attempt}`).then(({ status }) => status),
      ),
    );
    expect(answers.filter((status) => status === 401)).toHaveLength(8);
    expect(answers.filter((status) => status === 429)).toHaveLength(4);
  });

  it('blocks the address after sixty failures, whoever is named', async () => {
    for (let attempt = 1; attempt <= 60; attempt += 1) await guess(`ten-${attempt}`, '10.0.4.1').expect(401);
    const user = await t.given.user();
    await guess(user.username, '10.0.4.1', TEST_PASSWORD).expect(429);
    await guess(user.username, '10.0.4.2', TEST_PASSWORD).expect(201);
  });

  it('counts no account from an address that is blocked: nobody keeps others out by going on', async () => {
    for (let attempt = 1; attempt <= 60; attempt += 1) await guess(`ai-${attempt}`, '10.0.6.1').expect(401);
    const user = await t.given.user();
    for (let attempt = 1; attempt <= 12; attempt += 1) await guess(user.username, '10.0.6.1').expect(429);
    await guess(user.username, '10.0.6.2', TEST_PASSWORD).expect(201);
  });

  it('lets two hundred right passwords in at once from one address, of one account or of many', async () => {
    const users = await Promise.all(Array.from({ length: 40 }, () => t.given.user()));
    const [one] = users;
    const names = [...Array.from({ length: 100 }, () => one?.username ?? ''), ...users.map(({ username }) => username)];
    while (names.length < 200) names.push(...users.map(({ username }) => username).slice(0, 200 - names.length));
    const answers = await Promise.all(
      names.map((name) => guess(name, '10.0.7.1', TEST_PASSWORD).then(({ status }) => status)),
    );
    expect(new Set(answers)).toEqual(new Set([201]));
    await guess(one?.username ?? '', '10.0.7.1', TEST_PASSWORD).expect(201);
  });

  it('takes the addresses of one IPv6 network for one', async () => {
    for (let attempt = 1; attempt <= 60; attempt += 1) {
      await guess(`v6-${attempt}`, `2001:db8:0:7::${attempt.toString(16)}`).expect(401);
    }
    const user = await t.given.user();
    await guess(user.username, '2001:db8:0:7:ffff::1', TEST_PASSWORD).expect(429);
    await guess(user.username, '2001:db8:0:8::1', TEST_PASSWORD).expect(201);
  });

  it('lets a person in from the device they have signed in with, whatever others guess', async () => {
    const user = await t.given.user();
    const first = await guess(user.username, '10.0.8.1', TEST_PASSWORD).expect(201);
    const device = String(first.headers['set-cookie']?.[2]).split(';')[0] ?? '';
    const from = (password: string, address = '10.0.8.2') =>
      t.client(device).post('/session').set('X-Forwarded-For', address).send({ username: user.username, password });
    for (let attempt = 1; attempt <= 8; attempt += 1) await guess(user.username, `10.0.9.${attempt}`).expect(401);
    await guess(user.username, '10.0.8.1', TEST_PASSWORD).expect(429);
    await from(TEST_PASSWORD).expect(201);
    // The device is no way to guess on: it has a count of its own.
    for (let attempt = 1; attempt <= 8; attempt += 1) await from('sai mật khẩu rồi').expect(401);
    await from(TEST_PASSWORD).expect(429);
    // Nor does it speak for anybody else.
    const other = await t.given.user();
    for (let attempt = 1; attempt <= 8; attempt += 1) await guess(other.username, `10.0.9.${attempt}`).expect(401);
    await t
      .client(device)
      .post('/session')
      .set('X-Forwarded-For', '10.0.8.2')
      .send({ username: other.username, password: TEST_PASSWORD })
      .expect(429);
  });

  it('starts counting anew after a right password', async () => {
    const user = await t.given.user();
    for (let attempt = 1; attempt <= 7; attempt += 1) await guess(user.username, '10.0.5.1').expect(401);
    await guess(user.username, '10.0.5.1', TEST_PASSWORD).expect(201);
    for (let attempt = 1; attempt <= 7; attempt += 1) await guess(user.username, '10.0.5.1').expect(401);
    await guess(user.username, '10.0.5.1', TEST_PASSWORD).expect(201);
  });
});

describe("one's own password", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());
  const wanted = 'Tre già măng mọc 2025';

  it('changes, ends every other session and goes on with the one at hand under a new cookie', async () => {
    const user = await t.given.user();
    const here = await t.as(user.username);
    const elsewhere = await t.as(user.username);
    const changed = await here
      .put('/session/password')
      .send({ currentPassword: TEST_PASSWORD, newPassword: wanted })
      .expect(204);
    await t.client(pairOf(changed)).get('/session').expect(200);
    await here.get('/session').expect(401);
    await elsewhere.get('/session').expect(401);
    await t.anonymous.post('/session').send({ username: user.username, password: wanted }).expect(201);
    await t.anonymous.post('/session').send({ username: user.username, password: TEST_PASSWORD }).expect(401);
  });

  it.each([
    ['too short', 'ngắn quá'],
    ['the user name in other letters', 'Van-Thu.SO_NOI_VU'],
    ['one letter again and again', 'aaaaaaaaaaaaaaa'],
    ['what everybody tries', 'Quangninh2026'],
  ])('is refused when it is %s', async (_why, newPassword) => {
    await t.rows(`DELETE FROM user_account WHERE username = 'van-thu-so-noi-vu'`);
    const me = await t.as((await t.given.user({ username: 'van-thu-so-noi-vu' })).username);
    const { body } = await me
      .put('/session/password')
      .send({ currentPassword: TEST_PASSWORD, newPassword })
      .expect(422);
    expect(body).toMatchObject({ code: 'password-too-weak', errors: [{ pointer: '/newPassword' }] });
  });

  it('asks for the current one', async () => {
    const user = await t.given.user();
    const me = await t.as(user.username);
    const { body } = await me
      .put('/session/password')
      .send({ currentPassword: 'khác', newPassword: wanted })
      .expect(422);
    expect(body).toMatchObject({ code: 'wrong-password', errors: [{ pointer: '/currentPassword' }] });
    await t.anonymous.put('/session/password').send({ currentPassword: 'a', newPassword: 'b' }).expect(401);
  });

  it('opens nothing but its own change while it is a one-time password', async () => {
    const province = await t.given.province({ publicTotals: true });
    const user = await t.given.user({ province, role: 'admin' });
    const oneTime = 'dùng-một-lần-2025-ạ';
    await t.app.get(AccountService).setPassword(user.username, oneTime, true);
    const signedIn = await t.anonymous
      .post('/session')
      .send({ username: user.username, password: oneTime })
      .expect(201);
    expect(signedIn.body.mustChangePassword).toBe(true);
    const me = t.client(pairOf(signedIn));
    await me.get('/session').expect(200);
    for (const refused of [
      me.get('/plans'),
      me.get(`/provinces/${province.code}/users`),
      me.get(`/provinces/${province.code}/people`),
      me.post('/plans').send({}),
      me.post(`/provinces/${province.code}/users`).send({}),
    ]) {
      expect((await refused.expect(403)).body.code).toBe('password-change-required');
    }
    const kept = await me.put('/session/password').send({ currentPassword: oneTime, newPassword: oneTime }).expect(422);
    expect(kept.body).toMatchObject({ code: 'password-too-weak', errors: [{ pointer: '/newPassword' }] });
    await me.get('/plans').expect(403);
    const changed = await me
      .put('/session/password')
      .send({ currentPassword: oneTime, newPassword: wanted })
      .expect(204);
    const now = t.client(pairOf(changed));
    await now.get(`/provinces/${province.code}/users`).expect(200);
    await now.delete('/session').expect(204);
  });

  it('can be signed out of before it is changed', async () => {
    const user = await t.given.user();
    await t.rows('UPDATE user_account SET must_change_password = true WHERE id = $1', [user.id]);
    const me = await t.as(user.username);
    await me.delete('/session').expect(204);
  });

  it('is chosen once by whoever opens the link, and every session ends', async () => {
    const user = await t.given.user();
    const before = await t.as(user.username);
    const { token } = await t.database.transaction((manager) =>
      t.app.get(AccountService).createResetToken(manager, user.id, null),
    );
    const choose = (newPassword: string) => t.anonymous.post('/password-reset').send({ token, newPassword });
    await choose('ngắn').expect(422);
    await choose(wanted).expect(204);
    expect((await choose(wanted).expect(404)).body.code).toBe('reset-link-invalid');
    await before.get('/session').expect(401);
    await t.anonymous.post('/session').send({ username: user.username, password: wanted }).expect(201);
  });

  it('cannot be chosen with an old link', async () => {
    const user = await t.given.user();
    const make = () =>
      t.database.transaction((manager) => t.app.get(AccountService).createResetToken(manager, user.id, null));
    const replaced = await make();
    const late = await make();
    await t.anonymous.post('/password-reset').send({ token: replaced.token, newPassword: wanted }).expect(404);
    t.clock.set(73 * 3_600_000);
    await t.anonymous.post('/password-reset').send({ token: late.token, newPassword: wanted }).expect(404);
  });
});

describe('where a request comes from', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ environment: { PUBLIC_URL: 'https://tiendo.example' } });
  });
  afterAll(() => t.close());
  const post = (headers: Record<string, string>) =>
    t.anonymous.post('/session').set(headers).send({ username: 'a', password: 'b' });

  it('is refused for writes when it is another site', async () => {
    const foreign: Record<string, string>[] = [
      { Origin: 'https://elsewhere.example' },
      { Origin: 'http://tiendo.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of foreign) {
      expect((await post(headers).expect(403)).body.code).toBe('foreign-origin');
    }
  });

  it('is another site by its scheme or port alone', async () => {
    const foreign: Record<string, string>[] = [
      { Origin: 'http://tiendo.example', Host: 'tiendo.example' },
      { Origin: 'https://tiendo.example:8443', Host: 'tiendo.example:8443' },
      { Origin: t.url.replace('http:', 'https:') },
      { Origin: 'http://127.0.0.1:1' },
    ];
    for (const headers of foreign) {
      expect((await post(headers).expect(403)).body.code).toBe('foreign-origin');
    }
    await post({ Origin: 'https://tiendo.example', Host: 'tiendo.example' }).expect(401);
  });

  it('is let through when it is this site, or a program that carries no cookie of its own', async () => {
    await post({ Origin: 'https://tiendo.example', 'Sec-Fetch-Site': 'same-origin' }).expect(401);
    await post({ Origin: t.url }).expect(401);
    await post({}).expect(401);
    await t.anonymous.get('/health').set('Origin', 'https://elsewhere.example').expect(200);
  });

  it('sets a Secure cookie tied to the host, and HSTS, where the address is https', async () => {
    const user = await t.given.user();
    const response = await t.anonymous
      .post('/session')
      .send({ username: user.username, password: TEST_PASSWORD })
      .expect(201);
    expect(cookieOf(response)).toMatch(
      /^__Host-tiendo=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(response.headers['strict-transport-security']).toContain('max-age=31536000');
  });
});

describe('plain http', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t.close());

  it('carries no password from another machine, unless the operator allows it', async () => {
    const away = () =>
      t.anonymous.post('/session').set('Host', '192.168.1.20:3000').send({ username: 'a', password: 'b' });
    expect((await away().expect(403)).body.code).toBe('insecure-http');
    const open = await startTestApp({ environment: { ALLOW_INSECURE_HTTP: '1' } });
    try {
      await open.anonymous
        .post('/session')
        .set('Host', '192.168.1.20:3000')
        .send({ username: 'a', password: 'b' })
        .expect(401);
    } finally {
      await open.close();
    }
  });

  it('gets no HSTS and no Secure cookie', async () => {
    const user = await t.given.user();
    const response = await t.anonymous
      .post('/session')
      .send({ username: user.username, password: TEST_PASSWORD })
      .expect(201);
    expect(response.headers['strict-transport-security']).toBeUndefined();
    expect(cookieOf(response)).not.toContain('Secure');
  });
});
