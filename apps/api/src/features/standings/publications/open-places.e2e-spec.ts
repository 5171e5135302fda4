import type {
  DocumentBody,
  LocalityList,
  RankingBody,
  RankingOpenPlaces,
  RankingPublicationBody,
  UnitStanding,
} from '@tiendo/contracts';
import { addDays } from '@tiendo/indicators/time';
import { startTestApp, type TestApp } from '../../../testing/index.js';
import { RankedPlan } from '../testing/ranked-plan.js';

const DAY_MS = 86_400_000;

describe('publishing', () => {
  let t: TestApp;
  let today = '2024-09-15';
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-09-15T09:00:00+07:00' });
  }, 60_000);
  afterAll(() => t.close());

  const nextDay = (plan: RankedPlan): Promise<void> => {
    t.clock.set(DAY_MS);
    today = addDays(today, 1);
    return plan.signIn();
  };

  const documentOf = async (plan: RankedPlan, number: string): Promise<string> => {
    const { body } = await plan.office
      .post(`/provinces/${plan.province.code}/documents`)
      .send({ number, issuedOn: '2024-09-14', issuer: 'UBND tỉnh', title: 'Xếp hạng' })
      .expect(201);
    return (body as DocumentBody).id;
  };
  const request = (plan: RankedPlan, block: string, rest: object = {}) => ({
    ...{ plan: plan.slug, block, period: '2024M05', index: 'completion', against: '2024M04' },
    ...{ contestUntil: today, ...rest },
  });

  describe('a ranking where hedged figures leave several places', () => {
    let plan: RankedPlan;
    let documentId: string;
    let shared: RankingPublicationBody;
    beforeAll(async () => {
      plan = await RankedPlan.make(t, 'khoang-2024', ['A', 'B', 'C', 'D', 'E']);
      await plan.month(4, { A: '1111111110', B: '1111111100', C: '1111111000', D: '1111110000', E: '1111100000' });
      // B may have met 7 to 9 targets; E 5 to 10, which leaves more than a quarter of the block open.
      await plan.month(5, { A: '1111111111', B: '1111111??0', C: '1111111100', D: '1111111000', E: '11111?????' });
      documentId = await documentOf(plan, '01/QĐ-UBND');
      const { body } = await plan.office.post('/ranking-publications').send(request(plan, 'districts')).expect(201);
      shared = body as RankingPublicationBody;
      await nextDay(plan);
    }, 60_000);

    const publish = (body: object) =>
      plan.office.post(`/ranking-publications/${shared.id}/publication`).send({ documentId, ...body });

    it('tells the office whose places are open, because of which figures, and what the rule would make of them', async () => {
      const { body } = await plan.office.get(`/ranking-publications/${shared.id}/open-places`).expect(200);
      const { items } = body as RankingOpenPlaces;
      expect(items.map(({ unit, places, certainEnd }) => [unit.code, places?.best, places?.worst, certainEnd])).toEqual(
        [
          ['huyen-b', 2, 4, 3],
          ['huyen-e', undefined, undefined, 5],
          ['huyen-c', 2, 4, 2],
          ['huyen-d', 3, 5, 3],
        ],
      );
      expect(items.map(({ figures }) => figures.map(({ target }) => target?.code))).toEqual([
        ['CT-8', 'CT-9'],
        ['CT-6', 'CT-7', 'CT-8', 'CT-9', 'CT-10'],
        [],
        [],
      ]);
      expect(items[0]?.figures[0]).toMatchObject({
        level: { comparator: 'atLeast', value: '50' },
        reading: { value: '45', qualifier: 'above' },
      });
      await plan.viewer.get(`/ranking-publications/${shared.id}/open-places`).expect(403);
      await plan.office.get('/ranking-publications/00000000-0000-4000-8000-000000000000/open-places').expect(404);
    });

    it('is refused without a rule, and says what to do', async () => {
      const { body } = await publish({}).expect(422);
      expect(body).toMatchObject({ code: 'ranking-places-open' });
      expect((body as { title: string }).title).toMatch(/báo cáo lại số liệu.*chắc chắn đạt/);
      expect((await plan.read('period=2024M05')).version).toBe('live');
    });

    it('gives each unit the place of what it has certainly met, says so, and counts movement by the same rule', async () => {
      const { body } = await publish({ ranges: 'certainEnd' }).expect(201);
      expect(body).toMatchObject({ state: 'published', ranges: 'certainEnd' });
      const published = await plan.read('period=2024M05');
      expect(published.publication?.ranges).toBe('certainEnd');
      expect(published.items.map(({ unit, places, tied }) => [unit.code, places?.best, places?.worst, tied])).toEqual([
        ['huyen-a', 1, 1, false],
        ['huyen-c', 2, 2, false],
        ['huyen-b', 3, 3, true],
        ['huyen-d', 3, 3, true],
        ['huyen-e', 5, 5, false],
      ]);
      expect(published.items.map(({ movement }) => movement?.places)).toEqual([0, 1, -1, 1, 0]);
      // What the figures allow is still told.
      expect(published.items[2]?.score).toMatchObject({ low: '70', high: '90' });
    });
  });

  it('tells visitors the first third, and the others with their results in the official order', async () => {
    const plan = await RankedPlan.make(t, 'khach-2024', ['A', 'B', 'C', 'D']);
    await plan.month(4, { A: '1000000000', B: '1111100000', C: '1100000000', D: '1110000000' });
    await plan.month(5, { A: '1000000000', B: '1111000000', C: '1111111111', D: '1111110000' });
    const documentId = await documentOf(plan, '05/QĐ-UBND');
    const shared = await plan.office.post('/ranking-publications').send(request(plan, 'districts')).expect(201);
    await nextDay(plan);
    const { id } = shared.body as RankingPublicationBody;
    await plan.office.post(`/ranking-publications/${id}/publication`).send({ documentId }).expect(201);
    const { body } = await t.anonymous.get(`/rankings?plan=${plan.slug}&period=2024M05`).expect(200);
    const { items, lowest } = body as RankingBody;
    const said = items.map(({ unit, places, reason, met, movement }) => [
      ...[unit.code, places?.best ?? reason, met, movement?.places ?? null, movement?.previous ?? null],
    ]);
    expect([said, lowest]).toEqual([
      [
        ['huyen-c', 1, 10, 2, { best: 3, worst: 3 }],
        ['huyen-d', 2, 6, 0, { best: 2, worst: 2 }],
        ['huyen-a', 'notTold', 1, null, null],
        ['huyen-b', 'notTold', 4, null, null],
      ],
      null,
    ]);
    expect((await plan.read('period=2024M05')).items.map(({ places }) => places?.best)).toEqual([1, 2, 3, 4]);
  });

  it('names to visitors no indicator that is withheld, in any answer about a published ranking', async () => {
    const plan = await RankedPlan.make(t, 'kin-2024', ['A', 'B', 'C']);
    await plan.month(4, { A: '1111111111', B: '1111100000', C: '1100000000' });
    await plan.month(5, { A: '1111111111', B: '11111111?0', C: '1100000?00' });
    const documentId = await documentOf(plan, '06/QĐ-UBND');
    const ids: Record<string, string> = {};
    for (const index of ['completion', 'indicator:i8']) {
      const { body } = await plan.office
        .post('/ranking-publications')
        .send(request(plan, 'districts', { index }))
        .expect(201);
      ids[index] = (body as RankingPublicationBody).id;
    }
    await nextDay(plan);
    for (const id of Object.values(ids)) {
      await plan.office
        .post(`/ranking-publications/${id}/publication`)
        .send({ documentId, ranges: 'certainEnd' })
        .expect(201);
    }
    const paths = [
      `/rankings?plan=${plan.slug}&period=2024M05`,
      `/rankings?plan=${plan.slug}&period=2024M05&index=indicator:i8`,
      `/rankings/choices?plan=${plan.slug}`,
      `/rankings/trend?plan=${plan.slug}&period=2024M05`,
      `/rankings/units/huyen-b?plan=${plan.slug}&period=2024M05`,
      `/ranking-publications?plan=${plan.slug}`,
      `/plans/${plan.slug}/localities?period=2024M05`,
    ];
    const told = async () => {
      const answers = await Promise.all(paths.map((path) => t.anonymous.get(path)));
      return answers.map(({ status, text }) => ({ status, named: /Chỉ số 8|Chỉ tiêu 8|"i8"|CT-8/.test(text) }));
    };
    const before = await told();
    expect(before.some(({ named }) => named)).toBe(true);
    const admin = await t.as((await t.given.user({ province: plan.province, role: 'admin' })).username);
    await admin
      .post(`/plans/${plan.slug}/openness/indicators`)
      .send({ indicator: 'i8', withheld: true, reason: 'An toàn thông tin' })
      .expect(201);
    const after = await told();
    expect(after.filter(({ named }) => named)).toEqual([]);
    expect(after[0]?.status).toBe(200);
    expect(after[1]?.status).toBeGreaterThanOrEqual(400);
  });

  it('keeps no rule where each unit has one place anyway', async () => {
    const plan = await RankedPlan.make(t, 'khong-khoang-2024', ['A', 'B', 'C', 'D']);
    await plan.month(4, { A: '1111111110', B: '1111111100', C: '1111111000', D: '1111110000' });
    await plan.month(5, { A: '1111111110', B: '1111111100', C: '1111111000', D: '0000000000' });
    const documentId = await documentOf(plan, '02/QĐ-UBND');
    const shared = await plan.office.post('/ranking-publications').send(request(plan, 'districts')).expect(201);
    await nextDay(plan);
    const { id } = shared.body as RankingPublicationBody;
    expect((await plan.office.get(`/ranking-publications/${id}/open-places`).expect(200)).body).toEqual({ items: [] });
    const { body } = await plan.office
      .post(`/ranking-publications/${id}/publication`)
      .send({ documentId, ranges: 'certainEnd' })
      .expect(201);
    expect(body).toMatchObject({ ranges: null });
    // Ten missed where the middle of the block misses three.
    expect((await plan.read('period=2024M05')).farBehindFrom).toBe(5);
    const visitor = (await t.anonymous.get(`/rankings?plan=${plan.slug}&period=2024M05`).expect(200))
      .body as RankingBody;
    expect(visitor.farBehindFrom).toBeNull();
  });

  it('departments are counted, and ranked where a recorded document orders it', async () => {
    const plan = await RankedPlan.make(t, 'so-nganh-2024', ['A', 'B', 'C'], { block: 'departments' });
    await plan.month(4, { A: '1111111110', B: '1111111100', C: '1111111000' });
    await plan.month(5, { A: '1100000000', B: '1111111?--', C: '11--------' });
    const listed = await plan.read('period=2024M05');
    expect(listed).toMatchObject({ order: 'listed', lowest: null, risers: null, leaders: { count: 0 } });
    expect(listed.items.map(({ unit, places, reason, targets }) => [unit.code, places, reason, targets])).toEqual([
      ['huyen-a', null, 'notCompared', { met: 2, notMet: 8, notReported: 0, undetermined: 0 }],
      ['huyen-b', null, 'notCompared', { met: 7, notMet: 0, notReported: 2, undetermined: 1 }],
      ['huyen-c', null, 'notCompared', { met: 2, notMet: 0, notReported: 8, undetermined: 0 }],
    ]);
    const trend = await plan.viewer.get(`/rankings/trend?plan=${plan.slug}&period=2024M05`).expect(200);
    expect(trend.body).toMatchObject({ units: [] });
    await plan.viewer.get(`/rankings?plan=${plan.slug}&period=2024M05&order=highest`).expect(400);
    const unit = (await plan.viewer.get(`/plans/${plan.slug}/units/huyen-a?period=2024M05`).expect(200))
      .body as UnitStanding;
    expect(unit.standing).toMatchObject({ completed: 2, rank: null, places: null, movement: null, ranked: 0 });
    const list = (await plan.viewer.get(`/plans/${plan.slug}/localities?period=2024M05&block=departments`).expect(200))
      .body as LocalityList;
    expect(list.items.map(({ code, rank }) => [code, rank])).toEqual([
      ['so', null],
      ['huyen-a', null],
      ['huyen-b', null],
      ['huyen-c', null],
    ]);

    const without = await plan.office.post('/ranking-publications').send(request(plan, 'departments')).expect(422);
    expect(without.body).toMatchObject({ code: 'ranking-basis-required' });
    const notOrdered = `${today}T12:00:00Z`;
    await nextDay(plan);
    const basisDocumentId = await documentOf(plan, '03/QĐ-UBND');
    const { body } = await plan.office
      .post('/ranking-publications')
      .send(request(plan, 'departments', { basisDocumentId }))
      .expect(201);
    expect((body as RankingPublicationBody).basis?.label).toContain('03/QĐ-UBND');
    const ranked = await plan.read('period=2024M05');
    expect(ranked.order).toBe('best');
    expect(ranked.items[0]).toMatchObject({ unit: { code: 'huyen-b' }, places: { best: 1, worst: 1 }, targets: null });
    // Of another index nothing is ordered.
    expect((await plan.read('period=2024M05&index=achievement')).order).toBe('listed');
    // As known before it was recorded, nothing was: what was read then is read again.
    const known = await plan.read(`period=2024M05&knownAt=${notOrdered}`);
    // Worked out anew, it has the department that leads the items too.
    expect([known.order, known.items.slice(1)]).toEqual(['listed', listed.items]);
  });

  it('central agencies are listed, never ranked', async () => {
    const plan = await RankedPlan.make(t, 'trung-uong-2024', ['A', 'B'], { block: 'central-agencies' });
    await plan.month(5, { A: '1100000000', B: '1111111111' });
    const { order, items } = await plan.read('period=2024M05');
    expect([order, ...items.map(({ unit }) => unit.code)]).toEqual(['listed', 'huyen-a', 'huyen-b']);
    const basisDocumentId = await documentOf(plan, '04/QĐ-UBND');
    const refused = await plan.office
      .post('/ranking-publications')
      .send(request(plan, 'central-agencies', { against: null, basisDocumentId }))
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'ranking-block-listed' });
  });
});
