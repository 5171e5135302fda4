import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReportRequestBody, SubmissionBody, SubmissionLineBody } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { type AskedField, askedField, fill, REQUEST, reportOf, worksOf } from '../testing/asked.js';

describe('what a unit writes in its report', () => {
  let t: TestApp;
  let f: AskedField;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
  });
  afterAll(() => t?.close());
  beforeEach(async () => {
    f = await askedField(t);
  });

  const lineOf = (report: SubmissionBody, indicator: string): SubmissionLineBody | undefined =>
    report.lines.items.find((line) => line.indicator.code === indicator);

  it('stands beside the unit of measure, the level asked of it, and what the office keeps of the period before', async () => {
    await f.editor
      .put(f.cell('share', 0, '2025M04'))
      .send({ text: '60%' })
      .expect(200);
    const report = await reportOf(f, f.reporter).get();
    expect(report.lines.items.map(({ indicator, version, answer }) => [indicator.code, version, answer])).toEqual([
      ['share', 0, null],
      ['count', 0, null],
      ['running', 0, null],
    ]);
    expect(lineOf(report, 'share')).toMatchObject({
      indicator: { name: 'Tỷ lệ', measureUnit: '%' },
      subject: { code: f.units[0]?.code },
      plans: [f.plan.slug],
      level: { target: { code: 'CT-1' }, comparator: 'atLeast', value: '80' },
      previous: { text: '60%', from: 'figure', period: { code: '2025M04' } },
    });
    // A count of all units together asks nothing of a single one.
    expect(lineOf(report, 'count')).toMatchObject({ level: null, previous: null, cumulative: false });
    expect(lineOf(report, 'running')?.cumulative).toBe(true);
    expect(report.may).toEqual({ write: true, steps: ['submit', 'approveByAuthorisation', 'approveByDocument'] });
  });

  it('is read as the office’s grid reads it, with the estimate for the year beside it', async () => {
    const { saved } = reportOf(f, f.reporter);
    const share = await saved('share', { answer: 'figure', text: '21/30', note: 'Theo báo cáo của các xã' });
    expect(share.lines).toMatchObject([
      {
        version: 1,
        answer: {
          ...{ answer: 'figure', text: '21/30', statedText: '21/30', note: 'Theo báo cáo của các xã', findings: [] },
          figure: {
            numerator: '21',
            denominator: '30',
            asOf: '2025-05-31',
            grade: 'preliminary',
            origin: 'selfReported',
          },
        },
      },
    ]);
    expect(share.progress).toMatchObject({ lines: { asked: 3, given: 1, notUpdated: 0 }, version: 2 });
    const count = await saved('count', { answer: 'figure', text: 'ước đạt 5.896', yearEstimate: '12.000' });
    expect(count.lines[0]?.answer).toMatchObject({
      figure: { value: '5896', grade: 'estimate' },
      yearEstimate: '12000',
    });
    const taken = await saved('count', { answer: null });
    expect(taken).toMatchObject({ lines: [{ answer: null, version: 2 }], progress: { lines: { given: 1 } } });
  });

  it('may be that nothing changed, that another paper tells it, or that there is none', async () => {
    await f.editor
      .put(f.cell('share', 0, '2025M04'))
      .send({ text: '60%' })
      .expect(200);
    const { saved, put } = reportOf(f, f.reporter);
    expect((await saved('share', { answer: 'unchanged' })).lines[0]?.answer).toMatchObject({
      ...{ answer: 'unchanged', text: '60%', figure: { value: '60', asOf: '2025-05-31' } },
    });
    const reference = 'Văn bản số 403/SNV-VP ngày 14/5/2025';
    expect((await saved('count', { answer: 'reportedElsewhere', reference })).lines[0]?.answer).toMatchObject({
      ...{ figure: null, reference, text: `đã báo cáo tại ${reference}` },
    });
    expect((await saved('running', { answer: 'none' })).lines[0]?.answer).toMatchObject({
      figure: null,
      text: 'không có',
    });
    expect((await put('count', { answer: 'unchanged' }).expect(422)).body.code).toBe('nothing-before');
    expect((await put('count', { answer: 'reportedElsewhere' }).expect(422)).body.errors[0].pointer).toBe('/reference');
  });

  it.each([
    [{ answer: 'figure', text: '1,234.5' }, 'figure-unreadable', '/text'],
    [{ answer: 'figure' }, 'figure-unreadable', '/text'],
    [{ answer: 'figure', text: '5', asOf: '2025-06-06' }, 'effective-day-in-future', '/asOf'],
    [{ answer: 'figure', text: '5', yearEstimate: 'nhiều' }, 'figure-unreadable', '/yearEstimate'],
    [{ answer: 'none', documentId: '00000000-0000-4000-8000-000000000000' }, 'unknown-document', '/documentId'],
  ])('is not saved where it cannot be read: %j', async (answer, code, pointer) => {
    const { put, get } = reportOf(f, f.reporter);
    const { body } = await put('count', answer).expect(422);
    expect([body.code, body.errors[0].pointer]).toEqual([code, pointer]);
    expect(lineOf(await get(), 'count')?.version).toBe(0);
  });

  it('tells both values when somebody else saved the line meanwhile', async () => {
    const [mine, theirs] = [reportOf(f, f.reporter), reportOf(f, f.leader)];
    await theirs.put('count', { answer: 'figure', text: '100' }, 0).expect(200);
    const { body } = await mine.put('count', { answer: 'figure', text: '120' }, 0).expect(412);
    expect(body).toMatchObject({
      code: 'stale',
      current: { version: 1, answer: { text: '100' } },
      sent: { version: 0, answer: 'figure', text: '120' },
    });
    const both = await Promise.all(['7', '8'].map((text) => mine.put('running', { answer: 'figure', text }, 0)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    // Two people on two lines never stand in each other's way.
    const apart = await Promise.all([
      mine.put('share', { answer: 'figure', text: '50%' }, 0),
      theirs.put('count', { answer: 'figure', text: '101' }, 1),
    ]);
    expect(apart.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('may stand in a paper that is named by its number and day, listed or not', async () => {
    const { saved, put } = reportOf(f, f.reporter);
    const named = (number: string, issuedOn = '2025-05-14') => ({
      ...{ answer: 'reportedElsewhere', paper: { number, issuedOn } },
    });
    expect((await saved('count', named('403/SNV-VP'))).lines[0]?.answer).toMatchObject({
      ...{ text: 'đã báo cáo tại Văn bản số 403/SNV-VP ngày 14/5/2025', document: null },
      ...{ reference: 'Văn bản số 403/SNV-VP ngày 14/5/2025', paper: { number: '403/SNV-VP', issuedOn: '2025-05-14' } },
    });
    expect((await saved('count', named('Công văn số 45/UBND'))).lines[0]?.answer?.paper?.number).toBe('45/UBND');
    const early = await put('count', named('9/UBND', '2025-06-06')).expect(422);
    expect(early.body.errors[0]).toMatchObject({ pointer: '/paper/issuedOn', code: 'effective-day-in-future' });
    // Offices number alike: the list is asked for papers of the unit itself alone.
    const [issuer] = await t.rows<{ name: string }>('SELECT name FROM unit WHERE code = $1', [f.units[0]?.code]);
    const [mine, other] = [issuer?.name, 'UBND huyện khác'].map((name) => ({
      ...{ title: 'Báo cáo tháng 5', issuer: name, number: '45', symbol: 'UBND', issuedOn: '2025-05-14' },
    }));
    const documents = `/provinces/${f.province.code}/documents`;
    await f.editor.post(documents).send(other).expect(201);
    expect((await saved('count', named('45/UBND'))).lines[0]?.answer?.document).toBeNull();
    const { body } = await f.editor.post(documents).send(mine).expect(201);
    expect((await saved('count', named('45/UBND'))).lines[0]?.answer).toMatchObject({
      ...{ document: { id: body.id }, reference: null, paper: { number: '45/UBND', issuedOn: '2025-05-14' } },
    });
  });

  it('is of the day its unit says, and stays so when the figure is corrected', async () => {
    const { saved, put } = reportOf(f, f.reporter);
    const dayOf = async (answer: object) => {
      const said = (await saved('count', answer)).lines[0]?.answer;
      expect(said?.ownDay).toBe(said?.figure?.asOf === '2025-05-31' ? null : said?.figure?.asOf);
      return said?.figure?.asOf;
    };
    const figure = (text: string) => ({ answer: 'figure', text });
    expect(await dayOf(figure('5'))).toBe('2025-05-31');
    expect(await dayOf({ ...figure('5'), asOf: '2025-05-13' })).toBe('2025-05-13');
    expect(await dayOf(figure('6'))).toBe('2025-05-13');
    expect(await dayOf({ ...figure('6'), asOf: '2025-05-31' })).toBe('2025-05-31');
    expect(await dayOf(figure('7'))).toBe('2025-05-31');
    await put('count', { ...figure('7'), asOf: '2025-06-06' }).expect(422);
  });

  it('can be a pasted block: all or nothing, with a problem per failing line', async () => {
    const { at, subject, get } = reportOf(f, f.reporter);
    const item = (indicator: string, text: string, more: object = {}) => ({
      ...{ indicator, subject, answer: 'figure', text },
      ...more,
    });
    const paste = (...items: object[]) => f.reporter.put(`${at}/lines`).send({ items });
    const bad = await paste(
      item('share', '70%'),
      item('count', '1,234.5'),
      item('running', 'x', { yearEstimate: 'y' }),
    ).expect(422);
    expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      ...['/items/1/text', '/items/2/yearEstimate', '/items/2/text'],
    ]);
    expect((await get()).lines.given).toBe(0);
    const strange = await paste(item('share', '70%'), { ...item('share', '5'), subject: f.units[1]?.code }).expect(422);
    expect(strange.body).toMatchObject({ code: 'line-not-asked', errors: [{ pointer: '/items/1' }] });
    await paste(item('share', '70%'), item('share', '71%')).expect(422);
    const { body } = await paste(item('share', '70%'), item('count', '1.234'), item('running', '5')).expect(200);
    expect(body).toMatchObject({
      lines: [{ version: 1 }, { version: 1 }, { version: 1 }],
      progress: { lines: { given: 3 } },
    });
    const stale = await paste(item('share', '72%', { version: 1 }), item('count', '9', { version: 0 })).expect(412);
    expect(stale.body).toMatchObject({
      current: [{ answer: { text: '1.234' } }],
      sent: [{ text: '9', version: 0 }],
    });
    expect(lineOf(await get(), 'share')?.answer?.text).toBe('70%');
  });

  it('is about others where the unit holds their data, and asks none of them', async () => {
    const police = await t.given.unit(f.province, { kind: 'armedForce' });
    const items = [
      { block: 'districts', indicator: 'share', supplier: police.code },
      { block: 'districts', indicator: 'count' },
    ];
    await f.editor.put(`/plans/${f.plan.slug}/form`).send({ items }).expect(200);
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug], title: 'Có đơn vị cung cấp' })
      .expect(201);
    const { body } = await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200);
    const { board } = body as ReportRequestBody;
    expect(board.map(({ unit, lines }) => [unit.code, lines.asked])).toEqual([
      ...f.units.map(({ code }) => [code, 1]),
      [police.code, 3],
    ]);
    const officer = await t.as((await t.given.user({ province: f.province, role: 'reporter', unit: police })).username);
    const at = `${f.submissions}/${board.at(-1)?.submission}`;
    const report = (await officer.get(at).expect(200)).body as SubmissionBody;
    expect(report.lines.items.map(({ subject }) => subject.code)).toEqual(f.units.map(({ code }) => code));
    await officer.put(`${at}/lines/share/${f.units[2]?.code}`).send({ answer: 'figure', text: '9/10' }).expect(200);
    await f.reporter.put(`${at}/lines/share/${f.units[0]?.code}`).send({ answer: 'none' }).expect(403);
  });

  it('has the sections of the outline and headings of its own', async () => {
    const { at, get } = reportOf(f, f.reporter);
    const [results, proposals] = (await get()).sections.items;
    const section = (id = results?.id) => f.reporter.put(`${at}/sections/${id}`);
    const saved = await section().set('If-Match', '"0"').send({ body: ' Kết quả …\n' }).expect(200);
    expect(saved.body).toMatchObject({
      section: { code: 'ket-qua', body: 'Kết quả …', version: 1 },
      progress: { sections: { asked: 1, given: 1 } },
    });
    const stale = await section().set('If-Match', '"0"').send({ body: 'Khác' }).expect(412);
    expect(stale.body).toMatchObject({ current: { body: 'Kết quả …' }, sent: { body: 'Khác' } });
    await section().send({ title: 'Tên khác' }).expect(422);
    await f.reporter.delete(`${at}/sections/${proposals?.id}`).expect(422);

    const own = await f.reporter.post(`${at}/sections`).send({ title: 'Nhiệm vụ tháng 6' }).expect(201);
    await section(own.body.section.id).send({ title: 'Nhiệm vụ tháng 6/2025', body: '- Tập huấn' }).expect(200);
    expect((await get()).sections.items.map(({ code, title, body }) => [code, title, body])).toEqual([
      ['ket-qua', 'Kết quả thực hiện', 'Kết quả …'],
      ['kien-nghi', 'Kiến nghị', ''],
      [null, 'Nhiệm vụ tháng 6/2025', '- Tập huấn'],
    ]);
    const place = (id: string | undefined, position: number) => section(id).send({ position });
    await place(own.body.section.id, 1).expect(200);
    const titles = async () => (await get()).sections.items.map(({ title }) => title);
    expect(await titles()).toEqual(['Kết quả thực hiện', 'Nhiệm vụ tháng 6/2025', 'Kiến nghị']);
    expect((await place(results?.id, 2).expect(422)).body.errors[0].pointer).toBe('/position');
    // Who writes in another heading meanwhile goes on as if nothing had been moved.
    await section(proposals?.id).set('If-Match', '"0"').send({ body: 'Không' }).expect(200);
    await f.reporter.delete(`${at}/sections/${own.body.section.id}`).expect(204);
    await f.reporter.delete(`${at}/sections/${own.body.section.id}`).expect(404);
    expect((await get()).sections.items).toHaveLength(2);
  });

  it('states how items stand that the unit leads, by the rules of statements', async () => {
    const [lead] = await t.rows<{ id: string; code: string }>(
      `SELECT u.id, u.code FROM unit u WHERE u.province_id = $1 AND u.kind = 'department' ORDER BY u.official_order LIMIT 1`,
      [f.province.id],
    );
    if (!lead) throw new Error('No lead unit');
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug], title: 'Có nội dung chủ trì', asksItems: true })
      .expect(201);
    const { body } = await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200);
    const mine = (body as ReportRequestBody).board.find(({ unit }) => unit.code === lead.code);
    expect(mine).toMatchObject({ lines: { asked: 0 }, items: { asked: 2, given: 0 } });
    const officer = await t.as((await t.given.user({ province: f.province, role: 'reporter', unit: lead })).username);
    const at = `${f.submissions}/${mine?.submission}`;
    const item = (code: string) => officer.put(`${at}/items/${f.plan.slug}/target/${code}`);
    const saved = await item('CT-1')
      .set('If-Match', '"0"')
      .send({ status: 'inProgress', text: 'Đang triển khai' })
      .expect(200);
    expect(saved.body).toMatchObject({
      item: {
        code: 'CT-1',
        current: { status: 'noStatement' },
        answer: { status: 'inProgress', text: 'Đang triển khai' },
        version: 1,
      },
      progress: { items: { asked: 2, given: 1 } },
    });
    const stale = await item('CT-1').set('If-Match', '"0"').send({ status: 'completed' }).expect(412);
    expect(stale.body).toMatchObject({ current: { answer: { status: 'inProgress' } }, sent: { status: 'completed' } });
    expect((await item('CT-2').send({ status: 'stopped' }).expect(422)).body.code).toBe('reason-required');
    expect((await item('CT-9').send({ status: 'completed' }).expect(404)).body.code).toBe('item-not-found');
    expect((await worksOf(f, officer)).items[0]?.items).toEqual({ asked: 2, given: 1 });
  });

  it('takes what stood in the last report where it is empty, marked until somebody looks at it', async () => {
    const leader = reportOf(f, f.leader);
    expect((await f.leader.post(`${leader.at}/copy-from-last`).expect(422)).body.code).toBe('no-earlier-submission');
    await fill(f, f.leader);
    await f.leader.post(`${leader.at}/sections`).send({ title: 'Nhiệm vụ tháng sau', body: '- Tập huấn' }).expect(201);
    const own = (await leader.get()).sections.items.find(({ code }) => code === null)?.id;
    await f.leader.put(`${leader.at}/sections/${own}`).send({ position: 1 }).expect(200);
    await leader.step({ step: 'approve' }).expect(200);

    await t.given.period(f.plan, '2025M06');
    const next = { ...REQUEST, plans: [f.plan.slug], period: '2025M06', dueOn: '2025-07-07' };
    const drafted = await f.editor.post(f.requests).send(next).expect(201);
    const { body } = await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200);
    const id = (body as ReportRequestBody).board.find(({ unit }) => unit.code === f.units[0]?.code)?.submission;
    const at = `${f.submissions}/${id}`;
    const line = (indicator: string) => f.reporter.put(`${at}/lines/${indicator}/${f.units[0]?.code}`);
    await line('count').send({ answer: 'figure', text: '6.000' }).expect(200);
    const copied = (await f.reporter.post(`${at}/copy-from-last`).expect(200)).body as SubmissionBody;
    expect(
      copied.lines.items.map(({ answer, previous }) => [answer?.text, answer?.notUpdated, previous?.from]),
    ).toEqual([
      ['21/30', true, 'submission'],
      ['6.000', false, 'submission'],
      ['không có', true, undefined],
    ]);
    expect(copied.lines).toMatchObject({ asked: 3, given: 1, notUpdated: 2 });
    expect(copied.sections.items.map(({ title, body: said }) => [title, said])).toEqual([
      ['Kết quả thực hiện', 'Đã hoàn thành 21/30 thủ tục.'],
      ['Nhiệm vụ tháng sau', '- Tập huấn'],
      ['Kiến nghị', ''],
    ]);
    expect(copied.checks.items.map(({ kind, pointer }) => [kind, pointer.split('/')[2]])).toEqual([
      ['lineNotUpdated', 'share'],
      ['lineNotUpdated', 'running'],
    ]);
    const kept = await line('share').send({ answer: 'unchanged' }).expect(200);
    expect(kept.body.lines[0].answer).toMatchObject({ answer: 'unchanged', text: '21/30', notUpdated: false });
  });

  it('counts nowhere: not in the grid, and in nothing that is kept', async () => {
    await fill(f, f.leader);
    await reportOf(f, f.leader).step({ step: 'approve' }).expect(200);
    const rows = await t.rows(
      `SELECT 1 FROM observation WHERE province_id = $1 UNION ALL SELECT 1 FROM figure WHERE province_id = $1`,
      [f.province.id],
    );
    expect(rows).toEqual([]);
    const { body } = await f.editor.get(`/plans/${f.plan.slug}/periods/2025M05`).expect(200);
    expect(body).toMatchObject({ asked: 3, reporting: 0 });
  });
});
