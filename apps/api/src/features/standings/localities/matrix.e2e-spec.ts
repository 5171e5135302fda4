import type { LocalityList, LocalityMatrix } from '@tiendo/contracts';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { ReportedPlan } from '../testing/reported-plan.js';

describe('which locality misses which target', () => {
  let t: TestApp;
  let plan: ReportedPlan;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-09-15T08:00:00+07:00' });
    plan = await ReportedPlan.make(t);
    for (const month of [5, 6, 7]) await plan.month(month);
    // Levels: share 80, level 50. May: A meets both, B misses its share, C gave nothing, D hedged its share.
    for (const [unit, indicator, text] of [
      ['A', 'share', '81/100'],
      ['A', 'level', '50'],
      ['B', 'share', '70/100'],
      ['B', 'level', '60'],
      ['D', 'share', '>75'],
      ['D', 'level', '20'],
    ] as const) {
      await plan.record('2024M05', unit, indicator, text);
    }
    for (const [unit, share, level] of [
      ['A', '60/100', '55'],
      ['B', '90/100', '50'],
      ['C', '40/50', '10'],
      ['D', '80/100', '51'],
    ] as const) {
      await plan.record('2024M06', unit, 'share', share);
      await plan.record('2024M06', unit, 'level', level);
    }
    for (const [unit, share] of [
      ['a1', '45/50'],
      ['a2', '40/50'],
      ['bc', '100/150'],
      ['d1', '90/100'],
    ] as const) {
      await plan.record('2024M07', unit, 'share', share);
    }
  });
  afterAll(() => t.close());

  const read = async (query: string, client: Client = plan.viewer): Promise<LocalityMatrix> =>
    (await client.get(`/plans/${plan.slug}/localities/matrix?${query}`).expect(200)).body as LocalityMatrix;
  const rowsOf = ({ rows }: LocalityMatrix) => rows.map(({ code, verdicts }) => `${code} ${verdicts}`);

  it('says of every unit what every target comes to, weakest first, who gave nothing last', async () => {
    const matrix = await read('period=2024M05');
    expect(matrix.targets.map(({ code }) => code)).toEqual(['CT-01', 'CT-02']);
    expect(rowsOf(matrix)).toEqual(['d ux', 'b xm', 'a mm', 'c rr']);
    expect(matrix.targets[0]).toMatchObject({
      met: 1,
      notMet: 1,
      notReported: 1,
      undetermined: 1,
      pillar: 'government',
    });
    expect(matrix.targets[0]?.measures[0]).toMatchObject({ indicator: 'share', comparator: 'atLeast', value: '80' });
    expect(matrix.rows[0]).toMatchObject({ met: 0, notMet: 1, undetermined: 1, total: 2, reported: 2, units: 1 });
    expect(matrix.whole).toMatchObject({
      units: 4,
      reporting: 3,
      allMet: 1,
      total: 8,
      met: 3,
      notMet: 2,
      percent: 37.5,
    });
    expect(matrix.pillars[0]).toMatchObject({ code: 'government', met: 1, total: 4, percent: 25 });
    expect(matrix.silent).toEqual([{ code: 'c', name: 'Huyện C' }]);
    expect(matrix.finding).toEqual({ kind: 'targets', targets: ['CT-01', 'CT-02'], held: 2 });
  });

  it('counts what the list of localities counts, on either side of the reorganisation and within a pillar', async () => {
    for (const query of [
      'period=2024M05',
      'period=2024M06&pillar=society',
      'period=2024M07&boundary=before',
      'period=2024M06&boundary=after',
      'boundary=comparable',
    ]) {
      const { items } = (await plan.viewer.get(`/plans/${plan.slug}/localities?${query}`).expect(200))
        .body as LocalityList;
      const { rows } = await read(query);
      const counted = (all: { code: string; total: number; met: number; undetermined: number }[]) =>
        Object.fromEntries(all.map(({ code, total, met, undetermined }) => [code, [total, met, undetermined]]));
      expect(counted(rows)).toEqual(counted(items.map((row) => ({ ...row, met: row.completed }))));
    }
  });

  it('groups communes by the ground of before, and tells the share met over time with its break', async () => {
    const matrix = await read('');
    expect(matrix.period?.code).toBe('2024M07');
    expect(matrix.groupedBy).toBe('former');
    expect(matrix.groups.map(({ code, units, notMet }) => [code, units, notMet])).toEqual([
      ['a', 2, 0],
      ['b', 1, 1],
      ['d', 1, 0],
    ]);
    expect(matrix.weakestGroups).toEqual(['b']);
    expect(Object.fromEntries(matrix.rows.map(({ code, group }) => [code, group]))).toEqual({
      ...{ a1: 'a', a2: 'a', bc: 'b', d1: 'd' },
    });
    expect(matrix.trend.map(({ code, block, units, percent }) => [code, block, units, percent])).toEqual([
      ['2024M05', 'districts', 4, 37.5],
      ['2024M06', 'districts', 4, 75],
      ['2024M07', 'communes', 4, 37.5],
    ]);
    expect(matrix.breakOn).toBe('2024-07-01');
    expect(matrix.rows.find(({ code }) => code === 'a1')?.percents).toEqual([null, null, 50]);
    const june = await read('period=2024M06');
    expect(june.breakOn).toBeNull();
    // A met both targets in May and one in June.
    expect(june.rows.find(({ code }) => code === 'a')).toMatchObject({ percents: [100, 50], change: -50 });
    expect(june.rows.find(({ code }) => code === 'c')).toMatchObject({ percents: [null, 50], change: null });
  });

  it('gives a visitor totals in the official order, no verdicts and nobody last', async () => {
    const matrix = await read('period=2024M05', t.anonymous);
    expect(matrix.rows.map(({ code, verdicts, percents }) => [code, verdicts, percents])).toEqual(
      ['a', 'b', 'c', 'd'].map((code) => [code, null, null]),
    );
    expect(matrix.silent).toEqual([]);
    expect(matrix.rows[1]).toMatchObject({ met: 1, total: 2 });
    const list = (await t.anonymous.get(`/plans/${plan.slug}/localities?period=2024M05`).expect(200))
      .body as LocalityList;
    expect(list.items.map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd']);
    await t.anonymous.get(`/plans/${plan.slug}/localities/matrix?block=departments`).expect(401);
  });

  it('is the same as known at a moment before a correction, and answers 304 while nothing changed', async () => {
    const kept = await read('period=2024M05');
    await plan.record('2024M05', 'C', 'share', '99/100', '2024-09-15T03:00:00Z');
    const known = await read('period=2024M05&knownAt=2024-09-15T02:00:00Z');
    expect(known).toEqual({ ...kept, knownAt: '2024-09-15T02:00:00Z' });
    // Rows written past the API leave the plan's revision as it was: another question makes the answer anew.
    expect(rowsOf(await read('period=2024M05&asOf=2024-09-14'))).toContain('c mr');
    const path = `/plans/${plan.slug}/localities/matrix?period=2024M05`;
    const { headers } = await plan.viewer.get(path).expect(200);
    await plan.viewer.get(path).set('If-None-Match', String(headers['etag'])).expect(304);
    await plan.viewer.get(`/plans/${plan.slug}/localities/matrix?period=2023M01`).expect(404);
  });
});
