import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, startTestApp, type TestApp } from '../../testing/index.js';
import { PlanAsKnown } from '../figures/index.js';
import { PlanDirectory, type PlanRef } from '../plans/index.js';
import { BoardReader } from './board-reader.js';
import type { Board } from './board.js';
import type { Moment } from './moment.js';

const SLUG = 'mau-2024';
const DAYS = ['2024-05-31', '2024-12-31'];

/** What is kept of a plan between questions must be what reading everything anew gives. */
describe('boards that are kept', () => {
  let t: TestApp;
  let editor: Client;
  let boards: BoardReader;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample' });
    editor = await t.as('editor2');
    boards = t.app.get(BoardReader);
  });
  afterAll(() => t.close());

  const planNow = async (): Promise<PlanRef> => {
    const plan = await t.app.get(PlanDirectory).find(t.database.manager, SLUG);
    if (!plan) throw new Error('The sample has no such plan');
    return plan;
  };
  const kept = async (moment: Moment): Promise<Board> => boards.board(await planNow(), moment, 'the same units');
  const anew = async (moment: Moment): Promise<Board> => {
    const plan = await planNow();
    return t.app.get(PlanAsKnown).read(plan, moment.knownAt, (manager) => boards.read(manager, plan, moment));
  };
  const same = async (knownAt: string | null) => {
    for (const asOf of DAYS) expect(await kept({ asOf, knownAt })).toEqual(await anew({ asOf, knownAt }));
  };

  it('are those read anew, after statements, corrections and withdrawals, and as known before each of them', async () => {
    const { body: list } = await editor.get(`/plans/${SLUG}/tasks?limit=3`).expect(200);
    const codes = (list as { items: { code: string }[] }).items.map(({ code }) => code);
    const moments: string[] = [];
    const pass = () => {
      moments.push(t.clock.now().toISOString());
      t.clock.set(120_000);
    };
    await same(null);
    pass();
    const path = `/plans/${SLUG}/tasks/${codes[0]}`;
    const first = { status: 'stopped', effectiveOn: '2024-05-20', reason: 'Hết kinh phí' };
    const { body: entry } = await editor.post(`${path}/status`).send(first).expect(201);
    await same(null);
    pass();
    for (const code of codes) {
      const statement = { status: 'inProgress', effectiveOn: '2024-12-20' };
      await editor.post(`/plans/${SLUG}/tasks/${code}/status`).send(statement).expect(201);
    }
    await same(null);
    pass();
    await editor
      .post(`${path}/history/${(entry as { id: string }).id}/withdrawal`)
      .send({ reason: 'Ghi nhầm' })
      .expect(201);
    await same(null);
    for (const moment of moments) await same(moment);
    expect((await kept({ asOf: '2024-05-31', knownAt: moments[1] ?? null })).items).not.toEqual(
      (await kept({ asOf: '2024-05-31', knownAt: null })).items,
    );
  });

  it('give the rows of a page as the whole board does', async () => {
    const moment = { asOf: '2024-12-31', knownAt: null };
    const plan = await planNow();
    const tasks = (await kept(moment)).items.filter(({ item }) => item.kind === 'task');
    const after = tasks[4]?.item.position ?? 0;
    const part = await boards.part(plan, moment, 'the same units', { kind: 'task', after, limit: 3 });
    expect(part.board.items).toEqual(tasks.slice(5, 8));
    expect([part.total, part.goesOn]).toEqual([tasks.length, true]);
    const last = await boards.part(plan, moment, 'the same units', { kind: 'task', after, limit: 500 });
    expect([last.board.items.length, last.goesOn]).toEqual([tasks.length - 5, false]);
  });
});
