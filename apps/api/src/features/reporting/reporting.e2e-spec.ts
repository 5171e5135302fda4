import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CalendarResult, FigureGrid, FormBody, PeriodBody } from '@tiendo/contracts';
import { type Client, type GivenProvince, type GivenUnit, startTestApp, type TestApp } from '../../testing/index.js';
import { planDocument } from '../../testing/plan-document.js';

const MONTHLY = { cutoffDay: 13, opensAfterDays: -5, closesAfterDays: 7, startsOn: '2024-02-01', endsOn: '2024-12-31' };

describe('calendars, periods and forms', () => {
  let app: TestApp;
  let province: GivenProvince;
  let unit: GivenUnit;
  let editor: Client;
  let viewer: Client;
  let serial = 0;
  let slug: string;

  beforeAll(async () => {
    app = await startTestApp({ now: '2024-05-10T09:00:00+07:00' });
    province = await app.given.province();
    unit = await app.given.unit(province);
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
  });
  afterAll(() => app?.close());

  beforeEach(async () => {
    serial += 1;
    slug = `ke-hoach-${serial}`;
    const document = planDocument(unit.code, { code: `${serial}/KH-UBND` });
    await editor.post('/plans').send({ slug, province: province.code, document }).expect(201);
    await editor.post(`/plans/${slug}/publication`).expect(201);
  });

  const calendar = (change: object = {}, kind = 'month') =>
    editor.put(`/plans/${slug}/calendars/${kind}`).send({ ...MONTHLY, ...change });
  const periods = async (): Promise<PeriodBody[]> =>
    (await viewer.get(`/plans/${slug}/periods`).expect(200)).body.items;
  const form = (items: object[], more: object = {}) => editor.put(`/plans/${slug}/form`).send({ items, ...more });
  /** A figure in a period, as another feature would have recorded it. */
  const recordFigure = async (code: string): Promise<void> => {
    await app.rows(
      `WITH o AS (
         INSERT INTO observation (province_id, indicator_id, unit_id, as_of, value, grade, origin, period_id)
         SELECT $1, n.id, u.id, '2024-05-13', 70, 'preliminary', 'selfReported', t.period_id
         FROM indicator n, unit u, plan_period t JOIN plan_slug s ON s.plan_id = t.plan_id AND s.slug = $3
         WHERE n.province_id = $1 AND n.code = 'online-share' AND u.province_id = $1 AND u.code = $2 AND t.code = $4
         RETURNING *)
       INSERT INTO figure (province_id, period_id, indicator_id, unit_id, observation_id, as_of, value, grade)
       SELECT province_id, period_id, indicator_id, unit_id, id, as_of, value, grade FROM o`,
      [province.id, unit.code, slug, code],
    );
  };

  it('makes the periods of a calendar with their windows; the day decides which are open', async () => {
    const { added, calendar: kept } = (await calendar().expect(200).expect('ETag', '"1"')).body as CalendarResult;
    expect(added).toHaveLength(11);
    expect(kept).toEqual({ kind: 'month', ...MONTHLY, version: 1 });
    const all = await periods();
    expect(all).toHaveLength(11);
    expect(all.find(({ code }) => code === '2024M05')).toMatchObject({
      label: 'Tháng 5/2024 (14/4/2024–13/5/2024)',
      opensOn: '2024-05-08',
      closesOn: '2024-05-20',
      state: 'open',
      version: 1,
    });
    expect(all.find(({ code }) => code === '2024M04')?.state).toBe('closed');
    expect(all.find(({ code }) => code === '2024M06')?.state).toBe('planned');
  });

  it('knows quarters from 15/12 to 14/3, half years, nine months and years', async () => {
    const span = { startsOn: '2024-01-01', endsOn: '2024-12-31', cutoffDay: 14 };
    for (const [kind, codes] of [
      ['quarter', ['2024Q1', '2024Q2', '2024Q3', '2024Q4']],
      ['halfYear', ['2024H1', '2024H2']],
      ['nineMonths', ['2024N9']],
      ['year', ['2024']],
    ] as const) {
      expect((await calendar(span, kind).expect(200)).body.added).toEqual(codes);
    }
    expect((await viewer.get(`/plans/${slug}/periods/2024Q1`).expect(200)).body).toMatchObject({
      startsOn: '2023-12-15',
      endsOn: '2024-03-14',
    });
    const kinds = (await viewer.get(`/plans/${slug}/calendars`).expect(200)).body.items;
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['quarter', 'halfYear', 'nineMonths', 'year']);
  });

  it('replaces planned periods only, and refuses to count the days of an open one twice', async () => {
    await calendar().expect(200);
    const refused = await calendar({ cutoffDay: 14 }).expect(422);
    expect(refused.body).toMatchObject({ code: 'calendar-overlaps-period', period: '2024M05' });
    expect(await periods()).toHaveLength(11);
    const { added, removed, kept } = (await calendar({ cutoffDay: 14, startsOn: '2024-07-01' }).expect(200)).body;
    expect(kept).toEqual(expect.arrayContaining(['2024M02', '2024M03', '2024M04', '2024M05']));
    expect(removed).toEqual(expect.arrayContaining(['2024M06', '2024M07', '2024M12']));
    expect(added).toEqual(['2024M07', '2024M08', '2024M09', '2024M10', '2024M11', '2024M12']);
    expect((await periods()).find(({ code }) => code === '2024M07')?.startsOn).toBe('2024-06-15');
  });

  it('takes a calendar away with its planned periods; those with figures stay', async () => {
    await calendar().expect(200);
    await form([{ block: 'departments', indicator: 'online-share' }]).expect(200);
    await recordFigure('2024M08');
    await editor.delete(`/plans/${slug}/calendars/month`).set('If-Match', '"7"').expect(412);
    await editor.delete(`/plans/${slug}/calendars/month`).set('If-Match', '"1"').expect(204);
    expect((await periods()).map(({ code }) => code)).toEqual(['2024M08', '2024M05', '2024M04', '2024M03', '2024M02']);
    await editor.delete(`/plans/${slug}/calendars/month`).expect(404);
  });

  it('refuses spans and windows that run backwards, and spans in which nothing ends', async () => {
    expect((await calendar({ endsOn: '2024-01-31' }).expect(422)).body.code).toBe('span-reversed');
    expect((await calendar({ opensAfterDays: 8 }).expect(422)).body.code).toBe('window-reversed');
    const nothing = { startsOn: '2024-02-01', endsOn: '2024-02-05' };
    expect((await calendar(nothing).expect(422)).body.code).toBe('calendar-empty');
    await calendar({ cutoffDay: 28 }).expect(400);
  });

  it('adds an ad hoc period, moves its window, closes and opens it again, and takes it away', async () => {
    const span = { startsOn: '2022-12-15', endsOn: '2023-09-19', title: 'Phục vụ kiểm tra' };
    const add = () =>
      editor.post(`/plans/${slug}/periods`).send({ ...span, opensOn: '2024-05-01', closesOn: '2024-05-31' });
    const made = (await add().expect(201).expect('ETag', '"1"')).body as PeriodBody;
    expect(made).toMatchObject({ code: '2022-12-15..2023-09-19', kind: 'adHoc', state: 'open' });
    expect((await add().expect(409)).body.code).toBe('period-exists');
    const at = `/plans/${slug}/periods/${made.code}`;
    const change = (body: object, version: number) => editor.patch(at).set('If-Match', `"${version}"`).send(body);
    expect((await change({ closesOn: '2024-05-09' }, 1).expect(200)).body.state).toBe('closed');
    expect((await change({ state: 'open' }, 2).expect(422)).body.code).toBe('period-window-over');
    expect((await change({ closesOn: '2024-06-30' }, 2).expect(200)).body.state).toBe('open');
    expect((await change({ state: 'closed' }, 2).expect(412)).body.current).toMatchObject({ version: 3 });
    expect((await change({ state: 'closed' }, 3).expect(200)).body.state).toBe('closed');
    expect((await change({ opensOn: '2024-07-01' }, 4).expect(422)).body.code).toBe('window-reversed');
    await editor.delete(at).expect(204);
    expect(await periods()).toEqual([]);
    const trail = await app.rows<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject = $1 ORDER BY number`,
      [`${slug} ${made.code}`],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'period.add',
      'period.change',
      'period.change',
      'period.change',
      'period.remove',
    ]);
  });

  it('keeps a period with figures from being removed or planned again', async () => {
    await form([{ block: 'departments', indicator: 'online-share' }]).expect(200);
    const window = { opensOn: '2024-05-01', closesOn: '2024-05-31' };
    const span = { startsOn: '2024-04-01', endsOn: '2024-04-30', title: 'Đột xuất' };
    const { code } = (await editor.post(`/plans/${slug}/periods`).send({ ...span, ...window })).body as PeriodBody;
    await recordFigure(code);
    expect((await editor.delete(`/plans/${slug}/periods/${code}`).expect(422)).body.code).toBe('period-has-figures');
    const back = await editor.patch(`/plans/${slug}/periods/${code}`).send({ state: 'planned' }).expect(422);
    expect(back.body.code).toBe('period-has-figures');
  });

  it('changes the form from a period on: what closed periods asked stays, and their reports stay whole', async () => {
    const share = { block: 'departments', indicator: 'online-share' };
    const sheets = {
      code: `to-so-${serial}`,
      name: 'Tổ công nghệ số',
      measureUnit: 'tổ',
      direction: 'neutral',
      aggregation: 'sum',
    };
    await form([share]).expect(200);
    await calendar().expect(200);
    await recordFigure('2024M04');
    const asked = async (code: string): Promise<string[]> => {
      const grid = await viewer.get(`/plans/${slug}/periods/${code}/figures?block=departments`).expect(200);
      return (grid.body as FigureGrid).lines.map(({ indicator }) => indicator.code);
    };
    const reported = async (code: string) => (await periods()).find((one) => one.code === code)?.asked;
    const before = await reported('2024M04');
    const added = (await form([share, { ...share, indicator: sheets.code }], { indicators: [sheets] }).expect(200))
      .body as FormBody;
    expect(added).toMatchObject({ holdsFrom: '2024M05', items: [{ askedFrom: null }, { askedFrom: '2024-04-14' }] });
    expect(await asked('2024M04')).toEqual(['online-share']);
    expect(await asked('2024M05')).toEqual(['online-share', sheets.code]);
    expect(await reported('2024M04')).toBe(before);

    // Left out again from July on: June still asks it.
    await form([share], { from: '2024M07' }).expect(200);
    expect([await asked('2024M06'), await asked('2024M07')]).toEqual([['online-share', sheets.code], ['online-share']]);
    // What is shown is what will be asked in the end, and saving it as it is moves nothing.
    const shown = (await viewer.get(`/plans/${slug}/form`).expect(200)).body as FormBody;
    expect([shown.holdsFrom, shown.items.length]).toEqual(['2024M07', 1]);
    await form([share]).expect(200);
    expect([await asked('2024M06'), await asked('2024M07')]).toEqual([['online-share', sheets.code], ['online-share']]);
    const refused = await form([share], { from: '2024M04' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'form-period-closed', period: '2024M04' });
    await form([share], { from: '2030M01' }).expect(404);
  });

  it('sets the form with indicators that did not exist, and shows the target that measures a line', async () => {
    const sheets = { code: `phieu-${serial}`, name: 'Phiếu thông tin', measureUnit: 'phiếu', aggregation: 'sum' };
    const items = [
      { block: 'districts', indicator: sheets.code, pillar: 'society', cumulative: true },
      { block: 'departments', indicator: 'online-share' },
    ];
    const set = (await form(items, { indicators: [sheets] }).expect(200)).body as FormBody;
    expect(set.items).toMatchObject([
      { block: 'departments', pillar: { code: 'government' }, target: { code: 'CT-01', value: '80' } },
      { block: 'districts', pillar: { code: 'society' }, cumulative: true, target: null },
    ]);
    expect(set.indicators.map(({ code }) => code)).toEqual(expect.arrayContaining([sheets.code, 'online-share']));
    const again = (await viewer.get(`/plans/${slug}/form`).expect(200)).body as FormBody;
    expect(again).toEqual(set);
    await form(items.slice(1))
      .set('If-Match', `"${set.version + 1}"`)
      .expect(412);
    await form(items.slice(1)).set('If-Match', `"${set.version}"`).expect(200);
  });

  it('refuses lines asked twice, unknown names, codes taken, and dropping a line with figures', async () => {
    const line = { block: 'departments', indicator: 'online-share' };
    const code = async (items: object[], more: object = {}) => (await form(items, more).expect(422)).body.code;
    expect(await code([line, line])).toBe('form-line-twice');
    expect(await code([{ ...line, indicator: 'khong-co' }])).toBe('unknown-indicator');
    expect(await code([{ ...line, pillar: 'khong-co' }])).toBe('unknown-pillar');
    const taken = { code: 'online-share', name: 'Trùng mã', measureUnit: '%' };
    expect(await code([line], { indicators: [taken] })).toBe('indicator-exists');
    await form([line]).expect(200);
    await calendar().expect(200);
    await recordFigure('2024M05');
    const refused = await form([]).expect(422);
    expect(refused.body).toMatchObject({ code: 'form-line-has-figures', indicators: ['online-share'] });
  });

  it('lets only the standing office and administrators write', async () => {
    await viewer.put(`/plans/${slug}/calendars/month`).send(MONTHLY).expect(403);
    await viewer.put(`/plans/${slug}/form`).send({ items: [] }).expect(403);
    await app.anonymous.get(`/plans/${slug}/periods`).expect(401);
    await app.anonymous.get(`/plans/${slug}/form`).expect(401);
    const stranger = await app.as(
      (await app.given.user({ province: await app.given.province(), role: 'editor' })).username,
    );
    await stranger.put(`/plans/${slug}/calendars/month`).send(MONTHLY).expect(404);
    await stranger.get(`/plans/${slug}/periods`).expect(404);
  });
});
