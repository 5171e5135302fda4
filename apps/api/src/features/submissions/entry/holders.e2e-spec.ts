import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LineHolders, NewLineHolders, ReportRequestBody, SubmissionBody } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { type AskedField, askedField, fill, REQUEST, reportOf } from '../testing/asked.js';

describe('lines of a report given within its unit', () => {
  let t: TestApp;
  let f: AskedField;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
    f = await askedField(t);
  });
  afterAll(() => t?.close());

  const give = (items: NewLineHolders['items'], client = f.reporter) =>
    client.put(`${reportOf(f, f.reporter).at}/line-holders`).send({ items });
  const subject = () => f.units[0]?.code ?? '';
  const holders = (report: SubmissionBody) =>
    Object.fromEntries(report.lines.items.map(({ indicator, holder }) => [indicator.code, holder]));

  it('go to a division, an officer or both, are taken back, and stay so in the next report', async () => {
    const { username } = await t.given.user({
      ...{ province: f.province, role: 'reporter', unit: f.units[0], displayName: 'Phạm Văn Mẫu' },
    });
    const officer = { username, displayName: 'Phạm Văn Mẫu' };
    const given = await give([
      { indicator: 'share', subject: subject(), division: 'Phòng Cải cách hành chính' },
      { indicator: 'count', subject: subject(), division: 'Văn phòng', officer: username },
      { indicator: 'running', subject: subject(), officer: username },
    ]).expect(200);
    expect((given.body as LineHolders).items.map(({ holder }) => holder)).toEqual([
      { division: 'Phòng Cải cách hành chính', officer: null },
      { division: 'Văn phòng', officer },
      { division: null, officer },
    ]);
    const before = await reportOf(f, f.reporter).get();
    await give([{ indicator: 'running', subject: subject() }]).expect(200);
    const after = await reportOf(f, f.leader).get();
    // Who sees to a line changes nothing that is reported: a leader approves what they saw.
    expect(after.version).toBe(before.version);
    expect(holders(after)).toEqual({
      share: { division: 'Phòng Cải cách hành chính', officer: null },
      count: { division: 'Văn phòng', officer },
      running: null,
    });
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, title: 'Báo cáo bổ sung', plans: [f.plan.slug] })
      .expect(201);
    const opened = await f.editor.post(`${f.requests}/${(drafted.body as ReportRequestBody).id}/opening`).expect(200);
    const next = (opened.body as ReportRequestBody).board.find(({ unit }) => unit.code === subject());
    const report = await reportOf({ ...f, idOf: () => next?.submission ?? '' }, f.reporter).get();
    expect(holders(report)['count']).toEqual({ division: 'Văn phòng', officer });
    const trail = await t.rows(`SELECT 1 FROM audit_event WHERE province_id = $1 AND action = 'submission.giveLines'`, [
      f.province.id,
    ]);
    expect(trail).toHaveLength(2);
  });

  it('are told to nobody outside the unit, in what was sent neither', async () => {
    await give([{ indicator: 'share', subject: subject(), division: 'Phòng Nội vụ' }]).expect(200);
    await fill(f, f.reporter);
    await reportOf(f, f.leader).step({ step: 'approve' }).expect(200);
    const { body } = await f.editor.get(reportOf(f, f.editor).at).expect(200);
    expect(Object.values(holders(body as SubmissionBody))).toEqual([null, null, null]);
    const kept = await t.rows<{ text: string }>(
      'SELECT content::text AS text FROM submission_step WHERE province_id = $1 AND content IS NOT NULL',
      [f.province.id],
    );
    expect(kept.map(({ text }) => text.includes('Phòng Nội vụ'))).toEqual([false]);
  });

  it('are the unit’s own to give, to its own people', async () => {
    const line = { indicator: 'share', subject: subject() };
    await give([line], f.neighbour).expect(403);
    await give([line], f.editor).expect(403);
    const stranger = await t.given.user({ province: f.province, role: 'reporter', unit: f.units[1] });
    const refused = await give([
      { ...line, officer: stranger.username },
      { indicator: 'khac', subject: subject() },
    ]);
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        expect.objectContaining({ pointer: '/items/0/officer' }),
        expect.objectContaining({ pointer: '/items/1', code: 'line-not-asked' }),
      ],
    ]);
  });
});
