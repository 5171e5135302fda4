import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DaysOff, ReportRequestBody, ReportRequestPage } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { pdfOf } from '../../../testing/office-file.js';
import { type AskedField, askedField, REQUEST } from '../testing/asked.js';

describe('requests for reports', () => {
  let t: TestApp;
  let f: AskedField;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
    f = await askedField(t);
  });
  afterAll(() => t?.close());

  const draft = async (change: object = {}): Promise<ReportRequestBody> =>
    (
      await f.editor
        .post(f.requests)
        .send({ ...REQUEST, plans: [f.plan.slug], ...change })
        .expect(201)
    ).body;
  const codes = () => f.units.map(({ code }) => code);

  it('ask everybody whom a line asks, in one act, with what each is asked', () => {
    expect(f.request).toMatchObject({ state: 'open', units: 3, sent: 0, sentLate: 0, answer: 'system', version: 2 });
    expect(f.request.board.map(({ unit, state, lines }) => [unit.code, state, lines])).toEqual(
      codes().map((code) => [code, 'drafting', { asked: 3, given: 0 }]),
    );
    expect(JSON.stringify(f.request.board)).not.toMatch(/username|displayName|recordedBy/);
  });

  it('are due past days off, which the office keeps', async () => {
    expect(f.request.due).toEqual({
      setOn: '2025-06-07',
      on: '2025-06-09',
      time: '17:00',
      at: '2025-06-09T17:00:00+07:00',
    });
    const at = `/provinces/${f.province.code}/days-off`;
    const off = { day: '2025-06-09', working: false, name: 'Nghỉ bù' };
    const saved = (
      await f.editor
        .put(at)
        .send({ year: 2025, items: [off] })
        .expect(200)
    ).body as DaysOff;
    expect(saved).toEqual({ year: 2025, items: [off], version: 1 });
    const read = (await f.editor.get(`${f.requests}/${f.request.id}`).expect(200)).body as ReportRequestBody;
    expect(read.due.on).toBe('2025-06-10');
    await f.reporter.put(at).send({ year: 2025, items: [] }).expect(403);
    expect((await f.reporter.get(at).expect(200)).body).toEqual(saved);

    const worked = [{ day: '2025-06-07', working: true, name: 'Làm bù' }];
    const stale = await f.editor.put(at).set('If-Match', '"0"').send({ year: 2025, items: worked }).expect(412);
    expect(stale.body).toMatchObject({ current: saved, sent: { version: 0, items: worked } });
    await f.editor.put(at).set('If-Match', '"1"').send({ year: 2025, items: worked }).expect(200);
    const moved = (await f.editor.get(`${f.requests}/${f.request.id}`).expect(200)).body as ReportRequestBody;
    expect(moved.due.on).toBe('2025-06-07');
    await f.editor.put(at).send({ year: 2025, items: [] }).expect(200);
    const twice = await f.editor
      .put(at)
      .send({ year: 2025, items: [off, off, { ...off, day: '2024-01-01' }] })
      .expect(422);
    expect(twice.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/items/1/day',
      '/items/2/day',
    ]);
  });

  it('stay with the office while they are drafts, and tell what they would ask', async () => {
    const drafted = await draft({ units: [codes()[0]] });
    expect(drafted).toMatchObject({ state: 'draft', units: 1, openedAt: null });
    expect(drafted.board).toMatchObject([{ submission: null, state: null, lines: { asked: 3, given: 0 } }]);
    const changed = await f.editor
      .patch(`${f.requests}/${drafted.id}`)
      .set('If-Match', `"${drafted.version}"`)
      .send({ title: 'Báo cáo tháng 5', blocks: ['districts'] })
      .expect(200);
    expect(changed.body).toMatchObject({ title: 'Báo cáo tháng 5', units: 3, version: drafted.version + 1 });
    const stale = await f.editor
      .patch(`${f.requests}/${drafted.id}`)
      .set('If-Match', `"${drafted.version}"`)
      .send({ title: 'Tên khác' })
      .expect(412);
    expect(stale.body).toMatchObject({ current: { title: 'Báo cáo tháng 5' }, sent: { title: 'Tên khác' } });
    const works = (await f.reporter.get(f.submissions).expect(200)).body;
    expect(works.items.map(({ request }: { request: { id: string } }) => request.id)).toEqual([f.request.id]);
  });

  it('keep whom somebody chose, and stay with it when something else changes', async () => {
    const named = await draft({ units: [codes()[1]] });
    expect(named.chosen).toEqual({ units: [codes()[1]], blocks: [], pillars: [] });
    const at = `${f.requests}/${named.id}`;
    const items = (await f.editor.patch(at).send({ asksItems: true }).expect(200)).body as ReportRequestBody;
    expect(items.board.map(({ unit }) => unit.code)).toEqual([codes()[1]]);
    const blocks = (
      await f.editor
        .patch(at)
        .send({ blocks: ['districts'] })
        .expect(200)
    ).body as ReportRequestBody;
    expect(blocks).toMatchObject({ units: 3, chosen: { units: [], blocks: ['districts'], pillars: [] } });
    const again = (await f.editor.patch(at).send({ asksItems: false }).expect(200)).body as ReportRequestBody;
    expect(again.board.map(({ unit }) => unit.code)).toEqual(codes());
    const all = (await f.editor.patch(at).send({ units: [], blocks: [] }).expect(200)).body as ReportRequestBody;
    expect(all).toMatchObject({ units: 3, chosen: { units: [], blocks: [] } });
  });

  it('ask of chosen pillars alone', async () => {
    const drafted = await draft({ pillars: ['government'] });
    expect(drafted.chosen.pillars).toEqual(['government']);
    expect(drafted.pillars.map(({ code }) => code)).toEqual(expect.arrayContaining(['government', 'society']));
    expect(drafted.board.map(({ lines }) => lines.asked)).toEqual([1, 1, 1]);
    const at = `${f.requests}/${drafted.id}`;
    const both = (await f.editor.patch(at).send({ pillars: [] }).expect(200)).body as ReportRequestBody;
    expect(both.board.map(({ lines }) => lines.asked)).toEqual([3, 3, 3]);
    await f.editor
      .patch(at)
      .send({ pillars: ['society'] })
      .expect(200);
    const opened = (await f.editor.post(`${at}/opening`).expect(200)).body as ReportRequestBody;
    expect(opened.board.map(({ lines }) => lines.asked)).toEqual([2, 2, 2]);
    const unknown = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug], pillars: ['khong-co'] })
      .expect(400);
    expect(unknown.body.errors[0].pointer).toBe('/pillars/0');
    await f.editor.post(`${at}/withdrawal`).send({ reason: 'kiểm thử' }).expect(200);
  });

  it('lead to the file of their letter', async () => {
    const file = await f.editor
      .post(`/provinces/${f.province.code}/files?name=cong-van.pdf`)
      .set('Content-Type', 'application/octet-stream')
      .send(pdfOf({ title: 'Công văn 316' }))
      .expect(201);
    const { fileId } = file.body as { fileId: string };
    const letter = { kind: 'Công văn', number: '316/STTTT-CNTT', issuer: 'Sở TT&TT', title: 'Đề nghị báo cáo', fileId };
    const added = await f.editor.post(`/provinces/${f.province.code}/documents`).send(letter).expect(201);
    const { document } = await draft({ documentId: added.body.id });
    expect(document).toMatchObject({ id: added.body.id, fileId, fileRemovedAt: null });
    await f.editor.get(`/provinces/${f.province.code}/files/${document?.fileId}`).expect(200);
  });

  it('that are open change their due time, and neither their outline nor their units', async () => {
    const at = `${f.requests}/${f.request.id}`;
    expect((await f.editor.patch(at).send({ dueOn: '2025-06-12' }).expect(200)).body.due.on).toBe('2025-06-12');
    const noted = await f.editor.patch(at).send({ dueOn: '2025-06-07', note: 'Số liệu lấy theo Cổng' }).expect(200);
    expect(noted.body.note).toBe('Số liệu lấy theo Cổng');
    expect((await f.editor.patch(at).send({ note: null }).expect(200)).body.note).toBeNull();
    for (const change of [{ outline: [] }, { units: codes() }, { answer: 'withDocument' }]) {
      expect((await f.editor.patch(at).send(change).expect(409)).body.code).toBe('request-not-draft');
    }
    expect((await f.editor.post(`${at}/opening`).expect(409)).body.code).toBe('request-not-draft');
  });

  it('are withdrawn with a reason, and then asked no more', async () => {
    const { id } = await draft({ title: 'Rút', units: [codes()[1]] });
    await f.editor.post(`${f.requests}/${id}/opening`).expect(200);
    const works = async () => (await f.neighbour.get(f.submissions).expect(200)).body.total;
    expect(await works()).toBe(2);
    const opened = (await f.editor.get(`${f.requests}/${id}`).expect(200)).body as ReportRequestBody;
    await f.editor.post(`${f.requests}/${id}/withdrawal`).send({}).expect(400);
    const gone = await f.editor.post(`${f.requests}/${id}/withdrawal`).send({ reason: 'Gửi nhầm kỳ' }).expect(200);
    expect(gone.body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Gửi nhầm kỳ' });
    expect(await works()).toBe(1);
    const line = `${f.submissions}/${opened.board[0]?.submission}/lines/share/${codes()[1]}`;
    expect((await f.neighbour.put(line).send({ answer: 'none' }).expect(409)).body.code).toBe('request-withdrawn');
    expect((await f.editor.post(`${f.requests}/${id}/opening`).expect(409)).body.code).toBe('request-withdrawn');
  });

  it.each([
    [{ plans: ['khong-co'] }, 422, 'unknown-plan'],
    [{ period: '2024M01' }, 404, 'period-not-found'],
    [{ units: ['khong-co'] }, 422, 'unknown-unit'],
    [{ units: [] }, 422, 'request-without-units'],
    [{ documentId: '00000000-0000-4000-8000-000000000000' }, 422, 'unknown-document'],
    [{ outline: [REQUEST.outline[0], REQUEST.outline[0]] }, 400, 'invalid-request'],
    [{ dueTime: '24:00' }, 400, 'invalid-request'],
  ])('refuse %j', async (change, status, code) => {
    const answer = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug], ...change })
      .expect(status);
    expect(answer.body.code).toBe(code);
  });

  it('are listed page by page, what is due last first, with what is still a draft when asked', async () => {
    for (const dueOn of ['2025-07-01', '2025-05-02']) await draft({ title: dueOn, dueOn });
    const page = async (query: string) =>
      (await f.editor.get(`${f.requests}?${query}`).expect(200)).body as ReportRequestPage;
    const first = await page('limit=2');
    expect(first.items[0]?.title).toBe('2025-07-01');
    const rest = await page(`limit=50&cursor=${first.nextCursor}`);
    const all = [...first.items, ...rest.items].map(({ due }) => due.setOn);
    expect(all).toEqual([...all].sort().reverse());
    expect(first.total).toBe(all.length);
    const drafts = await page('state=draft');
    expect(drafts.items.every(({ state }) => state === 'draft')).toBe(true);
    expect(drafts.total).toBe(drafts.items.length);
  });

  it('are the office’s alone: another owner sees none, a unit makes none', async () => {
    const other = await t.given.province();
    const stranger = await t.as((await t.given.user({ province: other, role: 'editor' })).username);
    await stranger.get(f.requests).expect(403);
    await stranger.get(`/provinces/${other.code}/report-requests/${f.request.id}`).expect(404);
    const foreign = { ...REQUEST, plans: [f.plan.slug] };
    const refused = await stranger.post(`/provinces/${other.code}/report-requests`).send(foreign).expect(422);
    expect(refused.body.code).toBe('unknown-plan');
    for (const client of [f.reporter, f.leader]) {
      await client.get(f.requests).expect(403);
      await client.post(f.requests).send(foreign).expect(403);
    }
    const auditor = await t.as((await t.given.user({ province: f.province, role: 'auditor' })).username);
    await auditor.get(`${f.requests}/${f.request.id}`).expect(200);
    await auditor.post(`${f.requests}/${f.request.id}/withdrawal`).send({ reason: 'x' }).expect(403);
  });
});
