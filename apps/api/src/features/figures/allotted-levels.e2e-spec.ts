import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Allotments, FigureGrid, NewAllotment } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { type Field, figureField, keptDifferences } from './testing/field.js';

describe('levels allotted to single units', () => {
  let t: TestApp;
  let f: Field;
  let documentId: string;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-05T09:00:00+07:00' });
    f = await figureField(t, 3, ['2025M02', '2025M05']);
    const named = { title: 'Giao chỉ tiêu', issuer: 'UBND tỉnh', number: '5/QĐ-UBND', issuedOn: '2025-01-15' };
    documentId = (await f.editor.post(`/provinces/${f.province.code}/documents`).send(named).expect(201)).body.id;
    for (const [unit, count] of ['40', '30', '20'].entries()) {
      await f.editor.put(f.cell('count', unit)).send({ value: count }).expect(200);
      await f.editor.put(f.cell('share', unit)).send({ numerator: '75', denominator: '100' }).expect(200);
    }
  });
  afterAll(() => t?.close());

  const at = (code: string) => `/plans/${f.plan.slug}/targets/${code}/allotments`;
  const codes = () => f.units.map(({ code }) => code);
  const allot = async (code: string, change: Partial<NewAllotment>, status = 201) =>
    (
      await f.editor
        .post(at(code))
        .send({ documentId, from: '2025-01-01', ...change })
        .expect(status)
    ).body;
  const read = async (code: string, query = ''): Promise<Allotments> =>
    (await f.editor.get(`${at(code)}${query}`).expect(200)).body;
  const verdicts = async (indicator: string, query = '') => {
    const grid = (await f.editor.get(`/plans/${f.plan.slug}/periods/2025M05/figures${query}`).expect(200))
      .body as FigureGrid;
    return grid.cells.filter((cell) => cell.indicator === indicator).map(({ verdict }) => verdict);
  };
  const unitPage = async (unit: number) => {
    const body = (await f.editor.get(`/plans/${f.plan.slug}/units/${codes()[unit]}?period=2025M05`).expect(200)).body;
    return body;
  };

  it('ask nothing of a single unit of a count before, and of a rate the same of all', async () => {
    expect(await verdicts('count')).toEqual([null, null, null]);
    expect(await verdicts('share')).toEqual(['notMet', 'notMet', 'notMet']);
    const { measures } = await read('CT-2');
    expect(measures).toMatchObject([{ withoutAllotment: 'nothing', value: '100', sum: '0', rest: '100', levels: [] }]);
  });

  it('are named by a document, and judged by from their day on, in everything that is kept', async () => {
    const [a = '', b = ''] = codes();
    const body: Allotments = await allot('CT-2', {
      indicator: 'count',
      from: '2025-03-01',
      items: [
        { unit: a, value: '40' },
        { unit: b, value: '35' },
      ],
    });
    expect(body.measures[0]).toMatchObject({ sum: '75', rest: '25' });
    expect(body.measures[0]?.levels.map(({ unit, value }) => [unit.code, value])).toEqual([
      [a, '40'],
      [b, '35'],
    ]);
    expect(await verdicts('count')).toEqual(['met', 'notMet', null]);
    expect((await read('CT-2', '?asOf=2025-02-28')).measures[0]?.levels).toEqual([]);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    const [standing] = await t.database.manager.query<{ total: number; met: number }[]>(
      `SELECT s.total, s.met FROM standing s JOIN period p ON p.id = s.period_id JOIN unit u ON u.id = s.unit_id
       WHERE u.code = $1 AND s.pillar = '' AND p.ordinal = 5`,
      [a],
    );
    expect(standing).toEqual({ total: 2, met: 1 });
  });

  it('divide a quantity by shares, and the parts add up to it', async () => {
    const [a = '', b = '', c = ''] = codes();
    const body: Allotments = await allot('CT-2', {
      ...{ indicator: 'count', from: '2025-05-01', quantity: '100', digits: 0 },
      items: [a, b, c].map((unit) => ({ unit, share: '1' })),
    });
    expect(body.measures[0]).toMatchObject({ sum: '100', rest: '0' });
    expect(body.measures[0]?.levels.map(({ value, share }) => [value, share])).toEqual([
      ['34', '1'],
      ['33', '1'],
      ['33', '1'],
    ]);
    expect(body.acts[0]).toMatchObject({ quantity: '100', given: 3, sum: '100', taken: 0 });
    expect(await verdicts('count')).toEqual(['exceeded', 'notMet', 'notMet']);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('stay as they were known: a correction supersedes, and what was read before reads the same', async () => {
    const [a = ''] = codes();
    const before = '2025-06-05T09:10:00+07:00';
    t.clock.set('2025-06-05T09:20:00+07:00');
    const [known, levels] = [await verdicts('count', `?knownAt=${encodeURIComponent(before)}`), await read('CT-2')];
    await allot('CT-2', { indicator: 'count', from: '2025-05-01', items: [{ unit: a, value: '50' }] });
    expect(await verdicts('count')).toEqual(['notMet', 'notMet', 'notMet']);
    expect(await verdicts('count', `?knownAt=${encodeURIComponent(before)}`)).toEqual(known);
    const then = await read('CT-2', `?knownAt=${encodeURIComponent(before)}`);
    expect(then.measures).toEqual(levels.measures);
    await allot('CT-2', { indicator: 'count', from: '2025-05-01', items: [{ unit: a, value: null }] });
    expect(await verdicts('count')).toEqual([null, 'notMet', 'notMet']);
    expect((await read('CT-2')).acts[0]).toMatchObject({ given: 0, taken: 1 });
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('of a rate are a unit’s own, and what others are asked stays', async () => {
    const [a = ''] = codes();
    const body: Allotments = await allot('CT-1', { indicator: 'share', items: [{ unit: a, value: '75' }] });
    expect(body.measures[0]).toMatchObject({ withoutAllotment: 'same', sum: null, rest: null });
    expect(await verdicts('share')).toEqual(['met', 'notMet', 'notMet']);
    const unit = await unitPage(0);
    const line = unit.lines.find(({ indicator }: { indicator: { code: string } }) => indicator.code === 'share');
    expect(line).toMatchObject({ target: { value: '75', isAllotted: true }, verdict: 'met' });
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('are refused where they cannot be, each with its place', async () => {
    const [a = ''] = codes();
    const refused = async (change: Partial<NewAllotment>, status = 422) => {
      const { code, errors = [] } = await allot(
        'CT-1',
        { indicator: 'share', items: [{ unit: a, value: '75' }], ...change },
        status,
      );
      return [code, ...errors.map(({ pointer }: { pointer: string }) => pointer)];
    };
    expect(await refused({ from: '2024-12-31' })).toEqual(['effective-day-before-plan']);
    expect(await refused({ indicator: 'count' })).toEqual(['unknown-indicator', '/indicator']);
    expect(await refused({ horizon: 2030 })).toEqual(['unknown-indicator', '/indicator']);
    expect(await refused({ documentId: '00000000-0000-4000-8000-000000000000' })).toEqual([
      'unknown-document',
      '/documentId',
    ]);
    expect(await refused({ items: [{ unit: 'khong-co', value: '1' }] })).toEqual(['unknown-unit', '/items/0/unit']);
    expect(
      await refused({
        items: [
          { unit: a, value: '70' },
          { unit: a, value: '71', valueUpper: '80' },
        ],
      }),
    ).toEqual(['rule-broken', '/items/1/unit', '/items/1/valueUpper']);
    await t.database.manager.query(`UPDATE indicator SET limit_low = 0, limit_high = 100 WHERE code = 'share'`);
    expect(await refused({ items: [{ unit: a, value: '101' }] })).toEqual(['rule-broken', '/items/0/value']);
    expect(await refused({ quantity: '10', items: [{ unit: a, share: '1' }] })).toEqual(['rule-broken', '/quantity']);
    const divided = async (quantity: string, share: string) => {
      const { errors } = await allot('CT-2', { indicator: 'count', quantity, items: [{ unit: a, share }] }, 422);
      return errors[0].pointer;
    };
    expect(await divided('10.5', '1')).toBe('/quantity');
    expect(await divided('10', '0')).toBe('/items');
    expect((await refused({ items: [{ unit: a }] }, 400))[0]).toBe('invalid-request');
    expect((await refused({ quantity: '10', items: [{ unit: a, value: '1' }] }, 400))[0]).toBe('invalid-request');
    const stale = await f.editor
      .post(at('CT-1'))
      .set('If-Match', '"0"')
      .send({ documentId, from: '2025-01-01', indicator: 'share', items: [{ unit: a, value: '75' }] })
      .expect(412);
    expect(stale.body.current.measures[0].levels).toHaveLength(1);
    await f.editor.get(at('CT-99')).expect(404);
  });

  it('are read by members of the owner, and allotted by who publishes plans', async () => {
    const viewer = await t.as((await t.given.user({ province: f.province, role: 'viewer' })).username);
    await viewer.get(at('CT-1')).expect(200);
    const body = { documentId, from: '2025-01-01', indicator: 'share', items: [{ unit: codes()[0], value: '75' }] };
    await viewer.post(at('CT-1')).send(body).expect(403);
    const stranger = await t.as((await t.given.user({ province: await t.given.province(), role: 'editor' })).username);
    await stranger.get(at('CT-1')).expect(404);
    await t.anonymous.get(at('CT-1')).expect(401);
  });
});
