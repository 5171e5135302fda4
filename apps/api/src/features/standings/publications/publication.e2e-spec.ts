import type { DocumentBody, RankingBody, RankingPublicationBody, RankingRemarkBody } from '@tiendo/contracts';
import { type Client, startTestApp, type TestApp } from '../../../testing/index.js';
import { RankedPlan } from '../testing/ranked-plan.js';

const DAY_MS = 86_400_000;

describe('a ranking on its way out of the house', () => {
  let t: TestApp;
  let plan: RankedPlan;
  let leader: Client;
  let documentId: string;
  let shared: RankingPublicationBody;
  beforeAll(async () => {
    t = await startTestApp({ now: '2024-09-15T09:00:00+07:00' });
    plan = await RankedPlan.make(t, 'cong-bo-2024', ['A', 'B', 'C']);
    await plan.month(5, { A: '1111111100', B: '1111111000', C: '1111110000' });
    leader = await plan.speaker('B');
    const added = await plan.office
      .post(`/provinces/${plan.province.code}/documents`)
      .send({ number: '99/QĐ-UBND', issuedOn: '2024-09-14', issuer: 'UBND tỉnh', title: 'Công bố xếp hạng' })
      .expect(201);
    documentId = (added.body as DocumentBody).id;
  });
  afterAll(() => t.close());

  const request = (change: object = {}) => ({
    ...{ plan: plan.slug, block: 'districts', period: '2024M05', index: 'completion', contestUntil: '2024-09-20' },
    ...change,
  });
  const address = () => `/rankings?plan=${plan.slug}&period=2024M05`;

  it('is not for units nor visitors before it is shared', async () => {
    expect(await plan.read('period=2024M05', leader)).toMatchObject({
      ...{ audience: 'nobody', live: 'nobody' },
      items: [],
      publication: null,
    });
    await leader.get(`/rankings/units/huyen-b?plan=${plan.slug}&period=2024M05`).expect(422);
    const { body } = await t.anonymous.get(address()).expect(404);
    expect(body).toMatchObject({ code: 'ranking-not-published' });
    await t.anonymous.get(`${address()}&version=live`).expect(401);
    await leader.post('/ranking-publications').send(request()).expect(403);
    await plan.viewer.post('/ranking-publications').send(request()).expect(403);
  });

  it('is shared by the office with a last day to contest, once', async () => {
    const past = await plan.office
      .post('/ranking-publications')
      .send(request({ contestUntil: '2024-09-14' }))
      .expect(422);
    expect(past.body).toMatchObject({ code: 'contest-day-passed' });
    const { body } = await plan.office
      .post('/ranking-publications')
      .send(request({ note: 'Mời xem' }))
      .expect(201);
    shared = body as RankingPublicationBody;
    expect(shared).toMatchObject({
      state: 'shared',
      contestOpen: true,
      decision: null,
      remarks: { total: 0, open: 0 },
    });
    const again = await plan.office.post('/ranking-publications').send(request()).expect(409);
    expect(again.body).toMatchObject({ code: 'ranking-shared-already' });
  });

  it('then shows each unit its own line and the figures behind, and no other', async () => {
    const ranking = await plan.read('period=2024M05', leader);
    expect(ranking.audience).toBe('ownUnit');
    expect(ranking.items.map(({ unit, places }) => [unit.code, places?.best])).toEqual([['huyen-b', 2]]);
    expect([ranking.leaders.units, ranking.risers]).toEqual([[], null]);
    await leader.get(`/rankings/units/huyen-b?plan=${plan.slug}&period=2024M05`).expect(200);
    await leader.get(`/rankings/units/huyen-a?plan=${plan.slug}&period=2024M05`).expect(422);
    await t.anonymous.get(address()).expect(404);
  });

  it('may be contested by a unit for itself, up to the day; the office answers', async () => {
    const remarks = `/ranking-publications/${shared.id}/remarks`;
    await leader.post(remarks).send({ unit: 'huyen-a', text: 'x' }).expect(403);
    await plan.viewer.post(remarks).send({ text: 'x' }).expect(403);
    const { body } = await leader.post(remarks).send({ text: 'Chỉ tiêu 8 đã đạt' }).expect(201);
    const remark = body as RankingRemarkBody;
    expect(remark).toMatchObject({ unit: { code: 'huyen-b' }, state: 'open', answer: null });
    const other = await plan.speaker('C', 'reporter');
    expect((await other.get(remarks).expect(200)).body).toEqual({ items: [] });
    expect((await plan.office.get(remarks).expect(200)).body).toMatchObject({ items: [{ id: remark.id }] });
    const { body: work } = await plan.office.get(`/provinces/${plan.province.code}/work-today`).expect(200);
    expect(work.remarks).toMatchObject([{ publication: shared.id, period: { code: '2024M05' }, open: 1 }]);
    await leader.post(`/ranking-remarks/${remark.id}/answers`).send({ outcome: 'accepted', text: 'y' }).expect(403);

    const early = await publish(documentId).expect(422);
    expect(early.body).toMatchObject({ code: 'contest-still-open' });
    await daysLater(6);
    const late = await leader.post(remarks).send({ text: 'muộn' }).expect(422);
    expect(late.body).toMatchObject({ code: 'contest-closed' });
    expect((await publish(documentId).expect(422)).body).toMatchObject({ code: 'remarks-unanswered' });
    const answered = await plan.office
      .post(`/ranking-remarks/${remark.id}/answers`)
      .send({ outcome: 'accepted', text: 'Đã bổ sung' })
      .expect(201);
    expect(answered.body).toMatchObject({ state: 'accepted', answer: { text: 'Đã bổ sung' } });
  });

  it('is published by a decision, for everybody, and stays what it was while figures go on', async () => {
    await plan.office
      .post(`/ranking-publications/${shared.id}/publication`)
      .set('If-Match', '"9"')
      .send({ documentId })
      .expect(412);
    await publish('00000000-0000-4000-8000-000000000000').expect(422);
    const published = (await publish(documentId).expect(201)).body as RankingPublicationBody;
    expect(published.decision?.label).toContain('99/QĐ-UBND');
    await plan.record(5, 'C', 7, { value: '60' });
    await plan.record(5, 'C', 8, { value: '60' });
    await plan.record(5, 'C', 9, { value: '60' });
    await plan.keep(5);
    const visitor = (await t.anonymous.get(address()).expect(200)).body as RankingBody;
    expect(visitor).toMatchObject({
      version: 'published',
      audience: 'all',
      publication: { remarks: null, note: null },
    });
    expect(visitor.items.map(({ unit, places, reason }) => [unit.code, places?.best ?? reason])).toEqual([
      ['huyen-a', 1],
      ['huyen-b', 'notTold'],
      ['huyen-c', 'notTold'],
    ]);
    // Last places are named to members only.
    const member = await plan.read('period=2024M05');
    expect([visitor.lowest, member.lowest?.units]).toEqual([null, [expect.objectContaining({ code: 'huyen-c' })]]);
    // What is shared no more is shown to no unit, and so nothing leads there.
    expect(await plan.read('period=2024M05', leader)).toMatchObject({ audience: 'all', live: 'nobody' });
    expect([visitor.live, member.live]).toEqual(['nobody', 'all']);
    const live = await plan.read('period=2024M05&version=live');
    expect(live.items.map(({ unit }) => unit.code)).toEqual(['huyen-c', 'huyen-a', 'huyen-b']);
    expect(live).toMatchObject({ version: 'live', publication: null, latestPublished: published.id });
    const line = await plan.viewer.get(`/rankings/units/huyen-c?plan=${plan.slug}&period=2024M05`).expect(200);
    expect(line.body).toMatchObject({ version: 'published', row: { met: 6 }, differsFromLive: true });
    await expect(t.rows('UPDATE ranking_line SET met = 10')).rejects.toThrow(/permission denied/);
  });

  it('is corrected only by another publication, which supersedes it and leaves it readable', async () => {
    const again = await plan.office
      .post('/ranking-publications')
      .send(request({ contestUntil: '2024-09-25' }))
      .expect(409);
    expect(again.body).toMatchObject({ code: 'ranking-published-already' });
    const correction = await plan.office
      .post('/ranking-publications')
      .send(request({ contestUntil: '2024-09-22', supersedes: shared.id }))
      .expect(201);
    const { id } = correction.body as RankingPublicationBody;
    expect(await plan.read('period=2024M05')).toMatchObject({ version: 'published', publication: { id: shared.id } });
    await daysLater(3);
    await plan.office.post(`/ranking-publications/${id}/publication`).send({ documentId }).expect(201);
    const latest = await plan.read('period=2024M05');
    expect(latest).toMatchObject({ publication: { id, supersedes: shared.id } });
    expect(latest.items[0]?.unit.code).toBe('huyen-c');
    const first = await plan.read(`period=2024M05&version=${shared.id}`);
    expect(first).toMatchObject({ publication: { supersededBy: id } });
    expect(first.items[0]?.unit.code).toBe('huyen-a');
    const list = await t.anonymous.get(`/ranking-publications?plan=${plan.slug}`).expect(200);
    expect((list.body as { items: unknown[] }).items).toHaveLength(2);
  });

  async function daysLater(days: number): Promise<void> {
    t.clock.set(days * DAY_MS);
    await plan.signIn();
    leader = await plan.speaker('B');
  }

  function publish(document: string) {
    return plan.office.post(`/ranking-publications/${shared.id}/publication`).send({ documentId: document });
  }
});
