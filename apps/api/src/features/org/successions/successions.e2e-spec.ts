import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem, SuccessionAct, SuccessionList, Unit } from '@tiendo/contracts';
import { resolveUnit } from '@tiendo/indicators/succession';
import { type Client, type GivenProvince, startTestApp, type TestApp } from '../../../testing/index.js';
import { UnitDirectory } from '../units/unit-directory.js';

interface Page {
  items: Unit[];
}

describe('acts on units', () => {
  let app: TestApp;
  let editor: Client;
  let viewer: Client;
  let province: GivenProvince;
  let base: string;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());
  beforeEach(async () => {
    province = await app.given.province();
    base = `/provinces/${province.code}`;
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
  });

  const units = async (query = ''): Promise<Record<string, Unit>> => {
    const page = (await viewer.get(`${base}/units?limit=500${query}`).expect(200)).body as Page;
    return Object.fromEntries(page.items.map((unit) => [unit.code, unit]));
  };
  const act = async (body: object): Promise<SuccessionAct> =>
    (
      await editor
        .post(`${base}/successions`)
        .send({ name: 'Sắp xếp', ...body })
        .expect(201)
    ).body as SuccessionAct;
  const refused = async (body: object, status = 422): Promise<Problem> =>
    (
      await editor
        .post(`${base}/successions`)
        .send({ name: 'Sắp xếp', ...body })
        .expect(status)
    ).body as Problem;
  const list = async (): Promise<SuccessionList> =>
    (await viewer.get(`${base}/successions`).expect(200)).body as SuccessionList;
  const given = (code: string, name: string, kind: Unit['kind'] = 'department') =>
    app.given.unit(province, { code, name, kind });

  it('merge departments on one day: who ends, who goes on, what each was and became', async () => {
    for (const [code, name] of [
      ['so-tttt', 'Sở Thông tin và Truyền thông'],
      ['so-khcn', 'Sở Khoa học và Công nghệ'],
      ['so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'],
      ['so-noi-vu', 'Sở Nội vụ'],
    ] as const) {
      await given(code, name);
    }
    const made = await act({
      effectiveOn: '2025-03-01',
      confirmed: false,
      links: [
        { from: 'so-tttt', to: 'so-khcn' },
        { from: 'so-khcn', to: 'so-khcn' },
        { from: 'so-ldtbxh', to: 'so-noi-vu' },
        { from: 'so-noi-vu', to: 'so-noi-vu' },
      ],
    });
    expect(made).toMatchObject({ kind: 'regroup', confirmed: false, version: 1, supersededBy: null });
    const after = await units();
    expect(after['so-tttt']).toMatchObject({
      validTo: '2025-02-28',
      validToConfirmed: false,
      successors: [{ code: 'so-khcn', effectiveOn: '2025-03-01', confirmed: false }],
    });
    expect(after['so-khcn']).toMatchObject({ validFrom: null, validTo: null, predecessors: [{ code: 'so-tttt' }] });
    const acts = await app.database.transaction((manager) => app.app.get(UnitDirectory).actsOf(manager, province.id));
    expect(resolveUnit('so-tttt', '2024-12-31', '2025-06-30', acts).map(({ unit }) => unit)).toEqual(['so-khcn']);
  });

  it('end the district level and found communes at once, new units among them', async () => {
    await given('huyen-van-don', 'Huyện Vân Đồn', 'districtLevel');
    await given('huyen-ba-che', 'Huyện Ba Chẽ', 'districtLevel');
    await act({
      effectiveOn: '2025-07-01',
      links: [{ from: 'huyen-van-don', to: 'dac-khu-van-don' }],
      abolished: ['huyen-ba-che'],
      founded: ['xa-ba-che'],
      newUnits: [
        { code: 'dac-khu-van-don', name: 'Đặc khu Vân Đồn', kind: 'specialZone' },
        {
          code: 'xa-ba-che',
          name: 'Xã Ba Chẽ',
          kind: 'communeLevel',
          needsCheck: 'cần đối chiếu với nghị quyết',
        },
      ],
    });
    expect(Object.keys(await units('&asOf=2025-06-30'))).toEqual(['huyen-van-don', 'huyen-ba-che']);
    const after = await units('&asOf=2025-07-01');
    expect(Object.keys(after)).toEqual(['dac-khu-van-don', 'xa-ba-che']);
    expect(after['xa-ba-che']).toMatchObject({
      validFrom: '2025-07-01',
      needsCheck: 'cần đối chiếu với nghị quyết',
      predecessors: [],
    });
    const block = await app.database.transaction((manager) =>
      app.app.get(UnitDirectory).blockOn(manager, province.id, 'communes', '2025-07-01'),
    );
    expect(block.map(({ code, tile }) => [code, tile])).toEqual([
      ['dac-khu-van-don', null],
      ['xa-ba-che', null],
    ]);
    const { items, units: named } = await list();
    expect(items[0]).toMatchObject({ kind: 'regroup', abolished: ['huyen-ba-che'], founded: ['xa-ba-che'] });
    expect(named.map(({ name }) => name)).toContain('Đặc khu Vân Đồn');
  });

  it('merge provinces, and put communes under them', async () => {
    await given('bac-giang', 'Bắc Giang', 'province');
    await given('bac-ninh', 'Bắc Ninh', 'province');
    const links = [
      { from: 'bac-giang', to: 'bac-ninh' },
      { from: 'bac-ninh', to: 'bac-ninh' },
    ];
    expect(await act({ effectiveOn: '2025-07-01', links })).toMatchObject({ kind: 'merge' });
    const body = { code: 'xa-mau', name: 'Xã Mẫu', kind: 'communeLevel', parent: 'bac-ninh' };
    expect((await editor.post(`${base}/units`).send(body).expect(201)).body).toMatchObject({ parent: 'bac-ninh' });
    const lost = await editor
      .post(`${base}/units`)
      .send({ ...body, code: 'xa-2', parent: 'khong-co' })
      .expect(422);
    expect((lost.body as Problem).errors?.[0]?.pointer).toBe('/parent');
  });

  it('are refused in words when they are unsound or do not fit the days of their units', async () => {
    await given('a', 'Đơn vị A');
    await given('b', 'Đơn vị B');
    await editor.post(`${base}/units`).send({ code: 'c', name: 'Đơn vị C', kind: 'department', validFrom: '2020-01-01', validTo: '2024-12-31' }).expect(201); // prettier-ignore
    const on = '2025-07-01';
    expect((await refused({ effectiveOn: on })).detail).toBe('Đợt sắp xếp chưa nêu đơn vị nào');
    const halves = [
      { from: 'a', to: 'b', share: '0.3' },
      { from: 'a', to: 'c', share: '0.3' },
    ];
    expect((await refused({ effectiveOn: on, links: halves })).detail).toContain('cộng lại bằng 1 (100%)');
    const late = await refused({ effectiveOn: on, links: [{ from: 'c', to: 'b' }] });
    expect([late.code, late.errors?.map(({ detail }) => detail)]).toEqual([
      'succession-does-not-fit',
      ['"Đơn vị C" đã kết thúc ngày 31/12/2024, trước ngày sắp xếp'],
    ]);
    const before = await refused({ effectiveOn: '2022-01-01', links: [{ from: 'a', to: 'c' }] });
    expect(before.errors?.[0]?.detail).toContain('"Đơn vị C" đã có từ ngày 01/01/2020');
    expect((await refused({ effectiveOn: on, links: [{ from: 'zzz', to: 'b' }] })).errors?.[0]?.code).toBe('unknown');
    await act({ effectiveOn: on, links: [{ from: 'a', to: 'b' }] });
    expect((await refused({ effectiveOn: on, abolished: ['b'] })).detail).toContain('hai đợt sắp xếp cùng một ngày');
    expect((await list()).items).toHaveLength(1);
    await refused({ effectiveOn: 'hôm nay' }, 400);
  });

  it('are changed in place when only words change, and superseded when their day or units do', async () => {
    await given('a', 'Đơn vị A');
    await given('b', 'Đơn vị B');
    const body = { name: 'Một', effectiveOn: '2025-03-01', confirmed: false, links: [{ from: 'a', to: 'b' }] };
    const made = await act(body);
    const path = `${base}/successions/${made.id}`;
    const sure = await editor
      .patch(path)
      .set('If-Match', '"1"')
      .send({ ...body, name: 'Hai', confirmed: true })
      .expect(200);
    expect(sure.body).toMatchObject({ id: made.id, name: 'Hai', version: 2 });
    expect((await units())['a']).toMatchObject({ validTo: '2025-02-28', validToConfirmed: true });
    await editor.patch(path).set('If-Match', '"1"').send(body).expect(412);
    const moved = await editor
      .patch(path)
      .set('If-Match', '"2"')
      .send({ ...body, effectiveOn: '2025-04-01' })
      .expect(200);
    const { id } = moved.body as SuccessionAct;
    expect(id).not.toBe(made.id);
    expect((await units())['a']).toMatchObject({ validTo: '2025-03-31', successors: [{ effectiveOn: '2025-04-01' }] });
    expect((await units())['b']).toMatchObject({ validFrom: '2025-04-01' });
    expect((await list()).items.map((one) => [one.effectiveOn, one.supersededBy])).toEqual([
      ['2025-03-01', id],
      ['2025-04-01', null],
    ]);
    await editor.patch(path).send(body).expect(404);
  });

  it('are removed while nothing rests on them, and give the days back', async () => {
    for (const code of ['a', 'b', 'c']) await given(code, `Đơn vị ${code}`);
    const first = await act({ effectiveOn: '2025-03-01', links: [{ from: 'a', to: 'b' }] });
    const second = await act({ effectiveOn: '2025-07-01', links: [{ from: 'b', to: 'c' }] });
    const blocked = await editor.delete(`${base}/successions/${first.id}`).expect(409);
    expect((blocked.body as Problem).code).toBe('succession-in-use');
    await editor.delete(`${base}/successions/${second.id}`).expect(204);
    await editor.delete(`${base}/successions/${first.id}`).expect(204);
    const after = await units();
    expect([after['a']?.validTo, after['b']?.validFrom, after['b']?.validTo, after['c']?.validFrom]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    const trail = await app.rows<{ action: string }>(
      `SELECT action FROM audit_event WHERE province_id = $1 AND subject_kind = 'succession' ORDER BY number`,
      [province.id],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'succession.create',
      'succession.create',
      'succession.delete',
      'succession.delete',
    ]);
  });

  it('hold what the forms of units say, and the forms leave alone what an act sets', async () => {
    await given('b', 'Đơn vị B');
    const form = { kind: 'department', validTo: '2025-02-28', successors: ['b'] };
    for (const code of ['a', 'c']) {
      await editor
        .post(`${base}/units`)
        .send({ code, name: `Đơn vị ${code}`, ...form })
        .expect(201);
    }
    const [kept, ...others] = (await list()).items;
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ keptWithUnits: true, effectiveOn: '2025-03-01', kind: 'merge' });
    expect(kept?.links).toHaveLength(3);
    const own = { name: 'Sáp nhập', effectiveOn: '2025-03-01', links: kept?.links };
    const taken = await editor.patch(`${base}/successions/${kept?.id}`).send(own).expect(200);
    expect(taken.body).toMatchObject({ id: kept?.id, name: 'Sáp nhập', keptWithUnits: false });
    const refusal = await editor.patch(`${base}/units/a`).send({ validTo: '2025-01-31' }).expect(422);
    expect(refusal.body).toMatchObject({ code: 'unit-set-by-act', errors: [{ pointer: '/validTo' }] });
    await editor
      .patch(`${base}/units/a`)
      .send({ shortName: 'ĐV A', successors: ['b'] })
      .expect(200);
    expect((await units())['a']).toMatchObject({ shortName: 'ĐV A', successors: [{ code: 'b' }] });
  });

  it('leave every name a unit ever had', async () => {
    await editor
      .post(`${base}/units`)
      .send({
        code: 'huyen-dam-ha',
        name: 'Huyện Đầm Hà',
        kind: 'districtLevel',
        otherNames: ['Đàm Hà'],
      })
      .expect(201);
    await editor
      .post(`${base}/units`)
      .send({
        code: 'tp-dong-trieu',
        name: 'Thành phố Đông Triều',
        kind: 'districtLevel',
        otherNames: ['Thị xã Đông Triều'],
      })
      .expect(201);
    for (const typed of ['Đàm Hà', 'dam ha', 'H. Đầm Hà', 'huyện đầm hà']) {
      expect([typed, ...Object.keys(await units(`&q=${encodeURIComponent(typed)}`))]).toEqual([typed, 'huyen-dam-ha']);
    }
    for (const typed of ['TP. Đông Triều', 'TX Đông Triều', 'thị xã Đông Triều', 'TP.Đông Triều']) {
      expect([typed, ...Object.keys(await units(`&q=${encodeURIComponent(typed)}`))]).toEqual([typed, 'tp-dong-trieu']);
    }
  });

  it('are read by members and written by the office only', async () => {
    await app.anonymous.get(`${base}/successions`).expect(401);
    await viewer.post(`${base}/successions`).send({ name: 'x', effectiveOn: '2025-01-01' }).expect(403);
    await viewer.get(`${base}/successions`).expect(200);
  });
});
