import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkToday } from '@tiendo/contracts';
import { type Client, type GivenProvince, type GivenUnit, startTestApp, type TestApp } from '../../testing/index.js';
import { issuePlan, planDocument } from '../../testing/plan-document.js';

const MONTHLY = { cutoffDay: 13, opensAfterDays: -5, closesAfterDays: 7, startsOn: '2024-02-01', endsOn: '2024-12-31' };

describe('what waits for the standing office today', () => {
  let t: TestApp;
  let province: GivenProvince;
  let unit: GivenUnit;
  let editor: Client;

  const asRole = async (role: 'editor' | 'viewer' | 'committee', owner = province): Promise<Client> =>
    t.as((await t.given.user({ province: owner, role })).username);
  const work = async (): Promise<WorkToday> =>
    (await editor.get(`/provinces/${province.code}/work-today`).expect(200)).body;

  beforeAll(async () => {
    t = await startTestApp({ now: '2024-07-10T09:00:00+07:00' });
    province = await t.given.province();
    unit = await t.given.unit(province, { name: 'Sở Nội vụ' });
    editor = await asRole('editor');
    await issuePlan(t, province, 'ke-hoach-11', planDocument(unit.code));
    await issuePlan(
      t,
      province,
      'ke-hoach-da-qua',
      planDocument(unit.code, {
        code: '3/KH-UBND',
        issuedOn: '2023-01-05',
        startsOn: '2023-01-05',
        endsOn: '2023-12-31',
      }),
    );
    const lines = [{ block: 'departments', indicator: 'online-share' }];
    await editor.put('/plans/ke-hoach-11/form').send({ items: lines }).expect(200);
    await editor.put('/plans/ke-hoach-11/calendars/month').send(MONTHLY).expect(200);
    const person = { unit: unit.code, validFrom: '2024-01-01' };
    const people = [
      { ...person, fullName: 'Trần Thị Bình', role: 'leaderInCharge', phone: '0912000001' },
      { ...person, fullName: 'Lê Văn An', role: 'officer', phone: '0912000002', email: 'an@so.example' },
      { ...person, fullName: 'Phạm Văn Cường', role: 'committeeMember', phone: '0912000003' },
      { ...person, fullName: 'Đỗ Thị Dung', role: 'officer' },
    ];
    for (const one of people) await editor.post(`/provinces/${province.code}/people`).send(one).expect(201);
    const document = planDocument(unit.code, { code: '', title: 'Kế hoạch năm 2025' });
    await editor.post('/plans').send({ slug: 'du-thao-2025', province: province.code, document }).expect(201);
  });
  afterAll(() => t?.close());

  it('names periods by their deadline, with who is missing and whom to call', async () => {
    const { periods, next } = await work();
    expect(periods.map(({ code, state, daysLeft }) => [code, state, daysLeft])).toEqual([
      ['2024M07', 'open', 10],
      ['2024M06', 'closed', -20],
      ['2024M05', 'closed', -51],
    ]);
    expect(periods[0]).toMatchObject({
      plan: { slug: 'ke-hoach-11', code: '11/KH-UBND' },
      closesOn: '2024-07-20',
      asked: 1,
      reporting: 0,
      missingTotal: 1,
      missing: [{ code: unit.code, name: 'Sở Nội vụ', asked: 1, reported: 0 }],
    });
    // Who follows the matter is called first; the committee, and who cannot be reached, are not.
    expect(periods[0]?.missing[0]?.contacts).toEqual([
      { fullName: 'Lê Văn An', position: null, phone: '0912000002', email: 'an@so.example' },
      { fullName: 'Trần Thị Bình', position: null, phone: '0912000001', email: null },
    ]);
    expect(next).toMatchObject({ code: '2024M08', opensOn: '2024-08-08', closesOn: '2024-08-20' });
  });

  it('counts items that need a decision by plan, those that run first, and names the worst', async () => {
    const { plans } = await work();
    expect(plans.map(({ plan, over }) => [plan.slug, over])).toEqual([
      ['ke-hoach-11', false],
      ['ke-hoach-da-qua', true],
    ]);
    expect(plans[0]?.worst).toMatchObject({ kind: 'task', code: 'NV-01', why: ['overdue', 'silent'], overdueDays: 10 });
    expect(plans[0]?.attention.byKind).toContainEqual({ kind: 'overdue', count: 1 });
    const overview = (await editor.get('/plans/ke-hoach-11/overview').expect(200)).body;
    expect(plans[0]?.attention).toEqual({ total: overview.attention.total, byKind: overview.attention.byKind });
  });

  it('follows what is written', async () => {
    const statement = { status: 'completed', effectiveOn: '2024-07-01' };
    await editor.post('/plans/ke-hoach-11/tasks/NV-01/status').send(statement).expect(201);
    await editor
      .put(`/plans/ke-hoach-11/periods/2024M07/figures/online-share/${unit.code}`)
      .send({ text: '71' })
      .expect(200);
    const { plans, periods } = await work();
    expect(plans[0]?.attention.byKind.some(({ kind }) => kind === 'overdue')).toBe(false);
    expect(periods[0]).toMatchObject({ code: '2024M07', reporting: 1, missingTotal: 0, missing: [] });
  });

  it('names drafts, and amendments to come', async () => {
    const before = await work();
    expect(before.drafts).toMatchObject([{ slug: 'du-thao-2025', title: 'Kế hoạch năm 2025' }]);
    expect(before).toMatchObject({ remarks: [], directives: [], amendments: [], plansLeftOut: 0 });
    const document = { number: '99/QĐ-UBND', issuedOn: '2024-07-05', issuer: 'UBND tỉnh', title: 'Điều chỉnh' };
    const added = await editor.post(`/provinces/${province.code}/documents`).send(document).expect(201);
    const amendment = { effectiveOn: '2024-08-01', documentId: added.body.id, removed: ['CT-03'] };
    await editor.post('/plans/ke-hoach-11/amendments').send(amendment).expect(201);
    expect((await work()).amendments).toMatchObject([
      { plan: { slug: 'ke-hoach-11' }, effectiveOn: '2024-08-01', items: 1 },
    ]);
  });

  it('tells conclusions of meetings that are late or due within a week, until they are done', async () => {
    const give = async (text: string, dueOn: string) =>
      (
        await editor
          .post('/plans/ke-hoach-11/directives')
          .send({ text, dueOn, leadUnit: unit.code, issuedOn: '2024-06-20' })
          .expect(201)
      ).body as { id: string };
    const late = await give('Báo cáo tiến độ kho dữ liệu', '2024-07-01');
    await give('Tập huấn cho cấp xã', '2024-07-17');
    await give('Sơ kết sáu tháng', '2024-07-18');
    const told = async () => (await work()).directives.map(({ text, daysLeft }) => [text, daysLeft]);
    expect(await told()).toEqual([
      ['Báo cáo tiến độ kho dữ liệu', -9],
      ['Tập huấn cho cấp xã', 7],
    ]);
    expect((await work()).directives[0]).toMatchObject({ plan: { slug: 'ke-hoach-11' }, leadUnit: 'Sở Nội vụ' });
    const done = { state: 'done', effectiveOn: '2024-07-09', note: 'Đã báo cáo' };
    await editor.post(`/plans/ke-hoach-11/directives/${late.id}/entries`).send(done).expect(201);
    expect(await told()).toEqual([['Tập huấn cho cấp xã', 7]]);
  });

  it('is read by auditors, without anybody’s telephone', async () => {
    const auditor = await t.as((await t.given.user({ province, role: 'auditor' })).username);
    const { periods }: WorkToday = (await auditor.get(`/provinces/${province.code}/work-today`).expect(200)).body;
    const missing = periods.flatMap((period) => period.missing);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.flatMap(({ contacts }) => contacts)).toEqual([]);
    expect((await work()).periods.flatMap((period) => period.missing.flatMap(({ contacts }) => contacts))).not.toEqual(
      [],
    );
  });

  it('is for the standing office of the owner and its auditors alone', async () => {
    const address = `/provinces/${province.code}/work-today`;
    for (const role of ['viewer', 'committee'] as const) await (await asRole(role)).get(address).expect(403);
    const speaker = await t.as((await t.given.user({ province, role: 'reporter', unit })).username);
    await speaker.get(address).expect(403);
    await (await asRole('editor', await t.given.province())).get(address).expect(403);
    await t.anonymous.get(address).expect(401);
    await editor.get('/provinces/khong-co/work-today').expect(404);
  });
});
