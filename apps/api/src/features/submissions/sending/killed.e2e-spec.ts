import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SubmissionBody } from '@tiendo/contracts';
import type pg from 'pg';
import request from 'supertest';
import { startApp } from '../../../../../../tools/lib/app-process.mjs';
import { eventually, startTestApp, TEST_PASSWORD, type TestApp } from '../../../testing/index.js';
import { backendOf, connectTo, gone, holdChain, holdKey, PATIENCE_MS, waitingFor } from '../../../testing/killing.js';
import { verifyAuditTrail } from '../../audit/index.js';
import { type AskedField, askedField, fill } from '../testing/asked.js';

type Running = Awaited<ReturnType<typeof startApp>> & { readonly cookie: string };

/** What a sending by the signed paper writes before its trail; the receipt of a first one stays for the next. */
const WRITTEN = ['document', 'submission', 'submission_step'];

describe('the API as a process of its own, killed in the middle of a sending by the signed paper', () => {
  let t: TestApp;
  let f: AskedField;
  let username: string;
  let holder: pg.Client;
  let queued: pg.Client;
  let observer: pg.Client;
  /** Starting it costs more than all the rest: what a test has restarted is what the next one kills. */
  let running: Running | null = null;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-09T16:00:00+07:00' });
    f = await askedField(t);
    const [unit] = f.units;
    if (!unit) throw new Error('No unit');
    ({ username } = await t.given.user({ province: f.province, role: 'unitLeader', unit }));
    await fill(f, f.reporter);
    const connect = () => connectTo(t.config.databaseUrl);
    [holder, queued, observer] = [await connect(), await connect(), await connect()];
  });
  afterAll(async () => {
    await running?.stop();
    await Promise.all([holder, queued, observer].map((client) => client?.end()));
    await t?.close();
  });

  const at = () => `${f.submissions}/${f.idOf(0)}`;
  const paper = (number: string) => ({ number, issuedOn: '2025-06-09', signer: 'Giám đốc' });

  /** The built API on this test's database, with its own clock, and the leader signed in there. */
  const start = async (): Promise<Running> => {
    const app = await startApp({
      databaseUrl: t.config.databaseUrl,
      password: TEST_PASSWORD,
      env: { TIENDO_SAMPLE: 'off', TIENDO_JOBS: 'off', TIENDO_ADMIN_PASSWORD: TEST_PASSWORD },
    });
    const signedIn = await request(`${app.url}/api/v1`)
      .post('/session')
      .send({ username, password: TEST_PASSWORD })
      .expect(201);
    running = { ...app, cookie: String(signedIn.headers['set-cookie']).split(';')[0] ?? '' };
    return running;
  };
  const step = (app: Running, key: string, body: object) =>
    request(`${app.url}/api/v1`).post(`${at()}/steps`).set('Cookie', app.cookie).set('Idempotency-Key', key).send(body);
  const sending = (app: Running, key: string, number: string) =>
    step(app, key, { step: 'approveByDocument', paper: paper(number) }).then(
      ({ status }) => status,
      () => 'no answer',
    );

  /** Everything a sending leaves behind, to the last byte. */
  const left = () =>
    t.rows(
      `SELECT (SELECT md5(string_agg(s::text, '|' ORDER BY s::text)) FROM submission s) AS reports,
         (SELECT md5(string_agg(s::text, '|' ORDER BY s::text)) FROM submission_step s) AS steps,
         (SELECT md5(string_agg(l::text, '|' ORDER BY l::text)) FROM submission_line l) AS lines,
         (SELECT md5(string_agg(c::text, '|' ORDER BY c::text)) FROM receipt_counter c) AS receipts,
         (SELECT md5(string_agg(d::text, '|' ORDER BY d::text)) FROM document d) AS documents,
         (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM audit_event a) AS events,
         (SELECT md5(string_agg(r::text, '|' ORDER BY r::text)) FROM row_seal r) AS seals`,
    );
  const read = async () => (await f.leader.get(at()).expect(200)).body as SubmissionBody;

  /** Kills without a word: no handler of the process runs. */
  const kill = async (app: Running, answer: Promise<unknown>) => {
    process.kill(app.pid, 'SIGKILL');
    expect(await answer).toBe('no answer');
    running = null;
    await app.stop();
  };

  /** A restarted API takes the same sending under the same key once, however often it is sent; then it is taken back. */
  const sentOnce = async (key: string, number: string) => {
    const app = await start();
    // As a minute later: only then is a key taken from a request that has not answered.
    await observer.query(`UPDATE idempotency_key SET created_at = created_at - interval '61 s' WHERE key = $1`, [key]);
    const body = { step: 'approveByDocument', paper: paper(number) };
    const first = await step(app, key, body).expect(200);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    const second = await step(app, key, body).expect(200);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    const report = await read();
    expect(report).toMatchObject({ state: 'sent', receipt: expect.stringMatching(/^TD-\d{4}-000001$/) });
    expect(report.steps.filter((one) => one.document?.label.includes(number))).toHaveLength(1);
    expect(await verifyAuditTrail(t.database.manager)).toEqual([]);
    await step(app, `${key}-back`, { step: 'withdraw', remark: 'Thử lại' }).expect(200);
  };

  it('before its trail leaves nothing, and is taken once when sent again', async () => {
    const app = await start();
    const before = await left();
    await holdChain(holder, f.province.id);
    const answer = sending(app, 'sending-before-trail', '11/BC');
    const { pid, wrote, tables } = await waitingFor(observer, holder);
    expect(wrote).toBe(true);
    expect(tables).toEqual(expect.arrayContaining([...WRITTEN, 'receipt_counter']));
    await kill(app, answer);
    await holder.query('ROLLBACK');
    await gone(observer, pid);
    expect(await left()).toEqual(before);
    expect(await read()).toMatchObject({ state: 'drafting', receipt: null });
    await sentOnce('sending-before-trail', '11/BC');
  });

  it('at its last word before the commit leaves nothing, and is taken once when sent again', async () => {
    const key = 'sending-last-word';
    const app = running ?? (await start());
    const before = await left();
    await holdChain(holder, f.province.id);
    const answer = sending(app, key, '12/BC');
    await waitingFor(observer, holder);
    await holdKey(queued, key);
    await holder.query('ROLLBACK');
    const { pid, wrote, tables } = await waitingFor(observer, queued);
    expect(wrote).toBe(true);
    expect(tables).toEqual(expect.arrayContaining([...WRITTEN, 'audit_event', 'idempotency_key']));
    await kill(app, answer);
    await queued.query('ROLLBACK');
    await gone(observer, pid);
    expect(await left()).toEqual(before);
    await sentOnce(key, '12/BC');
  });

  it('after its commit, before its answer, leaves all of it, and is not taken again', async () => {
    const key = 'sending-after-commit';
    const app = running ?? (await start());
    await holdChain(holder, f.province.id);
    const answer = sending(app, key, '13/BC');
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
    const report = await read();
    expect(report.state).toBe('sent');
    expect(report.steps.map((one) => one.step)).toEqual([
      'approveByDocument',
      ...['withdraw', 'approveByDocument', 'withdraw', 'approveByDocument'],
    ]);
    const restarted = await start();
    const after = await left();
    const again = await step(restarted, key, { step: 'approveByDocument', paper: paper('13/BC') }).expect(200);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(await left()).toEqual(after);
    expect(await verifyAuditTrail(t.database.manager)).toEqual([]);
  });
});
