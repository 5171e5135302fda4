import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportRequestBody, SubmissionBody } from '@tiendo/contracts';
import { bytesOf, startTestApp, type TestApp } from '../../../testing/index.js';
import { wordsOf } from '../../../testing/office-file.js';
import { type AskedField, askedField, REQUEST } from '../testing/asked.js';

const PART = { measureUnit: 'phiếu', aggregation: 'sum', parent: 'count' };
const PARTS = [
  { ...PART, code: 'new', name: 'Tiếp nhận mới', partKind: 'comprises' },
  { ...PART, code: 'women', name: 'Của phụ nữ', partKind: 'ofWhich' },
  { ...PART, code: 'carried', name: 'Kỳ trước chuyển sang', partKind: 'comprises' },
];

describe('named parts among the lines of a report', () => {
  let t: TestApp;
  let f: AskedField;
  let at: string;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
    f = await askedField(t);
    const items = ['new', 'women', 'count', 'carried'].map((indicator) => ({ block: 'districts', indicator }));
    await f.editor.put(`/plans/${f.plan.slug}/form`).send({ items, indicators: PARTS }).expect(200);
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug], outline: [] })
      .expect(201);
    const opened = await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200);
    const { board } = opened.body as ReportRequestBody;
    at = `${f.submissions}/${board.find(({ unit }) => unit.code === f.units[0]?.code)?.submission}`;
  });
  afterAll(() => t?.close());

  const put = (indicator: string, answer: object) =>
    f.reporter
      .put(`${at}/lines/${indicator}/${f.units[0]?.code}`)
      .send({ answer: 'figure', ...answer })
      .expect(200);
  const read = async () => (await f.reporter.get(at).expect(200)).body as SubmissionBody;
  const doubted = async () => (await read()).checks.items.map(({ severity, pointer }) => `${severity} ${pointer}`);
  const of = (indicator: string): string => `/lines/${indicator}/${f.units[0]?.code}`;

  it('are lines of their own that name their whole and how it has them', async () => {
    expect((await read()).lines.items.map(({ indicator, partOf }) => [indicator.code, partOf])).toEqual([
      ['new', { indicator: 'count', kind: 'comprises' }],
      ['women', { indicator: 'count', kind: 'ofWhich' }],
      ['count', null],
      ['carried', { indicator: 'count', kind: 'comprises' }],
    ]);
  });

  it('must make up a whole that comprises them, not one that has them among others: asked once, of the whole', async () => {
    await put('count', { text: '56' });
    await put('women', { text: '20' });
    await put('carried', { text: '07' });
    expect((await doubted()).filter((one) => !one.startsWith('blocking'))).toEqual([]);
    await put('new', { text: '495' });
    expect(await doubted()).toEqual([`needsReason ${of('count')}`]);
    await put('new', { text: '49' });
    expect(await doubted()).toEqual([]);
    await put('women', { text: '57' });
    expect(await doubted()).toEqual([`needsReason ${of('count')}`]);
    await put('count', { text: '56', passReason: 'Một người nộp nhiều phiếu' });
    const { checks } = await read();
    expect(checks).toMatchObject({ maySend: true, items: [{ isPassed: true }] });
  });

  it('stand below their whole in the own document of the unit, each run under its word', async () => {
    const { body } = await bytesOf(f.reporter.get(`${at}/paper?kind=baoCao`)).expect(200);
    const words = wordsOf(body as Buffer).replaceAll(/\s+/gu, ' ');
    const places = ['Số phiếu', 'Gồm:', '- Tiếp nhận mới', '- Kỳ trước chuyển sang', 'Trong đó:', '- Của phụ nữ'].map(
      (word) => words.indexOf(word),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
