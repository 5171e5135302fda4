import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FigureHistory, Problem, RecordedFigures } from '@tiendo/contracts';
import pg from 'pg';
import { eventually, startTestApp, type TestApp } from '../../../testing/index.js';
import { type Field, figureField, keptDifferences, secondPlan } from '../testing/field.js';

const NOW = '2025-06-10T09:00:00+07:00';

describe('two replicas on one database', () => {
  let t: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    t = await startTestApp({ now: NOW });
    other = await t.replica();
  });
  afterAll(async () => {
    await other?.close();
    await t?.close();
  });

  const writers = async (f: Field, count: number) => {
    const { username } = await t.given.user({ province: f.province, role: 'editor' });
    return Promise.all(Array.from({ length: count }, (_, index) => (index % 2 === 0 ? t : other).as(username)));
  };

  it('lose no update of one cell: who saw an older version is told, and tries again', async () => {
    const f = await figureField(t);
    const path = f.cell('count', 0);
    const clients = await writers(f, 8);
    let refused = 0;
    await Promise.all(
      clients.map(async (client, index) => {
        for (let version = 0; ;) {
          const answer = await client
            .put(path)
            .set('If-Match', `"${version}"`)
            .send({ text: String(100 + index) });
          if (answer.status === 200) {
            expect((answer.body as RecordedFigures).cells[0]).toMatchObject({
              version: version + 1,
              figure: { value: String(100 + index) },
            });
            return;
          }
          expect(answer.status).toBe(412);
          refused += 1;
          version = ((answer.body as Problem).current as { version: number }).version;
        }
      }),
    );
    const history = (await f.editor.get(`${path}/history`).expect(200)).body as FigureHistory;
    expect(history.version).toBe(8);
    expect(refused).toBeGreaterThan(0);
    expect(new Set(history.items.map(({ value }) => value)).size).toBe(8);
    // Each corrects the one before it: the history is one line.
    expect(history.items.map(({ supersedes }) => supersedes)).toEqual([
      ...history.items.slice(1).map(({ observationId }) => observationId),
      null,
    ]);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
  });

  it('keep every roll-up right while both write to one block, and to two plans that ask the same', async () => {
    const f = await figureField(t, 6);
    const second = await secondPlan(t, f);
    const clients = await writers(f, 6);
    const texts = ['9/10', '21/30', '80%', 'trên 80%', '0/0', '7/10'];
    await Promise.all(
      clients.map(async (client, index) => {
        const plan = index % 3 === 0 ? second.slug : f.plan.slug;
        for (const [round, text] of texts.entries()) {
          const unit = f.units[(index + round) % f.units.length]?.code;
          const path = `/plans/${plan}/periods/2025M05/figures/share/${unit}`;
          await client.put(path).send({ text }).expect(200);
          if (round === 3) await client.post(`${path}/withdrawal`).send({ reason: 'kiểm thử' }).expect(201);
        }
      }),
    );
    const [count] = await t.rows<{ statements: number; versions: number }>(
      `SELECT (SELECT count(*)::int FROM observation WHERE province_id = $1 AND period_id IS NOT NULL) AS statements,
         (SELECT sum(version)::int FROM figure WHERE province_id = $1) AS versions`,
      [f.province.id],
    );
    expect(count).toEqual({ statements: 42, versions: 42 });
    expect([await keptDifferences(t, f.plan), await keptDifferences(t, second)]).toEqual([[], []]);
  });
});

describe('a write that dies in the middle', () => {
  let t: TestApp;
  let f: Field;
  let observer: pg.Client;
  beforeAll(async () => {
    t = await startTestApp({ now: NOW });
    f = await figureField(t);
    await f.editor.put(f.cell('share', 0)).send({ text: '9/10' }).expect(200);
    observer = new pg.Client({ connectionString: t.config.databaseUrl });
    await observer.connect();
  });
  afterAll(async () => {
    await observer?.end();
    await t?.close();
  });

  /** Everything a write on figures leaves behind. */
  const left = () =>
    t.rows(
      `SELECT (SELECT count(*) FROM observation) AS statements, (SELECT count(*) FROM evidence) AS evidence,
         (SELECT count(*) FROM audit_event) AS events, (SELECT sum(revision) FROM plan) AS revisions,
         (SELECT md5(string_agg(f::text, '|' ORDER BY f::text)) FROM figure f) AS figures,
         (SELECT md5(string_agg(s::text, '|' ORDER BY s::text)) FROM standing s) AS standings,
         (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM aggregate_figure a) AS aggregates`,
    );

  it.each(['observation', 'figure', 'aggregate_figure', 'standing', 'audit_event'])(
    'at its first row of %s leaves nothing behind, and the next one goes through',
    async (table) => {
      const before = await left();
      await observer.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
      const dying = f.editor
        .put(f.cell('share', 1))
        .send({ text: '1/10' })
        .then(({ status }) => status);
      let pid: number | undefined;
      await eventually(async () => {
        const waiting = await observer.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        pid = waiting.rows[0]?.pid;
        expect(pid).toBeDefined();
      });
      await observer.query('SELECT pg_terminate_backend($1)', [pid]);
      await observer.query('ROLLBACK');
      expect(await dying).toBeGreaterThanOrEqual(500);
      expect(await left()).toEqual(before);
      const unit = f.units[2]?.code ?? '';
      const { cells } = (await f.editor.put(f.cell('share', unit)).send({ text: '8/10' }).expect(200))
        .body as RecordedFigures;
      expect(cells[0]?.figure).toMatchObject({ numerator: '8' });
      expect(await keptDifferences(t, f.plan)).toEqual([]);
    },
  );
});
