import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DiscrepancyList, HeadlineBody, HeadlineList, Problem } from '@tiendo/contracts';
import { startTestApp, type TestApp } from '../../testing/index.js';
import { type Field, figureField } from '../figures/testing/field.js';

const MINUTE_MS = 60_000;
const HEADLINE = { kind: 'target', counted: 'completed', count: 1, total: 2, percent: '50', asOf: '2025-05-31' };

describe('headlines of issued reports', () => {
  let t: TestApp;
  let f: Field;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t);
  });
  afterAll(() => t?.close());
  beforeEach(() => t.clock.set(MINUTE_MS));

  const path = () => `/plans/${f.plan.slug}/headlines`;
  const add = async (change: object = {}): Promise<HeadlineBody> =>
    (
      await f.editor
        .post(path())
        .send({ ...HEADLINE, ...change })
        .expect(201)
    ).body as HeadlineBody;
  const listed = async (): Promise<HeadlineBody[]> =>
    ((await f.editor.get(path()).expect(200)).body as HeadlineList).items;
  const told = async (query = ''): Promise<string[]> => {
    const { body } = await f.editor.get(`/plans/${f.plan.slug}/discrepancies${query}`).expect(200);
    return (body as DiscrepancyList).items.flatMap(({ kind, sides }) =>
      kind === 'headlineAgainstRecount' ? [sides[0]?.vi ?? ''] : [],
    );
  };
  const withdraw = (id: string) => f.editor.post(`${path()}/${id}/withdrawal`).send({ reason: 'ghi nhầm báo cáo' });

  it('are listed, corrected by a new one and withdrawn with the reason, and stay visible', async () => {
    const first = await add({ section: 'government', total: 1 });
    expect(first).toMatchObject({ standing: true, supersedes: null, withdrawn: null, section: 'government' });
    const before = t.clock.now().toISOString();
    expect(await told()).toHaveLength(1);
    t.clock.set(MINUTE_MS);
    const { body: second } = await f.editor
      .post(`${path()}/${first.id}/correction`)
      .send({ ...HEADLINE, count: 2, percent: '100' })
      .expect(201);
    expect(second).toMatchObject({ count: 2, section: null, standing: true, supersedes: first.id });
    expect(await told()).toEqual(['02/02 chỉ tiêu hoàn thành (100%)']);
    expect((await told(`?asOf=2025-06-10&knownAt=${encodeURIComponent(before)}`))[0]).toContain('01/01 chỉ tiêu');
    expect((await listed()).map(({ id, standing }) => [id, standing])).toEqual([
      [first.id, false],
      [(second as HeadlineBody).id, true],
    ]);

    t.clock.set(MINUTE_MS);
    await withdraw((second as HeadlineBody).id).expect(204);
    const items = await listed();
    expect(items.map(({ standing, withdrawn }) => [standing, withdrawn?.reason ?? null])).toEqual([
      [true, null],
      [false, 'ghi nhầm báo cáo'],
    ]);
    t.clock.set(MINUTE_MS);
    await withdraw(first.id).expect(204);
    expect(await told()).toEqual([]);
    const actions = await t.rows<{ action: string }>(
      `SELECT action FROM audit_event WHERE province_id = $1 AND action LIKE 'headline.%' ORDER BY number`,
      [f.province.id],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'headline.add',
      'headline.correct',
      'headline.withdraw',
      'headline.withdraw',
    ]);
  });

  it('are corrected or withdrawn once, and only what stands', async () => {
    const { id } = await add();
    await f.editor.post(`${path()}/${id}/correction`).send(HEADLINE).expect(201);
    const again = await f.editor.post(`${path()}/${id}/correction`).send(HEADLINE).expect(409);
    expect((again.body as Problem).code).toBe('already-corrected');
    await withdraw(id).expect(409);
    await withdraw('00000000-0000-4000-8000-000000000000').expect(404);
  });

  it('never count more than there are, and are written by who works on the figures', async () => {
    const { body } = await f.editor
      .post(path())
      .send({ ...HEADLINE, count: 3 })
      .expect(400);
    expect((body as Problem).errors).toMatchObject([{ pointer: '/count', detail: 'Không được lớn hơn tổng số' }]);
    const viewer = await t.as((await t.given.user({ province: f.province, role: 'viewer' })).username);
    const { id } = await add();
    await viewer.get(path()).expect(200);
    await viewer.post(path()).send(HEADLINE).expect(403);
    await viewer.post(`${path()}/${id}/correction`).send(HEADLINE).expect(403);
    await viewer.post(`${path()}/${id}/withdrawal`).send({ reason: 'x' }).expect(403);
    await t.anonymous.get(path()).expect(401);
  });
});
