import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportRequestBody, SubmissionBody, SubmissionTaskBody } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { type AskedField, askedField, fill, REQUEST, reportOf } from '../testing/asked.js';

describe('tasks announced for the next period', () => {
  let t: TestApp;
  let f: AskedField;
  let next: string;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-05-06T09:00:00+07:00' });
    f = await askedField(t, { period: '2025M04', title: 'Báo cáo tháng 4/2025', dueOn: '2025-05-07' });
  });
  afterAll(() => t?.close());

  const add = async (text: string, dueOn?: string): Promise<SubmissionTaskBody> =>
    (
      await f.reporter
        .post(`${reportOf(f, f.reporter).at}/tasks`)
        .send({ text, dueOn })
        .expect(201)
    ).body.task;
  const report = async (id: string): Promise<SubmissionBody> =>
    (await f.reporter.get(`${f.submissions}/${id}`).expect(200)).body;

  it('are added, changed and taken off in the report, by its unit alone', async () => {
    const { at } = reportOf(f, f.reporter);
    const first = await add('Tập huấn chữ ký số', '2025-05-20');
    expect(first).toMatchObject({ text: 'Tập huấn chữ ký số', dueOn: '2025-05-20', isNext: true, status: null });
    const second = await add('Rà soát thủ tục');
    const dropped = await add('Thừa');
    await f.reporter.delete(`${at}/tasks/${dropped.id}`).expect(204);
    const saved = await f.reporter
      .put(`${at}/tasks/${second.id}`)
      .set('If-Match', `"${second.version}"`)
      .send({ text: 'Rà soát thủ tục hành chính' })
      .expect(200);
    expect(saved.body.task).toMatchObject({ text: 'Rà soát thủ tục hành chính', version: 2 });
    const stale = await f.reporter
      .put(`${at}/tasks/${second.id}`)
      .set('If-Match', '"1"')
      .send({ text: 'Khác' })
      .expect(412);
    expect(stale.body.current.text).toBe('Rà soát thủ tục hành chính');
    expect((await f.reporter.put(`${at}/tasks/${second.id}`).send({ status: 'completed' }).expect(422)).body.code).toBe(
      'rule-broken',
    );
    await f.neighbour.post(`${at}/tasks`).send({ text: 'Của xã khác' }).expect(403);
    await f.editor.post(`${at}/tasks`).send({ text: 'Của cơ quan thường trực' }).expect(403);
    expect((await report(f.idOf(0))).tasks.map(({ text }) => text)).toEqual([
      'Tập huấn chữ ký số',
      'Rà soát thủ tục hành chính',
    ]);
  });

  it('open the next report of the unit as lines to answer, once the report was sent', async () => {
    await fill(f, f.reporter);
    await reportOf(f, f.leader).step({ step: 'approve' }).expect(200);
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug] })
      .expect(201);
    const { body } = await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200);
    const { board } = body as ReportRequestBody;
    const idOf = (at: number) => board.find(({ unit }) => unit.code === f.units[at]?.code)?.submission ?? '';
    next = idOf(0);
    const opened = await report(next);
    expect(opened.tasks.map(({ text, dueOn, isNext, status }) => [text, dueOn, isNext, status])).toEqual([
      ['Tập huấn chữ ký số', '2025-05-20', false, null],
      ['Rà soát thủ tục hành chính', null, false, null],
    ]);
    expect(opened.checks.items.filter(({ kind }) => kind === 'taskEmpty')).toHaveLength(2);
    // Who announced nothing, or has not sent it, is asked nothing.
    const other = (await f.neighbour.get(`${f.submissions}/${idOf(1)}`).expect(200)).body as SubmissionBody;
    expect(other.tasks).toEqual([]);
  });

  it('are answered there, and neither changed nor taken off', async () => {
    const [first, second] = (await report(next)).tasks;
    const at = (id = '') => `${f.submissions}/${next}/tasks/${id}`;
    expect((await f.reporter.put(at(first?.id)).send({ text: 'Khác' }).expect(422)).body.code).toBe('rule-broken');
    await f.reporter.delete(at(first?.id)).expect(422);
    expect((await f.reporter.put(at(first?.id)).send({ status: 'stopped' }).expect(422)).body.code).toBe(
      'reason-required',
    );
    const stopped = { status: 'stopped', result: 'Chuyển sang quý III' };
    expect((await f.reporter.put(at(first?.id)).send(stopped).expect(200)).body.task).toMatchObject(stopped);
    const done = { status: 'completed', result: 'Đã rà soát 21 thủ tục' };
    await f.reporter.put(at(second?.id)).send(done).expect(200);
    expect((await report(next)).checks.items.filter(({ kind }) => kind === 'taskEmpty')).toEqual([]);
    await f.reporter.put(at(second?.id)).send({ status: null }).expect(200);
    expect((await report(next)).tasks[1]).toMatchObject({ status: null, result: null });
  });
});
