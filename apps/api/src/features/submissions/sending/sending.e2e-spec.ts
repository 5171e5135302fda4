import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReportRequestBody, SubmissionBody } from '@tiendo/contracts';
import { stepsOpen, SUBMISSION_STEPS } from '@tiendo/indicators/submission';
import fc from 'fast-check';
import { pdfOf } from '../../../testing/office-file.js';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { AuditService } from '../../audit/index.js';
import { type AskedField, askedField, fill, reportOf, worksOf } from '../testing/asked.js';

const PAPER = { number: '403/SNV-VP', issuedOn: '2025-06-05', signer: 'Giám đốc' };

describe('handing a report in', () => {
  let t: TestApp;
  let f: AskedField;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-09T16:00:00+07:00' });
  });
  afterAll(() => t?.close());
  beforeEach(async () => {
    t.clock.set('2025-06-09T16:00:00+07:00');
    f = await askedField(t);
  });

  const trail = async () =>
    (
      await t.rows<{ action: string }>(
        `SELECT action FROM audit_event WHERE province_id = $1 AND action LIKE 'submission.%' ORDER BY number`,
        [f.province.id],
      )
    ).map(({ action }) => action);

  it('goes from the reporter to the leader, back with a remark, and on with a receipt', async () => {
    const [mine, theirs] = [reportOf(f, f.reporter), reportOf(f, f.leader)];
    await fill(f, f.reporter);
    expect((await mine.step({ step: 'submit' }).expect(200)).body).toMatchObject({ state: 'awaitingApproval' });
    const locked = await mine.put('count', { answer: 'none' }).expect(409);
    expect(locked.body.code).toBe('submission-locked');
    expect((await theirs.step({ step: 'sendBack' }).expect(422)).body.code).toBe('remark-required');
    await theirs.step({ step: 'sendBack', remark: 'Xem lại số phiếu' }).expect(200);
    await mine.saved('count', { answer: 'figure', text: '5.900' });
    await mine.step({ step: 'submit' }).expect(200);
    const sent = (await theirs.step({ step: 'approve' }).expect(200)).body as SubmissionBody;
    expect(sent).toMatchObject({
      state: 'sent',
      receipt: 'TD-2025-000001',
      dueState: 'onTime',
      may: { write: false, steps: ['withdraw'] },
    });
    expect(sent.firstSentAt).toBe(sent.lastSentAt);
    expect(sent.steps.map(({ step, remark }) => [step, remark])).toEqual([
      ['approve', null],
      ['submit', null],
      ['sendBack', 'Xem lại số phiếu'],
      ['submit', null],
    ]);
    expect(await trail()).toEqual([
      'submission.submit',
      'submission.sendBack',
      'submission.submit',
      'submission.approve',
    ]);
    const board = (await f.editor.get(`${f.requests}/${f.request.id}`).expect(200)).body as ReportRequestBody;
    expect(board).toMatchObject({ sent: 1, sentLate: 0 });
    expect(board.board[0]).toMatchObject({
      state: 'sent',
      dueState: 'onTime',
      receipt: 'TD-2025-000001',
      lines: { asked: 3, given: 3 },
    });
  });

  it('keeps what was sent, whatever becomes of the draft, and is late by its first sending', async () => {
    const report = reportOf(f, f.leader);
    await fill(f, f.leader);
    await report.step({ step: 'approve' }).expect(200);
    t.clock.set('2025-06-09T17:00:01+07:00');
    await report.step({ step: 'withdraw' }).expect(422);
    await report.step({ step: 'withdraw', remark: 'Sai số phiếu' }).expect(200);
    expect((await worksOf(f, f.editor)).total).toBe(0);
    await report.saved('count', { answer: 'figure', text: '6.000' });
    const again = (await report.step({ step: 'approve' }).expect(200)).body as SubmissionBody;
    expect(again).toMatchObject({ dueState: 'onTime', receipt: 'TD-2025-000001' });
    expect(again.lastSentAt).not.toBe(again.firstSentAt);
    const kept = await t.rows<{ text: string }>(
      `SELECT jsonb_path_query_first(content, '$.lines[*] ? (@.indicator.code == "count").answer.text') #>> '{}' AS text
       FROM submission_step WHERE province_id = $1 AND content IS NOT NULL ORDER BY seq`,
      [f.province.id],
    );
    expect(kept.map(({ text }) => text)).toEqual(['5.896', '6.000']);

    await fill(f, f.neighbour, 1);
    const late = await reportOf(f, f.neighbour, 1).step({ step: 'approveByDocument', paper: PAPER }).expect(200);
    expect(late.body).toMatchObject({ dueState: 'late', receipt: 'TD-2025-000002' });
    const { body } = await f.editor.get(f.requests).expect(200);
    expect(body.items[0]).toMatchObject({ sent: 2, sentLate: 1 });
  });

  it('says in plain words and with its places what still stands against it', async () => {
    const report = reportOf(f, f.leader);
    const at = (indicator: string) => `/lines/${indicator}/${report.subject}`;
    const refused = await report.step({ step: 'approve' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'submission-incomplete' });
    const section = (await report.get()).sections.items[0]?.id;
    expect(refused.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ...['share', 'count', 'running'].map((indicator) => [at(indicator), 'lineEmpty']),
      [`/sections/${section}`, 'sectionEmpty'],
    ]);
    await fill(f, f.leader);
    const share = await report.saved('share', { answer: 'figure', text: '02/02 (50%)' });
    expect(share.lines[0]?.answer?.findings.map(({ kind }) => kind)).toEqual(['fractionAgainstPercent']);
    await report.saved('count', { answer: 'reportedElsewhere', reference: 'Văn bản số 9/SNV-VP ngày 1/3/2025' });
    const checks = async () => (await f.leader.get(`${report.at}/checks`).expect(200)).body;
    expect(await checks()).toMatchObject({
      maySend: false,
      items: [
        {
          kind: 'figureDoubtful',
          severity: 'needsReason',
          pointer: at('share'),
          isPassed: false,
          text: 'Ghi 50% nhưng 2/2 là 100%.',
        },
        { kind: 'documentOutsidePeriod', severity: 'needsReason', pointer: at('count') },
      ],
    });
    await report.step({ step: 'approve' }).expect(422);
    const passReason = 'Theo đúng văn bản';
    await report.saved('share', { answer: 'figure', text: '02/02 (50%)', passReason });
    await report.saved('count', {
      answer: 'reportedElsewhere',
      reference: 'Văn bản số 9/SNV-VP ngày 1/3/2025',
      passReason,
    });
    expect(await checks()).toMatchObject({ maySend: true, items: [{ isPassed: true }, { isPassed: true }] });
    await report.step({ step: 'approve' }).expect(200);
  });

  it('is a leader’s step, or a signed paper’s, which stands in the list of documents once', async () => {
    await fill(f, f.reporter);
    const report = reportOf(f, f.reporter);
    await report.step({ step: 'approve' }).expect(403);
    await report.step({ step: 'withdraw', remark: 'x' }).expect(403);
    await reportOf(f, f.neighbour).step({ step: 'submit' }).expect(403);
    await f.editor.post(`${report.at}/steps`).send({ step: 'submit' }).expect(403);
    const admin = await t.as((await t.given.user({ province: f.province, role: 'admin' })).username);
    await admin.post(`${report.at}/steps`).send({ step: 'approve' }).expect(403);
    expect((await report.step({ step: 'approveByDocument' }).expect(422)).body.code).toBe('signed-paper-required');
    const missing = { ...PAPER, fileId: '0'.repeat(64) };
    expect((await report.step({ step: 'approveByDocument', paper: missing }).expect(422)).body.code).toBe(
      'unknown-document',
    );

    const file = await f.reporter
      .post(`/provinces/${f.province.code}/files?name=bao-cao.pdf`)
      .set('Content-Type', 'application/octet-stream')
      .send(pdfOf({ lines: ['Bao cao thang 5'] }))
      .expect(201);
    const sent = (
      await report.step({ step: 'approveByDocument', paper: { ...PAPER, fileId: file.body.fileId } }).expect(200)
    ).body as SubmissionBody;
    expect(sent.steps[0]).toMatchObject({
      step: 'approveByDocument',
      signer: 'Giám đốc',
      document: { label: expect.stringContaining('403/SNV-VP') },
    });
    await fill(f, f.neighbour, 1);
    const other = await reportOf(f, f.neighbour, 1).step({
      step: 'approveByAuthorisation',
      paper: { ...PAPER, number: '9/UQ-UBND' },
    });
    expect(other.body).toMatchObject({ state: 'sent', steps: [{ step: 'approveByAuthorisation' }] });
  });

  it('needs the signed paper where the request is answered by one', async () => {
    f = await askedField(t, { answer: 'withDocument' });
    await fill(f, f.leader);
    const report = reportOf(f, f.leader);
    expect((await report.get()).may.steps).toEqual(['submit', 'approveByDocument']);
    expect((await report.step({ step: 'approve' }).expect(422)).body.code).toBe('signed-paper-required');
    await report.step({ step: 'approveByDocument', paper: PAPER }).expect(200);
  });

  it('is of the report that its leader has seen', async () => {
    await fill(f, f.reporter);
    const seen = await reportOf(f, f.leader).get();
    await reportOf(f, f.reporter).saved('count', { answer: 'figure', text: '1' });
    const { body } = await reportOf(f, f.leader).step({ step: 'approve', version: seen.version }).expect(412);
    expect(body).toMatchObject({ code: 'stale', current: { version: seen.version + 1 }, sent: { step: 'approve' } });
    const now = await reportOf(f, f.leader).get();
    await reportOf(f, f.leader).step({ step: 'approve', version: now.version }).expect(200);
  });

  it('leaves all of it or nothing where it breaks off', async () => {
    await fill(f, f.leader);
    const report = reportOf(f, f.leader);
    const before = await report.get();
    // The trail is told last, when everything else of the sending is written.
    const audit = t.app.get(AuditService);
    const record = audit.record.bind(audit);
    audit.record = () => Promise.reject(new Error('broken off'));
    await report.step({ step: 'approveByDocument', paper: { ...PAPER, number: '77/SNV-VP' } }).expect(500);
    expect(await report.get()).toEqual(before);
    const left = await t.rows(
      `SELECT 'step' AS of FROM submission_step WHERE province_id = $1
       UNION ALL SELECT 'document' FROM document WHERE province_id = $1 AND number = '77'
       UNION ALL SELECT 'receipt' FROM receipt_counter WHERE province_id = $1`,
      [f.province.id],
    );
    expect([left, await trail()]).toEqual([[], []]);
    audit.record = record;
    await report.step({ step: 'approve' }).expect(200);
  });

  it('gives two units their own receipts at one time, and one report one receipt', async () => {
    for (const unit of [0, 1]) await fill(f, unit === 0 ? f.reporter : f.neighbour, unit);
    const take = (at: number, number: string) =>
      reportOf(f, at === 0 ? f.reporter : f.neighbour, at).step({
        step: 'approveByDocument',
        paper: { ...PAPER, number },
      });
    const answers = await Promise.all([take(0, '1/BC'), take(1, '2/BC'), take(0, '3/BC')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
    const receipts = answers.flatMap(({ status, body }) => (status === 200 ? [body.receipt] : []));
    expect([...receipts].sort()).toEqual(['TD-2025-000001', 'TD-2025-000002']);
  });

  it('follows the rules of steps by any order of them, whoever takes them', async () => {
    await fill(f, f.leader);
    const hands = { reporter: { writes: true, leads: false }, leader: { writes: true, leads: true } };
    const [reporter, leader] = [reportOf(f, f.reporter), reportOf(f, f.leader)];
    const tried = fc.array(
      fc.tuple(fc.constantFrom(...SUBMISSION_STEPS), fc.constantFrom('reporter' as const, 'leader' as const)),
      {
        ...{ minLength: 4, maxLength: 8 },
      },
    );
    let number = 100;
    await fc.assert(
      fc.asyncProperty(tried, async (steps) => {
        for (const [step, who] of steps) {
          const report = who === 'leader' ? leader : reporter;
          const { state } = await report.get();
          const paper = { ...PAPER, number: `${(number += 1)}/BC` };
          const { status, body } = await report.step({ step, remark: 'Lý do', paper });
          const isOpen = stepsOpen(state, hands[who]).includes(step);
          expect({ state, step, who, taken: status === 200 }).toEqual({ state, step, who, taken: isOpen });
          if (!isOpen) expect(['forbidden', 'step-not-open']).toContain(body.code);
        }
      }),
      { numRuns: 6 },
    );
    const rows = await t.rows<{ step: string }>(
      'SELECT step FROM submission_step WHERE province_id = $1 ORDER BY seq',
      [f.province.id],
    );
    expect(rows.length).toBe((await trail()).length);
  });
});
