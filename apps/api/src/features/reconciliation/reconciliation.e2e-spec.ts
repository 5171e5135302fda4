import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DiscrepancyList, ListedDiscrepancy, Problem } from '@tiendo/contracts';
import { type Client, startTestApp, type TestApp } from '../../testing/index.js';

const KH73 = '/plans/quang-ninh-kh73-2024';
const MINUTE_MS = 60_000;

describe('reconciliation', () => {
  let app: TestApp;
  let editor: Client;
  let committee: Client;

  beforeAll(async () => {
    app = await startTestApp({ template: 'sample', now: '2025-02-10T09:00:00+07:00' });
    editor = await app.as('editor');
    committee = await app.as('committee');
  });
  afterAll(() => app?.close());
  beforeEach(() => app.clock.set(MINUTE_MS));

  const list = async (query = ''): Promise<DiscrepancyList> =>
    (await committee.get(`${KH73}/discrepancies${query}`).expect(200)).body as DiscrepancyList;
  const find = async (kind: string, code: string | null): Promise<ListedDiscrepancy> => {
    const found = (await list()).items.find((one) => one.kind === kind && (one.item?.code ?? null) === code);
    if (!found) throw new Error(`No ${kind} of ${code ?? 'the plan'}`);
    return found;
  };
  const settle = (key: string, body: object, client = editor) =>
    client.post(`${KH73}/discrepancies/${key}/settlement`).send(body);
  const problem = (body: unknown) => (body as Problem).code;
  const reason = 'Báo cáo tính cả cơ sở y tế tư nhân';

  it('lists both figures and both sources of every contradiction, one headline of the report among them', async () => {
    const body = await list();
    expect(body).toMatchObject({ total: 17, open: 17, settled: 0, headlines: 31 });
    // The report counts the target judged at year end among those in progress.
    const recounted = body.items.filter(({ kind }) => kind === 'headlineAgainstRecount');
    expect(recounted.map(({ sides }) => sides.map(({ vi }) => vi))).toEqual([
      ['08/30 chỉ tiêu đang thực hiện (26,67%)', '07/30 chỉ tiêu đang thực hiện (23,33%)'],
    ]);
    const twice = await find('severalValues', 'KH73-XH-04');
    expect(twice.sides.map(({ vi, section, document }) => [vi.split(': ')[1], section, document !== null])).toEqual([
      ['100%', 'I', true],
      ['96,4%', 'III.3 (2)', true],
    ]);
    expect(twice).toMatchObject({ difference: '3.6', severity: 'warning', settlement: null, earlier: [] });
    const noted = await find('twoDates', 'KH73-N02-01');
    expect(noted.sides.map(({ vi, section }) => [vi, section])).toEqual([
      ['ngày 17/9/2024', 'I, chú thích 5'],
      ['ngày 18/9/2024', 'III.2, chú thích 16'],
    ]);
    expect(noted.ways).toEqual(['keepLeft', 'keepRight', 'differentBasis', 'accept']);
  });

  it('settles one with who, when and why; the overview counts what is open', async () => {
    const contradictions = async () => {
      const { body } = await committee.get(`${KH73}/overview`).expect(200);
      const kinds = body.attention.byKind as { kind: string; count: number }[];
      return kinds.find(({ kind }) => kind === 'contradiction')?.count ?? 0;
    };
    const before = await contradictions();
    const noted = await find('statusAgainstMeasure', 'KH73-KT-01');
    const { body } = await settle(noted.key, { way: 'differentBasis', reason }).expect(201);
    expect(body).toMatchObject({
      key: noted.key,
      settlement: { way: 'differentBasis', reason, left: '100%', right: '49,5%–97,9%', withdrawn: null },
    });
    expect((body as ListedDiscrepancy).settlement?.settledBy).toBeTruthy();
    expect(await list()).toMatchObject({ total: 17, open: 16, settled: 1 });
    expect(await contradictions()).toBe(before - 1);
    const { body: row } = await committee.get(`${KH73}/targets/KH73-KT-01`).expect(200);
    expect(row.contradicts).toBe(false);
    expect(await app.rows(`SELECT action FROM audit_event WHERE action = 'discrepancy.settle'`)).toHaveLength(1);

    expect(problem((await settle(noted.key, { way: 'accept', reason }).expect(409)).body)).toBe('discrepancy-settled');
    const id = (body as ListedDiscrepancy).settlement?.id ?? '';
    const withdrawal = `${KH73}/discrepancies/settlement/${id}/withdrawal`;
    await editor.post(withdrawal).send({ reason: 'Cần hỏi lại đơn vị' }).expect(204);
    expect(problem((await editor.post(withdrawal).send({ reason: 'x' }).expect(409)).body)).toBe(
      'settlement-withdrawn',
    );
    expect(await list()).toMatchObject({ open: 17, settled: 0 });
    const again = await find('statusAgainstMeasure', 'KH73-KT-01');
    expect(again.earlier).toMatchObject([{ id, reason, withdrawn: { reason: 'Cần hỏi lại đơn vị' } }]);
    expect(await contradictions()).toBe(before);
  });

  it('is open again with a new figure, the earlier settlement beside it', async () => {
    const { key } = await find('statedDoneButNotMet', 'KH73-XH-04');
    await settle(key, { way: 'accept', reason }).expect(201);
    await editor
      .post(`${KH73}/observations`)
      .send({ indicator: 'nguoi-dan-cap-nhat-thong-tin-suc-khoe', asOf: '2024-12-28', value: '97.1' })
      .expect(201);
    const reopened = await find('statedDoneButNotMet', 'KH73-XH-04');
    expect(reopened.key).not.toBe(key);
    expect(reopened.settlement).toBeNull();
    expect(reopened.earlier).toMatchObject([{ way: 'accept', right: expect.stringContaining('96,4%') }]);
    expect(problem((await settle(key, { way: 'accept', reason }).expect(404)).body)).toBe('discrepancy-not-found');
  });

  it('is in hand, not settled, while what was decided is still to be done, and gone once it is', async () => {
    const { open, total } = await list();
    const { key } = await find('statedDoneButNotMet', 'KH73-XH-04');
    const item = `${KH73}/targets/KH73-XH-04`;
    const { body: decided } = await settle(key, { way: 'restateStatus', reason }).expect(201);
    expect(decided).toMatchObject({ state: 'inHand', settlement: { way: 'restateStatus' } });
    expect(await list()).toMatchObject({ total, open: open - 1, inHand: 1, settled: 0 });
    const { body: waiting } = await editor.get(item).expect(200);
    expect(waiting.contradicts).toBe(true);
    expect(waiting.discrepancies).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'statedDoneButNotMet',
          state: 'inHand',
          settlement: expect.objectContaining({ way: 'restateStatus', reason, settledBy: expect.any(String) }),
        }),
      ]),
    );
    const restated = { status: 'inProgress', effectiveOn: '2024-12-31' };
    const { body: entry } = await editor.post(`${item}/status`).send(restated).expect(201);
    const after = await list();
    expect(after.inHand).toBe(0);
    expect(after.items.some((one) => one.key === key)).toBe(false);
    // Taken back, it stands as it did, and what was decided is to be done again.
    await editor
      .post(`${item}/history/${(entry as { id: string }).id}/withdrawal`)
      .send({ reason })
      .expect(201);
    expect((await find('statedDoneButNotMet', 'KH73-XH-04')).state).toBe('inHand');
  });

  it('holds a headline against a recount of its day, once however many of its figures differ', async () => {
    await editor
      .post(`${KH73}/targets/KH73-DL-02/status`)
      .send({ status: 'completed', effectiveOn: '2024-12-30' })
      .expect(201);
    const found = (await list()).items.filter(
      ({ kind, sides }) => kind === 'headlineAgainstRecount' && !sides[0]?.vi.startsWith('08/30'),
    );
    expect(found.map(({ sides }) => sides.map(({ vi }) => vi))).toEqual(
      expect.arrayContaining([
        ['21/30 chỉ tiêu hoàn thành (70%)', '22/30 chỉ tiêu hoàn thành (73,33%)'],
        ['Dữ liệu số: 03/03 chỉ tiêu đang thực hiện', 'Dữ liệu số: 02/03 chỉ tiêu đang thực hiện'],
      ]),
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ item: null, difference: '-1', sections: ['II.3.1'] });
  });

  it('takes a headline from staff, and finds one whose parts do not make it', async () => {
    const headline = { kind: 'task', counted: 'stopped', count: 2, total: 35, asOf: '2024-11-30', sourceSection: 'II' };
    await editor.post(`${KH73}/headlines`).send(headline).expect(201);
    for (const [section, count] of [
      ['platforms', 2],
      ['data', 1],
    ] as const) {
      const { body } = await editor
        .post(`${KH73}/headlines`)
        .send({ ...headline, section, count, total: 3 })
        .expect(201);
      expect(body).toMatchObject({ section, count, counted: 'stopped' });
    }
    const parts = await find('partsAgainstTotal', null).then(async () =>
      (await list()).items.filter(({ kind, difference }) => kind === 'partsAgainstTotal' && difference !== null),
    );
    expect(parts.map(({ difference, vi }) => [difference, vi])).toEqual([
      ['-1', 'Tổng số ghi 2 nhiệm vụ dừng triển khai, cộng các phần là 3.'],
    ]);
    await committee.post(`${KH73}/headlines`).send(headline).expect(403);
    await editor
      .post(`${KH73}/headlines`)
      .send({ ...headline, section: 'nowhere' })
      .expect(400);
    await editor
      .post(`${KH73}/headlines`)
      .send({ ...headline, percent: '62,9' })
      .expect(400);
    const early = await editor
      .post(`${KH73}/headlines`)
      .send({ ...headline, asOf: '2024-01-01' })
      .expect(422);
    expect(problem(early.body)).toBe('effective-day-before-plan');
  });

  it('holds the province against its localities, and fractions of units against the percentages printed beside them', async () => {
    const [plan] = await app.rows<{ province: string; id: string }>(
      `SELECT province_id AS province, id FROM plan WHERE slug = 'quang-ninh-kh73-2024'`,
    );
    const indicator = 'nguoi-dan-cap-nhat-thong-tin-suc-khoe';
    const key = [plan?.province, plan?.id, indicator];
    await app.rows(
      `WITH i AS (SELECT id FROM indicator WHERE province_id = $1 AND code = $3),
         p AS (INSERT INTO period (province_id, kind, year, ordinal, starts_on, ends_on)
           VALUES ($1, 'adHoc', 2024, 99, '2024-10-02', '2024-11-29') RETURNING id),
         pp AS (INSERT INTO plan_period (province_id, plan_id, period_id, code, opens_on, closes_on)
           SELECT $1, $2, p.id, 'thu', '2024-12-01', '2024-12-05' FROM p),
         l AS (INSERT INTO form_line (province_id, plan_id, block, indicator_id, position)
           SELECT $1, $2, 'districts', i.id, 0 FROM i),
         o AS (INSERT INTO observation (province_id, indicator_id, unit_id, period_id, as_of, numerator, denominator,
             stated_percent, grade, origin)
           SELECT $1, i.id, (SELECT id FROM unit WHERE province_id = $1 ORDER BY code LIMIT 1), p.id, '2024-11-29', 2, 2, 50,
             'official', 'document' FROM i, p RETURNING id, unit_id, indicator_id, period_id),
         t AS (INSERT INTO observation (province_id, indicator_id, period_id, as_of, value, grade, origin, source_section)
           SELECT $1, i.id, p.id, '2024-11-29', 90, 'official', 'document', 'II.4' FROM i, p
           RETURNING id, indicator_id, period_id),
         f AS (INSERT INTO figure (province_id, period_id, indicator_id, unit_id, observation_id, as_of, numerator,
             denominator, value, grade)
           SELECT $1, o.period_id, o.indicator_id, o.unit_id, o.id, '2024-11-29'::date, 2, 2, NULL::numeric, 'official' FROM o
           UNION ALL SELECT $1, t.period_id, t.indicator_id, '00000000-0000-0000-0000-000000000000', t.id, '2024-11-29',
             NULL, NULL, 90, 'official' FROM t)
       INSERT INTO aggregate_figure (province_id, period_id, indicator_id, block, numerator, denominator, low, high, asked,
         reported)
       SELECT $1, p.id, i.id, 'districts', 919, 1000, 91.9, 91.9, 13, 13 FROM i, p`,
      key,
    );
    await app.rows('UPDATE plan SET revision = revision + 1, content_revision = content_revision + 1 WHERE id = $1', [
      plan?.id,
    ]);
    await app.rows(`SELECT pg_notify('plan_changed', 'quang-ninh-kh73-2024')`);
    app.clock.set(MINUTE_MS);
    await editor
      .post(`${KH73}/headlines`)
      .send({ kind: 'task', counted: 'completed', count: 0, total: 35, asOf: '2024-10-31' });
    const { items } = await list();
    const province = items.find(({ kind }) => kind === 'provinceAgainstUnits');
    expect(province).toMatchObject({ item: null, indicator: { code: indicator }, difference: '-1.9' });
    expect(province?.sides.map(({ vi, section }) => [vi, section])).toEqual([
      ['90%', 'II.4'],
      ['919/1.000 (91,9%)', null],
    ]);
    const percent = items.find(({ kind }) => kind === 'fractionAgainstPercent');
    expect(percent?.sides.map(({ vi }) => vi)).toEqual(['50%', '2/2 (100%)']);
    expect(percent?.units).toHaveLength(1);
  });

  it('is settled by who works on the figures only, by a way that fits it', async () => {
    const { key } = await find('twoDates', 'KH73-N02-01');
    await settle(key, { way: 'keepLeft', reason }, committee).expect(403);
    await settle(key, { way: 'keepLeft', reason }, app.anonymous).expect(401);
    expect(problem((await settle(key, { way: 'restateStatus', reason }).expect(422)).body)).toBe('rule-broken');
    await settle(key, { way: 'keepLeft', reason: ' ' }).expect(400);
    const unknown = { way: 'keepLeft', reason, documentId: '00000000-0000-4000-8000-000000000000' };
    expect(problem((await settle(key, unknown).expect(422)).body)).toBe('unknown-document');
    await editor
      .post(`${KH73}/discrepancies/settlement/00000000-0000-4000-8000-000000000000/withdrawal`)
      .send({ reason })
      .expect(404);
    await settle(key, { way: 'keepLeft', reason }).expect(201);
  });
});
