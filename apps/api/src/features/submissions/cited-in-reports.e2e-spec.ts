import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DocumentBody, DocumentDetail } from '@tiendo/contracts';
import { startTestApp, type Client, type TestApp } from '../../testing/index.js';
import { type AskedField, askedField, fill, reportOf } from './testing/asked.js';

describe('what reports say of a document', () => {
  let t: TestApp;
  let f: AskedField;
  let documents: string;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T16:00:00+07:00' });
    f = await askedField(t);
    documents = `/provinces/${f.province.code}/documents`;
  });
  afterAll(() => t?.close());

  const added = async (number: string, issuedOn: string): Promise<string> =>
    (
      await f.editor
        .post(documents)
        .send({ number, issuedOn, issuer: 'Sở Nội vụ', title: 'Văn bản kiểm thử' })
        .expect(201)
    ).body.id;
  const citing = async (id: string, by: Client = f.editor) =>
    ((await by.get(`${documents}/${id}`).expect(200)).body as DocumentDetail).citations.reports;

  it('names the open request that a letter calls for, to the office alone', async () => {
    const letter = await added('316/STTTT-CĐS', '2025-05-20');
    const drafted = await f.editor
      .post(f.requests)
      .send({
        title: 'Báo cáo theo Công văn 316',
        period: '2025M04',
        dueOn: '2025-06-30',
        plans: [f.plan.slug],
        documentId: letter,
      })
      .expect(201);
    expect(await citing(letter)).toEqual({ total: 0, items: [] });
    await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200);
    const request = { id: drafted.body.id, title: 'Báo cáo theo Công văn 316' };
    expect(await citing(letter)).toEqual({
      total: 1,
      items: [{ role: 'request', request, submissionId: null, unit: null, on: '2025-06-05', lines: null }],
    });
    const viewer = await t.as((await t.given.user({ province: f.province, role: 'viewer' })).username);
    expect(await citing(letter, viewer)).toEqual({ total: 0, items: [] });
  });

  it('names reports that refer to a document or were handed in by it, once they are sent and as long as they stay so', async () => {
    const elsewhere = await added('403/SNV-VP', '2025-05-10');
    await fill(f, f.leader);
    const report = reportOf(f, f.leader);
    await report.saved('count', { answer: 'reportedElsewhere', documentId: elsewhere });
    expect((await citing(elsewhere)).total).toBe(0);
    const paper = { number: '77/BC-UBND', issuedOn: '2025-06-04', signer: 'Chủ tịch' };
    await report.step({ step: 'approveByDocument', paper }).expect(200);
    const told = {
      request: { id: f.request.id, title: f.request.title },
      submissionId: f.idOf(0),
      unit: f.request.board.find(({ submission }) => submission === f.idOf(0))?.unit.name,
      on: '2025-06-05',
    };
    expect((await citing(elsewhere)).items).toEqual([{ role: 'elsewhere', ...told, lines: 1 }]);
    const { items } = (await f.editor.get(`${documents}?q=77/BC`).expect(200)).body as { items: DocumentBody[] };
    const signed = items[0]?.id ?? '';
    expect((await citing(signed)).items).toEqual([{ role: 'approval', ...told, lines: null }]);

    await report.step({ step: 'withdraw', remark: 'Bổ sung số phiếu' }).expect(200);
    expect([(await citing(elsewhere)).total, (await citing(signed)).total]).toEqual([0, 0]);
  });
});
