import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MachineFiguresResult } from '@tiendo/contracts';
import type pg from 'pg';
import request from 'supertest';
import { startApp } from '../../../../../../tools/lib/app-process.mjs';
import { startTestApp, TEST_PASSWORD, type TestApp } from '../../../testing/index.js';
import { connectTo, gone, holdChain, waitingFor } from '../../../testing/killing.js';
import { verifyAuditTrail } from '../../audit/index.js';
import { type Field, figureField, keptDifferences } from '../testing/field.js';
import { adminOf, type GivenMachine, machineOf, type SentFigure } from '../testing/machine.js';

const DISTRICTS = 30;

describe('the API as a process of its own, killed in the middle of what a system sends', () => {
  let t: TestApp;
  let f: Field;
  let machine: GivenMachine;
  let holder: pg.Client;
  let observer: pg.Client;
  let running: Awaited<ReturnType<typeof startApp>> | null = null;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
    f = await figureField(t, DISTRICTS);
    // The process has the real clock: the key must hold there.
    machine = await machineOf(t, f, await adminOf(t, f));
    await t.rows(`UPDATE access_key SET expires_at = now() + interval '1 day' WHERE kind = 'machine'`);
    [holder, observer] = [await connectTo(t.config.databaseUrl), await connectTo(t.config.databaseUrl)];
  });
  afterAll(async () => {
    await running?.stop();
    await Promise.all([holder, observer].map((client) => client?.end()));
    await t?.close();
  });

  const figures = (base: number): SentFigure[] =>
    f.units.flatMap(({ code }, index) => [
      { indicator: 'share', unit: code, period: '2025M05', numerator: `${base + index}`, denominator: '100' },
      { indicator: 'count', unit: code, period: '2025M04', value: String(base + index) },
    ]);
  const start = async () => {
    running = await startApp({
      databaseUrl: t.config.databaseUrl,
      password: TEST_PASSWORD,
      env: { TIENDO_SAMPLE: 'off', TIENDO_JOBS: 'off', TIENDO_ADMIN_PASSWORD: TEST_PASSWORD },
    });
    return running;
  };
  const send = (url: string, sent: readonly SentFigure[]) =>
    request(`${url}/api/v1`)
      .put(`/provinces/${f.province.code}/machine-figures`)
      .set('Authorization', `Bearer ${machine.secret}`)
      .send({ figures: sent });
  /** Everything that a sending leaves behind, to the last byte. */
  const left = () =>
    t.rows(
      `SELECT (SELECT md5(string_agg(o::text, '|' ORDER BY o::text)) FROM observation o) AS statements,
         (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM audit_event a) AS events,
         (SELECT md5(string_agg(p::text, '|' ORDER BY p::text)) FROM plan p) AS plans,
         (SELECT md5(string_agg(g::text, '|' ORDER BY g::text)) FROM figure g) AS figures,
         (SELECT md5(string_agg(s::text, '|' ORDER BY s::text)) FROM standing s) AS standings,
         (SELECT md5(string_agg(a::text, '|' ORDER BY a::text)) FROM aggregate_figure a) AS aggregates`,
    );

  it('leaves nothing of either period, and takes the same figures once when they are sent again', async () => {
    const app = await start();
    await send(app.url, figures(10)).expect(200);
    const before = await left();
    await holdChain(holder, f.province.id);
    const answer = send(app.url, figures(20)).then(
      ({ status }) => status,
      () => 'no answer',
    );
    const { pid, wrote, tables } = await waitingFor(observer, holder);
    expect(wrote).toBe(true);
    expect(tables).toEqual(expect.arrayContaining(['aggregate_figure', 'figure', 'observation', 'plan', 'standing']));
    process.kill(app.pid, 'SIGKILL');
    expect(await answer).toBe('no answer');
    running = null;
    await app.stop();
    await holder.query('ROLLBACK');
    await gone(observer, pid);
    expect(await left()).toEqual(before);

    const { url } = await start();
    const first = (await send(url, figures(20)).expect(200)).body as MachineFiguresResult;
    expect(first).toMatchObject({ accepted: 2 * DISTRICTS, unchanged: 0, refused: 0 });
    const after = await left();
    const second = (await send(url, figures(20)).expect(200)).body as MachineFiguresResult;
    expect(second).toMatchObject({ accepted: 0, unchanged: 2 * DISTRICTS, refused: 0 });
    expect(await left()).toEqual(after);
    expect(await keptDifferences(t, f.plan)).toEqual([]);
    expect(await verifyAuditTrail(t.database.manager)).toEqual([]);
  });
});
