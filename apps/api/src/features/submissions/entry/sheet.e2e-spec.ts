import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportRequestBody, SubmissionBody } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { type AskedField, askedField, fill, REQUEST, reportOf } from '../testing/asked.js';

const MONTHS = ['2024M05', '2025M01', '2025M02', '2025M03', '2025M04', '2025M05'];

describe('the sheet of a report', () => {
  let t: TestApp;
  let f: AskedField;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
    f = await askedField(t, {}, MONTHS);
  });
  afterAll(() => t?.close());

  const sheetOf = async (indicator: string) => {
    const { lines } = await reportOf(f, f.reporter).get();
    return lines.items.find((line) => line.indicator.code === indicator)?.sheet;
  };
  const keeps = (indicator: string, period: string, text: string) =>
    f.editor
      .put(f.cell(indicator, 0, period))
      .send({ text })
      .expect(200);

  it('adds up a flow over the periods of the year only where all of them are known', async () => {
    for (const [month, text] of ['100', '200', '300'].entries()) await keeps('count', `2025M0${month + 1}`, text);
    await fill(f, f.reporter);
    expect(await sheetOf('count')).toMatchObject({ inPeriod: '5896', cumulative: null, sameLastYear: null });
    await keeps('count', '2025M04', '400');
    expect(await sheetOf('count')).toMatchObject({ inPeriod: '5896', cumulative: '6896' });
  });

  it('takes what the unit itself sent for a period before what the office keeps of it', async () => {
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, period: '2025M04', dueOn: '2025-05-07', plans: [f.plan.slug] })
      .expect(201);
    const opened = await f.editor.post(`${f.requests}/${(drafted.body as ReportRequestBody).id}/opening`).expect(200);
    const april = (opened.body as ReportRequestBody).board.find(({ unit }) => unit.code === f.units[0]?.code);
    const before = reportOf({ ...f, idOf: () => april?.submission ?? '' }, f.leader);
    await before.saved('share', { answer: 'figure', text: '40/50' });
    await before.saved('count', { answer: 'figure', text: '404' });
    await before.saved('running', { answer: 'figure', text: 'lũy kế 10' });
    await before.section('ket-qua', 'Đã làm.');
    expect(await sheetOf('count')).toMatchObject({ cumulative: '6896' });
    await before.step({ step: 'approve' }).expect(200);
    expect(await sheetOf('count')).toMatchObject({ cumulative: '6900' });
    await reportOf(f, f.reporter).saved('running', { answer: 'figure', text: 'lũy kế 25' });
    expect(await sheetOf('running')).toMatchObject({ inPeriod: '15', cumulative: '25' });
  });

  it('holds a rate against the level of the unit and the same period of the year before', async () => {
    await keeps('share', '2024M05', '60%');
    expect(await sheetOf('share')).toEqual({
      ...{ inPeriod: '70', cumulative: null, planPercent: 87.5, change: { by: 'difference', value: '10' } },
      sameLastYear: {
        ...{ text: '60%', from: 'figure', figure: expect.objectContaining({ value: '60' }) },
        period: { code: '2024M05', label: expect.stringContaining('5/2024') },
      },
    });
    const { body } = await f.leader.get(`${f.submissions}/${f.idOf(0)}`).expect(200);
    expect((body as SubmissionBody).lines.items.map(({ sheet }) => sheet.planPercent)).toEqual([87.5, null, null]);
  });
});
