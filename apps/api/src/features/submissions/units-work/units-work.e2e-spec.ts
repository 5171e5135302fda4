import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportRequestBody, SubmissionBody } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { secondPlan } from '../../figures/testing/field.js';
import { type AskedField, askedField, fill, REQUEST, reportOf, worksOf } from '../testing/asked.js';

describe('the work list of a unit', () => {
  let t: TestApp;
  let f: AskedField;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
    f = await askedField(t);
  });
  afterAll(() => t?.close());

  it('tells what is due until when and what is missing', async () => {
    const works = await worksOf(f, f.reporter);
    expect(works).toMatchObject({
      total: 1,
      nextCursor: null,
      items: [
        {
          request: { title: REQUEST.title, answer: 'system', state: 'open' },
          unit: { code: f.units[0]?.code },
          period: { code: '2025M05', label: 'Tháng 5/2025' },
          due: { setOn: '2025-06-07', on: '2025-06-09' },
          ...{ dueState: 'waiting', state: 'drafting', cameBack: null, receipt: null },
          lines: { asked: 3, given: 0, notUpdated: 0 },
          items: { asked: 0, given: 0 },
          sections: { asked: 1, given: 0 },
        },
      ],
    });
    await fill(f, f.reporter);
    expect((await worksOf(f, f.reporter)).items[0]).toMatchObject({
      lines: { asked: 3, given: 3 },
      sections: { asked: 1, given: 1 },
    });
  });

  it('tells what came back, until it is sent on', async () => {
    const report = reportOf(f, f.reporter);
    await report.step({ step: 'submit' }).expect(200);
    await reportOf(f, f.leader).step({ step: 'sendBack', remark: 'Xem lại số phiếu' }).expect(200);
    expect((await worksOf(f, f.reporter)).items[0]?.cameBack).toMatchObject({ remark: 'Xem lại số phiếu' });
    await report.step({ step: 'submit' }).expect(200);
    expect((await worksOf(f, f.reporter)).items[0]?.cameBack).toBeNull();
  });

  it('shows the office what was sent and no draft, and a neighbour neither', async () => {
    expect((await worksOf(f, f.editor)).total).toBe(0);
    await f.editor.get(`${f.submissions}/${f.idOf(0)}`).expect(403);
    await reportOf(f, f.leader).step({ step: 'approve' }).expect(200);
    const sent = await worksOf(f, f.editor);
    expect(sent).toMatchObject({ total: 1, items: [{ state: 'sent', dueState: 'onTime' }] });
    const read = (await f.editor.get(`${f.submissions}/${f.idOf(0)}`).expect(200)).body as SubmissionBody;
    // What the leader remarked to the reporter before is theirs.
    expect(read.steps.map(({ step }) => step)).toEqual(['approve']);
    expect(read.may).toEqual({ write: false, steps: [] });
    await f.editor.get(`${f.submissions}/${f.idOf(1)}`).expect(403);
    await f.neighbour.get(`${f.submissions}/${f.idOf(0)}`).expect(403);
    await f.neighbour.get(`${f.submissions}?unit=${f.units[0]?.code}`).expect(403);
    expect((await worksOf(f, f.neighbour)).items.map(({ unit }) => unit.code)).toEqual([f.units[1]?.code]);
    expect((await f.editor.get(`${f.submissions}?unit=khong-co`).expect(422)).body.code).toBe('unknown-unit');
    const viewer = await t.as((await t.given.user({ province: f.province, role: 'viewer' })).username);
    await viewer.get(f.submissions).expect(403);
  });

  it('has no door from another owner, whatever unit of the same name one has there', async () => {
    const other = await t.given.province();
    const twin = await t.given.unit(other, { code: f.units[0]?.code ?? '' });
    const stranger = await t.as((await t.given.user({ province: other, role: 'unitLeader', unit: twin })).username);
    await stranger.get(f.submissions).expect(403);
    await stranger.get(`${f.submissions}/${f.idOf(0)}`).expect(403);
    await stranger.get(`/provinces/${other.code}/submissions/${f.idOf(0)}`).expect(404);
    const line = `/lines/share/${f.units[0]?.code}`;
    await stranger
      .put(`/provinces/${other.code}/submissions/${f.idOf(0)}${line}`)
      .send({ answer: 'none' })
      .expect(404);
  });

  it('goes over plans: what two want is asked once; it pages with what is due next first, what was sent last', async () => {
    const second = await secondPlan(t, f);
    const plans = [second.slug, f.plan.slug];
    for (const dueOn of ['2025-07-01', '2025-06-20']) {
      const drafted = await f.editor
        .post(f.requests)
        .send({ ...REQUEST, plans, dueOn })
        .expect(201);
      await f.editor.post(`${f.requests}/${(drafted.body as ReportRequestBody).id}/opening`).expect(200);
    }
    const first = await worksOf(f, f.reporter, '?limit=2');
    const last = await worksOf(f, f.reporter, `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...last.items].map(({ due, state }) => [due.setOn, state])).toEqual([
      ['2025-06-20', 'drafting'],
      ['2025-07-01', 'drafting'],
      ['2025-06-07', 'sent'],
    ]);
    expect([first.total, last.nextCursor]).toEqual([3, null]);
    const [work] = first.items;
    const { body } = await f.reporter.get(`${f.submissions}/${work?.id}`).expect(200);
    expect(
      body.lines.items.map((line: { indicator: { code: string }; plans: string[] }) => [
        line.indicator.code,
        line.plans,
      ]),
    ).toEqual([
      ['share', plans],
      ['count', [f.plan.slug]],
      ['running', [f.plan.slug]],
    ]);
    expect((await worksOf(f, f.reporter, `?request=${work?.request.id}`)).total).toBe(1);
    expect((await worksOf(f, f.reporter, '?state=sent')).total).toBe(1);
  });
});
