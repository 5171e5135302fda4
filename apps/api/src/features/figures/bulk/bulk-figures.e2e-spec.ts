import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { PeriodDirectory, type PeriodRef } from '../../reporting/index.js';
import { type BulkFigure, BulkRefused } from './bulk-figure.js';
import { BulkFigures } from './bulk-figures.js';
import { PROVINCE_UNIT } from '../figure.queries.js';
import { type Field, figureField, keptDifferences } from '../testing/field.js';

const BY = { actorId: null, action: 'figures.load' } as const;
/** Period by period the same cells: indicator, unit (null: the province), what is given. */
const ROUNDS: readonly (readonly [indicator: string, unit: number | null, given: Given])[][] = [
  [
    ['share', 0, { numerator: '21', denominator: '30' }],
    ['share', 1, { value: '80', qualifier: 'above' }],
    ['share', null, { numerator: '30', denominator: '40' }],
    ['count', 0, { value: '120' }],
    ['count', 1, { outcome: 'noOccurrence' }],
    ['running', 2, { value: '9', cumulative: true }],
  ],
  [
    ['share', 0, { numerator: '27', denominator: '30' }],
    ['count', 2, { value: '100' }],
  ],
];
type Given = Partial<Pick<BulkFigure, 'numerator' | 'denominator' | 'value' | 'qualifier' | 'outcome' | 'cumulative'>>;

describe('figures loaded in bulk', () => {
  let t: TestApp;
  let f: Field;
  let indicators: Map<string, string>;

  const periodOf = async (code: string): Promise<PeriodRef> => {
    const plan = await t.app.get(PlanDirectory).find(t.database.manager, f.plan.slug);
    if (!plan) throw new Error('no plan');
    return t.app.get(PeriodDirectory).require(t.database.manager, plan, code);
  };
  const figure = (indicator: string, unit: number | null, asOf: string, given: Given): BulkFigure => ({
    indicatorId: indicators.get(indicator) ?? '',
    unitId: unit === null ? PROVINCE_UNIT : (f.units[unit]?.id ?? ''),
    ...{ asOf, recordedAt: '2025-06-10T02:00:00Z', numerator: null, denominator: null, value: null, outcome: null },
    ...{ statedPercent: null, statedText: null, qualifier: 'exact', cumulative: false, classLevel: null },
    ...{ classBound: null, grade: 'preliminary', origin: 'selfReported', sourceDocumentId: null },
    ...{ sourceSection: null, note: null },
    ...given,
  });
  const load = async (code: string, rows: readonly BulkFigure[]) => {
    const period = await periodOf(code);
    await t.database.transaction((manager) => t.app.get(BulkFigures).load(manager, period, rows, BY));
  };
  /** What is kept of a period, without what differs between two periods by nature. */
  const kept = async (code: string) => {
    const { provinceId, periodId } = await periodOf(code);
    const rowsOf = async (table: string) =>
      (
        await t.rows<{ row: object }>(
          `SELECT to_jsonb(x) - '{period_id,observation_id,as_of}'::text[] AS row FROM ${table} x
           WHERE province_id = $1 AND period_id = $2 ORDER BY 1`,
          [provinceId, periodId],
        )
      ).map(({ row }) => row);
    return {
      figures: await rowsOf('figure'),
      standings: await rowsOf('standing'),
      aggregates: await rowsOf('aggregate_figure'),
    };
  };

  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t);
    const rows = await t.rows<{ code: string; id: string }>('SELECT code, id FROM indicator WHERE province_id = $1', [
      f.province.id,
    ]);
    indicators = new Map(rows.map(({ code, id }) => [code, id]));
  });
  afterAll(() => t?.close());

  it('keep the very rows that recording them one by one keeps, corrections too', async () => {
    for (const round of ROUNDS) {
      await load(
        '2025M04',
        round.map(([indicator, unit, given]) => figure(indicator, unit, '2025-04-30', given)),
      );
      for (const [indicator, unit, given] of round) {
        const body = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
        await f.editor
          .put(f.cell(indicator, unit ?? '_province', '2025M03'))
          .send(body)
          .expect(200);
      }
      expect(await kept('2025M04')).toEqual(await kept('2025M03'));
      expect(await keptDifferences(t, f.plan)).toEqual([]);
    }
    const [live] = await t.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM observation WHERE supersedes IS NOT NULL AND period_id = $1`,
      [(await periodOf('2025M04')).periodId],
    );
    expect(live).toEqual({ count: 1 });
  });

  it('leave one event for a whole batch', async () => {
    const before = await t.rows('SELECT 1 FROM audit_event');
    await load('2025M05', [
      figure('count', 0, '2025-05-31', { value: '1' }),
      figure('count', 1, '2025-05-31', { value: '2' }),
    ]);
    const events = await t.rows<{ action: string; subject: string; detail: object }>(
      'SELECT action, subject, detail FROM audit_event ORDER BY number DESC LIMIT 1',
    );
    expect((await t.rows('SELECT 1 FROM audit_event')).length).toBe(before.length + 1);
    expect(events[0]).toMatchObject({
      action: 'figures.load',
      subject: '2025M05',
      detail: { figures: 2, corrected: 0 },
    });
  });

  it.each<[string, Given, string]>([
    ['a fraction without its denominator', { numerator: '1' }, 'fractionIncomplete'],
    ['no figure at all', {}, 'noFigure'],
    ['a denominator below zero', { numerator: '1', denominator: '-2' }, 'denominatorNegative'],
    ['what is no number', { value: '1e9' }, 'numberInvalid'],
  ])('are refused as a whole for %s', async (_name, given, reason) => {
    const before = await kept('2025M02');
    const rows = [figure('count', 0, '2025-02-28', { value: '3' }), figure('share', 1, '2025-02-28', given)];
    await expect(load('2025M02', rows)).rejects.toMatchObject({ problems: [{ row: 1, reason }] });
    expect(await kept('2025M02')).toEqual(before);
  });

  it('are refused when a cell comes twice', async () => {
    const row = figure('count', 0, '2025-02-28', { value: '3' });
    await expect(load('2025M02', [row, row])).rejects.toBeInstanceOf(BulkRefused);
  });
});
