import type { LocalityList, Series } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { ReportedPlan } from '../testing/reported-plan.js';

describe('figures carried over a reorganisation', () => {
  let t: TestApp;
  let plan: ReportedPlan;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-12-15T08:00:00+07:00' });
    plan = await ReportedPlan.make(t);
    for (const month of [5, 6, 7, 8, 9, 10]) await plan.month(month);
    await plan.record('2024M05', 'D', 'share', '40/100');
    await plan.record('2024M06', 'D', 'share', '50/100');
    await plan.record('2024M06', 'D', 'loose', '0.6514');
    // Of July percentages alone, of August a fraction and nothing, of September nothing, of October hedged words.
    await plan.record('2024M07', 'a1', 'share', '90');
    await plan.record('2024M07', 'a2', 'share', '95');
    await plan.record('2024M08', 'a1', 'share', '10/34');
    await plan.record('2024M08', 'a2', 'share', 'kps');
    await plan.record('2024M09', 'a1', 'share', 'kps');
    await plan.record('2024M09', 'a2', 'share', 'kps');
    await t.rows(
      `UPDATE indicator SET carry_rule = 'weighted', limit_low = 0, limit_high = 100,
         carry_weight_indicator_id = (SELECT id FROM indicator WHERE code = 'loose') WHERE code = 'level'`,
    );
    for (const unit of ['a1', 'a2']) await plan.record('2024M10', unit, 'loose', '5');
    await plan.record('2024M10', 'a1', 'level', '>97');
    await plan.record('2024M10', 'a2', 'level', '99');
  });
  afterAll(() => t.close());

  const points = async (query: string): Promise<(string | null)[]> => {
    const { series } = (await plan.viewer.get(`/plans/${plan.slug}/series?${query}`).expect(200)).body as Series;
    return series[0]?.points.map(({ value, gap }) => value ?? gap) ?? [];
  };
  const district = async (period: string): Promise<LocalityList['items'][number] | undefined> => {
    const path = `/plans/${plan.slug}/localities?period=${period}&boundary=before`;
    return ((await plan.viewer.get(path).expect(200)).body as LocalityList).items.find(({ code }) => code === 'a');
  };

  it('never add percentages up, and carry what did not occur for what it is', async () => {
    expect((await points('indicator=share&unit=a')).slice(2, 5)).toEqual(['fractionMissing', '29.41', 'noOccurrence']);
  });

  it('leave a district out of the total where it has no figure, and count one that reported', async () => {
    // CT-01 says nothing of July; CT-02 nobody reported on.
    expect(await district('2024M07')).toMatchObject({ total: 1, completed: 0, achievementCount: 0 });
    expect(await district('2024M08')).toMatchObject({ total: 2, completed: 0, achievement: 36.76 });
    expect(await district('2024M09')).toMatchObject({ total: 1, asked: 2, reported: 1 });
  });

  it('keep a hedged figure in the total, judged as all it may be', async () => {
    // (98; 99,5] of a share, held against at least 50.
    expect(await district('2024M10')).toMatchObject({ total: 2, completed: 1, undetermined: 0 });
    const { series } = (await plan.viewer.get(`/plans/${plan.slug}/series?indicator=level&unit=a`).expect(200))
      .body as Series;
    expect(series[0]?.points.at(-1)).toMatchObject({ value: null, low: '98', lowOpen: true, high: '99.5', gap: null });
  });

  it('mark where a unit that goes on took in another one, and tell no pace across it', async () => {
    const [act] = await t.rows<{ id: string }>(
      `INSERT INTO succession_act (province_id, name, effective_on)
       SELECT province_id, 'Nhập vào D', '2024-06-01' FROM plan WHERE slug = $1 RETURNING id`,
      [plan.slug],
    );
    for (const from of ['B', 'D']) {
      await t.rows(
        `INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id)
         SELECT p.province_id, $2, f.id, d.id FROM plan p JOIN unit f ON f.province_id = p.province_id AND f.code = lower($3)
           JOIN unit d ON d.province_id = p.province_id AND d.code = 'd' WHERE p.slug = $1`,
        [plan.slug, act?.id, from],
      );
    }
    const path = `/plans/${plan.slug}/series?indicator=share&unit=d&asOf=2024-06-30`;
    const { series } = (await plan.viewer.get(path).expect(200)).body as Series;
    expect(series[0]).toMatchObject({ breaks: [{ day: '2024-06-01', kind: 'merge', act: act?.id }], pace: null });
    expect(series[0]?.forecast?.figures).toBe(1);
  });

  it('tell a stated value with the digits of its source', async () => {
    expect(await points('indicator=loose&unit=d&asOf=2024-06-30')).toEqual(['notReported', '0.6514']);
  });
});
