import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewFigures, RecordedFigures } from '@tiendo/contracts';
import type pg from 'pg';
import request from 'supertest';
import { startApp } from '../../../../../../tools/lib/app-process.mjs';
import { eventually, startTestApp, TEST_PASSWORD, type TestApp } from '../../../testing/index.js';
import { backendOf, connectTo, gone, holdChain, holdKey, PATIENCE_MS, waitingFor } from '../../../testing/killing.js';
import { verifyAuditTrail } from '../../audit/index.js';
import { type Field, figureField, keptDifferences } from '../testing/field.js';

const DISTRICTS = 30;

type Running = Awaited<ReturnType<typeof startApp>> & {
  readonly write: (key: string, items: NewFigures['items']) => request.Test;
};

describe('the API as a process of its own, killed in the middle of a write of 90 figures', () => {
  let t: TestApp;
  let f: Field;
  let username: string;
  let holder: pg.Client;
  let queued: pg.Client;
  let observer: pg.Client;
  /** Starting it costs more than all the rest: what a test has restarted is what the next one kills. */
  let running: Running | null = null;
  const connect = () => connectTo(t.config.databaseUrl);
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t, DISTRICTS);
    ({ username } = await t.given.user({ province: f.province, role: 'editor' }));
    // Half of the cells hold a figure already: the write corrects as well as adds.
    const items = figures(20).filter((_, index) => index % 2 === 0);
    await f.editor.post(PATH()).send({ items }).expect(201);
    [holder, queued, observer] = [await connect(), await connect(), await connect()];
  });
  afterAll(async () => {
    await running?.stop();
    await Promise.all([holder, queued, observer].map((client) => client?.end()));
    await t?.close();
  });

  const PATH = () => `/plans/${f.plan.slug}/periods/2025M05/figures`;
  const figures = (base: number): NewFigures['items'] =>
    f.units.flatMap(({ code }, index) => [
      { indicator: 'share', unit: code, text: `${base + index}/100` },
      { indicator: 'count', unit: code, text: String(base + index) },
      { indicator: 'running', unit: code, text: `lũy kế ${base + index}` },
    ]) as NewFigures['items'];

  /** The built API on this test's database, with its own clock, and one person signed in there. */
  const start = async (): Promise<Running> => {
    const app = await startApp({
      databaseUrl: t.config.databaseUrl,
      password: TEST_PASSWORD,
      env: { TIENDO_SAMPLE: 'off', TIENDO_JOBS: 'off', TIENDO_ADMIN_PASSWORD: TEST_PASSWORD },
    });
    const to = request(`${app.url}/api/v1`);
    const signedIn = await to.post('/session').send({ username, password: TEST_PASSWORD }).expect(201);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    running = {
      ...app,
      write: (key, items) => to.post(PATH()).set('Cookie', cookie).set('Idempotency-Key', key).send({ items }),
    };
    return running;
  };

  /** Everything a write on figures leaves behind, to the last byte. */
  const left = () =>
    t.rows(
      `SELECT (SELECT md5(string_agg(o::text, '|' ORDER BY o::text)) FROM observation o) AS statements,
         (SELECT md5(string_agg(e::text, '|' ORDER BY e::text)) FROM evidence e) AS evidence,
         (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM audit_event a) AS events,
         (SELECT md5(string_agg(p::text, '|' ORDER BY p::text)) FROM plan p) AS plans,
         (SELECT md5(string_agg(g::text, '|' ORDER BY g::text)) FROM figure g) AS figures,
         (SELECT md5(string_agg(s::text, '|' ORDER BY s::text)) FROM standing s) AS standings,
         (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM aggregate_figure a) AS aggregates,
         (SELECT md5(string_agg(c::text, '|' ORDER BY c::text)) FROM rollup_cell c) AS cells`,
    );
  const counts = async () => {
    const [row] = await t.rows<{ statements: number; events: number }>(
      `SELECT (SELECT count(*)::int FROM observation) AS statements, (SELECT count(*)::int FROM audit_event
         WHERE action = 'figure.record') AS events`,
    );
    return row ?? { statements: 0, events: 0 };
  };

  /** Holds the owner's audit chain, which a write takes after all its figures and roll-ups. */
  const chain = () => holdChain(holder, f.province.id);

  /** Kills without a word: no handler of the process runs. */
  const kill = async (app: Running, answer: Promise<unknown>) => {
    process.kill(app.pid, 'SIGKILL');
    expect(await answer).toBe('no answer');
    running = null;
    await app.stop();
  };
  const send = (app: Running, key: string, items: NewFigures['items']) =>
    app.write(key, items).then(
      ({ status }) => status,
      () => 'no answer',
    );

  /** A restarted API takes the same write under the same key once, however often it is sent. */
  const sendAgain = async (key: string, items: NewFigures['items']) => {
    const before = await counts();
    const app = await start();
    // As a minute later: only then is a key taken from a request that has not answered.
    await observer.query(`UPDATE idempotency_key SET created_at = created_at - interval '61 s' WHERE key = $1`, [key]);
    const first = await app.write(key, items).expect(201);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect((first.body as RecordedFigures).cells).toHaveLength(items.length);
    const second = await app.write(key, items).expect(201);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    expect(await counts()).toEqual({
      statements: before.statements + items.length,
      events: before.events + items.length,
    });
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    expect(await verifyAuditTrail(t.database.manager)).toEqual([]);
  };

  const WRITTEN = ['aggregate_figure', 'figure', 'observation', 'plan', 'standing'];

  it('before its audit events leaves nothing, and is taken once when sent again', async () => {
    const items = figures(40);
    const app = running ?? (await start());
    const before = await left();
    await chain();
    const answer = send(app, 'killed-before-audit', items);
    const { pid, wrote, tables } = await waitingFor(observer, holder);
    expect(wrote).toBe(true);
    expect(tables).toEqual(expect.arrayContaining(WRITTEN));
    await kill(app, answer);
    await holder.query('ROLLBACK');
    await gone(observer, pid);
    expect(await left()).toEqual(before);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    await sendAgain('killed-before-audit', items);
  });

  it('at its last word before the commit leaves nothing, and is taken once when sent again', async () => {
    const items = figures(50);
    const app = running ?? (await start());
    const before = await left();
    await chain();
    const answer = send(app, 'killed-at-last-word', items);
    await waitingFor(observer, holder);
    await holdKey(queued, 'killed-at-last-word');
    await holder.query('ROLLBACK');
    const { pid, wrote, tables } = await waitingFor(observer, queued);
    expect(wrote).toBe(true);
    expect(tables).toEqual(expect.arrayContaining([...WRITTEN, 'audit_event', 'idempotency_key']));
    await kill(app, answer);
    await queued.query('ROLLBACK');
    await gone(observer, pid);
    expect(await left()).toEqual(before);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    await sendAgain('killed-at-last-word', items);
  });

  it('after its commit, before its answer, leaves all of it, and is not taken again', async () => {
    const items = figures(60);
    const key = 'killed-after-commit';
    const app = running ?? (await start());
    const before = await counts();
    await chain();
    const answer = send(app, key, items);
    await waitingFor(observer, holder);
    await holdKey(queued, key);
    await holder.query('ROLLBACK');
    const { pid: writing } = await waitingFor(observer, queued);
    // Asked for while the write still has the table: granted by its commit, before its process hears of that.
    const holderPid = await backendOf(holder);
    const table = holder.query('BEGIN; LOCK TABLE idempotency_key IN SHARE MODE');
    await eventually(async () => {
      const { rows } = await observer.query<{ by: number[] }>('SELECT pg_blocking_pids($1) AS by', [holderPid]);
      expect(rows[0]?.by).toContain(writing);
    }, PATIENCE_MS);
    await queued.query('ROLLBACK');
    await table;
    const { pid } = await waitingFor(observer, holder);
    await kill(app, answer);
    await holder.query('ROLLBACK');
    await gone(observer, pid);
    const after = { statements: before.statements + items.length, events: before.events + items.length };
    expect(await counts()).toEqual(after);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    expect(await verifyAuditTrail(t.database.manager)).toEqual([]);

    const repeated = await (await start()).write(key, items).expect(201);
    expect(repeated.headers['idempotent-replayed']).toBe('true');
    expect((repeated.body as RecordedFigures).cells).toHaveLength(items.length);
    expect(await counts()).toEqual(after);
  });
});
