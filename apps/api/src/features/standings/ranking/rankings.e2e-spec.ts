import type {
  LocalityList,
  RankingBody,
  RankingChoices,
  RankingRow,
  RankingTrend,
  RankingUnitLine,
  UnitStanding,
} from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { RankedPlan } from '../testing/ranked-plan.js';

const ranks = ({ items }: RankingBody) =>
  Object.fromEntries(
    items.map(({ unit, places, reason }) => [
      unit.name.replace('Huyện ', ''),
      places ? (places.best === places.worst ? places.best : `${places.best}–${places.worst}`) : reason,
    ]),
  );
const row = ({ items }: RankingBody, name: string): RankingRow | undefined =>
  items.find(({ unit }) => unit.name === `Huyện ${name}`);

describe('rankings', () => {
  let t: TestApp;
  let plan: RankedPlan;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-09-15T09:00:00+07:00' });
    plan = await RankedPlan.make(t, 'xep-hang-2024', ['A', 'B', 'C', 'D', 'E', 'F']);
    await plan.month(5, { A: '1111111100', B: '1111111000', C: '1111110000', D: '1111100000', E: '1111000000' });
    // E leaves, F comes in above everybody, A falls behind B by CT-1 and CT-2, D and C are equal.
    await plan.month(6, { A: '0011110000', B: '1111111000', C: '1111100000', D: '1111100000', F: '1111111111' });
    // 1/1 must not beat 7/10: with nine lines that do not apply, one target is left.
    await plan.month(7, { A: '1111111000', B: '?111111000' });
  });
  afterAll(() => t.close());

  it('give equal values one rank, skip the next, and rank nobody who has not reported', async () => {
    const ranking = await plan.read('period=2024M06');
    expect(ranks(ranking)).toEqual({ F: 1, B: 2, C: 3, D: 3, A: 5, E: 'notReported' });
    expect([row(ranking, 'C')?.tied, row(ranking, 'A')?.tied]).toEqual([true, false]);
    expect(ranking).toMatchObject({
      block: 'districts',
      version: 'live',
      audience: 'all',
      minimumItems: 5,
      counts: { units: 6, ranked: 5, reporting: 5, asked: 60, reported: 50 },
      leaders: { count: 1, units: [{ name: 'Huyện F' }] },
    });
  });

  it('count movement on the units ranked both times, so that who joins or leaves moves nobody', async () => {
    const ranking = await plan.read('period=2024M06');
    expect(ranking.against?.code).toBe('2024M05');
    const moves = Object.fromEntries(
      ranking.items.map(({ unit, movement }) => [unit.name.at(-1), [movement?.kind, movement?.places]]),
    );
    // Among A, B, C, D: 1, 2, 3, 4 then; B, then C and D, then A now.
    expect(moves).toEqual({
      A: ['down', -3],
      B: ['up', 1],
      C: ['up', 1],
      D: ['up', 2],
      E: ['unranked', null],
      F: ['new', null],
    });
    expect(ranking.counts).toMatchObject({ compared: 4, up: 3, down: 1, same: 0, joined: 1 });
    expect(ranking.lowest).toMatchObject({ count: 1, units: [{ name: 'Huyện A' }] });
    // What each was ranked by then, and nothing where it had no rank then.
    expect(row(ranking, 'D')?.movement?.before).toMatchObject({ score: { low: '50', high: '50' }, met: 5, total: 10 });
    expect(row(ranking, 'F')?.movement?.before).toBeNull();
    expect(ranking.risers).toEqual({ places: 2, count: 1, units: [expect.objectContaining({ name: 'Huyện D' })] });
    const none = await plan.read('period=2024M06&against=none');
    expect([none.against, row(none, 'A')?.movement]).toEqual([null, null]);
  });

  it.each(['completion', 'achievement'])('are the same by %s whether read whole or page by page', async (index) => {
    const { items, ...whole } = await plan.read(`period=2024M06&index=${index}`);
    const paged: RankingRow[] = [];
    let cursor: string | null = null;
    do {
      const query = `period=2024M06&index=${index}&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`;
      const page: RankingBody = await plan.read(query);
      expect(page).toMatchObject({ counts: whole.counts, leaders: whole.leaders, risers: whole.risers, total: 6 });
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(items);
  });

  it('say which target moved a unit, with the figures behind', async () => {
    const { body } = await plan.viewer
      .get(`/rankings/units/huyen-a?plan=${plan.slug}&period=2024M06&block=districts`)
      .expect(200);
    const line = body as RankingUnitLine;
    expect(line.movedBy).toBe('CT-1');
    const [first, second] = line.causes;
    expect(first).toMatchObject({
      target: { code: 'CT-1' },
      before: { value: '60' },
      after: { value: '40' },
      verdictBefore: 'exceeded',
      verdictAfter: 'notMet',
      points: { before: '10', after: '0', change: '-10' },
      effect: '-7.5',
      towards: -1,
    });
    expect(second?.target?.code).toBe('CT-2');
    await plan.viewer.get(`/rankings/units/huyen-z?plan=${plan.slug}&period=2024M06`).expect(422);
  });

  it('rank nobody by fewer targets than the minimum, and leave open what hedged figures leave open', async () => {
    await t.rows(
      `UPDATE figure SET outcome = 'notApplicable', value = NULL WHERE unit_id = $1 AND period_id =
      (SELECT period_id FROM plan_period WHERE code = '2024M07') AND indicator_id <> ALL
      (SELECT id FROM indicator WHERE code = 'i1')`,
      [plan.units.get('A')?.id],
    );
    await plan.keep(7);
    const ranking = await plan.read('period=2024M07');
    expect(row(ranking, 'A')).toMatchObject({ met: 1, total: 1, places: null, reason: 'tooFewItems' });
    expect(row(ranking, 'B')).toMatchObject({ met: 6, undetermined: 1, places: { best: 1, worst: 1 } });
    expect(row(ranking, 'B')?.score).toEqual({ low: '60', lowOpen: false, high: '70', highOpen: false });
  });

  it('rank one pillar, and by mean achievement', async () => {
    const pillar = await plan.read('period=2024M06&pillar=society');
    expect(pillar).toMatchObject({ minimumItems: 3, pillar: { code: 'society' } });
    expect(ranks(pillar)).toMatchObject({ F: 1, B: 2, A: 3, C: 4, D: 4 });
    const mean = await plan.read('period=2024M06&index=achievement');
    // 40/50 is 80%; 60/50 is 120%, which counts as 100%.
    expect(row(mean, 'F')).toMatchObject({ achievement: '100', places: { best: 1, worst: 1 } });
  });

  it('come page by page, each row once', async () => {
    const first = await plan.read('period=2024M06&limit=4');
    const rest = await plan.read(`period=2024M06&limit=4&cursor=${first.nextCursor ?? ''}`);
    expect([first.items.length, rest.items.length, rest.nextCursor, first.total]).toEqual([4, 2, null, 6]);
    expect(new Set([...first.items, ...rest.items].map(({ unit }) => unit.code)).size).toBe(6);
  });

  it('show the units of one parent with their places in the whole block', async () => {
    const other = await RankedPlan.make(t, 'theo-tinh', ['A', 'B', 'C', 'D', 'E']);
    const one = await t.given.unit(other.province, { code: 'tinh-1', name: 'Tỉnh Một', kind: 'province' });
    const two = await t.given.unit(other.province, { code: 'tinh-2', name: 'Tỉnh Hai', kind: 'province' });
    for (const [name, parent] of Object.entries({ A: one, C: one, E: one, B: two })) {
      await t.rows('UPDATE unit SET parent_unit_id = $1 WHERE id = $2', [parent.id, other.units.get(name)?.id]);
    }
    await other.month(5, { A: '1110000000', B: '1111110000', C: '1111000000', D: '1111111000' });

    const whole = await other.read('period=2024M05');
    expect(whole.parents).toEqual([
      { code: 'tinh-1', name: 'Tỉnh Một', units: 3 },
      { code: 'tinh-2', name: 'Tỉnh Hai', units: 1 },
    ]);
    expect([whole.within, whole.total]).toEqual([null, 5]);
    const first = await other.read('period=2024M05&parent=tinh-1');
    expect(ranks(first)).toEqual({ C: 3, A: 4, E: 'notReported' });
    expect(first.within).toMatchObject({
      parent: { code: 'tinh-1', name: 'Tỉnh Một' },
      counts: { units: 3, ranked: 2, reporting: 2 },
      highest: { places: { best: 3, worst: 3 }, count: 1, units: [{ code: 'huyen-c' }] },
    });
    // What is said of the block stays said of the block.
    expect(first).toMatchObject({
      total: 3,
      counts: { units: 5, ranked: 4 },
      leaders: { units: [{ code: 'huyen-d' }] },
    });
    const none = await other.read('period=2024M05&parent=tinh-9');
    expect([none.items, none.within]).toEqual([[], null]);
  });

  it('are by the first indicator with figures where the block has no targets, unless an index is asked for', async () => {
    const usual = await plan.read('period=2024M06');
    expect([usual.index, usual.indexChosen]).toEqual(['completion', 'usual']);
    const counted = await RankedPlan.make(t, 'khong-chi-tieu', ['A', 'B'], { targets: false });
    await counted.month(5, { A: '-10', B: '-11' });
    const ranking = await counted.read('period=2024M05');
    expect(ranking).toMatchObject({ index: 'indicator:i2', indexChosen: 'noTargets', indicator: { name: 'Chỉ số 2' } });
    expect(ranks(ranking)).toEqual({ A: 1, B: 1 });
    const asked = await counted.read('period=2024M05&index=completion');
    expect([asked.indexChosen, asked.indicator]).toEqual(['asked', null]);
    await counted.viewer.get(`/rankings/units/huyen-a?plan=${counted.slug}&period=2024M05`).expect(200);
  });

  it('keep hedged figures within the limits of their indicator', async () => {
    const limited = await RankedPlan.make(t, 'trong-gioi-han', ['A', 'B', 'C']);
    await limited.ruleOf(1, { limitLow: '0', limitHigh: '100' });
    await limited.month(5, {});
    await limited.record(5, 'A', 1, { value: '100' });
    await limited.record(5, 'B', 1, { value: '97', qualifier: 'above' });
    await limited.record(5, 'C', 1, { value: '99' });
    await limited.keep(5);
    const ranking = await limited.read('period=2024M05&index=indicator:i1');
    expect(ranks(ranking)).toEqual({ A: 1, B: '1–3', C: '2–3' });
    expect(row(ranking, 'B')?.score).toEqual({ low: '97', lowOpen: true, high: '100', highOpen: false });
  });

  it('give no rank to whom the figures leave more than a quarter of the block open', async () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const vague = await RankedPlan.make(t, 'khoang-rong', names);
    await vague.month(5, {
      ...{ A: '1111111100', B: '1111111000', C: '1111110000', D: '1111100000' },
      ...{ E: '1111000000', F: '1110000000', G: '1100000000', H: '1???????00' },
    });
    const ranking = await vague.read('period=2024M05');
    expect(ranks(ranking)).toMatchObject({ H: 'tooWide', A: 1, B: '2–3', G: '7–8' });
    expect(row(ranking, 'H')).toMatchObject({ band: null, score: { low: '10', high: '80' } });
    expect(ranking.counts).toMatchObject({ units: 8, ranked: 7 });
  });

  it('list a count without ranks, and in an order only for who asks for it', async () => {
    const counted = await RankedPlan.make(t, 'so-luong', ['A', 'B', 'C'], { targets: false, measureUnit: 'phiếu' });
    await counted.ruleOf(1, { aggregation: 'sum' });
    await counted.month(5, {});
    for (const [name, value] of Object.entries({ A: '9', B: '1850', C: '300' })) {
      await counted.record(5, name, 1, { value });
    }
    await counted.keep(5);
    const listed = await counted.read('period=2024M05');
    expect(listed).toMatchObject({
      index: 'indicator:i1',
      order: 'listed',
      counts: { ranked: 0 },
      leaders: { count: 0 },
    });
    expect(ranks(listed)).toEqual({ A: 'notCompared', B: 'notCompared', C: 'notCompared' });
    expect(listed.items.map(({ unit }) => unit.code)).toEqual(['huyen-a', 'huyen-b', 'huyen-c']);
    expect(row(listed, 'B')?.score).toMatchObject({ low: '1850', high: '1850' });
    const highest = await counted.read('period=2024M05&index=indicator:i1&order=highest');
    expect([highest.order, ranks(highest), highest.leaders.count]).toEqual(['highest', { B: 1, C: 2, A: 3 }, 0]);
    expect(new Set(highest.items.map(({ band }) => band))).toEqual(new Set([null]));
    expect(ranks(await counted.read('period=2024M05&index=indicator:i1&order=lowest'))).toEqual({ A: 1, C: 2, B: 3 });
    const choices = (await counted.viewer.get(`/rankings/choices?plan=${counted.slug}`).expect(200))
      .body as RankingChoices;
    expect(choices.indicators.find(({ code }) => code === 'i1')?.comparable).toBe(false);
    const shared = await counted.office
      .post('/ranking-publications')
      .send({
        plan: counted.slug,
        block: 'districts',
        period: '2024M05',
        index: 'indicator:i1',
        contestUntil: '2024-12-01',
      })
      .expect(422);
    expect(shared.body).toMatchObject({ code: 'ranking-not-comparable' });
  });

  it('prefer what can be compared between units to a count or a neutral indicator that comes first', async () => {
    const mixed = await RankedPlan.make(t, 'nhieu-loai', ['A', 'B'], { targets: false });
    await mixed.ruleOf(1, { direction: 'neutral' });
    await mixed.month(5, { A: '11', B: '10' });
    expect(await mixed.read('period=2024M05')).toMatchObject({ index: 'indicator:i2', order: 'best' });
    expect(await mixed.read('period=2024M05&index=indicator:i1')).toMatchObject({ order: 'listed' });
  });

  it('tell one movement on every screen, by the minimum of each period, between ranks that were printed', async () => {
    const shrunk = await RankedPlan.make(t, 'mot-bien-dong', ['U', 'V', 'W', 'X']);
    await shrunk.month(5, { U: '1111111111', V: '1111100000', W: '1111000000', X: '1111111110' });
    await t.rows(
      `UPDATE figure SET outcome = 'notApplicable', value = NULL WHERE unit_id = $1 AND indicator_id = ANY
       (SELECT id FROM indicator WHERE province_id = $2 AND code <> 'i1')`,
      [shrunk.units.get('U')?.id, shrunk.province.id],
    );
    await shrunk.keep(5);
    // Ten targets in May: U has one that can be met and no rank. Two are left in June: U is ranked.
    await shrunk.withdrawTargets('2024-06-01', [3, 4, 5, 6, 7, 8, 9, 10]);
    await shrunk.month(6, { U: '11', V: '10', W: '11', X: '00' });
    const ranking = await shrunk.read('period=2024M06');
    const ofRanking = Object.fromEntries(
      ranking.items.map(({ unit, movement }) => [unit.code, [movement?.kind, movement?.places]]),
    );
    expect(ofRanking).toEqual({
      'huyen-u': ['new', null],
      'huyen-w': ['up', 2],
      'huyen-v': ['same', 0],
      'huyen-x': ['down', -2],
    });
    const list = (await shrunk.viewer.get(`/plans/${shrunk.slug}/localities?period=2024M06`).expect(200))
      .body as LocalityList;
    const ofLocalities = Object.fromEntries(
      list.items.map(({ code, movement }) => [code, [movement?.kind, movement?.places]]),
    );
    expect(ofLocalities).toEqual(ofRanking);
    for (const { unit, places, movement } of ranking.items) {
      const { body } = await shrunk.viewer.get(`/plans/${shrunk.slug}/units/${unit.code}?period=2024M06`).expect(200);
      const { standing } = body as UnitStanding;
      expect([standing?.movement?.kind, standing?.movement?.places]).toEqual(ofRanking[unit.code]);
      const local = list.items.find(({ code }) => code === unit.code);
      expect([standing?.places, local?.places]).toEqual([places, places]);
      const previous = movement?.previous ? movement.previous.best : null;
      expect([standing?.previousRank, local?.previousRank]).toEqual([previous, previous]);
    }
    // X was first of the three ranked in May and is last of the four ranked in June: two places down among the three.
    expect(row(ranking, 'X')?.movement).toMatchObject({ places: -2, previous: { best: 1, worst: 1 } });
    expect(row(ranking, 'X')?.places).toEqual({ best: 4, worst: 4 });
  });

  it('show places over the periods', async () => {
    const { body } = await plan.viewer.get(`/rankings/trend?plan=${plan.slug}&period=2024M06`).expect(200);
    const trend = body as RankingTrend;
    expect(trend.periods.map(({ code }) => code)).toEqual(['2024M05', '2024M06']);
    expect(trend.units.find(({ unit }) => unit.code === 'huyen-f')?.places).toEqual([null, { best: 1, worst: 1 }]);
  });

  it('say of a block with too many lines to tell apart only how many it has', async () => {
    const names = Array.from({ length: 16 }, (_, index) => `U${index + 1}`);
    const many = await RankedPlan.make(t, 'nhieu-dong', names);
    await many.month(5, { U1: '1111111111' });
    const { body } = await many.viewer.get(`/rankings/trend?plan=${many.slug}&period=2024M05`).expect(200);
    expect(body).toMatchObject({ unitsMax: 15, unitCount: 16, units: [], periods: [{ code: '2024M05' }] });
  });

  it('answer 304 for what did not change, and anew after a figure', async () => {
    const address = `/rankings?plan=${plan.slug}&period=2024M05`;
    const { headers } = await plan.viewer.get(address).expect(200);
    await plan.viewer.get(address).set('If-None-Match', String(headers['etag'])).expect(304);
    await plan.record(5, 'E', 5, { value: '60' });
    await plan.keep(5);
    await plan.viewer.get(address).set('If-None-Match', String(headers['etag'])).expect(200);
    expect(ranks(await plan.read('period=2024M05'))).toMatchObject({ D: 4, E: 4 });
  });

  it.each([
    ['period=2024M12', 404, 'period-not-found'],
    ['period=2024M06&block=communes', 404, 'ranking-not-found'],
    ['period=2024M06&pillar=moon', 400, 'invalid-request'],
    ['period=2024M06&index=indicator:none', 422, 'unknown-indicator'],
    ['period=2024M06&index=best', 400, 'invalid-request'],
    ['period=2024M06&worst=1', 400, 'unknown-parameter'],
    ['period=2024M06&order=worst', 400, 'invalid-request'],
    ['period=2024M06&order=highest', 400, 'invalid-request'],
  ])('refuse ?%s', async (query, status, code) => {
    const { body } = await plan.viewer.get(`/rankings?plan=${plan.slug}&${query}`).expect(status);
    expect(body).toMatchObject({ code });
  });
});

describe('the ranking of 13 localities by the people with accounts (000_…, I.9)', () => {
  const NAMES = [
    'CoTo',
    'TienYen',
    'CamPha',
    'MongCai',
    'HaLong',
    'QuangYen',
    'DongTrieu',
    'UongBi',
    'BaChe',
    'VanDon',
    'DamHa',
    'HaiHa',
    'BinhLieu',
  ];
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-09-15T09:00:00+07:00' });
  });
  afterAll(() => t.close());

  it('goes as far as the classes of the source order them', async () => {
    const plan = await RankedPlan.make(t, 'tai-khoan', NAMES);
    await plan.month(5, {});
    for (const [index, name] of NAMES.entries()) {
      const figure =
        index < 4
          ? { value: '100', classLevel: '100', classBound: 'atLeast' as const }
          : index < 7
            ? { value: '97', qualifier: 'above' as const, classLevel: '97', classBound: 'above' as const }
            : index < 10
              ? { value: '80', qualifier: 'above' as const, classLevel: '80', classBound: 'above' as const }
              : {
                  value: ['71', '65', '14.8'][index - 10] ?? '',
                  classLevel: index < 12 ? '65' : '0',
                  classBound: 'above' as const,
                };
      await plan.record(5, name, 1, figure);
    }
    await plan.keep(5);
    const ranking = await plan.read('period=2024M05&index=indicator:i1');
    expect(ranking).toMatchObject({ bySourceClasses: true, indicator: { code: 'i1', measureUnit: '%' } });
    expect(ranking.items.map(({ places }) => `${places?.best}–${places?.worst}`)).toEqual([
      ...['1–1', '1–1', '1–1', '1–1', '5–7', '5–7', '5–7', '8–10', '8–10', '8–10', '11–11', '12–12', '13–13'],
    ]);
    expect(ranking.items[4]?.score).toEqual({ low: '97', lowOpen: true, high: '100', highOpen: true });
    expect(ranking.leaders.count).toBe(4);
  });
});
