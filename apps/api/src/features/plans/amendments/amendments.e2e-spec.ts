import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DocumentBody, ItemDetail, PlanDetail, Problem, SnapshotBody, Summary } from '@tiendo/contracts';
import { type Client, type GivenProvince, type GivenUnit, startTestApp, type TestApp } from '../../../testing/index.js';
import { planDocument } from '../../../testing/plan-document.js';

/** The clock moves on between requests here: what is recorded later must be told apart from what was known. */
const MINUTE_MS = 60_000;

describe('changes to a published plan', () => {
  let app: TestApp;
  let province: GivenProvince;
  let unit: GivenUnit;
  let editor: Client;
  let viewer: Client;
  let documentId: string;
  let serial = 0;
  let slug: string;

  beforeAll(async () => {
    app = await startTestApp({ now: '2024-11-20T09:00:00+07:00' });
    province = await app.given.province({ publicTotals: true });
    unit = await app.given.unit(province);
    editor = await app.as((await app.given.user({ province, role: 'editor', displayName: 'Nguyễn Văn An' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
    const added = await editor
      .post(`/provinces/${province.code}/documents`)
      .send({
        kind: 'Quyết định',
        number: '99/QĐ-UBND',
        issuedOn: '2024-08-01',
        issuer: 'UBND tỉnh',
        title: 'Điều chỉnh',
      })
      .expect(201);
    documentId = (added.body as DocumentBody).id;
  });
  afterAll(() => app?.close());

  beforeEach(async () => {
    serial += 1;
    slug = `ke-hoach-${serial}`;
    app.clock.set(MINUTE_MS);
    await editor
      .post('/plans')
      .send({ slug, province: province.code, document: planDocument(unit.code) })
      .expect(201);
    await editor.post(`/plans/${slug}/publication`).expect(201);
    await app.given.opened(slug);
    app.clock.set(MINUTE_MS);
  });

  const summary = async (query: string): Promise<Summary> =>
    (await editor.get(`/plans/${slug}/summary?${query}`).expect(200)).body as Summary;
  const state = async (kind: 'targets' | 'tasks', code: string, status: string, effectiveOn: string): Promise<void> => {
    await editor.post(`/plans/${slug}/${kind}/${code}/status`).send({ status, effectiveOn }).expect(201);
    app.clock.set(MINUTE_MS);
  };
  const amend = (body: object) => editor.post(`/plans/${slug}/amendments`).send({ documentId, ...body });

  it('starts with nothing stated and follows the statements', async () => {
    expect((await summary('asOf=2024-11-01')).targets).toMatchObject({
      total: 3,
      completed: 0,
      percent: 0,
      byStatus: [{ status: 'noStatement', count: 3, percent: 100 }],
    });
    await state('targets', 'CT-01', 'completed', '2024-06-01');
    expect((await summary('asOf=2024-11-01')).targets).toMatchObject({ completed: 1, percent: 33.33 });
    expect((await summary('asOf=2024-05-31')).targets).toMatchObject({ completed: 0 });
    expect((await summary('asOf=2024-11-01')).pillars).toMatchObject([
      { code: 'government', total: 2, completed: 1, percent: 50 },
      { code: 'society', total: 1, completed: 0 },
    ]);
  });

  it('moves the figures from the amendment on, and not before', async () => {
    await state('targets', 'CT-01', 'completed', '2024-06-01');
    await state('tasks', 'NV-01', 'mostlyCompleted', '2024-06-01');
    const result = await amend({
      effectiveOn: '2024-08-01',
      note: 'Bỏ một chỉ tiêu, thêm một nhiệm vụ',
      removed: ['CT-03'],
      targets: [{ code: 'CT-02', name: 'Chuyển sang xã hội số', pillar: 'society' }],
      tasks: [{ code: 'NV-03', name: 'Nhiệm vụ mới', group: 'data' }],
      policy: {
        targets: { countsAsCompleted: ['completed'], excludedFromTotal: [], percentDigits: 1 },
        tasks: { countsAsCompleted: ['completed', 'mostlyCompleted'], excludedFromTotal: [], percentDigits: 1 },
      },
    }).expect(201);
    expect(result.body).toMatchObject({ changed: 1, added: 1, removed: 1 });

    const before = await summary('asOf=2024-07-31');
    expect(before.targets).toMatchObject({ total: 3, completed: 1 });
    expect(before.tasks).toMatchObject({ total: 2, completed: 0 });
    expect(before.pillars).toMatchObject([{ total: 2 }, { total: 1 }]);
    const after = await summary('asOf=2024-08-01');
    expect(after.targets).toMatchObject({ total: 2, completed: 1, percent: 50 });
    expect(after.tasks).toMatchObject({ total: 3, completed: 1, percent: 33.33 });
    expect(after.pillars).toMatchObject([
      { code: 'government', total: 1, completed: 1 },
      { code: 'society', total: 1, completed: 0 },
    ]);

    const { amendments } = (await editor.get(`/plans/${slug}`).expect(200)).body as PlanDetail;
    expect(amendments).toMatchObject([
      {
        effectiveOn: '2024-08-01',
        document: 'Quyết định số 99/QĐ-UBND ngày 01/8/2024',
        note: 'Bỏ một chỉ tiêu, thêm một nhiệm vụ',
        items: 3,
      },
    ]);
  });

  it('shows of a target the level it asked for before beside the one it asks for now', async () => {
    const measure = { indicator: 'online-share', label: 'Hồ sơ trực tuyến', comparator: 'atLeast' };
    await amend({
      effectiveOn: '2024-08-01',
      targets: [
        {
          code: 'CT-01',
          name: 'Hồ sơ trực tuyến đạt 90%',
          pillar: 'government',
          leadUnits: [unit.code],
          measures: [{ ...measure, value: '90' }],
        },
      ],
    }).expect(201);
    const { body } = await viewer.get(`/plans/${slug}/targets/CT-01`).expect(200);
    const level = { label: 'Hồ sơ trực tuyến', comparator: 'atLeast', measureUnit: '%', horizon: null };
    expect((body as ItemDetail).versions).toMatchObject([
      { effectiveOn: '2024-02-01', levels: [{ ...level, targetValue: '80' }] },
      { effectiveOn: '2024-08-01', levels: [{ ...level, targetValue: '90' }] },
    ]);
    expect(((await app.anonymous.get(`/plans/${slug}/targets/CT-01`).expect(200)).body as ItemDetail).versions).toEqual(
      [],
    );
  });

  it('keeps a snapshot as it was, also when the next writes come within its moment or from a slower clock', async () => {
    await state('targets', 'CT-01', 'inProgress', '2024-06-01');
    const published = await editor
      .post(`/plans/${slug}/snapshots`)
      .send({ name: 'Tháng 10', asOf: '2024-10-31' })
      .expect(201);
    const { knownAt } = published.body as SnapshotBody;
    const frozen = () => summary(`asOf=2024-10-31&knownAt=${knownAt}`);
    const before = await frozen();
    await editor
      .post(`/plans/${slug}/targets/CT-01/status`)
      .send({ status: 'completed', effectiveOn: '2024-10-01' })
      .expect(201);
    app.clock.set(-5_000);
    await editor
      .post(`/plans/${slug}/targets/CT-03/status`)
      .send({ status: 'completed', effectiveOn: '2024-10-01' })
      .expect(201);
    await amend({ effectiveOn: '2024-08-01', tasks: [{ code: 'NV-09', name: 'Mới', group: 'data' }] }).expect(201);
    expect(await frozen()).toEqual(before);
    app.clock.set(MINUTE_MS);
    expect((await summary('asOf=2024-10-31')).targets.completed).toBe(2);
    expect((await summary('asOf=2024-10-31')).tasks.total).toBe(3);
  });

  it('adds pillars, goals and groups from the amendment on, and not before', async () => {
    const knownAt = app.clock.now().toISOString();
    app.clock.set(MINUTE_MS);
    await amend({
      effectiveOn: '2024-08-01',
      pillars: [{ code: 'economy', name: 'Kinh tế số' }],
      goals: [{ code: 'growth', name: 'Tăng trưởng', pillar: 'economy' }],
      groups: [{ code: 'platforms', name: 'Nền tảng' }],
      targets: [{ code: 'CT-04', name: 'Tỷ trọng kinh tế số', pillar: 'economy', goal: 'growth' }],
      tasks: [{ code: 'NV-03', name: 'Nền tảng dùng chung', group: 'platforms' }],
    }).expect(201);
    const codes = async (query: string) => {
      const { pillars, groups, targets, tasks } = await summary(query);
      const sum = (parts: readonly { total: number }[]) => parts.reduce((total, part) => total + part.total, 0);
      expect([sum(pillars), sum(groups)]).toEqual([targets.total, tasks.total]);
      return [...pillars, ...groups].map(({ code }) => code);
    };
    const before = ['government', 'society', 'data', 'people'];
    expect(await codes('asOf=2024-07-31')).toEqual(before);
    expect(await codes(`asOf=2024-11-01&knownAt=${knownAt}`)).toEqual(before);
    const after = ['government', 'society', 'economy', 'data', 'people', 'platforms'];
    expect(await codes('asOf=2024-11-01')).toEqual(after);
    expect(await codes(`asOf=2024-11-01&knownAt=${app.clock.now().toISOString()}`)).toEqual(after);
    const detail = (await editor.get(`/plans/${slug}`).expect(200)).body as PlanDetail;
    expect(detail.pillars.map(({ code }) => code)).toEqual(['government', 'society', 'economy']);
    expect(detail.goals).toMatchObject([{ code: 'growth', pillar: 'economy' }]);
    const target = (await editor.get(`/plans/${slug}/targets/CT-04?asOf=2024-11-01`).expect(200)).body;
    expect(target).toMatchObject({ section: { code: 'economy' }, goal: { code: 'growth' } });
  });

  it('refuses parts whose code is taken, that do not exist yet, and fields nobody knows', async () => {
    await amend({ effectiveOn: '2024-08-01', pillars: [{ code: 'economy', name: 'Kinh tế số' }] }).expect(201);
    const refused = await amend({
      effectiveOn: '2024-07-01',
      pillars: [
        { code: 'society', name: 'Xã hội số' },
        { code: 'economy', name: 'Kinh tế số' },
      ],
      goals: [{ code: 'growth', name: 'Tăng trưởng', pillar: 'nowhere' }],
      groups: [
        { code: 'new', name: 'Mới' },
        { code: 'new', name: 'Mới' },
      ],
    }).expect(422);
    expect((refused.body as Problem).errors?.map(({ pointer }) => pointer)).toEqual([
      '/pillars/0/code',
      '/pillars/1/code',
      '/groups/1/code',
      '/goals/0/pillar',
    ]);
    const early = { effectiveOn: '2024-07-01', targets: [{ code: 'CT-04', name: 'Sớm', pillar: 'economy' }] };
    expect(((await amend(early).expect(422)).body as Problem).errors).toMatchObject([{ pointer: '/targets/0/pillar' }]);
    await amend({ effectiveOn: '2024-08-01', colour: 'red' }).expect(400);
  });

  it('keeps what the plan asked for before, as known before', async () => {
    const knownAt = app.clock.now().toISOString();
    app.clock.set(MINUTE_MS);
    await amend({ effectiveOn: '2024-08-01', removed: ['CT-03'] }).expect(201);
    expect((await summary(`asOf=2024-09-01&knownAt=${knownAt}`)).targets.total).toBe(3);
    expect((await summary('asOf=2024-09-01')).targets.total).toBe(2);
    await amend({ effectiveOn: '2024-10-01', targets: [{ code: 'CT-03', name: 'Trở lại', pillar: 'society' }] }).expect(
      201,
    );
    expect((await summary('asOf=2024-09-30')).targets.total).toBe(2);
    expect((await summary('asOf=2024-10-01')).targets.total).toBe(3);
  });

  it('refuses an amendment that breaks a rule, with every field, and writes nothing', async () => {
    const refused = await amend({
      effectiveOn: '2024-08-01',
      removed: ['CT-99', 'CT-01'],
      targets: [
        { code: 'CT-01', pillar: 'nowhere' },
        { code: 'NV-01', pillar: 'society' },
      ],
    }).expect(422);
    expect((refused.body as Problem).errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/removed/0',
      '/removed/1',
      '/targets/0/pillar',
      '/targets/1/code',
    ]);
    await amend({ effectiveOn: '2024-01-31' }).expect(422);
    const unknown = await editor
      .post(`/plans/${slug}/amendments`)
      .send({ effectiveOn: '2024-08-01', documentId: '00000000-0000-4000-8000-000000000000' })
      .expect(422);
    expect((unknown.body as Problem).code).toBe('unknown-document');
    await viewer.post(`/plans/${slug}/amendments`).send({ effectiveOn: '2024-08-01', documentId }).expect(403);
    await app.anonymous.post(`/plans/${slug}/amendments`).send({ effectiveOn: '2024-08-01', documentId }).expect(401);
    expect(((await editor.get(`/plans/${slug}`).expect(200)).body as PlanDetail).amendments).toEqual([]);
  });

  it('a counting rule goes on over amendments that do not mention counting, in whichever order they are recorded', async () => {
    await state('targets', 'CT-01', 'mostlyCompleted', '2024-03-01');
    const counting = (countsAsCompleted: string[]) => {
      const targets = { countsAsCompleted, excludedFromTotal: [], percentDigits: 1 };
      return { targets, tasks: { ...targets, countsAsCompleted: ['completed'] } };
    };
    await amend({ effectiveOn: '2024-06-01', removed: ['CT-03'] }).expect(201);
    app.clock.set(MINUTE_MS);
    await amend({ effectiveOn: '2024-05-01', policy: counting(['completed', 'mostlyCompleted']) }).expect(201);
    const completedOn = async (day: string) => (await summary(`asOf=${day}`)).targets.completed;
    expect(await completedOn('2024-04-30')).toBe(0);
    expect(await completedOn('2024-05-15')).toBe(1);
    expect(await completedOn('2024-07-15')).toBe(1);
    const knownBefore = encodeURIComponent(new Date(app.clock.now().getTime() - 1000).toISOString());
    expect((await summary(`asOf=2024-07-15&knownAt=${knownBefore}`)).targets.completed).toBe(0);
    app.clock.set(MINUTE_MS);
    await amend({ effectiveOn: '2024-08-01', policy: counting(['completed']) }).expect(201);
    expect(await completedOn('2024-07-31')).toBe(1);
    expect(await completedOn('2024-08-01')).toBe(0);
  });

  it('is prepared as a draft that a colleague goes on with, and that goes once it is published', async () => {
    const at = `/plans/${slug}/amendment-draft`;
    const other = await app.as((await app.given.user({ province, role: 'editor' })).username);
    expect((await editor.get(at).expect(200)).body).toEqual({
      ...{ version: 0, document: null, updatedBy: null, updatedAt: null },
    });
    await viewer.get(at).expect(403);
    const save = (client: Client, version: number, note: string) =>
      client.put(at).set('If-Match', `"${version}"`).send({ document: { note } });
    await save(editor, 0, 'một').expect(200);
    expect((await other.get(at).expect(200)).body).toMatchObject({
      ...{ version: 1, document: { note: 'một' }, updatedBy: 'Nguyễn Văn An' },
    });
    await save(other, 1, 'hai').expect(200);
    const stale = (await save(editor, 1, 'ba').expect(412)).body as Problem;
    expect(stale).toMatchObject({ code: 'stale', current: { version: 2, document: { note: 'hai' } } });
    const body = { effectiveOn: '2024-10-01', removed: ['CT-03'] };
    await amend({ ...body, draftVersion: 1 }).expect(412);
    await amend({ ...body, removed: ['khong-co'], draftVersion: 2 }).expect(422);
    expect((await other.get(at).expect(200)).body).toMatchObject({ version: 2 });
    await amend({ ...body, draftVersion: 2 }).expect(201);
    expect((await other.get(at).expect(200)).body).toMatchObject({ version: 0 });
    await save(editor, 0, 'bốn').expect(200);
    await editor.delete(at).set('If-Match', '"1"').expect(204);
    expect((await editor.get(at).expect(200)).body).toMatchObject({ version: 0 });
    await editor.delete(at).expect(204);
  });

  it('amends no draft', async () => {
    await editor
      .post('/plans')
      .send({ slug: `${slug}-nhap`, province: province.code, document: {} })
      .expect(201);
    const answer = await editor
      .post(`/plans/${slug}-nhap/amendments`)
      .send({ effectiveOn: '2024-08-01', documentId })
      .expect(409);
    expect((answer.body as Problem).code).toBe('plan-not-published');
  });

  it('names an unnamed item from the annex, from the plan on, with where the name stands', async () => {
    await amend({
      effectiveOn: '2024-08-01',
      targets: [{ code: 'CT-02', name: null, pillar: 'government', dueOn: '2024-10-31', sourceSection: 'II.1' }],
    }).expect(201);
    const path = `/plans/${slug}/targets/CT-02/name`;
    const body = { name: 'Tên tại phụ lục', source: 'Phụ lục 03, mục 2' };
    await viewer.put(path).send(body).expect(403);
    await editor.put(path).set('If-Match', '"1"').send(body).expect(412);
    const named = await editor.put(path).set('If-Match', '"2"').send(body).expect(200);
    expect(named.body).toEqual({ kind: 'target', code: 'CT-02', name: 'Tên tại phụ lục', version: 3 });
    for (const asOf of ['2024-03-01', '2024-09-01']) {
      const item = await editor.get(`/plans/${slug}/targets/CT-02?asOf=${asOf}`).expect(200);
      expect(item.body).toMatchObject({ name: 'Tên tại phụ lục', sourceSection: 'II.1; Phụ lục 03, mục 2' });
    }
    const later = await editor.get(`/plans/${slug}/targets/CT-02?asOf=2024-09-01`).expect(200);
    expect(later.body).toMatchObject({ dueOn: '2024-10-31' });
    expect(((await editor.put(path).send(body).expect(422)).body as Problem).code).toBe('rule-broken');
    await editor.put(`/plans/${slug}/tasks/CT-02/name`).send(body).expect(404);
  });

  it('freezes figures: a snapshot reproduces them after later statements and corrections', async () => {
    await state('targets', 'CT-01', 'completed', '2024-06-01');
    const created = await editor
      .post(`/plans/${slug}/snapshots`)
      .send({ name: 'Quý III', asOf: '2024-09-30', documentId })
      .expect(201);
    const snapshot = created.body as SnapshotBody;
    expect(snapshot).toMatchObject({
      name: 'Quý III',
      asOf: '2024-09-30',
      publishedBy: 'Nguyễn Văn An',
      document: { id: documentId },
    });
    app.clock.set(MINUTE_MS);
    await state('targets', 'CT-03', 'completed', '2024-07-01');
    await amend({ effectiveOn: '2024-03-01', removed: ['CT-02'] }).expect(201);

    expect((await summary('asOf=2024-09-30')).targets).toMatchObject({ total: 2, completed: 2, percent: 100 });
    const query = `asOf=${snapshot.asOf}&knownAt=${encodeURIComponent(snapshot.knownAt)}`;
    expect((await summary(query)).targets).toMatchObject({ total: 3, completed: 1, percent: 33.33 });

    app.clock.set(MINUTE_MS);
    await editor.post(`/plans/${slug}/snapshots`).send({ name: 'Tháng 10', asOf: '2024-10-31' }).expect(201);
    const listed = await app.anonymous.get(`/plans/${slug}/snapshots`).expect(200);
    expect(listed.body).toMatchObject({
      items: [
        { name: 'Tháng 10', publishedBy: null },
        { name: 'Quý III', publishedBy: null },
      ],
    });
  });

  it('refuses a snapshot of the future, one before the plan, a second of the same name, and the wrong person', async () => {
    const publish = (client: Client, body: object) => client.post(`/plans/${slug}/snapshots`).send(body);
    const code = async (body: object, status: number) =>
      ((await publish(editor, body).expect(status)).body as Problem).code;
    expect(await code({ name: 'Mai sau', asOf: '2024-12-31' }, 422)).toBe('effective-day-in-future');
    expect(await code({ name: 'Trước', asOf: '2024-01-31' }, 422)).toBe('effective-day-before-plan');
    await publish(editor, { name: 'Một', asOf: '2024-09-30' }).expect(201);
    expect(await code({ name: 'Một', asOf: '2024-10-31' }, 409)).toBe('conflict');
    await publish(viewer, { name: 'Hai', asOf: '2024-09-30' }).expect(403);
    await publish(app.anonymous, { name: 'Hai', asOf: '2024-09-30' }).expect(401);
  });
});
