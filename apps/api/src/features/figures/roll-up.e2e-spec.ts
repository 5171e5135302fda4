import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { type Field, figureField, keptDifferences } from './testing/field.js';

/** One statement on one of six cells, or the taking back of what speaks there. */
interface Step {
  readonly indicator: 'share' | 'count';
  readonly unit: number;
  /** null: taken back. */
  readonly text: string | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  indicator: fc.constantFrom('share' as const, 'count' as const),
  unit: fc.nat(2),
  text: fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        '21/30',
        '9/10',
        '80%',
        'trên 80%',
        'gần 90%',
        '0/0',
        'không áp dụng',
        'không phát sinh',
      ),
    },
  ),
});
const COUNTS: Record<string, string> = {
  '21/30': '120',
  '9/10': '100',
  '80%': '7',
  'trên 80%': 'trên 90',
  'gần 90%': '99',
};

describe('what is kept of figures', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
  });
  afterAll(() => t?.close());

  const apply = async (f: Field, period: string, { indicator, unit, text }: Step): Promise<void> => {
    const path = f.cell(indicator, unit, period);
    if (text === null) {
      const { status } = await f.editor.post(`${path}/withdrawal`).send({ reason: 'kiểm thử' });
      expect([201, 409]).toContain(status);
      return;
    }
    const given = indicator === 'share' ? text : (COUNTS[text] ?? text.replace('0/0', '0'));
    await f.editor.put(path).send({ text: given }).expect(200);
  };
  /** Standings and aggregates of a period without what tells two periods apart. */
  const keptOf = async (f: Field, code: string) => {
    const key = [f.plan.id, code];
    const period = `(SELECT period_id FROM plan_period WHERE plan_id = $1 AND code = $2)`;
    return {
      standings: await t.rows(
        `SELECT to_jsonb(s) - 'period_id' AS row FROM standing s WHERE plan_id = $1 AND period_id = ${period}
         ORDER BY pillar, unit_id`,
        key,
      ),
      aggregates: await t.rows(
        `SELECT to_jsonb(a) - 'period_id' AS row FROM aggregate_figure a WHERE $1::uuid IS NOT NULL AND period_id = ${period}
         ORDER BY indicator_id`,
        key,
      ),
    };
  };

  it('is the same whatever the order of recording, correcting and taking back, and equals recomputation', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(step, { minLength: 3, maxLength: 9 })
          .chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }))),
        async ([steps, cells]) => {
          const f = await figureField(t);
          for (const one of steps) await apply(f, '2025M01', one);
          // The same statements cell by cell, in another order of cells; within a cell they keep theirs.
          for (const cell of cells) {
            const ofCell = steps.filter(({ indicator, unit }) => unit + (indicator === 'share' ? 0 : 3) === cell);
            for (const one of ofCell) await apply(f, '2025M02', one);
          }
          expect(await keptOf(f, '2025M02')).toEqual(await keptOf(f, '2025M01'));
          expect(await keptDifferences(t, f.plan)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is found where it is wrong', async () => {
    const f = await figureField(t);
    await f.editor.put(f.cell('share', 0)).send({ text: '9/10' }).expect(200);
    await t.rows(`UPDATE standing SET met = met + 1 WHERE plan_id = $1 AND reported > 0 AND pillar = ''`, [f.plan.id]);
    await t.rows(
      `UPDATE aggregate_figure SET low = low + 1 WHERE numerator = 9 AND period_id IN (SELECT period_id FROM plan_period WHERE plan_id = $1)`,
      [f.plan.id],
    );
    await t.rows(
      `UPDATE figure SET numerator = 8 WHERE numerator = 9 AND period_id IN (SELECT period_id FROM plan_period WHERE plan_id = $1)`,
      [f.plan.id],
    );
    const found = await keptDifferences(t, f.plan);
    expect(new Set(found.map((line) => line.split(' ')[2]))).toEqual(
      new Set(['figure', 'aggregate_figure', 'standing']),
    );
  });

  it('follows what the plan asks: an amended level, a form with one line less', async () => {
    const f = await figureField(t);
    const { id: documentId } = (
      await f.editor
        .post(`/provinces/${f.province.code}/documents`)
        .send({ issuer: 'UBND', title: 'Điều chỉnh' })
        .expect(201)
    ).body as { id: string };
    const met = async (period: string): Promise<number | undefined> =>
      (
        await t.rows<{ met: number }>(
          `SELECT sum(s.met)::int AS met FROM standing s JOIN plan_period p ON p.plan_id = s.plan_id AND p.period_id = s.period_id
           WHERE s.plan_id = $1 AND p.code = $2 AND s.pillar = ''`,
          [f.plan.id, period],
        )
      )[0]?.met;
    for (const period of ['2025M03', '2025M04']) {
      await f.editor
        .put(f.cell('share', 0, period))
        .send({ text: '85%' })
        .expect(200);
    }
    expect([await met('2025M03'), await met('2025M04')]).toEqual([1, 1]);
    const target = (await f.editor.get(`/plans/${f.plan.slug}/targets/CT-1`).expect(200)).body as { name: string };
    const measures = [{ indicator: 'share', label: 'share', comparator: 'atLeast', value: '90' }];
    const changed = { code: 'CT-1', name: target.name, pillar: 'government', measures };
    await f.editor
      .post(`/plans/${f.plan.slug}/amendments`)
      .send({ effectiveOn: '2025-04-15', documentId, targets: [changed] })
      .expect(201);
    expect([await met('2025M03'), await met('2025M04')]).toEqual([1, 0]);
    const items = ['share', 'count'].map((indicator) => ({ block: 'districts', indicator }));
    await f.editor.put(`/plans/${f.plan.slug}/form`).send({ items, indicators: [] }).expect(200);
    const asked = await t.rows<{ asked: number }>(
      `SELECT DISTINCT asked FROM standing WHERE plan_id = $1 AND pillar = ''`,
      [f.plan.id],
    );
    expect(asked).toEqual([{ asked: 2 }]);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('follows the rule of an indicator: corrected for every period, changed from a day on', async () => {
    const f = await figureField(t);
    for (const period of ['2025M02', '2025M03']) {
      for (const [unit, text] of ['10', '20', '60'].entries()) {
        await f.editor
          .put(f.cell('count', unit, period))
          .send({ text })
          .expect(200);
      }
    }
    const highs = async () =>
      (
        await t.rows<{ high: string | null }>(
          `SELECT trim_scale(a.high)::text AS high FROM aggregate_figure a JOIN plan_period p ON p.period_id = a.period_id
           JOIN indicator n ON n.province_id = a.province_id AND n.id = a.indicator_id
           WHERE p.plan_id = $1 AND n.code = 'count' AND p.code IN ('2025M02', '2025M03') ORDER BY p.code`,
          [f.plan.id],
        )
      ).map(({ high }) => high);
    expect(await highs()).toEqual(['90', '90']);
    const path = `/provinces/${f.province.code}/indicators/count`;
    await f.editor.patch(path).send({ aggregation: 'max', effectiveOn: '2025-03-15' }).expect(200);
    expect(await highs()).toEqual(['90', '60']);
    await f.editor.patch(path).send({ aggregation: 'mean' }).expect(200);
    expect(await highs()).toEqual(['30', '30']);
    await f.editor.patch(path).send({ limitHigh: '20' }).expect(200);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('follows who is asked: a unit that ended, one that is there from a day on', async () => {
    const f = await figureField(t);
    const units = `/provinces/${f.province.code}/units`;
    const asked = async () =>
      (
        await t.rows<{ code: string; units: number }>(
          `SELECT p.code, count(*)::int AS units FROM standing s
           JOIN plan_period p ON p.plan_id = s.plan_id AND p.period_id = s.period_id
           WHERE s.plan_id = $1 AND s.pillar = '' GROUP BY 1 ORDER BY 1`,
          [f.plan.id],
        )
      ).map(({ units: count }) => count);
    await f.editor
      .put(f.cell('share', 2, '2025M02'))
      .send({ text: '9/10' })
      .expect(200);
    expect(await asked()).toEqual([3, 3, 3, 3, 3]);
    await f.editor.patch(`${units}/${f.units[2]?.code}`).send({ validTo: '2025-03-15' }).expect(200);
    expect(await asked()).toEqual([3, 3, 2, 2, 2]);
    const added = { code: 'huyen-moi', name: 'Huyện Mới', kind: 'districtLevel', validFrom: '2025-04-01' };
    await f.editor.post(units).send(added).expect(201);
    expect(await asked()).toEqual([3, 3, 2, 3, 3]);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });
});
