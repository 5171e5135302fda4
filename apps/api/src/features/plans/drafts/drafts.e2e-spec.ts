import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PlanDraft, Problem } from '@tiendo/contracts';
import { type Client, type GivenProvince, type GivenUnit, startTestApp, type TestApp } from '../../../testing/index.js';
import { planDocument } from '../../../testing/plan-document.js';

describe('drafts of plans', () => {
  let app: TestApp;
  let province: GivenProvince;
  let unit: GivenUnit;
  let editor: Client;
  let viewer: Client;
  let serial = 0;
  let slug: string;

  beforeAll(async () => {
    app = await startTestApp();
    province = await app.given.province({ publicTotals: true });
    unit = await app.given.unit(province);
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
  });
  afterAll(() => app?.close());
  beforeEach(() => {
    serial += 1;
    slug = `du-thao-${serial}`;
  });

  const create = (client: Client, document: object) =>
    client.post('/plans').send({ slug, province: province.code, document });

  it('keeps a half-finished draft as typed and tells what is missing, where, in the language asked for', async () => {
    const typed = { title: 'Kế hoạch mới', targets: [{ code: 'CT-01', pillar: 'chua-co' }] };
    const created = await create(editor, typed).expect(201);
    expect(created.headers['etag']).toBe('"1"');
    const draft = created.body as PlanDraft;
    expect(draft).toMatchObject({ slug, province: province.code, version: 1, document: typed });
    expect(draft.problems).toContainEqual({ pointer: '/code', detail: 'Thiếu nội dung bắt buộc' });

    const read = await editor.get(`/plans/${slug}/draft`).set('Accept-Language', 'en').expect(200);
    expect((read.body as PlanDraft).problems).toContainEqual({ pointer: '/code', detail: 'This is required' });
    expect((read.body as PlanDraft).document).toEqual(typed);
  });

  it('points at every reference that leads nowhere and every rule that is broken', async () => {
    const document = planDocument('khong-co', {
      endsOn: '2024-01-01',
      goals: [{ code: 'm', name: 'Mục tiêu', pillar: 'nowhere' }],
    }) as { targets: Record<string, unknown>[]; tasks: Record<string, unknown>[] };
    document.targets.push(
      { code: 'CT-01', pillar: 'nowhere', goal: 'nowhere' },
      {
        code: 'CT-09',
        pillar: 'society',
        measures: [
          { indicator: 'nowhere', label: 'a', comparator: 'atLeast' },
          { indicator: 'online-share', label: 'b', comparator: 'between', value: '9', valueUpper: '8' },
          { indicator: 'online-share', label: 'c', comparator: 'atLeast', value: '1', valueUpper: '2' },
        ],
      },
    );
    document.tasks.push({
      code: 'CT-02',
      group: 'nowhere',
      sourceDocument: 'nowhere',
      executingUnits: [unit.code, unit.code],
    });
    const { problems } = (await create(editor, document).expect(201)).body as PlanDraft;
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual(
      [
        '/endsOn',
        '/goals/0/pillar',
        '/targets/0/leadUnits/0',
        '/targets/3/code',
        '/targets/3/goal',
        '/targets/3/pillar',
        '/targets/4/measures/0/indicator',
        '/targets/4/measures/0/value',
        '/targets/4/measures/1/valueUpper',
        '/targets/4/measures/2/valueUpper',
        '/tasks/0/leadUnits/0',
        '/tasks/2/code',
        '/tasks/2/executingUnits/1',
        '/tasks/2/group',
        '/tasks/2/sourceDocument',
      ].sort(),
    );
  });

  it('saves the whole document under If-Match and answers 412 with the draft as it is now', async () => {
    await create(editor, {}).expect(201);
    const document = planDocument(unit.code);
    const saved = await editor.put(`/plans/${slug}/draft`).set('If-Match', '"1"').send({ document }).expect(200);
    expect(saved.body).toMatchObject({ version: 2, problems: [], document });
    expect(saved.headers['etag']).toBe('"2"');
    const stale = await editor.put(`/plans/${slug}/draft`).set('If-Match', '"1"').send({ document: {} }).expect(412);
    expect(stale.body).toMatchObject({ code: 'stale', current: { version: 2, document } });
    await editor
      .put(`/plans/${slug}/draft`)
      .send({ document: { ...document, title: 'Không kèm If-Match' } })
      .expect(200);
  });

  it('refuses an address that is taken, an owner that does not exist, and a character that cannot be kept', async () => {
    await create(editor, {}).expect(201);
    expect(((await create(editor, {}).expect(409)).body as Problem).code).toBe('slug-taken');
    await editor.post('/plans').send({ slug: 'khac', province: 'khong-co', document: {} }).expect(404);
    const nul = await editor
      .put(`/plans/${slug}/draft`)
      .send({ document: { title: 'a\u0000b' } })
      .expect(400);
    expect((nul.body as Problem).errors?.[0]?.pointer).toBe('/document/title');
  });

  it('is seen and written by editors of the owner only', async () => {
    expect(((await create(app.anonymous, {}).expect(401)).body as Problem).code).toBe('sign-in-required');
    await create(viewer, {}).expect(403);
    await create(editor, planDocument(unit.code)).expect(201);
    await viewer.get(`/plans/${slug}/draft`).expect(403);
    await viewer.get(`/plans/${slug}`).expect(404);
    await app.anonymous.get(`/plans/${slug}`).expect(404);
    await viewer.post(`/plans/${slug}/publication`).expect(403);
    const other = await app.given.province();
    const stranger = await app.as((await app.given.user({ province: other, role: 'admin' })).username);
    await stranger.get(`/plans/${slug}/draft`).expect(404);
    await stranger.delete(`/plans/${slug}`).expect(404);
    const listed = async (client: Client) =>
      ((await client.get('/plans?limit=500').expect(200)).body as { items: { slug: string }[] }).items.map(
        (plan) => plan.slug,
      );
    expect(await listed(editor)).toContain(slug);
    expect(await listed(viewer)).not.toContain(slug);
    expect(await listed(app.anonymous)).not.toContain(slug);
  });

  it('is given up without a trace in the lists; its address is free again', async () => {
    await create(editor, planDocument(unit.code)).expect(201);
    await editor.delete(`/plans/${slug}`).expect(204);
    await editor.get(`/plans/${slug}/draft`).expect(404);
    await create(editor, {}).expect(201);
    const events = await app.rows<{ action: string }>(
      'SELECT action FROM audit_event WHERE subject = $1 ORDER BY number',
      [slug],
    );
    expect(events.map(({ action }) => action)).toEqual(['plan.draft', 'plan.discardDraft', 'plan.draft']);
  });

  it('is not published while something is missing: a problem per field and nothing written', async () => {
    await create(editor, planDocument('khong-co')).expect(201);
    const refused = await editor.post(`/plans/${slug}/publication`).expect(422);
    expect(refused.body).toMatchObject({ code: 'draft-incomplete' });
    expect((refused.body as Problem).errors?.map(({ pointer }) => pointer)).toContain('/targets/0/leadUnits/0');
    expect(await app.rows('SELECT 1 FROM item i JOIN plan p ON p.id = i.plan_id WHERE p.slug = $1', [slug])).toEqual(
      [],
    );
  });

  it('keeps the document that issues it; one that is not in the list is refused', async () => {
    await create(editor, planDocument(unit.code)).expect(201);
    const unknown = { documentId: '00000000-0000-4000-8000-000000000000' };
    const refused = await editor.post(`/plans/${slug}/publication`).send(unknown).expect(422);
    expect(refused.body).toMatchObject({ code: 'unknown-document', errors: [{ pointer: '/documentId' }] });
    const document = (
      await editor
        .post(`/provinces/${province.code}/documents`)
        .send({
          kind: 'Kế hoạch',
          number: '12/KH-UBND',
          issuedOn: '2024-02-01',
          issuer: 'UBND tỉnh',
          title: 'Kế hoạch',
        })
        .expect(201)
    ).body as { id: string; label: string };
    const published = await editor.post(`/plans/${slug}/publication`).send({ documentId: document.id }).expect(201);
    expect(published.body).toMatchObject({ sourceDocument: { id: document.id, label: document.label } });
  });

  it('becomes rows when it is published, and then is no draft any more', async () => {
    await create(editor, planDocument(unit.code)).expect(201);
    await editor.post(`/plans/${slug}/publication`).set('If-Match', '"7"').expect(412);
    const published = await editor.post(`/plans/${slug}/publication`).set('If-Match', '"1"').expect(201);
    expect(published.body).toMatchObject({
      slug,
      state: 'published',
      targetCount: 3,
      taskCount: 2,
      defaultAsOf: '2024-12-31',
      pillars: [{ code: 'government' }, { code: 'society' }],
      amendments: [],
    });
    const rows = await app.rows(
      `SELECT i.kind, i.code, v.name, v.effective_on::text AS on, v.due_on::text AS due,
         (SELECT count(*)::int FROM measure m WHERE m.version_id = v.id) AS measures,
         (SELECT count(*)::int FROM item_unit u WHERE u.version_id = v.id) AS units
       FROM plan p JOIN item i ON i.plan_id = p.id JOIN item_version v ON v.item_id = i.id
       WHERE p.slug = $1 ORDER BY i.kind, i.position`,
      [slug],
    );
    expect(rows).toEqual([
      {
        kind: 'target',
        code: 'CT-01',
        name: 'Hồ sơ trực tuyến đạt 80%',
        on: '2024-02-01',
        due: null,
        measures: 1,
        units: 1,
      },
      { kind: 'target', code: 'CT-02', name: null, on: '2024-02-01', due: null, measures: 0, units: 0 },
      {
        kind: 'target',
        code: 'CT-03',
        name: 'Hộ gia đình có cáp quang',
        on: '2024-02-01',
        due: null,
        measures: 0,
        units: 0,
      },
      {
        kind: 'task',
        code: 'NV-01',
        name: 'Xây dựng kho dữ liệu',
        on: '2024-02-01',
        due: '2024-06-30',
        measures: 0,
        units: 1,
      },
      { kind: 'task', code: 'NV-02', name: 'Tập huấn cán bộ', on: '2024-02-01', due: null, measures: 0, units: 0 },
    ]);
    for (const again of [
      editor.get(`/plans/${slug}/draft`),
      editor.put(`/plans/${slug}/draft`).send({ document: {} }),
      editor.post(`/plans/${slug}/publication`),
      editor.delete(`/plans/${slug}`),
    ]) {
      expect(((await again.expect(409)).body as Problem).code).toBe('plan-not-draft');
    }
    // No plan is open to visitors unless an act has opened it, whatever else its owner has opened.
    await app.anonymous.get(`/plans/${slug}`).expect(401);
  });
});
