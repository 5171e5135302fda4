import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListBody, MergedList, ReportRequestBody, SavedList, SubmissionBody } from '@tiendo/contracts';
import { READY_MADE_LISTS } from '@tiendo/indicators/lists';
import { bytesOf, type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { wordsOf } from '../../../testing/office-file.js';
import { type AskedField, askedField, fill, REQUEST, reportOf } from '../testing/asked.js';

const CLASSES = 'lop-dao-tao';
const definition = (change: object = {}) => ({
  ...READY_MADE_LISTS.find(({ code }) => code === CLASSES),
  counts: [
    { indicator: 'count', sum: 'so-lop', states: ['done'], where: [], within: null },
    { indicator: 'running', sum: 'so-hoc-vien', states: [], where: [], within: null },
  ],
  ...change,
});

describe('lists in reports of units', () => {
  let t: TestApp;
  let f: AskedField;
  let lists: string;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-05-06T09:00:00+07:00' });
    f = await askedField(t, { period: '2025M04', title: 'Báo cáo tháng 4/2025', dueOn: '2025-05-07' });
    lists = f.requests.replace('report-requests', 'lists');
  });
  afterAll(() => t?.close());

  /** A request of the lists named, with whose report is whose. */
  const asks = async (change: object): Promise<ReportRequestBody> => {
    const body = { ...REQUEST, plans: [f.plan.slug], ...change };
    const drafted = await f.editor.post(f.requests).send(body).expect(201);
    return (await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200)).body as ReportRequestBody;
  };
  const reportIn = ({ board }: ReportRequestBody, at: number): string =>
    `${f.submissions}/${board.find(({ unit }) => unit.code === f.units[at]?.code)?.submission}`;
  const bodyOf = async (at: string, client: Client = f.reporter): Promise<SubmissionBody> =>
    (await client.get(at).expect(200)).body as SubmissionBody;
  const put = (at: string, rows: readonly object[], client: Client = f.reporter) =>
    client.put(`${at}/lists/${CLASSES}/rows`).send({ rows });

  it('are set by the office, with what they fill', async () => {
    const created = await f.editor.post(lists).send(definition()).expect(201);
    expect((created.body as ListBody).counts.map(({ indicatorName }) => indicatorName)).toEqual(['Số phiếu', 'Hồ sơ']);
    expect((await f.editor.post(lists).send(definition()).expect(409)).body.code).toBe('list-code-taken');
    const broken = definition({ code: 'khac', counts: [{ indicator: 'nothing', sum: 'ten-lop' }] });
    const refused = await f.editor.post(lists).send(broken).expect(422);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/counts/0/sum',
      '/counts/0/indicator',
    ]);
    const { version } = created.body as ListBody;
    const at = `${lists}/${CLASSES}`;
    const renamed = await f.editor
      .patch(at)
      .set('If-Match', `"${version}"`)
      .send({ name: 'Lớp bồi dưỡng' })
      .expect(200);
    expect(renamed.body).toMatchObject({ name: 'Lớp bồi dưỡng', version: version + 1 });
    expect(
      (await f.editor.patch(at).set('If-Match', `"${version}"`).send({ name: 'x' }).expect(412)).body.current,
    ).toEqual(renamed.body);
    expect((await f.editor.get(at).expect(200)).body).toEqual(renamed.body);
    await f.editor
      .post(lists)
      .send({ ...definition({ code: 'cu', name: 'Cũ', counts: [] }) })
      .expect(201);
    await f.editor.patch(`${lists}/cu`).send({ isRetired: true }).expect(200);
    const namesOf = async (query = '') =>
      (await f.editor.get(`${lists}${query}`).expect(200)).body.items.map(({ name }: ListBody) => name);
    expect(await namesOf()).toEqual(['Lớp bồi dưỡng']);
    expect(await namesOf('?retired=true')).toEqual(['Cũ', 'Lớp bồi dưỡng']);
    await f.reporter
      .post(lists)
      .send(definition({ code: 'cua-xa' }))
      .expect(403);
    await f.reporter.get(lists).expect(403);
  });

  let first: ReportRequestBody;
  let at: string;
  it('are asked as they stand on that day, whatever becomes of them', async () => {
    const unknown = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug], lists: [CLASSES, 'cu'] })
      .expect(422);
    expect(unknown.body.errors[0]).toMatchObject({ code: 'unknown-list', pointer: '/lists/1' });
    const drafted = await f.editor
      .post(f.requests)
      .send({ ...REQUEST, plans: [f.plan.slug], period: '2025M04', dueOn: '2025-05-08' })
      .expect(201);
    const change = await f.editor
      .patch(`${f.requests}/${drafted.body.id}`)
      .send({ lists: [CLASSES] })
      .expect(200);
    expect(change.body.lists).toEqual([{ code: CLASSES, name: 'Lớp bồi dưỡng' }]);
    first = (await f.editor.post(`${f.requests}/${drafted.body.id}/opening`).expect(200)).body;
    at = reportIn(first, 0);
    await f.editor.patch(`${lists}/${CLASSES}`).send({ name: 'Lớp đào tạo' }).expect(200);
    const [list] = (await bodyOf(at)).lists;
    expect(list).toMatchObject({ code: CLASSES, name: 'Lớp bồi dưỡng', rows: [], isNone: false, counts: [] });
    expect((await f.editor.patch(`${f.requests}/${first.id}`).send({ lists: [] }).expect(409)).body.code).toBe(
      'request-not-draft',
    );
  });

  const [ai, network, planned] = [randomUUID(), randomUUID(), randomUUID()];
  it('take rows as people type them, all or nothing, each once', async () => {
    const rows = [
      { id: ai, state: 'done', cells: { 'ten-lop': 'Trí tuệ nhân tạo', 'so-lop': '02 lớp', 'so-hoc-vien': '1.100' } },
      {
        id: network,
        state: 'done',
        cells: { 'ten-lop': 'An ninh mạng', 'so-lop': '1', 'ngay-khai-giang': '5/4/2025' },
      },
      { id: planned, state: 'planned', cells: { 'ten-lop': 'Chuyển đổi số', 'so-lop': '12', 'so-hoc-vien': '600' } },
    ];
    const saved = (await put(at, rows).expect(200)).body as SavedList;
    expect(saved.list.rows.map(({ state, cells }) => [state, cells['so-lop'], cells['ngay-khai-giang']])).toEqual([
      ['done', '2', undefined],
      ['done', '1', '2025-04-05'],
      ['planned', '12', undefined],
    ]);
    expect(saved.lines.map(({ indicator, fromList }) => [indicator.code, fromList?.text])).toEqual([
      ['count', '3 phiếu'],
      ['running', '1.700 hồ sơ'],
    ]);
    // Sent again because the answer was lost: the same rows.
    const again = (
      await put(
        at,
        rows.map((row) => ({ ...row, version: 0 })),
      ).expect(200)
    ).body as SavedList;
    expect(again.list.rows.map(({ id }) => id)).toEqual([ai, network, planned]);
    const bad = [
      { id: ai, cells: { 'so-lop': 'nhiều' } },
      { id: randomUUID(), cells: { 'khong-co': 'x', 'ngay-khai-giang': '30/2/2025' } },
      { id: planned, remove: true },
    ];
    const refused = (await put(at, bad).expect(422)).body;
    expect(refused.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/rows/0/cells/so-lop', 'list-cell-unreadable'],
      ['/rows/1/cells/khong-co', 'rule-broken'],
      ['/rows/1/cells/ngay-khai-giang', 'list-cell-unreadable'],
    ]);
    expect((await bodyOf(at)).lists[0]?.rows).toHaveLength(3);
    await put(at, rows, f.neighbour).expect(403);
    await put(at, rows, f.editor).expect(403);
    const other = `${at}/lists/khong-hoi/rows`;
    expect((await f.reporter.put(other).send({ rows }).expect(404)).body.code).toBe('list-not-asked');
    await f.editor.get(at).expect(403);
  });

  it('change the cells that are named; what somebody else has changed comes back', async () => {
    const before = (await bodyOf(at)).lists[0]?.rows.find(({ id }) => id === network);
    const { version } = before ?? {};
    const changed = (await put(at, [{ id: network, version, cells: { 'so-hoc-vien': '40' } }]).expect(200)).body;
    const now = (changed as SavedList).list.rows.find(({ id }) => id === network);
    expect(now).toMatchObject({ cells: { ...before?.cells, 'so-hoc-vien': '40' }, state: 'done' });
    const stale = await put(at, [{ id: network, version, cells: { 'so-hoc-vien': '50' } }]).expect(412);
    expect(stale.body.current[0].cells['so-hoc-vien']).toBe('40');
    await put(at, [{ id: network, version: now?.version, cells: { 'so-hoc-vien': '' } }]).expect(200);
  });

  it('fill lines in one tap; a figure typed otherwise is doubted until it has its reason', async () => {
    const { put: line } = {
      put: (code: string, answer: object) =>
        f.reporter.put(`${at}/lines/${code}/${f.units[0]?.code}`).send(answer).expect(200),
    };
    const taken = (await line('count', { answer: 'figure', text: '3' })).body.lines[0];
    expect(taken.answer.findings).toEqual([]);
    await line('count', { answer: 'figure', text: '5' });
    const doubts = (await bodyOf(at)).checks.items.filter(({ finding }) => finding === 'listDiffers');
    expect(doubts).toMatchObject([
      { severity: 'needsReason', isPassed: false, text: expect.stringContaining('3 phiếu') },
    ]);
    await line('count', { answer: 'figure', text: '5', passReason: 'Hai lớp do xã tự mở' });
    const passed = (await bodyOf(at)).checks.items.filter(({ finding }) => finding === 'listDiffers');
    expect(passed.map(({ isPassed }) => isPassed)).toEqual([true]);
  });

  it('stand against sending while they are empty, lack what is required or repeat a row', async () => {
    const kinds = async () =>
      (await bodyOf(at)).checks.items.filter(({ pointer }) => pointer === `/lists/${CLASSES}`).map(({ kind }) => kind);
    const twin = randomUUID();
    await put(at, [{ id: twin, state: 'done', cells: { 'ten-lop': 'an ninh  MẠNG' } }]).expect(200);
    expect(await kinds()).toEqual(['listRowIncomplete', 'listRowRepeated']);
    const doubted = (await bodyOf(at)).checks.items.find(({ kind }) => kind === 'listRowRepeated');
    expect(doubted?.text).toContain('dòng 4');
    const answer = (change: object) => f.reporter.put(`${at}/lists/${CLASSES}`).send(change);
    await answer({ passReason: 'Mở hai đợt' }).expect(200);
    expect((await answer({ isNone: true }).expect(422)).body.code).toBe('rule-broken');
    await put(at, [{ id: twin, remove: true }]).expect(200);
    expect(await kinds()).toEqual([]);
    const none = reportIn(first, 1);
    const empty = (await bodyOf(none, f.neighbour)).checks.items;
    expect(empty.map(({ kind }) => kind)).toContain('listEmpty');
    const said = await f.neighbour
      .put(`${none}/lists/${CLASSES}`)
      .set('If-Match', '"0"')
      .send({ isNone: true })
      .expect(200);
    expect((said.body as SavedList).list).toMatchObject({ isNone: true, version: 1 });
    expect((said.body as SavedList).lines.map(({ fromList }) => fromList?.value)).toEqual(['0', '0']);
    await f.neighbour.put(`${none}/lists/${CLASSES}`).set('If-Match', '"0"').send({ isNone: false }).expect(412);
  });

  it('are merged by the office once they were sent, and go on in the next report with their state', async () => {
    const merged = async (): Promise<MergedList> =>
      (await f.editor.get(`${f.requests}/${first.id}/lists/${CLASSES}`).expect(200)).body;
    expect(await merged()).toMatchObject({ rows: [], units: 3, sent: 0 });
    const first0 = { ...f, idOf: () => at.split('/').at(-1) ?? '' };
    await fill(first0, f.reporter);
    await f.reporter
      .put(`${at}/lines/running/${f.units[0]?.code}`)
      .send({ answer: 'figure', text: '1.700', passReason: 'x' })
      .expect(200);
    await f.reporter
      .put(`${at}/lines/count/${f.units[0]?.code}`)
      .send({ answer: 'figure', text: '3', passReason: 'x' })
      .expect(200);
    await reportOf(first0, f.leader).step({ step: 'approve' }).expect(200);
    const sent = await merged();
    expect(sent).toMatchObject({ name: 'Lớp bồi dưỡng', units: 3, sent: 1, none: 0 });
    expect(sent.rows.map(({ cells, unit }) => [unit.code, cells['ten-lop']])).toEqual([
      [f.units[0]?.code, 'Trí tuệ nhân tạo'],
      [f.units[0]?.code, 'An ninh mạng'],
      [f.units[0]?.code, 'Chuyển đổi số'],
    ]);
    expect(sent.counts.map(({ text }) => text)).toEqual(['3 phiếu', '1.700 hồ sơ']);
    expect((await put(at, [{ id: ai, cells: { 'so-lop': '9' } }]).expect(409)).body.code).toBe('submission-locked');
    const { body: paper } = await bytesOf(f.reporter.get(`${at}/paper?kind=baoCao`)).expect(200);
    const words = wordsOf(paper as Buffer);
    for (const told of [
      'Lớp bồi dưỡng tại Phụ lục',
      'Số lượt học viên (lượt học viên)',
      'An ninh mạng',
      '05/4/2025',
      'Dự kiến',
    ]) {
      expect(words).toContain(told);
    }
    const next = await asks({ lists: [CLASSES] });
    const [list] = (await bodyOf(reportIn(next, 0))).lists;
    expect(list?.rows).toMatchObject([
      { state: 'planned', isCarried: true, version: 0, cells: { 'ten-lop': 'Chuyển đổi số', 'so-lop': '12' } },
    ]);
    expect((await bodyOf(reportIn(next, 1), f.neighbour)).lists[0]?.rows).toEqual([]);
    await f.editor.get(`${f.requests}/${first.id}/lists/khong-hoi`).expect(404);
    await f.reporter.get(`${f.requests}/${first.id}/lists/${CLASSES}`).expect(403);
  });

  it('refuse a row of another list of the report, and a list that is too long', async () => {
    await f.editor
      .post(lists)
      .send(definition({ code: 'lop-khac', name: 'Lớp khác', counts: [] }))
      .expect(201);
    const both = await asks({ title: 'Báo cáo bổ sung', lists: ['lop-khac', CLASSES] });
    const place = reportIn(both, 2);
    const third = await t.as(
      (await t.given.user({ province: f.province, role: 'reporter', unit: f.units[2] })).username,
    );
    const id = randomUUID();
    await put(place, [{ id, cells: { 'ten-lop': 'a' } }], third).expect(200);
    const other = third.put(`${place}/lists/lop-khac/rows`).send({ rows: [{ id, cells: { 'ten-lop': 'b' } }] });
    expect((await other.expect(422)).body.errors[0].pointer).toBe('/rows/0/id');
    const many = () => Array.from({ length: 1000 }, () => ({ id: randomUUID(), cells: { 'ten-lop': 'x' } }));
    for (let at = 0; at < 2; at += 1) await put(place, many(), third).expect(200);
    expect((await put(place, many(), third).expect(422)).body.code).toBe('rule-broken');
  });
});
