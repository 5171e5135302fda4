import type { LocalityList, RankingBody, UnitStanding } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { RankedPlan } from '../testing/ranked-plan.js';

/** District C takes in a district that ended, under its own code, between two periods. */
describe('a rank after a merger', () => {
  let t: TestApp;
  let plan: RankedPlan;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-09-15T09:00:00+07:00' });
    plan = await RankedPlan.make(t, 'sap-nhap-2024', ['A', 'B', 'C', 'D']);
    await plan.month(5, { A: '1111111100', B: '1111111000', C: '1111110000', D: '1111100000' });
    await plan.month(6, { A: '1111110000', B: '1111111000', C: '1111111111', D: '1111100000' });
    await plan.month(7, { A: '1111110000', B: '1111111000', C: '1111111111', D: '1111111100' });
    const gone = await t.given.unit(plan.province, { kind: 'districtLevel', validTo: '2024-05-31' });
    const [act] = await t.rows<{ id: string }>(
      `INSERT INTO succession_act (province_id, name, effective_on) VALUES ($1, 'Nhập vào C', '2024-06-01') RETURNING id`,
      [plan.province.id],
    );
    for (const from of [gone.id, plan.units.get('C')?.id]) {
      await t.rows(
        'INSERT INTO succession_link (province_id, act_id, from_unit_id, to_unit_id) VALUES ($1, $2, $3, $4)',
        [plan.province.id, act?.id, from, plan.units.get('C')?.id],
      );
    }
    await plan.keep(7);
  });
  afterAll(() => t.close());

  const moves = ({ items }: Pick<RankingBody | LocalityList, 'items'>) =>
    Object.fromEntries(
      items.map((row) => [
        ('unit' in row ? row.unit.name : row.name).at(-1),
        [row.movement?.kind, row.movement?.places, row.movement?.breakOn],
      ]),
    );
  const BROKEN = ['notComparable', null, '2024-06-01'];

  it('has no movement across it, and leaves those of the others as they are among themselves', async () => {
    const ranking = await plan.read('period=2024M06');
    expect(moves(ranking)).toEqual({ A: ['down', -1, null], B: ['up', 1, null], C: BROKEN, D: ['same', 0, null] });
    expect(ranking.counts).toMatchObject({ compared: 3, joined: 0 });
    expect(moves(await plan.read('period=2024M06&index=indicator:i1'))['C']).toEqual(BROKEN);
    expect(moves(await plan.read('period=2024M07&against=2024M05'))['C']).toEqual(BROKEN);
  });

  it('moves again from the next period on', async () => {
    expect(moves(await plan.read('period=2024M07'))['C']).toEqual(['same', 0, null]);
  });

  it('is told the same on the pages of localities and of the unit', async () => {
    const { body } = await plan.viewer.get(`/plans/${plan.slug}/localities?period=2024M06`).expect(200);
    expect(moves(body as LocalityList)['C']).toEqual(BROKEN);
    const { body: unit } = await plan.viewer.get(`/plans/${plan.slug}/units/huyen-c?period=2024M06`).expect(200);
    expect((unit as UnitStanding).standing?.movement).toEqual({
      kind: 'notComparable',
      places: null,
      breakOn: '2024-06-01',
    });
  });
});
