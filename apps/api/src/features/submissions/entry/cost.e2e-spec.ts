import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { type AskedField, askedField, reportOf } from '../testing/asked.js';

/** Statements that one cell may cost, those of its transaction among them, however many lines and plans are asked. */
const AT_MOST = 26;

/** Statements that read what forms ask. */
const FORMS = /\b(form_line|measure|item_version|indicator_rule)\b/;

describe('what a saved cell costs', () => {
  let t: TestApp;
  let f: AskedField;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
  });
  afterAll(() => t?.close());
  beforeEach(async () => {
    f = await askedField(t);
  });

  it('is few statements: the forms of a request are read once for every report of it', async () => {
    const { saved } = reportOf(f, f.reporter);
    await saved('share', { answer: 'figure', text: '21/30' });
    const sent = await t.sent(() => saved('count', { answer: 'figure', text: '5.896' }));
    expect(sent.length).toBeLessThanOrEqual(AT_MOST);
    expect(sent.filter((sql) => FORMS.test(sql))).toEqual([]);
    const ofAnother = await t.sent(() => reportOf(f, f.neighbour, 1).saved('share', { answer: 'figure', text: '1/3' }));
    expect(ofAnother.length).toBeLessThanOrEqual(AT_MOST);
  });

  it('is the same when the report itself is read', async () => {
    const { at } = reportOf(f, f.reporter);
    await f.reporter.get(at).expect(200);
    expect((await t.sent(() => f.reporter.get(at).expect(200))).filter((sql) => FORMS.test(sql))).toEqual([]);
  });

  it('is no waiting for reports of other units that somebody holds', async () => {
    const third = (await t.given.user({ province: f.province, role: 'reporter', unit: f.units[2] })).username;
    const answer = { answer: 'figure', text: '21/30' };
    await t.database.holding(async (manager) => {
      await manager.query('SELECT 1 FROM submission WHERE id = ANY($1::uuid[]) FOR UPDATE', [[f.idOf(0), f.idOf(1)]]);
      const held = [reportOf(f, f.reporter), reportOf(f, f.neighbour, 1)].map((report) => report.put('share', answer));
      const refused = Promise.all(held.map((test) => test.expect(409)));
      const saved = reportOf(f, await t.as(third), 2).saved('share', answer);
      expect(await Promise.race([saved.then(() => 'saved'), refused.then(() => 'waited')])).toBe('saved');
      await refused;
    });
  });

  it('tells at once what a level allotted and a new form ask from then on', async () => {
    const report = reportOf(f, f.reporter);
    const level = async () => (await report.saved('share', { answer: 'figure', text: '21/30' })).lines[0]?.level;
    expect(await level()).toMatchObject({ value: '80', isAllotted: false, allottedBy: null });
    const paper = { title: 'Giao chỉ tiêu', issuer: 'UBND tỉnh', number: '5/QĐ-UBND', issuedOn: '2025-01-15' };
    const named = await f.editor.post(`/provinces/${f.province.code}/documents`).send(paper).expect(201);
    const { id: documentId } = named.body as { id: string };
    await f.editor
      .post(`/plans/${f.plan.slug}/targets/CT-1/allotments`)
      .send({ indicator: 'share', from: '2025-05-01', documentId, items: [{ unit: report.subject, value: '90' }] })
      .expect(201);
    const allottedBy = { id: documentId, label: '5/QĐ-UBND ngày 15/01/2025' };
    expect(await level()).toMatchObject({ value: '90', isAllotted: true, allottedBy });
    await f.editor.put(`/plans/${f.plan.slug}/form`).send({ items: [] }).expect(200);
    expect(await level()).toBeNull();
  });
});
