import type { NamedItem } from '@tiendo/contracts';
import { encodeCursor } from '../../platform/http/index.js';
import { type Client, startTestApp, type TestApp } from '../../testing/index.js';

describe('pages of lists', () => {
  let t: TestApp;
  let admin: Client;
  let editor: Client;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample' });
    admin = await t.as('admin');
    editor = await t.as('editor');
  });
  afterAll(() => t.close());

  const LISTS = [
    ['/plans', { limit: 1 }, {}],
    ['/provinces/mau/units', { limit: 7 }, { province: 'mau' }],
    ['/provinces/mau/people', { limit: 7, sort: 'unit' }, { province: 'mau' }],
    ['/provinces/mau/people', { limit: 7, sort: 'givenName' }, { province: 'mau' }],
    ['/provinces/mau/documents', { limit: 7 }, { province: 'mau' }],
    ['/provinces/mau/users', { limit: 2 }, { province: 'mau' }],
  ] as const;

  it.each(LISTS)('of %s %j follow one another without a gap or a repetition', async (path, query) => {
    const search = new URLSearchParams(
      Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
    );
    const whole = (await admin.get(`${path}?${search.toString().replace(/limit=\d+/, 'limit=500')}`).expect(200)).body;
    const found: unknown[] = [];
    let cursor: string | null = null;
    do {
      if (cursor !== null) search.set('cursor', cursor);
      const { body } = await admin.get(`${path}?${search.toString()}`).expect(200);
      expect(body.total).toBe(whole.total);
      found.push(...(body.items as unknown[]));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(found).toEqual(whole.items);
    expect(found.length).toBeGreaterThan(query.limit);
  });

  it.each(LISTS)('of %s %j are asked for with a cursor of that list only', async (path, { limit, ...query }, place) => {
    const search = new URLSearchParams(query);
    for (const keys of [
      ['x'],
      [-5],
      [1e30],
      [null],
      [1.5],
      [1, 2],
      ['x', 'y'],
      [null, null],
      ['a\0', 'b'],
      [2024, '2024-99-99', 'x'],
    ]) {
      search.set('cursor', encodeCursor({ ...query, ...place }, keys));
      const { status } = await admin.get(`${path}?${search.toString()}`);
      // A pair of texts is what the list of accounts sorts by.
      if (!(path.endsWith('/users') && keys[0] === 'x' && keys.length === 2))
        expect({ keys, status }).toEqual({ keys, status: 400 });
    }
    expect(limit).toBeGreaterThan(0);
  });

  it('do not repeat a row when one comes in before them', async () => {
    const first = (await admin.get('/provinces/quang-ninh/units?limit=3').expect(200)).body;
    const unit = { code: 'moi-vao', name: 'Đơn vị mới', kind: 'department', officialOrder: 0 };
    await admin.post('/provinces/quang-ninh/units').send(unit).expect(201);
    const { body } = await admin.get(`/provinces/quang-ninh/units?limit=3&cursor=${first.nextCursor}`).expect(200);
    const codes = (page: { items: { code: string }[] }) => page.items.map(({ code }) => code);
    expect(codes(first).filter((code) => codes(body).includes(code))).toEqual([]);
    expect(body.total).toBe(first.total + 1);
  });

  it('of one plan or item do not go on in another', async () => {
    const list = (await editor.get('/plans/mau-2024/tasks?limit=1').expect(200)).body;
    await editor.get(`/plans/mau-2024/tasks?limit=1&cursor=${list.nextCursor}`).expect(200);
    await editor.get(`/plans/mau-2024/targets?limit=1&cursor=${list.nextCursor}`).expect(400);
    await editor.get(`/plans/quang-ninh-kh73-2024/tasks?limit=1&cursor=${list.nextCursor}`).expect(400);

    const tasks = (await editor.get('/plans/mau-2024/tasks?limit=50').expect(200)).body.items as NamedItem[];
    for (const { code } of tasks) {
      const path = `/plans/mau-2024/tasks/${code}/history?limit=1`;
      const { nextCursor } = (await editor.get(path).expect(200)).body;
      if (nextCursor === null) continue;
      await editor.get(`${path}&cursor=${nextCursor}`).expect(200);
      const other = tasks.find((task) => task.code !== code)?.code ?? '';
      await editor.get(`/plans/mau-2024/tasks/${other}/history?limit=1&cursor=${nextCursor}`).expect(400);
      return;
    }
    throw new Error('No task of the sample has two statements');
  });

  it('filtered by unit are for members: 401 for nobody, 403 for those of another owner', async () => {
    const path = '/plans/quang-ninh-kh73-2024/targets?leadUnit=none';
    await t.anonymous.get(path).expect(401);
    await (await t.as('reporter.so-noi-vu-bac-giang')).get(path).expect(403);
    await (await t.as('viewer')).get(path).expect(200);
  });

  it('a stale If-Match shows both versions: what is there now, and what was sent', async () => {
    const path = '/plans/quang-ninh-kh73-2024/targets/KH73-DL-01/status';
    await editor.post(path).send({ status: 'completed', effectiveOn: '2024-12-28' }).expect(201);
    const { body } = await editor
      .post(path)
      .set('If-Match', '"1"')
      .send({ status: 'stopped', effectiveOn: '2024-12-29', reason: 'Hết kinh phí' })
      .expect(412);
    expect(body).toMatchObject({
      code: 'stale',
      current: { code: 'KH73-DL-01', version: 2, status: 'completed' },
      sent: { version: 1, status: 'stopped', effectiveOn: '2024-12-29', reason: 'Hết kinh phí' },
    });
  });

  it('a document that comes in with a statement is in the trail, once', async () => {
    const events = () => t.rows(`SELECT subject FROM audit_event WHERE action = 'document.create'`);
    const before = (await events()).length;
    const document = { number: '77/QĐ-UBND', issuedOn: '2024-12-20', issuer: 'UBND tỉnh', title: 'Cho phép dừng' };
    for (const effectiveOn of ['2024-12-28', '2024-12-29']) {
      await editor
        .post('/plans/quang-ninh-kh73-2024/targets/KH73-DL-03/status')
        .send({ status: 'stopped', effectiveOn, reason: 'Hết kinh phí', evidence: [document] })
        .expect(201);
    }
    const after = await events();
    expect(after).toHaveLength(before + 1);
    expect(after).toContainEqual({ subject: expect.stringContaining('77/QĐ-UBND') });
  });

  it('a reason of blanks is no reason: the rule is broken, not the request', async () => {
    const path = '/plans/quang-ninh-kh73-2024/targets/KH73-DL-02/status';
    for (const reason of ['', '   ', null]) {
      const { body } = await editor
        .post(path)
        .send({ status: 'stopped', effectiveOn: '2024-12-28', reason })
        .expect(422);
      expect(body).toMatchObject({ code: 'reason-required', errors: [{ pointer: '/reason' }] });
    }
    const { body } = await editor
      .post(path)
      .send({ status: 'inProgress', effectiveOn: '2024-12-28', reason: ' ', proposal: '' })
      .expect(201);
    expect(body).toMatchObject({ reason: null, proposal: null });
  });
});
