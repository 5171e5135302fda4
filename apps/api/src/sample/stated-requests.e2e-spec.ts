import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DiscrepancyList, SubmissionBody, SubmissionPage } from '@tiendo/contracts';
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
      new Set(['documentOutsidePeriod', 'figureOutsidePeriod', 'listDayOutside']),
    );
    expect(report.checks.maySend).toBe(false);
    expect(report.steps).toEqual([]);
  });

  it('Sở Nội vụ of Bắc Giang, first quarter of 2024: called for by its letter, against the levels of its plan, "không" where it is so', async () => {
    const report = await draftOf('reporter.so-noi-vu-bac-giang', 'bac-giang');
    expect(report.period).toMatchObject({ code: '2024Q1', startsOn: '2023-12-15', endsOn: '2024-03-14' });
    expect(report.request.document?.label).toContain('316/STTTT-CNTT');
    expect(report.request.note).toContain('suy từ báo cáo');
    expect(report.lines).toMatchObject({ asked: 32, given: 32 });
    expect(report.lines.items.filter(({ level }) => level !== null)).toHaveLength(10);
    expect(textOf(report, 'muc-do-hai-long-tthc')).toBe('không có');
    expect(textOf(report, 'khai-thac-su-dung-lai-du-lieu-so-hoa')).toBe('trên 50%');
    expect(report.sections.items.find(({ code }) => code === 'kien-nghi')?.body).toBe('Không.');
    // The contradictions of its figures stand against sending, each once.
    expect(doubtsOf(report).filter((doubt) => doubt.startsWith('figureDoubtful'))).toEqual([
      'figureDoubtful quyet-dinh-cong-bo-tthc',
      'figureDoubtful ho-so-tiep-nhan',
      'figureDoubtful httt-hoan-thanh-phe-duyet-cap-do',
      'figureDoubtful httt-dap-ung-bao-ve-theo-cap-do',
    ]);
  });

  it('with lists of what their texts name; counts fill their lines, and show where a text miscounts its own list', async () => {
    const classes = await draftOf('reporter.so-noi-vu-quang-ninh', 'quang-ninh');
    const [papers, held] = classes.lists;
    expect([papers?.rows.length, held?.rows.length]).toEqual([12, 8]);
    const filled = classes.lines.items.filter(({ fromList }) => fromList !== null);
    expect(filled).toHaveLength(16);
    expect(filled.map(({ answer, fromList }) => answer?.figure?.value === fromList?.value)).not.toContain(false);
    expect(held?.counts[0]?.text).toBe('62 lớp');
    const department = await draftOf('reporter.so-noi-vu-bac-giang', 'bac-giang');
    const told = department.lines.items.flatMap(({ indicator, answer, fromList }) =>
      fromList === null ? [] : [[indicator.code, answer?.figure?.value, fromList.value]],
    );
    expect(told).toEqual([
      ['quyet-dinh-cong-bo-tthc', '5', '3'],
      ['quyet-dinh-quy-trinh-noi-bo', '2', '2'],
      ['may-tinh-trang-bi-them', '6', '6'],
      ['may-in-trang-bi-them', '5', '5'],
      ['co-so-du-lieu-dung-chung', '2', '2'],
      ['he-thong-duoc-phe-duyet-cap-do', '4', '4'],
    ]);
    const outside = department.checks.items.find(({ kind }) => kind === 'listDayOutside');
    expect(outside).toMatchObject({ pointer: '/lists/quyet-dinh-ban-hanh', isPassed: false });
  });

  it('whose contradictions stand in Đối chiếu số liệu, found by rule or noted by its readers', async () => {
    const { body } = await (await t.as('editor')).get('/plans/bac-giang-kh48-2024/discrepancies').expect(200);
    const { items } = body as DiscrepancyList;
    const said = items.map(({ vi }) => vi).join('\n');
    expect(said).toMatch(/Ghi 50% trong khi phân số là (?:0?2\/0?2|100%)/u);
    expect(said).toMatch(/502/);
    expect(items.filter(({ kind }) => kind === 'fractionAgainstPercent')).toHaveLength(2);
    expect(items.filter(({ kind }) => kind === 'partsAgainstWhole')).toHaveLength(1);
    expect(said).toContain('1925/QĐ-UBND');
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
