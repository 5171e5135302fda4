import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FigureGrid, FormBody, LateList, LocalityList, PeriodBody, Problem } from '@tiendo/contracts';
import { type GivenUnit, startTestApp, type TestApp } from '../../testing/index.js';
import { type Field, figureField, keptDifferences, secondPlan } from './testing/field.js';

const DISTRICTS = [
  { block: 'districts', indicator: 'share' },
  { block: 'districts', indicator: 'count' },
  { block: 'districts', indicator: 'running', pillar: 'society', cumulative: true },
];

describe('a line of a form that asks one unit', () => {
  let t: TestApp;
  let f: Field;
  let office: GivenUnit;
  let other: GivenUnit;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-05-20T09:00:00+07:00' });
  });
  afterAll(() => t?.close());
  beforeEach(async () => {
    f = await figureField(t);
    office = await t.given.unit(f.province, { kind: 'department' });
    other = await t.given.unit(f.province, { kind: 'department' });
  });

  const form = (items: object[], more: object = {}) =>
    f.editor.put(`/plans/${f.plan.slug}/form`).send({ items, ...more });
  const get = async <Body>(path: string): Promise<Body> =>
    (await f.editor.get(`/plans/${f.plan.slug}${path}`).expect(200)).body as Body;
  const refusal = async (items: object[]): Promise<string> => ((await form(items).expect(422)).body as Problem).code;

  it('asks nobody else of its block: in the grid, in what is late, in the counts and among those compared', async () => {
    const before = await get<PeriodBody>('/periods/2025M05');
    const set = (await form([...DISTRICTS, { unit: office.code, indicator: 'running' }]).expect(200)).body as FormBody;
    expect(set.items.map(({ block, unit }) => [block, unit?.code ?? null])).toEqual([
      ['departments', office.code],
      ...DISTRICTS.map(() => ['districts', null]),
    ]);
    expect((await get<PeriodBody>('/periods/2025M05')).asked).toBe(before.asked + 1);
    const late = async () =>
      (await get<LateList>('/periods/2025M05/late')).items.filter((one) => one.block === 'departments');
    expect(await late()).toMatchObject([{ code: office.code, asked: 1, reported: 0 }]);
    // One line of one office does not move the grid away from the many who report.
    expect((await get<FigureGrid>('/periods/2025M05/figures')).block).toBe('districts');

    await f.editor.put(f.cell('running', other.code)).send({ text: '4' }).expect(422);
    await f.editor.get(`${f.cell('running', other.code)}/history`).expect(422);
    await f.editor.put(f.cell('running', office.code)).send({ text: '9' }).expect(200);
    expect(await late()).toEqual([]);
    const grid = await get<FigureGrid>('/periods/2025M05/figures?block=departments');
    expect(grid.units.map(({ code, asked, reported }) => [code, asked, reported])).toEqual([[office.code, 1, 1]]);
    expect(grid.cells.map(({ unit, figure }) => [unit, figure?.value])).toEqual([[office.code, '9']]);
    expect(grid.aggregates).toMatchObject([{ block: 'departments', asked: 1, reported: 1, low: '9', high: '9' }]);
    const listed = await get<LocalityList>('/localities?period=2025M05&block=departments');
    expect(listed.items.map(({ code }) => code)).toEqual([office.code]);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('counts in the total of its unit alone, and keeps no other from being ranked', async () => {
    const [first] = f.units;
    const extras = ['a', 'b', 'c'].map((code) => ({ code, name: `Tỷ lệ ${code}`, measureUnit: '%' }));
    await form([...DISTRICTS, ...extras.map(({ code }) => ({ unit: first?.code, indicator: code }))], {
      indicators: extras,
    }).expect(200);
    for (const unit of f.units) await f.editor.put(f.cell('share', unit.code)).send({ text: '9/10' }).expect(200);
    const grid = await get<FigureGrid>('/periods/2025M05/figures?block=districts');
    expect(grid.units.map(({ asked }) => asked)).toEqual([6, 3, 3]);
    expect(grid.cells).toHaveLength(3 * 3 + 3);
    const listed = await get<LocalityList>('/localities?period=2025M05&block=districts');
    expect(listed.items.map(({ rank }) => rank)).toEqual([1, 1, 1]);
    expect(listed.items.map(({ asked }) => asked)).toEqual([6, 3, 3]);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('is refused twice, in a block its unit is not in, of nobody and of a unit there is not', async () => {
    const [district] = f.units;
    expect(await refusal([...DISTRICTS, { unit: district?.code, indicator: 'share' }])).toBe('form-line-twice');
    const alone = { unit: office.code, indicator: 'share' };
    expect(await refusal([alone, { ...alone, block: 'departments' }])).toBe('form-line-twice');
    expect(await refusal([{ ...alone, block: 'districts' }])).toBe('unit-not-in-block');
    const enterprise = await t.given.unit(f.province, { kind: 'enterprise' });
    expect(await refusal([{ unit: enterprise.code, indicator: 'share' }])).toBe('unit-not-in-block');
    expect(await refusal([{ unit: 'khong-co', indicator: 'share' }])).toBe('unknown-unit');
    await form([{ indicator: 'share' }]).expect(400);
    const sent = (await form([...DISTRICTS, { ...alone, block: 'departments' }]).expect(200)).body as FormBody;
    // What was answered can be sent again as it is.
    const again = sent.items.map(({ block, unit, indicator, cumulative }) => ({
      ...{ block, unit: unit?.code ?? null, indicator: indicator.code, cumulative },
    }));
    expect(((await form(again).expect(200)).body as FormBody).items).toHaveLength(4);
  });

  it('stays while it has a figure, gives way to its whole block, and a block to those of its units with figures', async () => {
    const alone = { unit: office.code, indicator: 'share' };
    await form([...DISTRICTS, alone]).expect(200);
    await f.editor.put(f.cell('share', office.code)).send({ text: '9/10' }).expect(200);
    const refused = (await form(DISTRICTS).expect(422)).body as Problem & { indicators: string[] };
    expect(refused).toMatchObject({ code: 'form-line-has-figures', block: 'departments', indicators: ['share'] });
    await form([...DISTRICTS, { block: 'departments', indicator: 'share' }]).expect(200);
    expect((await get<FigureGrid>('/periods/2025M05/figures?block=departments')).units).toHaveLength(3);
    expect(await refusal([...DISTRICTS, { unit: other.code, indicator: 'share' }])).toBe('form-line-has-figures');
    await form([...DISTRICTS, alone]).expect(200);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('is told of as ending while a period not closed still asks it', async () => {
    await form([...DISTRICTS, { unit: office.code, indicator: 'share' }]).expect(200);
    const next = (await form(DISTRICTS, { from: '2025M05' }).expect(200)).body as FormBody;
    expect(next.items).toHaveLength(3);
    expect(next.ending).toMatchObject([{ unit: { code: office.code }, askedUntil: '2025-04-30' }]);
    const april = await get<FigureGrid>('/periods/2025M04/figures?block=departments');
    expect(april.lines).toMatchObject([{ unit: { code: office.code }, askedUntil: '2025-04-30' }]);
    expect((await get<FigureGrid>('/periods/2025M05/figures?block=departments')).lines).toEqual([]);
  });

  it('is in the sum of its block together with what other plans ask of others', async () => {
    const second = await secondPlan(t, f);
    const [first, other] = f.units;
    await form([{ unit: first?.code, indicator: 'share' }]).expect(200);
    const ofSecond = { items: [{ unit: other?.code, indicator: 'share' }] };
    await f.editor.put(`/plans/${second.slug}/form`).send(ofSecond).expect(200);
    await f.editor.put(f.cell('share', 0)).send({ text: '9/10' }).expect(200);
    const grid = await get<FigureGrid>('/periods/2025M05/figures?block=districts');
    expect(grid.units.map(({ code }) => code)).toEqual([first?.code]);
    expect(grid.aggregates).toMatchObject([{ asked: 2, reported: 1, numerator: '9', denominator: '10' }]);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    expect(await keptDifferences(t, second)).toEqual([]);
    await form([]).expect(422);
  });
});
