import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanDetail, PlanListItem, Problem } from '@tiendo/contracts';
import { type Client, type GivenProvince, startTestApp, type TestApp } from '../../../testing/index.js';
import { planDocument } from '../../../testing/plan-document.js';

describe('plans', () => {
  let app: TestApp;
  let open: GivenProvince;
  let closed: GivenProvince;
  let editor: Client;
  let closedViewer: Client;

  beforeAll(async () => {
    app = await startTestApp({ now: '2024-10-01T08:00:00+07:00' });
    open = await app.given.province({ code: 'mo', publicTotals: true });
    closed = await app.given.province({ code: 'dong' });
    const user = await app.given.user({ province: open, role: 'editor' });
    await app.given.membership(user, closed, 'editor');
    editor = await app.as(user.username);
    closedViewer = await app.as((await app.given.user({ province: closed, role: 'viewer' })).username);
    const publish = async (province: GivenProvince, slug: string, change: object): Promise<void> => {
      const unit = await app.given.unit(province);
      const document = planDocument(unit.code, change);
      await editor.post('/plans').send({ slug, province: province.code, document }).expect(201);
      await editor.post(`/plans/${slug}/publication`).expect(201);
      if (province === open) await app.given.opened(slug);
    };
    await publish(open, 'mo-2023', {
      code: '5/KH-UBND',
      title: 'Kế hoạch cũ',
      year: 2023,
      issuedOn: '2023-02-01',
      startsOn: '2023-02-01',
      endsOn: '2023-12-31',
    });
    await publish(open, 'mo-2024', { title: 'Chuyển đổi số năm 2024' });
    await publish(closed, 'dong-2024', {});
    await editor
      .post('/plans')
      .send({ slug: 'mo-nhap', province: 'mo', document: { targets: [{}, {}] } })
      .expect(201);
  });
  afterAll(() => app?.close());

  const list = async (client: Client, query = ''): Promise<PlanListItem[]> =>
    ((await client.get(`/plans?${query}`).expect(200)).body as { items: PlanListItem[] }).items;
  const slugs = async (client: Client, query = ''): Promise<string[]> =>
    (await list(client, query)).map(({ slug }) => slug);

  it('are listed newest first, to each the ones they may see', async () => {
    expect(await slugs(app.anonymous)).toEqual(['mo-2024', 'mo-2023']);
    expect(await slugs(closedViewer)).toEqual(['dong-2024', 'mo-2024', 'mo-2023']);
    expect(await slugs(editor, 'state=published')).toEqual(['dong-2024', 'mo-2024', 'mo-2023']);
    expect(await slugs(editor, 'state=draft')).toEqual(['mo-nhap']);
  });

  it('carry the fields of the contract', async () => {
    const [plan] = await list(app.anonymous, 'q=chuyen doi so');
    expect(plan).toEqual({
      slug: 'mo-2024',
      code: '11/KH-UBND',
      title: 'Chuyển đổi số năm 2024',
      issuer: 'UBND tỉnh kiểm thử',
      issuedOn: '2024-02-01',
      year: 2024,
      startsOn: '2024-02-01',
      endsOn: '2024-12-31',
      province: { code: 'mo', name: expect.any(String), simulated: true },
      targetCount: 3,
      taskCount: 2,
      state: 'published',
    });
    expect((await list(editor, 'state=draft'))[0]).toMatchObject({ slug: 'mo-nhap', targetCount: 2, taskCount: 0 });
  });

  it('come page by page with the total; other parameters are refused', async () => {
    const first = await app.anonymous.get('/plans?limit=1').expect(200);
    expect(first.body).toMatchObject({ total: 2, items: [{ slug: 'mo-2024' }] });
    const cursor = (first.body as { nextCursor: string }).nextCursor;
    const second = await app.anonymous.get(`/plans?limit=1&cursor=${cursor}`).expect(200);
    expect(second.body).toMatchObject({ total: 2, items: [{ slug: 'mo-2023' }], nextCursor: null });
    expect(((await app.anonymous.get('/plans?colour=red').expect(400)).body as Problem).code).toBe('unknown-parameter');
    await app.anonymous.get('/plans?limit=501').expect(400);
  });

  it('open as of today, or of their last day once they are over', async () => {
    const detail = async (slug: string): Promise<PlanDetail> =>
      (await app.anonymous.get(`/plans/${slug}`).expect(200)).body as PlanDetail;
    expect((await detail('mo-2024')).defaultAsOf).toBe('2024-10-01');
    expect((await detail('mo-2023')).defaultAsOf).toBe('2023-12-31');
    expect((await detail('mo-2024')).groups.map(({ code }) => code)).toEqual(['data', 'people']);
  });

  it('show who is not a member names only: no results, solutions, leads or amendments', async () => {
    const groups = [
      { code: 'data', name: 'Dữ liệu', leadNote: 'Sở TT&TT', solution: 'Bố trí vốn', solutionSection: 'III' },
    ];
    const pillars = [
      {
        code: 'government',
        name: 'Chính quyền số',
        note: 'Ghi chú',
        evidence: [{ name: 'Hồ sơ', value: '80', measureUnit: '%' }],
      },
    ];
    const document = planDocument((await app.given.unit(open)).code, {
      targets: [],
      tasks: [],
      ...({ groups, pillars, tasks: [{ code: 'NV-01', name: 'Kho dữ liệu', group: 'data' }] } as object),
    });
    await editor.post('/plans').send({ slug: 'mo-kin', province: 'mo', document }).expect(201);
    await editor.post('/plans/mo-kin/publication').expect(201);
    await app.given.opened('mo-kin');
    const added = await editor
      .post('/provinces/mo/documents')
      .send({ number: '9/QĐ-UBND', issuedOn: '2024-08-01', issuer: 'UBND tỉnh', title: 'Điều chỉnh' })
      .expect(201);
    const amendment = { effectiveOn: '2024-08-01', documentId: (added.body as { id: string }).id, note: 'Gia hạn' };
    await editor.post('/plans/mo-kin/amendments').send(amendment).expect(201);
    const member = (await editor.get('/plans/mo-kin').expect(200)).body as PlanDetail;
    expect(member).toMatchObject({ groups, amendments: [{ note: 'Gia hạn' }], pillars: [{ note: 'Ghi chú' }] });
    for (const client of [app.anonymous, closedViewer]) {
      const detail = (await client.get('/plans/mo-kin').expect(200)).body as PlanDetail;
      expect(detail).toMatchObject({
        groups: [{ code: 'data', name: 'Dữ liệu', leadNote: null, solution: null, solutionSection: null }],
        pillars: [{ code: 'government', name: 'Chính quyền số', note: null, evidence: [] }],
        amendments: [],
      });
    }
  });

  it('cost a 304 until something changes', async () => {
    const first = await app.anonymous.get('/plans/mo-2023').expect(200);
    const etag = String(first.headers['etag']);
    await app.anonymous.get('/plans/mo-2023').set('If-None-Match', etag).expect(304);
    await editor.get('/plans/mo-2023').set('If-None-Match', etag).expect(200);
    await editor.post('/plans/mo-2023/snapshots').send({ name: 'Cuối năm', asOf: '2023-12-31' }).expect(201);
    await app.anonymous.get('/plans/mo-2023').set('If-None-Match', etag).expect(200);
  });

  it('of an owner that opens nothing: 401 for nobody, 404 for others, 200 for members', async () => {
    expect(((await app.anonymous.get('/plans/dong-2024').expect(401)).body as Problem).code).toBe('sign-in-required');
    const stranger = await app.as((await app.given.user({ province: open, role: 'viewer' })).username);
    expect(((await stranger.get('/plans/dong-2024').expect(404)).body as Problem).code).toBe('plan-not-found');
    await closedViewer.get('/plans/dong-2024').expect(200);
    await app.anonymous.get('/plans/khong-co').expect(404);
  });

  describe('opened to visitors', () => {
    const slug = 'mo-dan-2024';
    const base = `/plans/${slug}`;
    let admin: Client;
    let documentId: string;

    beforeAll(async () => {
      admin = await app.as(
        (await app.given.user({ province: closed, role: 'admin', displayName: 'Lê Quản Trị' })).username,
      );
      const unit = await app.given.unit(closed);
      const indicators = [{ code: 'an-toan', name: 'Hệ thống được phê duyệt cấp độ', measureUnit: '%' }];
      const measures = [{ indicator: 'an-toan', label: 'Mức', comparator: 'atLeast', value: '63.7' }];
      const document = planDocument(unit.code, {
        indicators,
        targets: [
          { code: 'CT-01', name: 'Hồ sơ trực tuyến', pillar: 'government' },
          { code: 'CT-KIN', name: 'Chỉ tiêu kín đáo', pillar: 'government', leadUnits: [unit.code], measures },
          { code: 'CT-03', name: 'Cáp quang', pillar: 'society' },
        ],
      } as object);
      await admin.post('/plans').send({ slug, province: closed.code, document }).expect(201);
      await admin.post(`${base}/publication`).expect(201);
      const added = await admin
        .post(`/provinces/${closed.code}/documents`)
        .send({ kind: 'Quyết định', number: '12/QĐ-UBND', issuedOn: '2024-03-01', issuer: 'UBND', title: 'Công khai' })
        .expect(201);
      documentId = (added.body as { id: string }).id;
    });

    it('is none unasked, and only by its document', async () => {
      expect((await admin.get(`${base}/openness`).expect(200)).body).toMatchObject({ isOpen: false, acts: [] });
      await app.anonymous.get(base).expect(401);
      expect(
        (await app.anonymous.get('/provinces').expect(200)).body.items.map(({ code }: { code: string }) => code),
      ).toEqual(['mo']);
      const without = await admin.post(`${base}/openness`).send({ opens: true }).expect(400);
      expect(without.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/documentId' }] });
      const { body } = await admin.post(`${base}/openness`).send({ opens: true, documentId }).expect(201);
      expect(body).toMatchObject({
        isOpen: true,
        acts: [{ opens: true, recordedBy: 'Lê Quản Trị', document: { label: expect.stringContaining('12/QĐ-UBND') } }],
      });
      await app.anonymous.get(base).expect(200);
      expect(await slugs(app.anonymous)).toContain(slug);
      await app.anonymous.get('/plans/dong-2024').expect(401);
    });

    it('is switched by administrators alone', async () => {
      for (const path of [`${base}/openness`, `${base}/openness/indicators`]) {
        await app.anonymous.post(path).send({}).expect(401);
        await editor.post(path).send({ opens: false, indicator: 'an-toan', withheld: true, reason: 'x' }).expect(403);
      }
      await app.anonymous.get(`${base}/openness`).expect(401);
      await editor.get(`${base}/openness`).expect(200);
    });

    it('keeps what is not public from every answer to a visitor, says how much that is, and totals stay', async () => {
      const before = (await app.anonymous.get(`${base}/overview`).expect(200)).body;
      const kept = { indicator: 'an-toan', withheld: true, reason: 'An toàn thông tin' };
      const { body } = await admin.post(`${base}/openness/indicators`).send(kept).expect(201);
      expect(body).toMatchObject({ withheldTargets: 1 });
      await admin
        .post(`${base}/openness/indicators`)
        .send({ ...kept, indicator: 'khong-co' })
        .expect(422);
      for (const path of [
        '',
        '/overview',
        '/summary',
        '/targets?limit=100',
        '/targets?q=kin%20dao',
        '/targets/CT-01',
        '/targets/CT-03',
        '/localities',
        '/localities/matrix',
        '/snapshots',
        '/periods',
      ]) {
        const { text } = await app.anonymous.get(`${base}${path}`).expect(200);
        expect(text).not.toMatch(/CT-KIN|kín đáo|an-toan|63[.,]7/);
      }
      await app.anonymous.get(`${base}/targets/CT-KIN`).expect(404);
      const found = async (by: Client) => (await by.get('/search?q=kin%20dao').expect(200)).body.items.length as number;
      expect([await found(app.anonymous), await found(editor)]).toEqual([0, 1]);
      const after = (await app.anonymous.get(`${base}/overview`).expect(200)).body;
      expect(after.targets).toEqual(before.targets);
      expect((await app.anonymous.get(base).expect(200)).body.withheld).toBe(1);
      expect((await editor.get(base).expect(200)).body.withheld).toBe(0);
      expect((await editor.get(`${base}/targets/CT-KIN`).expect(200)).body.name).toBe('Chỉ tiêu kín đáo');
      await admin
        .post(`${base}/openness/indicators`)
        .send({ ...kept, withheld: false })
        .expect(201);
      await app.anonymous.get(`${base}/targets/CT-KIN`).expect(200);
    });

    it('is closed again at once, and what was recorded stays', async () => {
      const { body } = await admin.post(`${base}/openness`).send({ opens: false, note: 'Rà soát lại' }).expect(201);
      expect(body).toMatchObject({ isOpen: false, acts: [{ opens: false, note: 'Rà soát lại' }, { opens: true }] });
      await app.anonymous.get(base).expect(401);
      await app.anonymous.get(`${base}/overview`).expect(401);
    });
  });
});
