import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FigureGrid, FigureHistory, Problem, RecordedFigures } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { type Field, figureField, keptDifferences, rebuildKept } from '../testing/field.js';

describe('figures of units by period', () => {
  let t: TestApp;
  let f: Field;
  const put = async (path: string, body: object, status = 200, ifMatch?: number) => {
    const request = f.editor.put(path).send(body);
    return (await (ifMatch === undefined ? request : request.set('If-Match', `"${ifMatch}"`)).expect(status))
      .body as unknown;
  };
  const recorded = async (path: string, body: object, ifMatch?: number) =>
    (await put(path, body, 200, ifMatch)) as RecordedFigures;
  const refused = async (path: string, body: object, status = 422) => (await put(path, body, status)) as Problem;

  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t);
  });
  afterAll(() => t?.close());

  it.each<[string, string, object]>([
    ['share', '21/30', { numerator: '21', denominator: '30', value: null, qualifier: 'exact' }],
    ['share', '70%', { value: '70', numerator: null }],
    ['share', 'trên 80%', { value: '80', qualifier: 'above' }],
    ['share', 'ước đạt 96%', { value: '96', qualifier: 'exact', grade: 'estimate' }],
    ['share', 'gần 95%', { value: '95', qualifier: 'nearly' }],
    ['share', '02/02 (50%)', { numerator: '2', denominator: '2', statedPercent: '50' }],
    ['count', '5.896', { value: '5896', cumulative: false }],
    ['count', 'không phát sinh', { outcome: 'noOccurrence', value: null }],
    ['share', '0/0', { outcome: 'noOccurrence', numerator: '0', denominator: '0' }],
    ['count', 'không áp dụng', { outcome: 'notApplicable' }],
    ['running', 'lũy kế 125', { value: '125', cumulative: true }],
    ['running', '125', { value: '125', cumulative: true }],
  ])('are read as people write them: %s "%s"', async (indicator, text, expected) => {
    const body = { text, note: 'kiểm thử', accept: ['fractionAgainstPercent'] };
    const { cells } = await recorded(f.cell(indicator, 0, '2025M01'), body);
    expect(cells[0]?.figure).toMatchObject({
      ...{ statedText: text, asOf: '2025-01-31', grade: 'preliminary' },
      ...expected,
    });
  });

  it.each([
    ['share', 'vượt 5%', ['tăng, giảm hoặc vượt', '“105%”', '“trên 5%”']],
    ['share', '9/2024', ['Giống ngày tháng', '“9/2.024”']],
    ['share', '21/30 (tăng 5%)', ['nhiều hơn một số', '“21/30”']],
    ['count', 'không có', ['số 0', '“0”', '“không phát sinh”']],
  ])('are asked back with the choices: %s "%s"', async (indicator, text, parts) => {
    const refused = (await put(f.cell(indicator, 0, '2025M01'), { text }, 422)) as Problem;
    for (const part of parts) expect(refused.errors?.[0]?.detail).toContain(part);
  });

  it('are written with few statements to the database, each thing read once', async () => {
    const cell = f.cell('share', 2, '2025M01');
    const first = await t.sent(() => recorded(cell, { text: '21/30' }));
    const again = await t.sent(() => recorded(cell, { text: '22/30' }));
    for (const sent of [first, again]) {
      expect(sent.length).toBeLessThanOrEqual(41);
      expect(sent.filter((sql) => sql.includes('FROM aggregate_figure'))).toHaveLength(1);
    }
  });

  it('count at once: verdict, standing and the figure of the block move with them', async () => {
    const path = f.cell('share', 0, '2025M02');
    const first = await recorded(path, { text: '21/30', grade: 'official' }, 0);
    expect(first.cells[0]).toMatchObject({ verdict: 'notMet', achievement: 87.5, version: 1 });
    expect(first.aggregates[0]).toMatchObject({ numerator: '21', denominator: '30', low: '70', asked: 3, reported: 1 });
    const second = await recorded(f.cell('share', 1, '2025M02'), { numerator: '9', denominator: '10' });
    expect(second.cells[0]).toMatchObject({ verdict: 'exceeded', achievement: 112.5 });
    expect(second.aggregates[0]).toMatchObject({ low: '75', high: '75', reported: 2, stated: null, differs: false });
    const grid = (await f.editor.get(`/plans/${f.plan.slug}/periods/2025M02/figures`).expect(200)).body as FigureGrid;
    expect(grid).toMatchObject({
      block: 'districts',
      period: { asked: 3, reporting: 2 },
      previousPeriod: { code: '2025M01' },
    });
    expect(grid.lines.map(({ indicator }) => indicator.code)).toEqual(['share', 'count', 'running']);
    expect(grid.units.map(({ asked, reported }) => [asked, reported])).toEqual([
      [3, 1],
      [3, 1],
      [3, 0],
    ]);
    expect(grid.cells).toHaveLength(9);
    expect(grid.cells[0]?.previous).toMatchObject({ statedText: '0/0' });
    const rows = await t.rows<Record<string, number | null>>(
      `SELECT s.met, s.total, s.reported, s.completion_best AS best, s.completion_position AS position FROM standing s
       JOIN unit u ON u.province_id = s.province_id AND u.id = s.unit_id JOIN plan_period p ON p.plan_id = s.plan_id
         AND p.period_id = s.period_id WHERE s.plan_id = $1 AND p.code = '2025M02' AND s.pillar = '' ORDER BY u.official_order`,
      [f.plan.id],
    );
    expect(rows).toEqual([
      { met: 0, total: 1, reported: 1, best: 2, position: 2 },
      { met: 1, total: 1, reported: 1, best: 1, position: 1 },
      { met: 0, total: 1, reported: 0, best: null, position: 3 },
    ]);
  });

  it('are corrected by a new statement, and taken back; everything stays visible', async () => {
    const path = f.cell('count', 0, '2025M03');
    await recorded(path, { text: '120' });
    const corrected = await recorded(path, { text: '130', note: 'sửa theo báo cáo' }, 1);
    expect(corrected.cells[0]).toMatchObject({ version: 2, figure: { value: '130' } });
    const back = await f.editor.post(`${path}/withdrawal`).send({ reason: 'nhầm kỳ' }).expect(201);
    expect((back.body as RecordedFigures).cells[0]).toMatchObject({ version: 3, figure: { value: '120' } });
    await f.editor.post(`${path}/withdrawal`).set('If-Match', '"3"').send({ reason: 'nhầm đơn vị' }).expect(201);
    const empty = await f.editor.post(`${path}/withdrawal`).send({ reason: 'lần nữa' }).expect(409);
    expect(empty.body).toMatchObject({ code: 'no-figure' });
    const history = (await f.editor.get(`${path}/history`).expect(200)).body as FigureHistory;
    expect(history.version).toBe(4);
    expect(history.items.map(({ value, note, isLive }) => [value, note, isLive])).toEqual([
      [null, 'nhầm đơn vị', false],
      [null, 'nhầm kỳ', false],
      ['130', 'sửa theo báo cáo', false],
      ['120', null, false],
    ]);
    const grid = await f.editor.get(`/plans/${f.plan.slug}/periods/2025M03/figures?indicator=count`).expect(200);
    expect((grid.body as FigureGrid).cells[0]).toMatchObject({ figure: null, version: 4 });
    expect((await put(path, { text: '1' }, 412, 0)) as Problem).toMatchObject({ current: { version: 4 } });
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('are taken back together, all or nothing, and what they corrected speaks again', async () => {
    const figures = `/plans/${f.plan.slug}/periods/2025M02/figures`;
    const [, first] = f.cell('count', 2, '2025M02').split('/figures/');
    const [, second] = f.cell('count', 1, '2025M02').split('/figures/');
    const cells = [first, second].map((cell) => {
      const [indicator = '', unit = ''] = cell?.split('/') ?? [];
      return { indicator, unit };
    });
    await recorded(f.cell('count', 2, '2025M02'), { text: '10' });
    const pasted = await f.editor
      .post(figures)
      .send({ items: cells.map((cell) => ({ ...cell, text: '20', grade: 'preliminary' })) })
      .expect(201);
    const versions = (pasted.body as RecordedFigures).cells.map(({ version }) => version);
    expect(versions).toEqual([2, 1]);
    const items = cells.map((cell, index) => ({ ...cell, version: versions[index] }));
    const send = (body: object, status: number) => f.editor.post(`${figures}/withdrawals`).send(body).expect(status);

    const seen = items.map((item, index) => (index === 1 ? { ...item, version: 0 } : item));
    const stale = (await send({ reason: 'x', items: seen }, 412)).body as Problem;
    expect(stale.errors).toMatchObject([{ pointer: '/items/1/version', code: 'stale' }]);
    const unasked = [...items, { indicator: 'count', unit: 'khong-co' }];
    const missing = (await send({ reason: 'x', items: unasked }, 422)).body as Problem;
    expect(missing.errors).toMatchObject([{ pointer: '/items/2/indicator' }]);
    const twice = (await send({ reason: 'x', items: [...items, ...items] }, 422)).body as Problem;
    expect(twice.errors?.map(({ pointer }) => pointer)).toEqual(['/items/2', '/items/3']);

    const back = (await send({ reason: 'Hoàn tác', items }, 201)).body as RecordedFigures;
    expect(back.cells.map(({ version, figure }) => [version, figure?.value ?? null])).toEqual([
      [3, '10'],
      [2, null],
    ]);
    await send({ reason: 'x', items: [{ ...cells[1], version: 2 }] }, 409);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('answer 412 with the cell as it is now and what was sent', async () => {
    const path = f.cell('count', 1, '2025M03');
    await recorded(path, { text: '40' }, 0);
    const problem = (await put(path, { text: '41' }, 412, 0)) as Problem;
    expect(problem).toMatchObject({
      code: 'stale',
      current: { version: 1, figure: { value: '40' } },
      sent: { version: 0, text: '41' },
    });
  });

  it('are asked back where they contradict themselves, and stand when confirmed with a note', async () => {
    const share = f.cell('share', 2, '2025M04');
    const doubtful = await refused(share, { text: '5/4' });
    expect([doubtful.code, doubtful.errors?.map(({ code }) => code)]).toEqual([
      'figure-doubtful',
      ['partExceedsWhole'],
    ]);
    expect((await refused(share, { text: '02/02 đạt 50%' })).errors?.[0]?.detail).toContain('50%');
    expect((await refused(share, { text: '5/4', accept: ['partExceedsWhole'] })).errors?.[0]?.pointer).toBe('/note');
    const kept = await recorded(share, { text: '5/4', accept: ['partExceedsWhole'], note: 'gồm cả hồ sơ kỳ trước' });
    expect(kept.cells[0]?.findings.map(({ kind }) => kind)).toEqual(['partExceedsWhole']);
    await recorded(f.cell('running', 2, '2025M03'), { text: '200' });
    expect((await refused(f.cell('running', 2, '2025M04'), { text: '150' })).errors?.[0]?.code).toBe('cumulativeFalls');
    await recorded(f.cell('count', 2, '2025M03'), { text: '20' });
    const jumped = await recorded(f.cell('count', 2, '2025M04'), { text: '95' });
    expect(jumped.cells[0]?.findings).toEqual([
      { kind: 'jump', severity: 'warning', text: 'Thay đổi hơn một nửa so với kỳ trước: từ 20 thành 95.' },
    ]);
  });

  it('are refused where they are not asked, not readable, of the future or of a closed period', async () => {
    expect((await refused(f.cell('share', 'khong-co'), { text: '1/2' })).code).toBe('figure-not-asked');
    expect((await refused(f.cell('online-share', 0), { text: '1/2' })).code).toBe('figure-not-asked');
    const unread = await refused(f.cell('share', 0), { text: '1.332' });
    expect([unread.code, unread.errors?.[0]?.pointer]).toEqual(['figure-unreadable', '/text']);
    expect((await refused(f.cell('share', 0), {})).code).toBe('figure-unreadable');
    expect((await refused(f.cell('share', 0), { numerator: '1' })).errors?.[0]?.pointer).toBe('/denominator');
    const early = await refused(f.cell('share', 0), { text: '1/2', asOf: '2025-06-11' });
    expect(early.code).toBe('effective-day-in-future');
    const unknown = await refused(f.cell('share', 0), {
      text: '1/2',
      documentId: '00000000-0000-4000-8000-000000000000',
    });
    expect(unknown).toMatchObject({ code: 'unknown-document', errors: [{ pointer: '/documentId' }] });
    await f.editor
      .put(f.cell('share', 0, '2025M11'))
      .send({ text: '1/2' })
      .expect(404);
    await t.given.period(f.plan, '2025M07');
    expect((await refused(f.cell('share', 0, '2025M07'), { text: '1/2' })).code).toBe('period-not-begun');
    await t.given.period(f.plan, '2025Q1', { state: 'closed' });
    await rebuildKept(t, f.plan);
    expect((await refused(f.cell('share', 0, '2025Q1'), { text: '1/2' }, 409)).code).toBe('period-closed');
    const viewer = await t.as((await t.given.user({ province: f.province })).username);
    await viewer.put(f.cell('share', 0)).send({ text: '1/2' }).expect(403);
    await viewer.get(`/plans/${f.plan.slug}/periods/2025M05/figures`).expect(200);
    await t.anonymous.get(`/plans/${f.plan.slug}/periods/2025M05/figures`).expect(401);
  });

  it('do not ask units that were gone on the last day of the period', async () => {
    const other = await figureField(t, 1);
    const gone = await t.given.unit(other.province, { kind: 'districtLevel', validTo: '2025-05-30' });
    const paths = ['2025M04', '2025M05'].map((period) => other.cell('share', gone.code, period));
    await other.editor
      .put(paths[0] ?? '')
      .send({ text: '1/2' })
      .expect(200);
    const refusal = await other.editor
      .put(paths[1] ?? '')
      .send({ text: '1/2' })
      .expect(422);
    expect(refusal.body).toMatchObject({ code: 'figure-not-asked' });
  });

  it('open on the first block that has units on the last day of the period', async () => {
    const other = await figureField(t, 1);
    await t.given.unit(other.province, { kind: 'communeLevel' });
    await t.given.formLine(other.plan, 'communes', 'share');
    await t.given.period(other.plan, '2025M07');
    const grid = async (period: string) =>
      (await other.editor.get(`/plans/${other.plan.slug}/periods/${period}/figures`).expect(200)).body as FigureGrid;
    expect(await grid('2025M05')).toMatchObject({ block: 'districts', blocks: ['districts', 'communes'] });
    // The districts ended on 30 June.
    expect(await grid('2025M07')).toMatchObject({ block: 'communes', blocks: ['communes'] });
  });

  it('are pasted as a block: all or nothing, with a problem per failing one', async () => {
    const path = `/plans/${f.plan.slug}/periods/2025M05/figures`;
    const item = (unit: number, text: string, extra: object = {}) => ({
      ...{ indicator: 'share', unit: f.units[unit]?.code, text },
      ...extra,
    });
    const failing = await f.editor
      .post(path)
      .send({ items: [item(0, '1/2'), item(1, '3/2'), item(2, 'x')] })
      .expect(422);
    expect((failing.body as Problem).errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/items/1/accept', 'partExceedsWhole'],
      ['/items/2/text', 'figure-unreadable'],
    ]);
    const twice = await f.editor
      .post(path)
      .send({ items: [item(0, '1/2'), item(0, '1/3')] })
      .expect(422);
    expect((twice.body as Problem).errors?.[0]?.pointer).toBe('/items/1');
    expect(
      (
        await f.editor
          .post(path)
          .send({ items: [item(0, '1/2', { version: 3 })] })
          .expect(412)
      ).body,
    ).toMatchObject({
      errors: [{ pointer: '/items/0/version', code: 'stale' }],
    });
    expect(await count('2025M05')).toBe(0);
    const key = { 'Idempotency-Key': 'dan-mot-lan' };
    const items = [item(0, '50/100'), item(1, '90/100'), item(2, '100/100'), { ...item(0, '200'), indicator: 'count' }];
    const first = (await f.editor.post(path).set(key).send({ items }).expect(201)).body as RecordedFigures;
    expect(first.cells.map(({ version }) => version)).toEqual([1, 1, 1, 1]);
    expect(first.aggregates.find(({ indicator }) => indicator === 'share')).toMatchObject({ low: '80', reported: 3 });
    const again = await f.editor.post(path).set(key).send({ items }).expect(201);
    expect(again.body).toEqual(first);
    expect(await count('2025M05')).toBe(4);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('stand beside what is stated for the province, and say when the two differ', async () => {
    const stated = await recorded(f.cell('share', '_province'), { text: '94,6%' });
    expect(stated.cells[0]).toMatchObject({ unit: '_province', findings: [{ kind: 'provinceAgainstUnits' }] });
    expect(stated.aggregates[0]).toMatchObject({
      low: '80',
      differs: true,
      statedVersion: 1,
      stated: { value: '94.6' },
    });
    const agreed = await recorded(f.cell('share', '_province'), { text: '80%' }, 1);
    expect(agreed.aggregates[0]).toMatchObject({ differs: false, statedVersion: 2 });
    const short = await refused(f.cell('count', '_province'), { text: '150' });
    expect(short.errors?.[0]?.code).toBe('partsAgainstTotal');
  });

  it('name their document, their author and leave an event; every plan that asks them moves on', async () => {
    const { id } = (
      await f.editor
        .post(`/provinces/${f.province.code}/documents`)
        .send({ issuer: 'Sở kiểm thử', title: 'Báo cáo tháng' })
        .expect(201)
    ).body as { id: string };
    const revision = async () =>
      (await t.rows<{ r: number }>('SELECT revision::int AS r FROM plan WHERE id = $1', [f.plan.id]))[0]?.r;
    const before = await revision();
    const { cells } = await recorded(f.cell('running', 1, '2025M04'), { text: '7', documentId: id, section: 'I.9' });
    expect(cells[0]?.figure).toMatchObject({ origin: 'document', source: { documentId: id, section: 'I.9' } });
    expect(cells[0]?.figure?.recordedBy).toMatch(/^Người dùng/);
    expect(await revision()).toBe((before ?? 0) + 1);
    const [event] = await t.rows<{ action: string; subject: string }>(
      'SELECT action, subject FROM audit_event WHERE province_id = $1 ORDER BY number DESC LIMIT 1',
      [f.province.id],
    );
    expect(event).toEqual({
      action: 'figure.record',
      subject: `${f.plan.slug}/2025M04/running/${f.units[1]?.code}`,
    });
    expect(await t.rows('SELECT section FROM evidence WHERE document_id = $1', [id])).toEqual([{ section: 'I.9' }]);
  });

  async function count(period: string): Promise<number> {
    const [row] = await t.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM observation o JOIN plan_period p ON p.period_id = o.period_id
       WHERE p.plan_id = $1 AND p.code = $2`,
      [f.plan.id, period],
    );
    return row?.count ?? 0;
  }
});
