import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FigureKeeper } from '../features/figures/index.js';
import { PlanDirectory } from '../features/plans/index.js';
import { startTestApp, type TestApp } from '../testing/index.js';
import { AlreadySimulated, simulate, type SimulationProgress } from './simulate.js';

describe('a simulated country', () => {
  let t: TestApp;
  const told: SimulationProgress[] = [];
  beforeAll(async () => {
    t = await startTestApp();
  });
  afterAll(() => t?.close());

  it('is loaded whole: every commune, every target, every month, with what is kept of them right', async () => {
    const result = await simulate(t.app, 'tiny', (progress) => told.push(progress));
    expect(result).toMatchObject({ observations: 4 * 30 * 3, slug: 'quoc-gia-mau-2025' });
    expect(told.map(({ period, done, all }) => [period, done, all])).toEqual([
      ['2025M10', 0, 360],
      ['2025M11', 120, 360],
      ['2025M12', 240, 360],
    ]);
    const plan = await t.app.get(PlanDirectory).find(t.database.manager, result.slug);
    if (!plan) throw new Error('no plan');
    expect(await t.app.get(FigureKeeper).differences(t.database.manager, plan)).toEqual([]);
    const ranked = await t.rows<{ position: number; best: number }>(
      `SELECT s.completion_position AS position, s.completion_best AS best FROM standing s
       JOIN plan_period p USING (province_id, plan_id, period_id)
       WHERE p.code = '2025M12' AND s.pillar = '' ORDER BY 1`,
    );
    expect(ranked.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(ranked[0]?.best).toBe(1);
  });

  it('is marked as simulated, province by province', async () => {
    const [owner] = await t.rows<{ simulated: boolean; name: string }>(
      `SELECT simulated, name FROM province WHERE code = 'quoc-gia-mau'`,
    );
    expect(owner).toEqual({ simulated: true, name: 'Quốc gia Mẫu – số liệu mô phỏng' });
    const lying = await t.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM unit u JOIN unit p ON p.province_id = u.province_id AND p.id = u.parent_unit_id
       WHERE u.kind = 'communeLevel' AND p.kind = 'province'`,
    );
    expect(lying).toEqual([{ count: 4 }]);
  });

  it('is not loaded over itself', async () => {
    await expect(simulate(t.app, 'tiny', () => undefined)).rejects.toBeInstanceOf(AlreadySimulated);
  });
});
