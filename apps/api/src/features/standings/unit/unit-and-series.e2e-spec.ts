import type { Series, UnitStanding } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { ReportedPlan } from '../testing/reported-plan.js';

describe('one indicator over time and one unit', () => {
  let t: TestApp;
  let plan: ReportedPlan;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-09-15T08:00:00+07:00' });
    plan = await ReportedPlan.make(t);
    for (const month of [3, 4, 5, 6, 7]) await plan.month(month);
    for (const [month, share] of [
      ['03', '40/100'],
      ['04', '44/100'],
      ['06', '60/100'],
    ] as const) {
      await plan.record(`2024M${month}`, 'A', 'share', share);
      await plan.record(`2024M${month}`, 'A', 'level', '20');
    }
    await plan.record('2024M06', 'B', 'share', '70/100');
    await plan.record('2024M06', 'D', 'share', '>90');
    await plan.record('2024M07', 'a1', 'share', '45/50');
    await plan.record('2024M07', 'a2', 'share', '40/50');
  });
  afterAll(() => t.close());

  const series = async (query: string): Promise<Series> =>
    (await plan.viewer.get(`/plans/${plan.slug}/series?${query}`).expect(200)).body as Series;
  const unit = async (code: string, query = ''): Promise<UnitStanding> =>
    (await plan.viewer.get(`/plans/${plan.slug}/units/${code}?${query}`).expect(200)).body as UnitStanding;

  it('has a gap where nothing was reported, and never a zero', async () => {
    const { series: rows, target } = await series('indicator=share&unit=a&asOf=2024-06-30');
    expect(rows[0]?.points.map(({ value, gap }) => value ?? gap)).toEqual(['40', '44', 'notReported', '60']);
    expect(target).toMatchObject({ code: 'CT-01', value: '80', dueOn: '2024-12-31' });
  });

  it('expects a straight way to the level, tells the pace, and says when it would be met', async () => {
    const { series: rows } = await series('indicator=share&unit=a&asOf=2024-06-30');
    expect(rows[0]?.path).toEqual({
      shape: 'linear',
      points: [
        { on: '2024-03-31', value: '40' },
        { on: '2024-12-31', value: '80' },
      ],
    });
    // 91 of 275 days: 40 + 40 × 91/275 = 53,24 expected; 60 is beyond.
    expect(rows[0]?.pace).toMatchObject({ verdict: 'onTrack', on: '2024-06-30', expected: '53.24' });
    expect(rows[0]?.forecast).toMatchObject({ isMet: false, figures: 3, reason: null });
    expect((rows[0]?.forecast?.earliest ?? '') <= (rows[0]?.forecast?.day ?? '')).toBe(true);
  });

  it('carries figures of what a district became, marked and under its rule', async () => {
    const { series: rows, indicator } = await series('indicator=share&unit=a,b');
    const last = rows[0]?.points.at(-1);
    expect(last).toMatchObject({ value: '85', numerator: '85', denominator: '100', provisional: true, gap: null });
    expect(last?.carriedFrom.map(({ code }) => code)).toEqual(['a1', 'a2']);
    expect(indicator.carryRule).toBe('sum');
    // B went into bc together with C: its part of it is not known.
    expect(rows[1]?.points.at(-1)).toMatchObject({ value: null, gap: 'notComparable' });
    const alone = await series('indicator=share&unit=a&carry=false');
    expect(alone.series[0]?.points.at(-1)).toMatchObject({ gap: 'notAsked', carriedFrom: [] });
  });

  it('gives a part of a district no figure of the whole', async () => {
    const { series: rows } = await series('indicator=share&unit=a1');
    expect(rows[0]?.points.map(({ value, gap }) => value ?? gap).slice(0, 2)).toEqual(['shareUnknown', 'shareUnknown']);
    const { series: level } = await series('indicator=level&unit=d1');
    expect(level[0]?.points.every(({ gap }) => gap === 'notReported')).toBe(true);
  });

  it('refuses what is not there, and too many at once', async () => {
    const path = `/plans/${plan.slug}/series`;
    await plan.viewer.get(`${path}?indicator=khong-co`).expect(404);
    await plan.viewer.get(`${path}?indicator=share&unit=khong-co`).expect(404);
    await plan.viewer.get(`${path}?indicator=share&unit=a,b,c,d,a1,a2,bc,d1,so`).expect(400);
    await plan.viewer.get(`/plans/${plan.slug}/units/khong-co`).expect(404);
  });

  it('tells where a unit stands among the others and on each line', async () => {
    const page = await unit('a', 'asOf=2024-06-30');
    expect(page.period?.code).toBe('2024M06');
    expect(page.standing).toMatchObject({ total: 2, completed: 0, rank: 2, ranked: 3, quartile: null });
    // Of share 60 (a) and 70 (b), both below 80, and d that is above 90: the middle of 0, 0 and 100 is 0.
    expect(page.standing?.pillars.map(({ code, percent, medianPercent }) => [code, percent, medianPercent])).toEqual([
      ['government', 0, 0],
      ['society', 0, 0],
    ]);
    expect(page.standing?.course.map(({ code, percent, places }) => [code, percent, places?.best])).toEqual([
      ['2024M03', 0, 1],
      ['2024M04', 0, 1],
      ['2024M06', 0, 2],
    ]);
    expect(page.successors.map(({ code, effectiveOn }) => [code, effectiveOn])).toEqual([
      ['a1', '2024-07-01'],
      ['a2', '2024-07-01'],
    ]);
    const share = page.lines.find(({ indicator }) => indicator.code === 'share');
    expect(share).toMatchObject({
      verdict: 'notMet',
      achievement: 75,
      // Of the two exact figures 60 and 70; "trên 90" is a bound and no figure of a middle.
      field: { units: 2, best: '70', median: '65', ahead: 1 },
    });
    const level = page.lines.find(({ indicator }) => indicator.code === 'level');
    expect(level?.repeats.figure).toBe(1);
    expect(page.lines.find(({ indicator }) => indicator.code === 'loose')?.verdict).toBeNull();
  });

  it('names the periods that were not reported once their window has closed', async () => {
    const page = await unit('a', 'asOf=2024-06-30');
    expect(page.missing.map(({ code, reported, asked }) => [code, reported, asked])).toEqual([
      ['2024M05', 0, 3],
      ['2024M04', 2, 3],
      ['2024M03', 2, 3],
    ]);
  });

  it('tells the best and the middle of a block with the digits of their sources, equals as equals', async () => {
    await t.rows(`UPDATE indicator SET measure_unit = 'điểm' WHERE code = 'loose'`);
    for (const [code, score] of Object.entries({ A: '0.6514', B: '0.6488', D: '0.6451' })) {
      await plan.record('2024M05', code, 'loose', score);
    }
    for (const code of ['A', 'B', 'D']) await plan.record('2024M05', code, 'share', '2/3');
    const page = await unit('d', 'asOf=2024-05-31');
    const field = (code: string) => page.lines.find(({ indicator }) => indicator.code === code)?.field;
    expect(field('loose')).toEqual({ units: 3, best: '0.6514', median: '0.6488', ahead: 2 });
    expect(field('share')).toEqual({ units: 3, best: '66.67', median: '66.67', ahead: 0 });
  });

  it('shows a department by its items, without figures that are not asked of it', async () => {
    const page = await unit('so');
    expect(page.lines).toEqual([]);
    expect(page.standing).toBeNull();
    expect(page.items.map(({ role, item }) => [role, item.code])).toEqual([['lead', 'NV-01']]);
  });
});
