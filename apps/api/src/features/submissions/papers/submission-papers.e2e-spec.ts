import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentBody, ReportRequestBody, SubmissionBody } from '@tiendo/contracts';
import { bytesOf, type Client, type GivenUnit, startTestApp, type TestApp } from '../../../testing/index.js';
import { entryOf, wordsOf } from '../../../testing/office-file.js';
import { DOCX } from '../../papers/index.js';
import { type AskedField, askedField, REQUEST } from '../testing/asked.js';

/** Somebody's report of their unit. */
interface Report {
  readonly client: Client;
  readonly at: string;
  readonly unit: GivenUnit;
}

describe('the own document of a unit', () => {
  let t: TestApp;
  let f: AskedField;
  let department: Report;
  let commune: Report;

  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
    f = await askedField(t);
    await t.rows(`UPDATE province SET name = 'Quảng Thử' WHERE id = $1`, [f.province.id]);
    // The department that leads both targets of the plan.
    const [lead] = await t.rows<GivenUnit>(`SELECT id, code FROM unit WHERE province_id = $1 AND kind = 'department'`, [
      f.province.id,
    ]);
    if (!lead) throw new Error('No lead unit');
    await t.rows(`UPDATE unit SET name = 'Sở Nội vụ' WHERE id = $1`, [lead.id]);
    const place = await t.given.unit(f.province, { name: 'Xã Mẫu Bình Hạ', kind: 'communeLevel' });
    const form = ['departments', 'communes'].flatMap((block) => [
      { block, indicator: 'share' },
      { block, indicator: 'count' },
      { block, indicator: 'running', cumulative: true },
    ]);
    await f.editor.put(`/plans/${f.plan.slug}/form`).send({ items: form }).expect(200);
    const letter = await f.editor
      .post(`/provinces/${f.province.code}/documents`)
      .send({
        kind: 'Công văn',
        number: '12/SKHCN-CĐS',
        issuedOn: '2025-05-26',
        issuer: 'Sở Khoa học và Công nghệ',
        title: 'V/v Báo cáo chuyển đổi số tháng 5/2025',
      })
      .expect(201);
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug], asksItems: true, documentId: (letter.body as DocumentBody).id })
      .expect(201);
    const opened = await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200);
    const { board } = opened.body as ReportRequestBody;
    const of = async (unit: GivenUnit): Promise<Report> => ({
      client: await t.as((await t.given.user({ province: f.province, role: 'unitLeader', unit })).username),
      at: `${f.submissions}/${board.find((one) => one.unit.code === unit.code)?.submission}`,
      unit,
    });
    [department, commune] = [await of(lead), await of(place)];
    await answer(department, 'share', { answer: 'figure', text: '21/30', note: 'Theo <b>sổ</b> & "phiếu"' });
    await answer(department, 'count', { answer: 'figure', text: '5.896', yearEstimate: '12.000' });
    await answer(department, 'running', { answer: 'figure', text: '382.481' });
    await answer(commune, 'share', { answer: 'none' });
    await answer(commune, 'count', { answer: 'reportedElsewhere', reference: 'Văn bản số 45/UBND ngày 14/5/2025' });
    const items = `${department.at}/items/${f.plan.slug}/target`;
    await department.client.put(`${items}/CT-1`).send({ status: 'inProgress', text: 'Đang triển khai' }).expect(200);
    await department.client.put(`${items}/CT-2`).send({ status: 'stopped', reason: 'Chưa có kinh phí' }).expect(200);
    await write(department, 'ket-qua', 'Đã số hóa 21/30 thủ tục.\n\n- Tập huấn 03 lớp.');
    await write(department, 'kien-nghi', 'Đề nghị bố trí kinh phí.');
  });
  afterAll(() => t?.close());

  const answer = ({ client, at, unit }: Report, indicator: string, given: object) =>
    client.put(`${at}/lines/${indicator}/${unit.code}`).send(given).expect(200);
  const read = async ({ client, at }: Report) => (await client.get(at).expect(200)).body as SubmissionBody;
  const write = async (report: Report, code: string, body: string) => {
    const section = (await read(report)).sections.items.find((one) => one.code === code);
    await report.client.put(`${report.at}/sections/${section?.id}`).send({ body }).expect(200);
  };
  const open = async ({ client, at }: Report, query: string) => {
    const { body, headers } = await bytesOf(client.get(`${at}/paper?${query}`))
      .expect(200)
      .expect('Content-Type', DOCX);
    const content = body as Buffer;
    return {
      content,
      words: wordsOf(content),
      disposition: decodeURIComponent(String(headers['content-disposition'])),
    };
  };

  it('is a báo cáo of a department: head, bases, narrative in its order, every answer, signed by its director', async () => {
    const { content, words, disposition } = await open(department, 'kind=baoCao');
    expect(disposition).toContain('Báo cáo - Báo cáo tháng 5 2025 - Sở Nội vụ.docx');
    for (const expected of [
      'UBND tỉnh Quảng Thử\nSở Nội vụ\n',
      /Số: +\/BC-SNV\n/,
      /Quảng Thử, ngày +tháng +năm +\n/,
      'Báo cáo\nKết quả thực hiện nhiệm vụ tháng 5/2025\n',
      'Công văn số 12/SKHCN-CĐS ngày 26/5/2025 của Sở Khoa học và Công nghệ về việc báo cáo chuyển đổi số tháng 5/2025, ' +
        'Sở Nội vụ báo cáo kết quả thực hiện nhiệm vụ tháng 5/2025 (từ ngày 01/5/2025 đến ngày 31/5/2025) như sau:\n' +
        'I. Kết quả thực hiện\nĐã số hóa 21/30 thủ tục.\n- Tập huấn 03 lớp.\nII. Kiến nghị\nĐề nghị bố trí kinh phí.\n',
      'Nơi nhận:\n- Sở Khoa học và Công nghệ;\n- Lưu: VT.\nGIÁM ĐỐC\n',
      'Phụ lục I\nSố liệu báo cáo tháng 5/2025\n(Kèm theo Báo cáo số ',
      'STT\nChỉ số\nĐơn vị tính\nKỳ này\nLũy kế\nƯớc cả năm\nKế hoạch\n% kế hoạch\nGhi chú\n',
      '1\nTỷ lệ\n%\n21/30\n\n\ntừ 80% trở lên\n87,5%\nTheo <b>sổ</b> & &quot;phiếu&quot;\n',
      '2\nSố phiếu\nphiếu\n5.896\n\n12.000\n',
      '3\nHồ sơ\nhồ sơ\n\n382.481\n',
      'Phụ lục II\nTình hình thực hiện',
      'Chỉ tiêu CT-1\n\nĐang thực hiện\nĐang triển khai\n',
      'Lý do: Chưa có kinh phí',
    ]) {
      expect(words).toMatch(expected);
    }
    for (const absent of ['TM.', 'Kính gửi']) expect(words).not.toContain(absent);
    const answered = (await read(department)).lines.items.map((line) => line.answer?.text ?? 'unanswered');
    expect(answered).toHaveLength(3);
    for (const text of answered) expect(words).toContain(`\n${text.replace('lũy kế ', '')}\n`);
    expect(entryOf(content, 'word/document.xml').match(/<w:tblHeader/g)).toHaveLength(2);
    expect(wordsOf(content, 'word/header1.xml')).toContain('Số liệu mô phỏng');
  });

  it('is a letter of a commune to who asked: on behalf of its committee, by its chair or a deputy', async () => {
    const { words } = await open(commune, 'kind=congVan');
    for (const expected of [
      'Ủy ban nhân dân\nXã Mẫu Bình Hạ\n',
      /Số: +\/UBND-\nV\/v báo cáo kết quả thực hiện nhiệm vụ tháng 5\/2025\n/,
      /Mẫu Bình Hạ, ngày/,
      'Kính gửi: Sở Khoa học và Công nghệ\n',
      'Ủy ban nhân dân xã Mẫu Bình Hạ báo cáo',
      'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n',
      // The only annex has no number.
      'Số liệu chi tiết tại Phụ lục kèm theo.',
      'không có',
      'đã báo cáo tại Văn bản số 45/UBND ngày 14/5/2025',
      'Chưa có số liệu',
    ]) {
      expect(words).toMatch(expected);
    }
    expect(words).not.toContain('UBND tỉnh Quảng Thử');
    expect(words).not.toContain('Phụ lục I\n');
    const byDeputy = await open(commune, 'kind=congVan&signer=deputy');
    expect(byDeputy.words).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n');
  });

  it('says nothing but what is on its pages, and that it was taken out stands in the trail', async () => {
    const before = await taken();
    const { content } = await open(department, 'kind=congVan&signer=deputy');
    expect(wordsOf(content)).toContain('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n');
    expect(entryOf(content, 'docProps/core.xml')).not.toMatch(/dc:creator|lastModifiedBy|dc:title|Tiến Độ/);
    expect(entryOf(content, 'word/document.xml')).not.toMatch(/w:hyperlink|w:comment|<script/);
    expect(await taken()).toBe(before + 1);
  });

  it('is for who may read the report, and has number, day and signer once it was sent by the signed paper', async () => {
    await t.anonymous.get(`${department.at}/paper?kind=baoCao`).expect(401);
    await commune.client.get(`${department.at}/paper?kind=baoCao`).expect(403);
    await f.editor.get(`${department.at}/paper?kind=baoCao`).expect(403);
    await department.client.get(`${department.at}/paper`).expect(400);
    await department.client.get(`${department.at}/paper?kind=thu`).expect(400);
    const paper = { number: '403/SNV-VP', issuedOn: '2025-06-05', signer: 'Người ký thử' };
    await department.client.post(`${department.at}/steps`).send({ step: 'approveByDocument', paper }).expect(200);
    const { words } = await open({ ...department, client: f.editor }, 'kind=congVan');
    expect(words).toContain('Số: 403/SNV-VP\n');
    expect(words).toContain('Quảng Thử, ngày 05 tháng 6 năm 2025\n');
    expect(words).toContain('Người ký thử\n');
    expect(words).toContain('(Kèm theo Công văn số 403/SNV-VP ngày 05 tháng 6 năm 2025 của Sở Nội vụ)');
  });

  const taken = async (): Promise<number> => {
    const rows = await t.rows(
      `SELECT 1 FROM audit_event WHERE province_id = $1 AND action = 'export.paper' AND detail->>'submission' = $2`,
      [f.province.id, department.at.split('/').at(-1)],
    );
    return rows.length;
  };
});
