import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FigureGrid, FigureHistory, FormBody, LateList, LocalityMatrix, PeriodBody } from '@tiendo/contracts';
import { type GivenUnit, startTestApp, type TestApp } from '../../testing/index.js';
import { type Field, figureField, keptDifferences } from './testing/field.js';

describe('who supplies figures of others', () => {
  let t: TestApp;
  let f: Field;
  let police: GivenUnit;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-20T09:00:00+07:00' });
  });
  afterAll(() => t?.close());
  beforeEach(async () => {
    f = await figureField(t);
    police = await t.given.unit(f.province, { kind: 'armedForce' });
  });

  const form = (items: object[]) => f.editor.put(`/plans/${f.plan.slug}/form`).send({ items });
  const get = async <Body>(path: string): Promise<Body> =>
    (await f.editor.get(`/plans/${f.plan.slug}${path}`).expect(200)).body as Body;
  const late = async () =>
    (await get<LateList>('/periods/2025M05/late')).items.map(({ block, code, asked, reported }) => [
      block,
      code,
      asked,
      reported,
    ]);
  const record = (indicator: string, unit: number, text: string) =>
    f.editor.put(f.cell(indicator, unit)).send({ text }).expect(200);

  it('is late once, and those the figures are about are not', async () => {
    const supplied = { block: 'districts', indicator: 'share', supplier: police.code };
    const set = (await form([supplied]).expect(200)).body as FormBody;
    expect(set.items).toMatchObject([{ block: 'districts', unit: null, supplier: { code: police.code } }]);
    expect(await late()).toEqual([[null, police.code, 3, 0]]);
    expect(await get<PeriodBody>('/periods/2025M05')).toMatchObject({ asked: 1, reporting: 0 });
    expect((await get<LocalityMatrix>('/localities/matrix?period=2025M05')).silent).toEqual([]);

    await record('share', 0, '9/10');
    await record('share', 1, 'không áp dụng');
    expect(await late()).toEqual([[null, police.code, 2, 1]]);
    expect(await get<PeriodBody>('/periods/2025M05')).toMatchObject({ asked: 1, reporting: 1 });
    await record('share', 2, '7/10');
    expect(await late()).toEqual([]);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('leaves to each unit what it supplies itself, and owes its own lines beside those of others', async () => {
    const [first] = f.units;
    await form([
      { block: 'districts', indicator: 'share', supplier: first?.code },
      { block: 'districts', indicator: 'count' },
    ]).expect(200);
    const codes = f.units.map(({ code }) => code);
    expect(await late()).toEqual(codes.map((code, at) => ['districts', code, at === 0 ? 4 : 1, 0]));
    await record('count', 1, '5');
    await record('share', 1, '9/10');
    expect(await late()).toEqual([
      ['districts', codes[2], 1, 0],
      ['districts', codes[0], 4, 1],
    ]);
    const { units } = await get<FigureGrid>('/periods/2025M05/figures');
    expect(units.map(({ asked, reported }) => [asked, reported])).toEqual([
      [4, 1],
      [1, 1],
      [1, 0],
    ]);
  });

  it('is kept with each figure, and not where a unit supplies its own; what was recorded before keeps who it was', async () => {
    const [first] = f.units;
    await record('share', 1, '8/10');
    await form([{ block: 'districts', indicator: 'share', supplier: first?.code }]).expect(200);
    for (const unit of [0, 1]) await record('share', unit, '9/10');
    const suppliers = async (unit: number) =>
      ((await f.editor.get(`${f.cell('share', unit)}/history`).expect(200)).body as FigureHistory).items.map(
        ({ supplier }) => supplier?.code ?? null,
      );
    expect(await suppliers(0)).toEqual([null]);
    expect(await suppliers(1)).toEqual([first?.code, null]);
  });

  it('is a unit that there is; another supplier from a period on leaves earlier periods theirs', async () => {
    const supplied = { block: 'districts', indicator: 'share' };
    await form([{ ...supplied, supplier: 'khong-co' }]).expect(422);
    await form([{ ...supplied, supplier: police.code }]).expect(200);
    const next = { items: [supplied], from: '2025M05' };
    await f.editor.put(`/plans/${f.plan.slug}/form`).send(next).expect(200);
    expect((await get<LateList>('/periods/2025M04/late')).items.map(({ code }) => code)).toEqual([police.code]);
    expect((await late()).map(([, code]) => code)).toEqual(f.units.map(({ code }) => code));
  });
});
