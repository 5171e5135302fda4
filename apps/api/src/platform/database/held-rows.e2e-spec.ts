import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Client, eventually, startTestApp, type TestApp } from '../../testing/index.js';
import { Database, exclusively } from './index.js';

const HELD = '/plans/mau-2024';
const OTHER = '/plans/quang-ninh-kh73-2024';

describe('a row that somebody holds', () => {
  let t: TestApp;
  let editor: Client;
  let holder: pg.Client;
  beforeAll(async () => {
    t = await startTestApp({ template: 'sample' });
    editor = await t.as('editor');
    holder = new pg.Client({ connectionString: t.config.databaseUrl });
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await t.close();
  });

  const statement = { status: 'inProgress', effectiveOn: '2024-12-27' };
  const timed = async (
    test: PromiseLike<{ status: number; headers: Record<string, string>; body: { code?: string } }>,
  ) => {
    const since = performance.now();
    const { status, headers, body } = await test;
    return { status, ms: performance.now() - since, code: body.code, retryAfter: headers['retry-after'] };
  };
  const codesOf = async (plan: string): Promise<string[]> =>
    (await editor.get(`${plan}/targets?limit=20`).expect(200)).body.items.map(({ code }: { code: string }) => code);

  it('keeps its own writers waiting, for seconds, and nobody else', async () => {
    const [held, other] = [await codesOf(HELD), await codesOf(OTHER)];
    await holder.query('BEGIN');
    await holder.query(`SELECT 1 FROM plan WHERE slug = 'mau-2024' FOR UPDATE`);
    const writers = Array.from({ length: 14 }, (_, at) =>
      timed(editor.post(`${HELD}/targets/${held[at] ?? ''}/status`).send(statement)),
    );
    await sleep(300);
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all([
        timed(t.anonymous.get('/health')),
        timed(t.anonymous.get(`${OTHER}/summary`)),
        timed(editor.get('/provinces/quang-ninh/units')),
        timed(editor.post(`${OTHER}/targets/${other[round] ?? ''}/status`).send(statement)),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201]);
      for (const { ms } of answers) expect(ms).toBeLessThan(2_500);
    }
    const refused = await Promise.all(writers);
    await holder.query('ROLLBACK');
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 409, code: 'busy', retryAfter: '5' });
      expect(answer.ms).toBeLessThan(20_000);
    }
    await editor
      .post(`${HELD}/targets/${held[0] ?? ''}/status`)
      .send(statement)
      .expect(201);
  });

  it('does not end a scheduled job before its time', async () => {
    await holder.query('BEGIN');
    await holder.query(`SELECT 1 FROM plan WHERE slug = 'mau-2024' FOR UPDATE`);
    const database = t.app.get(Database);
    const work = exclusively(database, 'test', () =>
      database.transaction((manager) => manager.query(`SELECT 1 FROM plan WHERE slug = 'mau-2024' FOR UPDATE`)),
    );
    await sleep(6_000);
    await holder.query('ROLLBACK');
    expect(await work).toHaveLength(1);
  });

  it('waits by limits that the database itself keeps, for requests only', async () => {
    const limits = `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
      current_setting('idle_in_transaction_session_timeout') AS idle`;
    const database = t.app.get(Database);
    const read = () => database.transaction((manager) => manager.query<object[]>(limits));
    expect(await read()).toEqual([{ lock: '5s', statement: '30s', idle: '1min' }]);
    expect(await database.unhurried(read)).toEqual([{ lock: '1min', statement: '0', idle: '0' }]);
    expect(await read()).toEqual([{ lock: '5s', statement: '30s', idle: '1min' }]);
  });
});

describe('many writers', () => {
  it('leave connections to readers', async () => {
    const t = await startTestApp();
    try {
      const ends: (() => void)[] = [];
      const writers = Array.from({ length: 12 }, () =>
        t.database.transaction(() => new Promise<void>((resolve) => ends.push(resolve))),
      );
      const share = Math.floor(t.config.databasePoolSize * 0.7);
      await eventually(async () => expect(ends).toHaveLength(share));
      await sleep(200);
      expect(ends).toHaveLength(share);
      const since = performance.now();
      await t.anonymous.get('/plans').expect(200);
      expect(performance.now() - since).toBeLessThan(2_000);
      // Each that ends lets one of those that wait begin, whichever that is.
      for (let done = 0; done < writers.length; done += 1) {
        await eventually(async () => expect(ends.length).toBeGreaterThan(done));
        ends[done]?.();
      }
      await Promise.all(writers);
    } finally {
      await t.close();
    }
  });
});
