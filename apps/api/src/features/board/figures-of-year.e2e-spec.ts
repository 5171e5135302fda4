import { type ItemDetail, type ItemRow, type Overview, type Series, WHOLE_PROVINCE } from '@tiendo/contracts';
import { startTestApp, type Client, type GivenPlan, type GivenUnit, type TestApp } from '../../testing/index.js';
import { issuePlan, planDocument } from '../../testing/plan-document.js';
import { rebuildKept } from '../figures/testing/field.js';

/** A year's level of what happens in months, held against the sum since January. */
describe('a flow against the level of its year', () => {
  let t: TestApp;
  let plan: GivenPlan;
  let editor: Client;
  let units: GivenUnit[];

  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    const province = await t.given.province();
    const lead = await t.given.unit(province);
    units = [];
    for (let index = 0; index < 2; index += 1) {
      units.push(await t.given.unit(province, { kind: 'districtLevel', validTo: '2025-06-30' }));
    }
    const target = (code: string, indicator: string) => ({
      ...{ code, name: `Chỉ tiêu ${code}`, pillar: 'government', leadUnits: [lead.code] },
      measures: [{ indicator, label: `Đo ${code}`, comparator: 'atLeast', value: '100' }],
    });
    const document = planDocument(lead.code, {
      ...{ year: 2025, issuedOn: '2025-01-10', startsOn: '2025-01-01', endsOn: '2025-12-31' },
      indicators: [
        { code: 'ky', name: 'Hồ sơ trong kỳ', measureUnit: 'hồ sơ', aggregation: 'sum' },
        { code: 'gop', name: 'Hồ sơ của đơn vị', measureUnit: 'hồ sơ', aggregation: 'sum' },
        { code: 'don', name: 'Hồ sơ lũy kế', measureUnit: 'hồ sơ', aggregation: 'sum' },
        { code: 'ton', name: 'Hồ sơ đang có', measureUnit: 'hồ sơ', aggregation: 'sum', kind: 'stock' },
      ] as never,
      targets: [target('CT-1', 'ky'), target('CT-2', 'gop'), target('CT-3', 'ton'), target('CT-4', 'don')] as never,
      tasks: [],
    });
    plan = await issuePlan(t, province, `luy-ke-${province.code}`, document);
    for (const code of ['2025M01', '2025M02', '2025M03', '2025M04', '2025M05']) await t.given.period(plan, code);
    for (const indicator of ['ky', 'gop', 'ton']) await t.given.formLine(plan, 'districts', indicator);
    await t.given.formLine(plan, 'districts', 'don', { cumulative: true });
    await rebuildKept(t, plan);
    editor = await t.as((await t.given.user({ province, role: 'editor' })).username);
  });
  afterAll(() => t.close());

  const put = (indicator: string, period: string, text: string, unit: string = WHOLE_PROVINCE) =>
    editor.put(`/plans/${plan.slug}/periods/${period}/figures/${indicator}/${unit}`).send({ text }).expect(200);
  const detail = async (code: string, query = ''): Promise<ItemDetail['measures'][number] | undefined> =>
    ((await editor.get(`/plans/${plan.slug}/targets/${code}${query}`).expect(200)).body as ItemDetail).measures[0];
  const row = async (code: string): Promise<ItemRow['measure'] | undefined> =>
    (await editor.get(`/plans/${plan.slug}/targets`).expect(200)).body.items.find((one: ItemRow) => one.code === code)
      ?.measure;

  it('is the sum of its months; one without a figure leaves it open upwards', async () => {
    await put('ky', '2025M02', '60');
    expect(await row('CT-1')).toMatchObject({
      ...{ value: '60', qualifier: 'atLeast', yearToDate: { from: '2025-01-01', periods: 2, missing: 1 } },
    });
    expect(await detail('CT-1')).toMatchObject({ verdict: 'undetermined', judgedBy: null, achievementPercent: null });
    await put('ky', '2025M03', '45');
    expect(await detail('CT-1')).toMatchObject({
      verdict: 'exceeded',
      yearToDate: { value: '105', asOf: '2025-03-31' },
    });
    await put('ky', '2025M01', '5');
    expect(await row('CT-1')).toMatchObject({ value: '110', qualifier: 'exact', yearToDate: { missing: 0 } });
    expect(await detail('CT-1')).toMatchObject({ verdict: 'exceeded', achievementPercent: 110 });
    expect(await detail('CT-1', '?asOf=2025-03-15')).toMatchObject({ verdict: 'notMet', yearToDate: { value: '65' } });
  });

  it('goes on from what is stated as lũy kế, which is a figure of its own', async () => {
    await put('ky', '2025M04', 'lũy kế: 112');
    expect(await row('CT-1')).toMatchObject({ value: '112', yearToDate: null });
    await put('ky', '2025M05', '8');
    expect(await row('CT-1')).toMatchObject({
      value: '120',
      qualifier: 'exact',
      yearToDate: { periods: 5, missing: 0 },
    });
    const { attention }: Overview = (await editor.get(`/plans/${plan.slug}/overview`).expect(200)).body;
    expect(attention.items.find(({ code }) => code === 'CT-1')?.measure).toMatchObject({
      ...{ value: '120', yearToDate: { from: '2025-01-01' } },
    });
  });

  it('takes what the units of a month say together where nobody stated the month', async () => {
    const [one = '', other = ''] = units.map(({ code }) => code);
    await put('gop', '2025M01', '20', one);
    await put('gop', '2025M01', '30', other);
    await put('gop', '2025M02', '40');
    expect(await row('CT-2')).toMatchObject({ value: '90', fromUnits: null, yearToDate: { periods: 2, missing: 0 } });
    await put('gop', '2025M03', '10', one);
    expect(await row('CT-2')).toMatchObject({ value: '90' });
    await put('gop', '2025M03', '5', other);
    expect(await row('CT-2')).toMatchObject({
      value: '105',
      fromUnits: { units: 2, of: 2 },
      yearToDate: { periods: 3 },
    });
    expect(await detail('CT-2')).toMatchObject({ verdict: 'exceeded', fromUnits: { value: '105' } });
  });

  it('takes cumulative figures of units for what they are: the last holds those before it', async () => {
    for (const [period, text] of Object.entries({ '2025M01': '30', '2025M02': '45' })) {
      for (const { code } of units) await put('don', period, text, code);
    }
    expect(await row('CT-4')).toMatchObject({
      value: '90',
      qualifier: 'exact',
      yearToDate: null,
      fromUnits: { units: 2 },
    });
    expect(await detail('CT-4')).toMatchObject({ verdict: 'notMet' });
  });

  it('is held against its way to the level by the same sum, of the year the last figure is of', async () => {
    const series = async (indicator: string): Promise<Series['series']> =>
      ((await editor.get(`/plans/${plan.slug}/series?indicator=${indicator}`).expect(200)).body as Series).series;
    const stated = (await series('ky')).find(({ block }) => block === null);
    expect(stated?.points.map(({ value }) => value)).toEqual(['5', '60', '45', '112', '8']);
    expect(stated).toMatchObject({ path: null, pace: { verdict: 'onTrack' }, forecast: { isMet: true } });
    // Units gave 50 in January and 15 in March, and nobody stated the block in February: at least 65 of 100.
    const ofUnits = (await series('gop')).find(({ block }) => block === 'districts');
    expect(ofUnits?.pace).toMatchObject({ verdict: 'onTrack', on: '2025-03-31' });
  });

  it('never adds up a stock: the last value of a period speaks', async () => {
    await put('ton', '2025M01', '90');
    await put('ton', '2025M02', '31');
    expect(await row('CT-3')).toMatchObject({ value: '31', yearToDate: null });
    expect(await detail('CT-3')).toMatchObject({ verdict: 'notMet' });
  });
});
