import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DiscrepancyList, FigureGrid, IndicatorRule, Problem } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { type Field, figureField } from '../figures/testing/field.js';

const HALVES = ['online', 'paper'].map((code) => ({
  ...{ code, name: `Hồ sơ ${code}`, measureUnit: 'phiếu', aggregation: 'sum' },
  ...{ parent: 'count', partKind: 'comprises' },
}));
const SOME = { ...HALVES[0], code: 'women', name: 'Của phụ nữ', partKind: 'ofWhich' };
const ASKED = ['count', 'online', 'paper', 'women'].map((indicator) => ({ block: 'districts', indicator }));

describe('named parts of indicators', () => {
  let t: TestApp;
  let f: Field;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-20T09:00:00+07:00' });
    f = await figureField(t);
    const form = { items: ASKED, indicators: [...HALVES, SOME] };
    await f.editor.put(`/plans/${f.plan.slug}/form`).send(form).expect(200);
  });
  afterAll(() => t?.close());

  const rules = () => `/provinces/${f.province.code}/indicators`;
  const rule = async (code: string): Promise<IndicatorRule | undefined> =>
    (await f.editor.get(rules()).expect(200)).body.items.find((one: IndicatorRule) => one.code === code);
  const patch = (code: string, body: object) => f.editor.patch(`${rules()}/${code}`).send(body);
  const codeOf = async (code: string, body: object): Promise<string> =>
    ((await patch(code, body).expect(422)).body as Problem).code;
  const put = (indicator: string, unit: number, figure: object) => f.editor.put(f.cell(indicator, unit)).send(figure);
  const found = async (kind = 'partsAgainstWhole') =>
    ((await f.editor.get(`/plans/${f.plan.slug}/discrepancies`).expect(200)).body as DiscrepancyList).items.filter(
      (one) => one.kind === kind,
    );

  it('are given at definition and changed like other rules, from a day on and in no circle', async () => {
    expect(await rule('online')).toMatchObject({ parent: 'count', partKind: 'comprises', first: { parent: 'count' } });
    expect(await codeOf('count', { parent: 'online', partKind: 'ofWhich' })).toBe('indicator-part-invalid');
    expect(await codeOf('count', { parent: 'count', partKind: 'ofWhich' })).toBe('indicator-part-invalid');
    expect(await codeOf('running', { parent: 'count', partKind: 'ofWhich' })).toBe('indicator-part-invalid');
    expect(await codeOf('running', { parent: 'running-of' })).toBe('unknown-indicator');
    expect(await codeOf('running', { partKind: 'ofWhich' })).toBe('indicator-part-invalid');
    expect(await codeOf('online', { measureUnit: 'hồ sơ' })).toBe('indicator-part-invalid');
    const later = { parent: 'online', partKind: 'comprises', effectiveOn: '2099-01-01' };
    await patch('paper', later).expect(200);
    // Only on that later day would it be one.
    expect(await codeOf('online', { parent: 'paper', partKind: 'ofWhich' })).toBe('indicator-part-invalid');
    expect(await rule('paper')).toMatchObject({ parent: 'count', versions: [{ rule: { parent: 'online' } }] });
    const circle = [
      { code: 'c1', name: 'Một', measureUnit: 'phiếu', parent: 'c2', partKind: 'ofWhich' },
      { code: 'c2', name: 'Hai', measureUnit: 'phiếu', parent: 'c1', partKind: 'ofWhich' },
    ];
    const refused = await f.editor.put(`/plans/${f.plan.slug}/form`).send({ items: ASKED, indicators: circle });
    expect([refused.status, (refused.body as Problem).code]).toEqual([422, 'indicator-part-invalid']);
  });

  it('ask while entering: more than the whole is confirmed with a note, and what is typed together is held together', async () => {
    await put('count', 0, { text: '56' }).expect(200);
    const refused = (await put('online', 0, { text: '495' }).expect(422)).body as Problem;
    expect(refused.errors?.[0]).toMatchObject({ code: 'partsAgainstWhole' });
    await put('online', 0, { text: '495', accept: ['partsAgainstWhole'], note: 'Nguồn ghi vậy' }).expect(200);
    await put('women', 0, { text: '57' }).expect(422);
    const items = ['count', 'online', 'paper'].map((indicator, at) => ({
      ...{ indicator, unit: f.units[0]?.code, text: ['502', '495', '7'][at], version: at === 2 ? 0 : 1 },
    }));
    await f.editor.post(`/plans/${f.plan.slug}/periods/2025M05/figures`).send({ items }).expect(201);
    const grid = (await f.editor.get(`/plans/${f.plan.slug}/periods/2025M05/figures?indicator=count`).expect(200))
      .body as FigureGrid;
    expect(grid.cells[0]).toMatchObject({ figure: { value: '502' }, findings: [] });
    expect(await found()).toEqual([]);
  });

  it('that do not make up their whole are told in reconciliation, of the unit, with both sums', async () => {
    await put('count', 1, { text: '100' }).expect(200);
    await put('online', 1, { text: '60' }).expect(200);
    expect(await found()).toEqual([]);
    const short = await put('paper', 1, { text: '30' }).expect(200);
    expect(short.body.cells[0].findings).toMatchObject([{ kind: 'partsAgainstWhole', severity: 'warning' }]);
    const [one, ...others] = await found();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ difference: '10', units: [{ code: f.units[1]?.code }], indicator: { code: 'count' } });
    expect(one?.vi).toContain('khác với 100 phiếu');
    await put('paper', 1, { text: 'trên 30' }).expect(200);
    expect(await found()).toEqual([]);
  });
});
