import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonBody, Problem, Unit } from '@tiendo/contracts';
import { type Client, type GivenProvince, startTestApp, type TestApp } from '../../testing/index.js';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}

describe('units and people', () => {
  let app: TestApp;
  let editor: Client;
  let viewer: Client;
  let stranger: Client;
  let province: GivenProvince;
  let base: string;

  beforeAll(async () => {
    app = await startTestApp();
    const other = await app.given.province();
    stranger = await app.as((await app.given.user({ province: other, role: 'admin' })).username);
  });
  afterAll(() => app?.close());

  /** An owner of the test's own, with an editor and a viewer. */
  const setUp = async (): Promise<void> => {
    province = await app.given.province();
    base = `/provinces/${province.code}`;
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
  };
  const unit = async (body: object): Promise<Unit> =>
    (await editor.post(`${base}/units`).send(body).expect(201)).body as Unit;
  const search = async (query: string): Promise<Page<Unit>> =>
    (await viewer.get(`${base}/units?${query}`).expect(200)).body as Page<Unit>;
  const codesOf = (page: Page<Unit>): string[] => page.items.map(({ code }) => code);

  describe('units', () => {
    beforeAll(async () => {
      await setUp();
      await unit({
        code: 'so-khcn',
        name: 'Sở Khoa học và Công nghệ',
        shortName: 'Sở KH&CN',
        kind: 'department',
        officialOrder: 30,
      });
      await unit({
        code: 'so-tttt',
        name: 'Sở Thông tin và Truyền thông',
        shortName: 'Sở TT&TT',
        kind: 'department',
        officialOrder: 10,
        validTo: '2025-02-28',
        validToConfirmed: false,
        otherNames: ['Sở Bưu chính, Viễn thông'],
        successors: ['so-khcn'],
      });
      await unit({
        code: 'dam-ha',
        name: 'Huyện Đầm Hà',
        kind: 'districtLevel',
        officialOrder: 20,
        validTo: '2025-06-30',
      });
    });

    it('are listed in official order, with what became of them', async () => {
      const page = await search('limit=10');
      expect(codesOf(page)).toEqual(['so-tttt', 'dam-ha', 'so-khcn']);
      expect(page.items[0]).toMatchObject({
        otherNames: ['Sở Bưu chính, Viễn thông'],
        validToConfirmed: false,
        successors: [
          { code: 'so-khcn', name: 'Sở Khoa học và Công nghệ', effectiveOn: '2025-03-01', confirmed: false },
        ],
      });
    });

    it.each([
      ['q=dam ha', ['dam-ha']],
      ['q=ĐẦM', ['dam-ha']],
      ['q=buu chinh', ['so-tttt']],
      ['q=kh%26cn', ['so-khcn']],
      ['q=100%25', []],
      ['kind=districtLevel', ['dam-ha']],
      ['asOf=2025-03-01', ['dam-ha', 'so-khcn']],
      ['asOf=2025-07-01', ['so-khcn']],
    ])('are found by %s', async (query, codes) => expect(codesOf(await search(query))).toEqual(codes));

    it('come page by page with the total of the whole query', async () => {
      const first = await search('limit=2');
      expect([codesOf(first), first.total]).toEqual([['so-tttt', 'dam-ha'], 3]);
      const second = await search(`limit=2&cursor=${first.nextCursor}`);
      expect([codesOf(second), second.nextCursor]).toEqual([['so-khcn'], null]);
      const refused = await viewer.get(`${base}/units?limit=2&kind=department&cursor=${first.nextCursor}`).expect(400);
      expect((refused.body as Problem).code).toBe('invalid-cursor');
      await viewer.get(`${base}/units?colour=red`).expect(400);
    });

    it('are searched through the trigram index', async () => {
      const plan = await app.database.transaction(async (manager) => {
        await manager.query('SET LOCAL enable_seqscan = off');
        await manager.query('SET LOCAL enable_indexscan = off');
        return manager.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN SELECT 1 FROM unit WHERE name_key LIKE '%dam ha%'`);
      });
      expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('ix_unit_name_key');
    });
  });

  it('a unit is changed under If-Match; former successors and names give way to the new', async () => {
    await setUp();
    await unit({ code: 'a', name: 'Đơn vị A', kind: 'department' });
    await unit({ code: 'b', name: 'Đơn vị B', kind: 'department' });
    const before = await unit({
      code: 'c',
      name: 'Đơn vị C',
      kind: 'department',
      otherNames: ['Cũ'],
      successors: ['a'],
    });
    expect(before).toMatchObject({ version: 1, officialOrder: 30 });
    const changed = await editor
      .patch(`${base}/units/c`)
      .set('If-Match', '"1"')
      .send({ name: 'Đơn vị C mới', validTo: '2025-01-31', otherNames: ['Đơn vị C'], successors: ['b'] })
      .expect(200);
    expect(changed.body).toMatchObject({
      name: 'Đơn vị C mới',
      kind: 'department',
      otherNames: ['Đơn vị C'],
      successors: [{ code: 'b', effectiveOn: '2025-02-01' }],
      version: 2,
    });
    const stale = await editor.patch(`${base}/units/c`).set('If-Match', '"1"').send({ name: 'X' }).expect(412);
    expect(stale.body).toMatchObject({ code: 'stale', current: { name: 'Đơn vị C mới', version: 2 } });
    expect(codesOf(await search('q=don vi c'))).toEqual(['c']);
    expect(codesOf(await search('q=cu'))).toEqual([]);
    const cleared = await editor.patch(`${base}/units/c`).send({ validTo: null, successors: [] }).expect(200);
    expect(cleared.body).toMatchObject({ validTo: null, successors: [], otherNames: ['Đơn vị C'] });
  });

  it('a unit is refused with a taken code, an unknown successor, itself as successor, a span that ends before it begins', async () => {
    await setUp();
    await unit({ code: 'a', name: 'A', kind: 'department' });
    const refuse = async (body: object, status: number): Promise<Problem> =>
      (
        await editor
          .post(`${base}/units`)
          .send({ name: 'B', kind: 'department', ...body })
          .expect(status)
      ).body as Problem;
    expect((await refuse({ code: 'a' }, 409)).code).toBe('unit-code-taken');
    expect(await refuse({ code: 'b', successors: ['a', 'zzz'] }, 422)).toMatchObject({
      code: 'unknown-unit',
      errors: [{ pointer: '/successors/1' }],
    });
    expect((await refuse({ code: 'b', successors: ['b'] }, 422)).code).toBe('unknown-unit');
    expect(
      (await refuse({ code: 'b', validFrom: '2025-02-01', validTo: '2025-01-01' }, 400)).errors?.[0]?.pointer,
    ).toBe('/validTo');
    expect((await refuse({ code: 'b', kind: 'planet' }, 400)).code).toBe('invalid-request');
    expect(codesOf(await search(''))).toEqual(['a']);
    await editor.patch(`${base}/units/khong-co`).send({ name: 'X' }).expect(404);
  });

  it('people are listed by unit, or by given name as Vietnamese lists are', async () => {
    await setUp();
    await unit({ code: 'mot', name: 'Một', kind: 'department', officialOrder: 1 });
    await unit({ code: 'hai', name: 'Hai', kind: 'department', officialOrder: 2 });
    const person = (fullName: string, code: string, more: object = {}) =>
      editor
        .post(`${base}/people`)
        .send({ fullName, unit: code, role: 'officer', validFrom: '2024-01-01', ...more })
        .expect(201);
    await person('Trần Thị Ánh', 'hai');
    await person('Lê Ngọc Hân', 'mot', { role: 'leaderInCharge', phone: '0203 000 000' });
    await person('Nguyễn Đức Đông', 'mot', { validTo: '2024-06-30' });
    const list = async (query: string): Promise<string[]> =>
      ((await viewer.get(`${base}/people?${query}`).expect(200)).body as Page<PersonBody>).items.map(
        (one) => one.fullName,
      );
    expect(await list('')).toEqual(['Nguyễn Đức Đông', 'Lê Ngọc Hân', 'Trần Thị Ánh']);
    expect(await list('sort=givenName')).toEqual(['Trần Thị Ánh', 'Nguyễn Đức Đông', 'Lê Ngọc Hân']);
    expect(await list('q=duc dong')).toEqual(['Nguyễn Đức Đông']);
    expect(await list('unit=mot&asOf=2024-07-01')).toEqual(['Lê Ngọc Hân']);
    expect(await list('role=leaderInCharge')).toEqual(['Lê Ngọc Hân']);
  });

  it('a person is changed under If-Match and refused beside a unit that does not exist', async () => {
    await setUp();
    await unit({ code: 'mot', name: 'Một', kind: 'department' });
    const body = { fullName: 'Lê An', unit: 'mot', role: 'officer', validFrom: '2024-01-01' };
    const { id } = (await editor.post(`${base}/people`).send(body).expect(201)).body as PersonBody;
    const changed = await editor
      .patch(`${base}/people/${id}`)
      .set('If-Match', '"1"')
      .send({ validTo: '2024-12-31', email: 'an@example.vn' })
      .expect(200);
    expect(changed.body).toMatchObject({
      fullName: 'Lê An',
      validTo: '2024-12-31',
      email: 'an@example.vn',
      version: 2,
    });
    await editor.patch(`${base}/people/${id}`).set('If-Match', '"1"').send({ fullName: 'X' }).expect(412);
    await editor.patch(`${base}/people/${id}`).send({ validTo: '2023-12-31' }).expect(400);
    const refused = await editor
      .post(`${base}/people`)
      .send({ ...body, unit: 'khong-co' })
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'unknown-unit', errors: [{ pointer: '/unit' }] });
    await editor.patch(`${base}/people/00000000-0000-4000-8000-000000000000`).send({ fullName: 'X' }).expect(404);
  });

  it('puts a unit under another, never under itself by way of others, and keeps what is still to be checked', async () => {
    await setUp();
    const change = (code: string, body: object) => editor.patch(`${base}/units/${code}`).send(body);
    for (const code of ['tinh', 'huyen', 'xa']) {
      await editor
        .post(`${base}/units`)
        .send({ code, name: `Đơn vị ${code}`, kind: 'communeLevel' })
        .expect(201);
    }
    await change('huyen', { parent: 'tinh' }).expect(200);
    const { body: below } = await change('xa', { parent: 'huyen', needsCheck: 'cần đối chiếu với nghị quyết' }).expect(
      200,
    );
    expect(below).toMatchObject({ parent: 'huyen', needsCheck: 'cần đối chiếu với nghị quyết' });
    const { body: refused } = await change('tinh', { parent: 'xa' }).expect(400);
    expect((refused as Problem).errors).toMatchObject([
      { pointer: '/parent', detail: 'Một đơn vị không thể trực thuộc chính nó, kể cả qua đơn vị khác' },
    ]);
    await change('tinh', { parent: 'tinh' }).expect(422);
    const { body: checked } = await change('xa', { parent: null, needsCheck: null }).expect(200);
    expect(checked).toMatchObject({ parent: null, needsCheck: null });
    // Two people who put two units under one another at the same moment: one of them is told.
    const answers = await Promise.all([change('xa', { parent: 'huyen' }), change('huyen', { parent: 'xa' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('answers the wrong person: nobody 401, a reader who writes 403, a member of another owner 403', async () => {
    await setUp();
    for (const path of [`${base}/units`, `${base}/people`]) {
      await app.anonymous.get(path).expect(401);
      await stranger.get(path).expect(403);
    }
    const body = { code: 'a', name: 'A', kind: 'department' };
    await app.anonymous.post(`${base}/units`).send(body).expect(401);
    await viewer.post(`${base}/units`).send(body).expect(403);
    await stranger.post(`${base}/units`).send(body).expect(403);
    await editor.get('/provinces/khong-co/units').expect(404);
  });

  it('lists the owners one may look at', async () => {
    await setUp();
    const open = await app.given.province({ publicTotals: true });
    const list = async (client: Client): Promise<string[]> =>
      ((await client.get('/provinces').expect(200)).body as { items: { code: string }[] }).items.map(
        ({ code }) => code,
      );
    expect(await list(app.anonymous)).toContain(open.code);
    expect(await list(app.anonymous)).not.toContain(province.code);
    expect(await list(viewer)).toEqual(expect.arrayContaining([open.code, province.code]));
  });
});
