import type { NamedRollUp, StatusEntryBody } from '@tiendo/contracts';
import { ITEM_STATUSES, type StatedStatus } from '@tiendo/indicators';
import fc from 'fast-check';
import { startTestApp, type Client, type TestApp } from '../../../testing/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { RollupKeeper } from './rollup-keeper.js';
import { differences } from '../testing/differences.js';

const SLUG = 'quang-ninh-kh73-2024';
const KH73 = `/plans/${SLUG}`;
const ITEMS = ['targets/KH73-DL-01', 'targets/KH73-KT-06', 'tasks/KH73-N02-03', 'tasks/KH73-N05-02'];

type Act =
  | { do: 'state'; item: number; status: StatedStatus; day: number; continues: boolean }
  | { do: 'correct'; item: number; which: number; status: StatedStatus; day: number }
  | { do: 'withdraw'; item: number; which: number };

const item = fc.nat(ITEMS.length - 1);
const status = fc.constantFrom(...ITEM_STATUSES);
const day = fc.nat(9);
const which = fc.nat(20);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('state' as const), item, status, day, continues: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), item, which, status, day }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), item, which }) },
);

/** Ten days around the day of the statements that the sample holds. */
const dayOf = (offset: number): string => `2024-12-${String(20 + offset).padStart(2, '0')}`;

describe('kept roll-ups', () => {
  let app: TestApp;
  let writers: Client[];

  beforeAll(async () => {
    app = await startTestApp({ template: 'sample', now: '2099-01-15T09:00:00+07:00' });
    writers = [await app.as('editor'), await app.as('editor2')];
  });
  afterAll(() => app.close());

  /** One act; what has been corrected or withdrawn meanwhile is answered 409, and that is fine. */
  async function perform(client: Client, given: Act): Promise<number> {
    const path = `${KH73}/${ITEMS[given.item]}`;
    const statementOf = (extra: object) => ({ reason: 'Thử nghiệm', ...extra });
    if (given.do === 'state') {
      const body = statementOf({
        status: given.status,
        effectiveOn: dayOf(given.day),
        ...(given.continues && { continuesInYear: 2025 }),
      });
      return (await client.post(`${path}/status`).send(body)).status;
    }
    const { body } = await client.get(`${path}/history?limit=500`);
    const stated = (body.items as StatusEntryBody[]).filter((entry) => entry.status !== null);
    const entry = stated[given.which % stated.length];
    if (!entry) return 404;
    if (given.do === 'withdraw') {
      return (await client.post(`${path}/history/${entry.id}/withdrawal`).send({ reason: 'Thử nghiệm' })).status;
    }
    const correction = statementOf({ status: given.status, effectiveOn: dayOf(given.day), supersedes: entry.id });
    return (await client.post(`${path}/status`).send(correction)).status;
  }

  it('equal a recomputation after any history, whoever writes at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const halves = [acts.filter((_, place) => place % 2 === 0), acts.filter((_, place) => place % 2 === 1)];
        const answers = await Promise.all(
          halves.map(async (half, place) => {
            const codes: number[] = [];
            for (const given of half) codes.push(await perform(writers[place] as Client, given));
            return codes;
          }),
        );
        expect(answers.flat().filter((code) => ![201, 404, 409].includes(code))).toEqual([]);
        expect(await differences(app)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('give the same figures as counting the statements anew, on every day', async () => {
    const client = writers[0] as Client;
    const now = app.clock.now();
    app.clock.set(60_000);
    for (let offset = 0; offset < 10; offset += 1) {
      const asOf = dayOf(offset);
      const kept = await client.get(`${KH73}/summary?asOf=${asOf}`).expect(200);
      // As known a moment ago nothing is kept: the same question is answered from the statements.
      const anew = await client.get(`${KH73}/summary?asOf=${asOf}&knownAt=${now.toISOString()}`).expect(200);
      // The sample was loaded by the real clock, which may stand before or after the one of this test.
      expect({ ...anew.body, knownAt: null }).toEqual(kept.body);
    }
  });

  it('show a row that was changed behind their back, and are mended by a rebuild', async () => {
    await app.rows(
      `UPDATE rollup_cell SET continuing = continuing + 1 WHERE dimension = 'plan' AND kind = 'task' AND effective_on = '2024-12-26'
         AND plan_id = (SELECT id FROM plan WHERE slug = '${SLUG}')`,
    );
    await app.rows(
      `DELETE FROM item_step WHERE effective_on = '2024-03-13' AND item_id IN (SELECT id FROM item WHERE code = 'KH73-N01-01')`,
    );
    const lines = await differences(app);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^quang-ninh-kh73-2024 item_step KH73-N01-01: kept .* \| right 2024-03-13 noStatement/);
    expect(lines[1]).toMatch(/^quang-ninh-kh73-2024 rollup_cell task\|plan\|: kept /);
    await app.database.transaction(async (manager) => {
      const plan = await app.app.get(PlanDirectory).find(manager, SLUG);
      if (!plan) throw new Error('no plan');
      await app.app.get(RollupKeeper).rebuild(manager, plan);
    });
    expect(await differences(app)).toEqual([]);
  });

  it('follow an item that moves to another group and unit, from that day on', async () => {
    const client = writers[0] as Client;
    await app.rows(
      `WITH moved AS (
         INSERT INTO item_version (province_id, item_id, effective_on, name, name_key, group_id, frequency, task_source)
         SELECT v.province_id, v.item_id, '2024-12-29', v.name, v.name_key,
           (SELECT id FROM task_group g WHERE g.province_id = v.province_id AND g.plan_id = i.plan_id AND g.code = 'society'),
           v.frequency, v.task_source
         FROM item_version v JOIN item i ON i.province_id = v.province_id AND i.id = v.item_id WHERE i.code = 'KH73-N05-01'
         RETURNING province_id, id
       ) INSERT INTO item_unit (province_id, version_id, role, position, unit_id)
         SELECT m.province_id, m.id, 'lead', 0, u.id FROM moved m
         JOIN unit u ON u.province_id = m.province_id AND u.code = 'so-noi-vu'`,
    );
    await app.database.transaction(async (manager) => {
      const plans = app.app.get(PlanDirectory);
      const plan = await plans.find(manager, SLUG);
      if (!plan) throw new Error('no plan');
      await app.app.get(RollupKeeper).rebuild(manager, plan);
      await plans.touch(manager, plan);
    });
    await client
      .post(`${KH73}/tasks/KH73-N05-01/status`)
      .send({ status: 'notMet', effectiveOn: '2024-12-28' })
      .expect(201);
    expect(await differences(app)).toEqual([]);
    const totals = async (asOf: string) => {
      const { body } = await client.get(`${KH73}/summary?asOf=${asOf}`).expect(200);
      const groups = body.groups as NamedRollUp[];
      // With those left out of the total: earlier acts may have stated "không phát sinh".
      const sizes = new Map(groups.map(({ code, total, excluded }) => [code, total + excluded]));
      return ['platforms', 'society'].map((code) => sizes.get(code));
    };
    const [platforms = 0, society = 0] = await totals('2024-12-28');
    expect(await totals('2024-12-29')).toEqual([platforms - 1, society + 1]);
  });
});

describe('as known at a moment', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ template: 'sample', now: '2099-01-15T09:00:00+07:00' });
  });
  afterAll(() => app.close());

  it('figures of the past can be asked again exactly', async () => {
    const editor = await app.as('editor');
    const ask = async (query: string) => (await editor.get(`${KH73}/summary?asOf=2024-12-31${query}`).expect(200)).body;
    const first = await ask('');
    const knownAt = encodeURIComponent('2099-01-15T09:30:00+07:00');
    app.clock.set('2099-01-15T10:00:00+07:00');
    const { body: done } = await editor
      .post(`${KH73}/tasks/KH73-N02-03/status`)
      .send({ status: 'completed', effectiveOn: '2024-12-20' })
      .expect(201);
    await editor
      .post(`${KH73}/tasks/KH73-N02-04/status`)
      .send({ status: 'completed', effectiveOn: '2024-12-30' })
      .expect(201);
    app.clock.set('2099-01-15T11:00:00+07:00');
    await editor.post(`${KH73}/tasks/KH73-N02-03/history/${done.id}/withdrawal`).send({ reason: 'Nhầm' }).expect(201);
    app.clock.set('2099-01-15T12:00:00+07:00');

    const { knownAt: echoed, ...past } = await ask(`&knownAt=${knownAt}`);
    expect(echoed).toBe('2099-01-15T09:30:00+07:00');
    expect({ ...past, knownAt: null }).toEqual(first);
    expect((await ask('')).tasks.completed).toBe(first.tasks.completed + 1);
    const { body: item } = await editor
      .get(`${KH73}/tasks/KH73-N02-03?asOf=2024-12-25&knownAt=${encodeURIComponent('2099-01-15T10:30:00+07:00')}`)
      .expect(200);
    expect(item).toMatchObject({ status: 'completed', statusSince: '2024-12-20' });
    const { body: now } = await editor.get(`${KH73}/tasks/KH73-N02-03?asOf=2024-12-25`).expect(200);
    expect(now).toMatchObject({ status: 'noStatement', statusSince: null, updatedOn: null });
  });
});
