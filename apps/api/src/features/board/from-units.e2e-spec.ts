import { type ItemDetail, type ItemRow, type Overview, WHOLE_PROVINCE } from '@tiendo/contracts';
import { startTestApp, type Client, type GivenPlan, type GivenUnit, type TestApp } from '../../testing/index.js';
import { issuePlan, planDocument } from '../../testing/plan-document.js';
import { rebuildKept } from '../figures/testing/field.js';

/** Ten communes report to a plan whose province figures nobody states. */
describe('a province’s figure put together from its units', () => {
  let t: TestApp;
  let plan: GivenPlan;
  let editor: Client;
  let units: GivenUnit[];

  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    const province = await t.given.province();
    const lead = await t.given.unit(province);
    units = [];
    for (let index = 0; index < 10; index += 1) {
      units.push(await t.given.unit(province, { kind: 'districtLevel', validTo: '2025-06-30' }));
    }
    const target = (code: string, indicator: string, comparator: string, value: string) => ({
      ...{ code, name: `Chỉ tiêu ${code}`, pillar: 'government', leadUnits: [lead.code] },
      measures: [{ indicator, label: `Đo ${code}`, comparator, value }],
    });
    const document = planDocument(lead.code, {
      ...{ year: 2025, issuedOn: '2025-01-10', startsOn: '2025-01-01', endsOn: '2025-12-31' },
      indicators: [
        { code: 'stated', name: 'Chỉ công bố', measureUnit: '%', aggregation: 'stated' },
        { code: 'ratio', name: 'Tỷ lệ', measureUnit: '%', aggregation: 'ratioOfSums' },
        {
          code: 'late',
          name: 'Hồ sơ quá hạn',
          measureUnit: 'hồ sơ',
          aggregation: 'sum',
          kind: 'stock',
          direction: 'lowerIsBetter',
        },
        { code: 'spent', name: 'Hồ sơ trong kỳ', measureUnit: 'hồ sơ', aggregation: 'sum' },
      ] as never,
      targets: [
        target('CT-1', 'stated', 'atLeast', '80'),
        target('CT-2', 'ratio', 'atLeast', '80'),
        target('CT-3', 'spent', 'atLeast', '100'),
        target('CT-4', 'late', 'atMost', '5'),
      ] as never,
      tasks: [],
    });
    plan = await issuePlan(t, province, `tong-hop-${province.code}`, document);
    for (const code of ['2025M03', '2025M04', '2025M05']) await t.given.period(plan, code);
    for (const indicator of ['stated', 'ratio', 'spent', 'late']) await t.given.formLine(plan, 'districts', indicator);
    await rebuildKept(t, plan);
    const user = await t.given.user({ province, role: 'editor' });
    editor = await t.as(user.username);
    await editor
      .post(`/plans/${plan.slug}/observations`)
      .send({ indicator: 'stated', asOf: '2024-12-14', numerator: '74', denominator: '126' })
      .expect(201);
    for (const code of ['CT-1', 'CT-2', 'CT-3']) {
      const statement = { status: code === 'CT-2' ? 'inProgress' : 'completed', effectiveOn: '2025-05-31' };
      await editor.post(`/plans/${plan.slug}/targets/${code}/status`).send(statement).expect(201);
    }
  });
  afterAll(() => t.close());

  const put = (indicator: string, unit: number, text: string, period = '2025M05') =>
    editor
      .put(`/plans/${plan.slug}/periods/${period}/figures/${indicator}/${units[unit]?.code ?? ''}`)
      .send({ text })
      .expect(200);
  const detail = async (code: string, query = ''): Promise<ItemDetail> =>
    (await editor.get(`/plans/${plan.slug}/targets/${code}${query}`).expect(200)).body;
  const row = async (code: string, query = ''): Promise<ItemRow | undefined> =>
    (await editor.get(`/plans/${plan.slug}/targets${query}`).expect(200)).body.items.find(
      (one: ItemRow) => one.code === code,
    );

  it('waits until nine tenths of the units gave it, and never judges by what came before the plan', async () => {
    for (let unit = 0; unit < 8; unit += 1) await put('stated', unit, '9/10');
    expect((await row('CT-1'))?.measure).toMatchObject({ numerator: null, asOf: null, fromUnits: null });
    expect(await detail('CT-1')).toMatchObject({ discrepancies: [], measures: [{ verdict: 'undetermined' }] });
  });

  it('is the figure of the item, marked, judged and held against its status like a stated one', async () => {
    await put('stated', 8, '9/10');
    const from = { units: 9, of: 10, period: { code: '2025M05', kind: 'month', year: 2025, ordinal: 5 } };
    expect((await row('CT-1'))?.measure).toMatchObject({
      ...{ numerator: '81', denominator: '90', asOf: '2025-05-31', baseline: null, fromUnits: from },
    });
    const item = await detail('CT-1');
    expect(item.measures[0]).toMatchObject({
      ...{ verdict: 'exceeded', judgedBy: null, observations: [], fromUnits: { ...from, numerator: '81' } },
    });
    expect(item).toMatchObject({ contradicts: false, discrepancies: [] });

    for (let unit = 0; unit < 10; unit += 1) await put('stated', unit, '7/10');
    const missed = await detail('CT-1');
    expect(missed.discrepancies.map(({ kind }) => kind)).toEqual(['statedDoneButNotMet']);
    expect(missed.discrepancies[0]?.sides[1]?.vi).toBe(
      'Đo CT-1: 70/100 (70%) (mức giao ≥ 80%), tổng hợp từ 10/10 đơn vị, Tháng 5/2025',
    );
    const overview: Overview = (await editor.get(`/plans/${plan.slug}/overview`).expect(200)).body;
    expect(overview.attention.items.find(({ code }) => code === 'CT-1')?.measure).toMatchObject({
      ...{ numerator: '70', fromUnits: { units: 10, of: 10 } },
    });
  });

  it('says by its own aggregation that an open target is met', async () => {
    for (let unit = 0; unit < 9; unit += 1) await put('ratio', unit, '9/10', '2025M04');
    expect((await detail('CT-2')).discrepancies.map(({ kind }) => kind)).toEqual(['statedOpenButMet']);
    // A later period without enough figures does not hide the one that has them.
    await put('ratio', 0, '1/10');
    expect((await row('CT-2'))?.measure).toMatchObject({ numerator: '81', asOf: '2025-04-30' });
    expect((await row('CT-2', '?asOf=2025-04-29'))?.measure).toMatchObject({ numerator: null, fromUnits: null });
  });

  it('is told as it was known', async () => {
    const [known] = await t.rows<{ at: string }>('SELECT max(recorded_at)::text AS at FROM observation');
    t.clock.set('2025-06-10T09:20:00+07:00');
    for (let unit = 0; unit < 10; unit += 1) await put('ratio', unit, '2/10', '2025M04');
    expect((await row('CT-2'))?.measure).toMatchObject({ numerator: '20', denominator: '100' });
    const then = encodeURIComponent(new Date(known?.at ?? '').toISOString());
    expect((await row('CT-2', `?knownAt=${then}`))?.measure).toMatchObject({ numerator: '81', denominator: '90' });
  });

  it('never takes what happened in one month for the whole year', async () => {
    for (let unit = 0; unit < 10; unit += 1) await put('spent', unit, '3');
    expect(await detail('CT-3')).toMatchObject({
      discrepancies: [],
      measures: [{ verdict: 'undetermined', yearToDate: { value: '30', qualifier: 'atLeast', missing: 3 } }],
    });
  });

  it('gives way to one that is stated for its period or later', async () => {
    await editor
      .post(`/plans/${plan.slug}/observations`)
      .send({ indicator: 'stated', asOf: '2025-05-14', value: '85' })
      .expect(201);
    expect((await row('CT-1'))?.measure).toMatchObject({ value: '85', asOf: '2025-05-14', fromUnits: null });
    expect((await detail('CT-1')).discrepancies).toEqual([]);
  });

  it('takes “không phát sinh” of a count that should be low for a success of 0', async () => {
    const cell = `/plans/${plan.slug}/periods/2025M05/figures/late/${WHOLE_PROVINCE}`;
    await editor.put(cell).send({ text: 'không phát sinh' }).expect(200);
    expect((await row('CT-4'))?.measure).toMatchObject({ value: '0', fromUnits: null });
    expect((await detail('CT-4')).measures[0]).toMatchObject({ verdict: 'exceeded', observations: [{ value: '0' }] });
  });
});

/** Every commune of the simulated province reports each month of 2025; nobody states a figure for the province. */
describe('the simulated plan of 2025 at its end', () => {
  let t: TestApp;
  let committee: Client;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample', now: '2099-03-01T09:00:00+07:00' });
    committee = await t.as('committee');
  });
  afterAll(() => t.close());

  const targets = async (): Promise<ItemDetail[]> => {
    const { body } = await committee.get('/plans/mau-2025/targets?limit=200').expect(200);
    return Promise.all(
      body.items.map(
        async ({ code }: ItemRow) => (await committee.get(`/plans/mau-2025/targets/${code}`).expect(200)).body,
      ),
    );
  };

  it('judges its targets by its own year alone, and holds their statuses against that', async () => {
    const details = await targets();
    const measures = details.flatMap(({ code, measures }) => measures.map((measure) => ({ code, ...measure })));
    expect(measures.map(({ judgedBy }) => judgedBy)).toEqual(Array(30).fill(null));
    // One indicator has hedged figures in December: the last exact figure is that of November.
    expect(measures.filter(({ fromUnits }) => fromUnits?.period.code !== '2025M12').map(({ code }) => code)).toEqual([
      'M02-DL-05',
    ]);
    expect(measures.filter(({ verdict }) => verdict === 'notMet').map(({ code }) => code)).toEqual([
      ...['M02-DL-01', 'M02-DL-05', 'M02-CQ-02', 'M02-CQ-05'],
    ]);
    expect(measures.find(({ code }) => code === 'M02-DL-01')?.fromUnits).toMatchObject({
      ...{ units: 52, of: 54, numerator: '155', denominator: '156', asOf: '2025-12-14' },
    });
    const against = details.flatMap(({ code, discrepancies }) =>
      discrepancies.map(({ kind }) => `${code.slice(4)} ${kind}`),
    );
    expect(against).toEqual([]);
  });

  it('hides them from the public as every figure', async () => {
    const { body } = await t.anonymous.get('/plans/mau-2025/targets?limit=200');
    expect((body.items ?? []).every(({ measure }: ItemRow) => measure === null)).toBe(true);
  });
});
