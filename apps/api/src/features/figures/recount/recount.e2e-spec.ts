import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JobList, PlanDetail } from '@tiendo/contracts';
import { JobRunner } from '../../../platform/schedule/index.js';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { FigureKeeper } from '../figure-keeper.js';
import { type Field, figureField, keptDifferences } from '../testing/field.js';
import { Recounts } from './recounts.js';

const MONTHS = 5;

describe('a rule that changes at a scale no request waits for', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    t.app.get(Recounts).atOnce = MONTHS;
  });
  afterAll(() => t?.close());

  const work = async () => {
    t.clock.set(60_000);
    const ran = await t.app.get(JobRunner).runDue();
    return ran.filter(({ job }) => job === 'recount-figures');
  };
  const detail = async (f: Field) => (await f.editor.get(`/plans/${f.plan.slug}`).expect(200)).body as PlanDetail;
  const change = (f: Field, rule: object) =>
    f.editor.patch(`/provinces/${f.province.code}/indicators/count`).send(rule).expect(200);
  const high = async (f: Field) => {
    const [row] = await t.rows<{ high: string }>(
      `SELECT trim_scale(a.high)::text AS high FROM aggregate_figure a JOIN plan_period p ON p.period_id = a.period_id
       JOIN indicator n ON n.province_id = a.province_id AND n.id = a.indicator_id
       WHERE p.plan_id = $1 AND n.code = 'count' AND p.code = '2025M02'`,
      [f.plan.id],
    );
    return row?.high;
  };
  const reported = async () => {
    const f = await figureField(t);
    for (const [unit, text] of ['10', '20', '60'].entries()) {
      await f.editor
        .put(f.cell('count', unit, '2025M02'))
        .send({ text })
        .expect(200);
    }
    return f;
  };

  it('is followed by the job period by period, told on the plan until the last is done', async () => {
    await work();
    const f = await reported();
    expect((await detail(f)).recount).toBeNull();
    await change(f, { aggregation: 'max' });
    expect((await detail(f)).recount).toEqual({ left: MONTHS, total: MONTHS });
    expect(await high(f)).toBe('90');
    expect(await keptDifferences(t, f.plan)).toEqual([]);

    expect(await work()).toHaveLength(1);
    expect(await high(f)).toBe('60');
    expect((await detail(f)).recount).toBeNull();
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    expect(await work()).toEqual([]);

    const admin = await t.as((await t.given.user({ province: f.province, role: 'admin' })).username);
    const { items } = (await admin.get('/jobs').expect(200)).body as JobList;
    const [run] = items.find(({ job }) => job === 'recount-figures')?.runs ?? [];
    expect(run).toMatchObject({ outcome: 'done', detail: { waited: true } });
    const owners = run?.detail['owners'] as Record<string, { recounted: string[] }>;
    expect(owners[f.province.code]?.recounted).toHaveLength(MONTHS);
  });

  it('takes a figure that is recorded meanwhile by the new rule, and works out the rest', async () => {
    const f = await reported();
    await change(f, { aggregation: 'max' });
    await f.editor
      .put(f.cell('count', 0, '2025M02'))
      .send({ text: '70' })
      .expect(200);
    expect(await high(f)).toBe('70');
    await work();
    expect(await high(f)).toBe('70');
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('goes on behind a period that fails, and tries that one again after a while', async () => {
    const f = await reported();
    await change(f, { aggregation: 'max' });
    const keeper = t.app.get(FigureKeeper);
    const [broken] = await t.rows<{ id: string }>(
      `SELECT period_id AS id FROM plan_period WHERE plan_id = $1 AND code = '2025M02'`,
      [f.plan.id],
    );
    const rebuild = keeper.rebuildPeriods.bind(keeper);
    keeper.rebuildPeriods = (manager, plan, periodIds) =>
      periodIds?.includes(broken?.id ?? '')
        ? Promise.reject(new Error('lock timeout'))
        : rebuild(manager, plan, periodIds);
    try {
      expect(await work()).toHaveLength(1);
    } finally {
      keeper.rebuildPeriods = rebuild;
    }
    expect((await detail(f)).recount).toEqual({ left: 1, total: MONTHS });
    expect(await work()).toEqual([]);
    t.clock.set(5 * 60_000);
    expect(await work()).toHaveLength(1);
    expect((await detail(f)).recount).toBeNull();
    expect(await high(f)).toBe('60');
  });

  it('keeps a ranking from being shared while its period waits', async () => {
    const f = await reported();
    await change(f, { limitHigh: '1000' });
    const body = {
      plan: f.plan.slug,
      block: 'districts',
      period: '2025M02',
      index: 'completion',
      contestUntil: '2025-06-20',
    };
    const refused = await f.editor.post('/ranking-publications').send(body).expect(409);
    expect(refused.body).toMatchObject({ code: 'figures-being-recounted' });
    await work();
    await f.editor.post('/ranking-publications').send(body).expect(201);
  });

  it('asks of what is worked out already only what changed since', async () => {
    const f = await reported();
    await change(f, { aggregation: 'max' });
    await work();
    await change(f, { aggregation: 'min', effectiveOn: '2025-04-15' });
    expect((await detail(f)).recount).toEqual({ left: 2, total: 2 });
    const plan = await t.app.get(PlanDirectory).find(t.database.manager, f.plan.slug);
    expect((await t.app.get(Recounts).waiting(t.database.manager, plan!)).size).toBe(2);
    await work();
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });
});
