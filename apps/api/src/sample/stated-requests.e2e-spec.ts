import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SubmissionBody, SubmissionPage } from '@tiendo/contracts';
import { bytesOf, startTestApp, type TestApp } from '../testing/index.js';
import { wordsOf } from '../testing/office-file.js';

describe('reports of real departments in the sample, as far as their sources have them', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample', now: new Date().toISOString() });
  });
  afterAll(() => t?.close());

  const draftOf = async (username: string, province: string): Promise<SubmissionBody> => {
    const client = await t.as(username);
    const { items } = (await client.get(`/provinces/${province}/submissions`).expect(200)).body as SubmissionPage;
    expect(items.map(({ state, receipt }) => [state, receipt])).toEqual([['drafting', null]]);
    return (await client.get(`/provinces/${province}/submissions/${items[0]?.id}`).expect(200)).body as SubmissionBody;
  };
  const textOf = ({ lines }: SubmissionBody, code: string, subject = 'so-noi-vu') =>
    lines.items.find((line) => line.indicator.code === code && line.subject.code === subject)?.answer?.text;
  const doubtsOf = ({ checks }: SubmissionBody) =>
    checks.items.map(({ kind, pointer }) => `${kind} ${pointer.split('/')[2]}`);

  it('Sở Nội vụ of Quảng Ninh, May 2025: all figures of its field and of 13 localities, a draft without number and day', async () => {
    const report = await draftOf('reporter.so-noi-vu-quang-ninh', 'quang-ninh');
    expect(report.period).toMatchObject({ startsOn: '2025-04-14', endsOn: '2025-05-13' });
    expect(report.lines).toMatchObject({ asked: 80, given: 80 });
    expect(report.sections).toMatchObject({ asked: 6, given: 6 });
    expect(report.sections.items.filter(({ code }) => code === null)).toHaveLength(4);
    expect(textOf(report, 'ho-so-tthc-xu-ly-truc-tuyen')).toBe('267/267');
    expect(textOf(report, 'kinh-phi-chi-tra-qua-tai-khoan')).toBe('lũy kế 382.481,368');
    expect(textOf(report, 'phieu-thong-tin-liet-si', 'thanh-pho-ha-long')).toContain('1.503');
    expect(textOf(report, 'tien-do-thue-phan-mem-csdl-cbccvc')).toContain('đã báo cáo tại Văn bản số 403/SNV-VP');
    const parts = report.lines.items.filter(({ partOf }) => partOf?.indicator === 'ho-so-tthc-trong-ky');
    expect(parts.map(({ answer, partOf }) => [answer?.text, partOf?.kind])).toEqual(
      ['183', '33', '50', '1', '0'].map((text) => [expect.stringContaining(text), 'comprises']),
    );
    // What its readers noted, the checks find: figures and a decision of other days than the period's. No part contradicts its whole.
    expect(new Set(doubtsOf(report).map((doubt) => doubt.split(' ')[0]))).toEqual(
      new Set(['documentOutsidePeriod', 'figureOutsidePeriod']),
    );
    expect(report.checks.maySend).toBe(false);
    expect(report.steps).toEqual([]);
  });

  it('whose own letter states the same figures', async () => {
    const client = await t.as('leader.so-noi-vu-quang-ninh');
    const { items } = (await client.get('/provinces/quang-ninh/submissions').expect(200)).body as SubmissionPage;
    const at = `/provinces/quang-ninh/submissions/${items[0]?.id}`;
    const { body } = await bytesOf(client.get(`${at}/paper?kind=congVan&signer=deputy`)).expect(200);
    const words = wordsOf(body as Buffer);
    for (const told of ['267/267', '36.150', '382.481,368', '4.178', '1.850', '14,8', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC']) {
      expect(words).toContain(told);
    }
    expect(words).toMatch(/Số: +\/SNV-/);
    expect(words).toMatch(/Quảng Ninh, ngày +tháng +năm/);
  });
});
