import type { FigureGrid, LocalityList, LocalityRow, PeriodList, RankingBody } from '@tiendo/contracts';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { ReportedPlan } from '../testing/reported-plan.js';

describe('localities', () => {
  let t: TestApp;
  let plan: ReportedPlan;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-09-15T08:00:00+07:00' });
    plan = await ReportedPlan.make(t);
    for (const month of [5, 6, 7]) await plan.month(month);
    // May: A meets both of its two targets, B one, C gave nothing, D hedged one.
    for (const [unit, indicator, text] of [
      ['A', 'share', '81/100'],
      ['A', 'level', '50'],
      ['B', 'share', '70/100'],
      ['B', 'level', '60'],
      ['D', 'share', '>75'],
      ['D', 'level', '20'],
    ] as const) {
      await plan.record('2024M05', unit, indicator, text);
    }
    // June: A falls to one, B reaches both, C reports, D meets both.
    for (const [unit, share, level] of [
      ['A', '60/100', '55'],
      ['B', '90/100', '50'],
      ['C', '40/50', '10'],
      ['D', '80/100', '51'],
    ] as const) {
      await plan.record('2024M06', unit, 'share', share);
      await plan.record('2024M06', unit, 'level', level);
    }
    // July, communes: a1 and a2 hold the ground of A, bc that of B and C, d1 is D by another name.
    for (const [unit, share] of [
      ['a1', '45/50'],
      ['a2', '40/50'],
      ['bc', '100/150'],
      ['d1', '90/100'],
    ] as const) {
      await plan.record('2024M07', unit, 'share', share);
    }
  });
  afterAll(() => t.close());

  const read = async (query: string, client: Client = plan.viewer): Promise<LocalityList> =>
    (await client.get(`/plans/${plan.slug}/localities?${query}`).expect(200)).body as LocalityList;
  const by = ({ items }: LocalityList): Record<string, LocalityRow> =>
    Object.fromEntries(items.map((row) => [row.code, row]));

  it.each(['rank', 'name', 'official', 'reported'])(
    'are the same by %s whether read whole or page by page',
    async (sort) => {
      for (const query of [
        `period=2024M06&sort=${sort}&index=achievement`,
        `period=2024M06&sort=${sort}&pillar=society`,
      ]) {
        // Beyond what one page may hold, so that every scope of every unit is read at once.
        const whole = await read(`${query}&limit=5000`);
        const paged: LocalityRow[] = [];
        let cursor: string | null = null;
        do {
          const page: LocalityList = await read(`${query}&limit=1${cursor === null ? '' : `&cursor=${cursor}`}`);
          expect(page).toMatchObject({ whole: whole.whole, total: 4, parents: whole.parents });
          paged.push(...page.items);
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(paged).toEqual(whole.items);
      }
    },
  );

  it('count targets met, the mean achievement and the share reported of each, and rank them', async () => {
    const list = await read('period=2024M05');
    const { a, b, c, d } = by(list);
    // 81/80 = 101,25% and 50/50 = 100%: what goes beyond the level hides no miss, so the mean is 100%.
    expect(a).toMatchObject({
      total: 2,
      completed: 2,
      percent: 100,
      achievement: 100,
      reported: 2,
      asked: 3,
      rank: 1,
    });
    expect(b).toMatchObject({ total: 2, completed: 1, percent: 50, achievement: 93.75, rank: 2 });
    // "Trên 75" may be 80 or not: between 0/2 and 1/2, so between ranks 2 and 3.
    expect(d).toMatchObject({ completed: 0, undetermined: 1, percent: 0, percentHighest: 50, rank: null });
    expect(d?.places).toEqual({ best: 2, worst: 3 });
    expect(list.items.map(({ code }) => code)).toEqual(['a', 'b', 'd', 'c']);
    expect(c).toMatchObject({ reported: 0, total: 2, completed: 0, rank: null, places: null, achievement: null });
    expect(list.whole).toMatchObject({ units: 4, reporting: 3, ranked: 3, allMet: 1, total: 8, completed: 3 });
    expect(list).toMatchObject({ targetsAsked: 2, minimumItems: 1, indicators: [], blocks: ['districts'] });
    expect(list.pillars.map(({ code }) => code)).toEqual(['government', 'society']);
    expect(b?.pillars.map((part) => part?.completed)).toEqual([0, 1]);
  });

  it('say where each stood the period before and which way it moved', async () => {
    const list = await read('period=2024M06');
    const { a, b, c, d } = by(list);
    expect(list.previousPeriod?.code).toBe('2024M05');
    expect(b).toMatchObject({ rank: 1, previousRank: 2, movement: { kind: 'up', places: 1 } });
    expect(d).toMatchObject({ rank: 1, previousRank: null });
    expect(a).toMatchObject({ rank: 3, previousRank: 1, movement: { kind: 'down', places: -2 } });
    expect(c).toMatchObject({ rank: 3, movement: { kind: 'new', places: null } });
    const pillar = by(await read('period=2024M06&pillar=society'));
    expect(pillar['c']).toMatchObject({ total: 1, completed: 0 });
  });

  it('open on the newest period with figures, in the units of its day', async () => {
    const list = await read('');
    expect(list).toMatchObject({ block: 'communes', boundary: 'after' });
    expect(list.period?.code).toBe('2024M07');
    expect(list.items.map(({ code }) => code).sort()).toEqual(['a1', 'a2', 'bc', 'd1']);
    expect(list.reorganisation).toMatchObject({
      effectiveOn: '2024-07-01',
      before: { block: 'districts', units: 4 },
      after: { block: 'communes', units: 4 },
    });
    expect(list.reorganisation?.rules).toContainEqual({ rule: 'sum', indicators: ['Chỉ số share'] });
    expect((await read('asOf=2024-05-20')).period?.code).toBe('2024M05');
    expect((await read('asOf=2024-06-30')).items.map(({ nowName }) => nowName)).toContain('Xã a1, Xã a2');
  });

  it('open on the period that rankings and periods open on, and entry on a block that has units then', async () => {
    await plan.month(8);
    const ask = async (path: string) => (await plan.editor.get(path).expect(200)).body as unknown;
    const ranking = (await ask(`/rankings?plan=${plan.slug}`)) as RankingBody;
    const periods = (await ask(`/plans/${plan.slug}/periods`)) as PeriodList;
    expect([(await read('')).period?.code, ranking.period.code, periods.opening, periods.entry]).toEqual(
      Array(4).fill('2024M07'),
    );
    const grid = (await ask(`/plans/${plan.slug}/periods/2024M08/figures`)) as FigureGrid;
    expect(grid).toMatchObject({ block: 'communes', blocks: ['communes'] });
    expect(grid.units.map(({ code }) => code).sort()).toEqual(['a1', 'a2', 'bc', 'd1']);
    const before = (await ask(`/plans/${plan.slug}/periods/2024M06/figures`)) as FigureGrid;
    expect(before).toMatchObject({ block: 'districts', blocks: ['districts'] });
  });

  it('show July in the units of before: a sum over what a district became, nothing for what was merged', async () => {
    const { a, b, d } = by(await read('boundary=before'));
    // 45/50 + 40/50 = 85/100; the level is not comparable and so not asked.
    expect(a).toMatchObject({ completed: 1, total: 1, carriedFrom: ['a1', 'a2'] });
    expect(b).toMatchObject({ total: 0, asked: 0, rank: null });
    // D only changed its name: its share is its own, and its level was asked and not reported.
    expect(d).toMatchObject({ completed: 1, total: 2 });
  });

  it('show June in the units of after: merged units summed, parts of a unit not guessed', async () => {
    const { a1, bc } = by(await read('period=2024M06&boundary=after'));
    expect(bc).toMatchObject({ completed: 1, total: 1, carriedFrom: ['b', 'c'] });
    expect(a1).toMatchObject({ asked: 0, total: 0, rank: null });
  });

  it('compare only what holds the same ground on both sides', async () => {
    const list = await read('boundary=comparable');
    const { a, bc, d1 } = by(list);
    expect(list.items).toHaveLength(3);
    expect(list.previousPeriod?.code).toBe('2024M06');
    // July 85/100, June 60/100: met now, not then; B and C together 130/150 then, 100/150 now.
    expect(a).toMatchObject({ completed: 1, rank: 1, movement: { kind: 'up' } });
    expect(bc).toMatchObject({ completed: 0, movement: { kind: 'down' } });
    expect(d1).toMatchObject({ completed: 1, carriedFrom: [] });
  });

  it('are worked out from the statements as known at a moment before a correction', async () => {
    const kept = await read('period=2024M05');
    await plan.record('2024M05', 'C', 'share', '99/100', '2024-09-15T03:00:00Z');
    const known = await read('period=2024M05&knownAt=2024-09-15T02:00:00Z');
    expect(known.items).toEqual(kept.items);
    expect(known.knownAt).toBe('2024-09-15T02:00:00Z');
  });

  it('give a visitor totals, and neither ranks nor bodies that are no places', async () => {
    const { a } = by(await read('period=2024M06', t.anonymous));
    expect(a).toMatchObject({ total: 2, completed: 1, percent: 50, rank: null, movement: null, achievement: null });
    await t.anonymous.get(`/plans/${plan.slug}/localities?block=departments`).expect(401);
    await t.anonymous.get(`/plans/${plan.slug}/units/a`).expect(401);
    await t.anonymous.get(`/plans/${plan.slug}/series?indicator=share`).expect(401);
  });

  it('come page by page without a gap, sorted as asked', async () => {
    const whole = await read('period=2024M06&sort=name');
    const first = await read('period=2024M06&sort=name&limit=3');
    const rest = await read(`period=2024M06&sort=name&limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(rest.nextCursor).toBeNull();
    await plan.viewer.get(`/plans/${plan.slug}/localities?sort=official&cursor=${first.nextCursor}`).expect(400);
    await plan.viewer.get(`/plans/${plan.slug}/localities?period=2023M01`).expect(404);
  });

  it('answer 304 while nothing changed', async () => {
    const path = `/plans/${plan.slug}/localities?period=2024M06`;
    const { headers } = await plan.viewer.get(path).expect(200);
    await plan.viewer.get(path).set('If-None-Match', String(headers['etag'])).expect(304);
  });
});
