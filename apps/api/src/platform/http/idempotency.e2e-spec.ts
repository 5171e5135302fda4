import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../testing/index.js';

const PLAN = '/plans/quang-ninh-kh73-2024';

describe('a write that is repeated because it takes long', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample' });
  });
  afterAll(() => t.close());

  it('happens once, though the first one was taken for abandoned while it waited', async () => {
    const editor = await t.as('editor');
    const reason = 'hai lần thử, một lần ghi';
    const write = () =>
      editor
        .post(`${PLAN}/targets/KH73-DL-01/status`)
        .set('Idempotency-Key', 'cho-lau')
        .send({ status: 'stopped', effectiveOn: '2024-12-27', reason })
        .then(({ status }) => status);
    const holder = new pg.Client({ connectionString: t.config.databaseUrl });
    await holder.connect();
    let answers: Promise<number[]>;
    try {
      await holder.query('BEGIN');
      await holder.query(`SELECT 1 FROM plan WHERE slug = 'quang-ninh-kh73-2024' FOR UPDATE`);
      const first = write();
      await sleep(700);
      t.clock.set(61_000);
      const second = write();
      await sleep(700);
      await holder.query('ROLLBACK');
      answers = Promise.all([first, second]);
      expect((await answers).toSorted((a, b) => a - b)).toEqual([201, 503]);
    } finally {
      await holder.end();
    }
    expect(await t.rows('SELECT 1 FROM status_entry WHERE reason = $1', [reason])).toHaveLength(1);
    expect(await write()).toBe(201);
    expect(await t.rows('SELECT 1 FROM status_entry WHERE reason = $1', [reason])).toHaveLength(1);
  });
});
