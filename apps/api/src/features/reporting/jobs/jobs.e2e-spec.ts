import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { JobList, JobRunBody } from '@tiendo/contracts';
import { JobRunner } from '../../../platform/schedule/index.js';
import { type GivenProvince, startTestApp, type TestApp } from '../../../testing/index.js';
import { PlanDirectory } from '../../plans/index.js';
import { eventually } from '../../../testing/eventually.js';
import { planDocument } from '../../../testing/plan-document.js';
import { PeriodJob } from './period-job.js';

const MONTHLY = { cutoffDay: 13, opensAfterDays: -5, closesAfterDays: 7, startsOn: '2024-05-01', endsOn: '2024-12-31' };

describe('scheduled work', () => {
  let app: TestApp;
  let other: TestApp;
  let province: GivenProvince;

  beforeAll(async () => {
    app = await startTestApp({ now: '2024-05-01T09:00:00+07:00' });
    other = await app.replica();
    province = await app.given.province({ code: 'tinh-viec' });
    const unit = await app.given.unit(province);
    await app.given.user({ username: 'admin-viec', province, role: 'admin' });
    await app.given.user({ username: 'editor-viec', province, role: 'editor' });
    const editor = await app.as('editor-viec');
    await editor
      .post('/plans')
      .send({ slug: 'ke-hoach', province: province.code, document: planDocument(unit.code) })
      .expect(201);
    await editor.post('/plans/ke-hoach/publication').expect(201);
    await editor.put('/plans/ke-hoach/calendars/month').send(MONTHLY).expect(200);
  });
  afterAll(async () => {
    await other?.close();
    await app?.close();
  });

  const runDue = (of: TestApp) => of.app.get(JobRunner).runDue();
  const states = async (): Promise<Record<string, string>> => {
    const rows = await app.rows<{ code: string; state: string }>('SELECT code, state FROM plan_period');
    return Object.fromEntries(rows.map(({ code, state }) => [code, state]));
  };
  const runs = (job: string) =>
    app.rows<{ dueAt: Date; outcome: string }>(
      'SELECT due_at AS "dueAt", outcome FROM job_run WHERE job = $1 ORDER BY due_at',
      [job],
    );

  it('runs a due moment once, though two replicas look at the same time and again', async () => {
    const ran = (await Promise.all([runDue(app), runDue(other), runDue(app), runDue(other)])).flat();
    await runDue(other);
    expect(ran.filter(({ job }) => job === 'reporting-periods')).toHaveLength(1);
    expect(ran.filter(({ job }) => job === 'verify-rollups')).toHaveLength(1);
    expect(await runs('reporting-periods')).toEqual([
      { dueAt: new Date('2024-05-01T00:05:00+07:00'), outcome: 'done' },
    ]);
    expect((await states())['2024M05']).toBe('planned');
  });

  it('opens and closes on their days', async () => {
    app.clock.set('2024-05-08T00:04:00+07:00');
    await runDue(app);
    expect((await states())['2024M05']).toBe('planned');
    app.clock.set('2024-05-08T00:06:00+07:00');
    await runDue(other);
    expect((await states())['2024M05']).toBe('open');
    app.clock.set('2024-05-20T23:00:00+07:00');
    await runDue(app);
    expect((await states())['2024M05']).toBe('open');
    app.clock.set('2024-05-21T00:06:00+07:00');
    await runDue(app);
    expect((await states())['2024M05']).toBe('closed');
  });

  it('makes up for each missed day after downtime, once, in order', async () => {
    app.clock.set('2024-08-01T12:00:00+07:00');
    const ran = (await Promise.all([runDue(app), runDue(other)])).flat();
    const periodRuns = ran.filter(({ job }) => job === 'reporting-periods').map(({ dueAt }) => dueAt.getTime());
    expect(new Set(periodRuns).size).toBe(72);
    expect(periodRuns).toEqual(periodRuns.toSorted((a, b) => a - b));
    expect(ran.filter(({ job }) => job === 'verify-rollups')).toHaveLength(1);
    expect(await states()).toMatchObject({ '2024M06': 'closed', '2024M07': 'closed', '2024M08': 'planned' });
    const trail = await app.rows<{ subject: string; action: string; day: string }>(
      `SELECT subject, action, detail->>'day' AS day FROM audit_event
       WHERE action IN ('period.open', 'period.close') ORDER BY number`,
    );
    expect(trail.slice(2)).toEqual([
      { subject: 'ke-hoach 2024M06', action: 'period.open', day: '2024-06-08' },
      { subject: 'ke-hoach 2024M06', action: 'period.close', day: '2024-06-21' },
      { subject: 'ke-hoach 2024M07', action: 'period.open', day: '2024-07-08' },
      { subject: 'ke-hoach 2024M07', action: 'period.close', day: '2024-07-21' },
    ]);
    expect(await runDue(other)).toEqual([]);
  });

  it('begins anew what a replica left unfinished, and only that', async () => {
    await app.rows(
      `INSERT INTO job_run (job, due_at, started_at) VALUES ('reporting-periods', '2024-08-02T00:05:00+07:00', now())`,
    );
    app.clock.set('2024-08-02T08:00:00+07:00');
    expect((await runDue(app)).map(({ job }) => job)).toContain('reporting-periods');
    expect((await runs('reporting-periods')).at(-1)).toMatchObject({ outcome: 'done' });
  });

  it('is run by hand by administrators, who see what it did and found', async () => {
    const [admin, editor] = [await app.as('admin-viec'), await app.as('editor-viec')];
    await editor.get('/jobs').expect(403);
    await editor.post('/jobs/verify-rollups/run').expect(403);
    await app.rows(
      `UPDATE rollup_cell SET counts = '{"stopped": 9}' WHERE ctid = (SELECT ctid FROM rollup_cell LIMIT 1)`,
    );
    const run = (await admin.post('/jobs/verify-rollups/run').expect(200)).body as JobRunBody;
    expect(run).toMatchObject({ outcome: 'done', detail: { byHand: expect.any(String) } });
    const { items } = (await admin.get('/jobs').expect(200)).body as JobList;
    expect(items.map(({ job }) => job).sort()).toEqual([
      'audit-trail',
      'recount-figures',
      'reporting-periods',
      'verify-rollups',
    ]);
    const verified = items.find(({ job }) => job === 'verify-rollups');
    expect(verified).toMatchObject({ schedule: '02:00', nextDueAt: '2024-08-02T19:00:00.000Z' });
    expect(verified?.runs[0]?.detail).toMatchObject({ owners: { 'tinh-viec': { plans: 1, differences: 1 } } });
    const stranger = await app.as(
      (await app.given.user({ province: await app.given.province(), role: 'admin' })).username,
    );
    const seen = ((await stranger.get('/jobs').expect(200)).body as JobList).items.flatMap((item) => item.runs);
    expect(seen.every(({ detail }) => Object.keys(detail['owners'] as object).length === 0)).toBe(true);
  });

  it('answers who runs it by hand before it ends, where it takes long', async () => {
    const admin = await app.as('admin-viec');
    app.clock.set('2024-08-02T08:01:00+07:00');
    const job = app.app.get(PeriodJob);
    let end = (): void => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    const whole = jest.spyOn(job, 'run').mockImplementation(() => held.then(() => ({ owners: {} })));
    const run = (await admin.post('/jobs/reporting-periods/run').expect(200)).body as JobRunBody;
    expect(run).toMatchObject({ outcome: null, finishedAt: null });
    await admin.post('/jobs/reporting-periods/run').expect(409);
    end();
    whole.mockRestore();
    await eventually(async () => expect((await runs('reporting-periods')).every(({ outcome }) => outcome)).toBe(true));
  });

  it('calls a run failed whose process is gone', async () => {
    await app.rows(
      `INSERT INTO job_run (job, due_at, started_at) VALUES ('verify-rollups', '2024-08-02T03:33:00Z', now())`,
    );
    app.clock.set('2024-08-02T08:02:00+07:00');
    const admin = await app.as('admin-viec');
    await admin.post('/jobs/verify-rollups/run').expect(200);
    expect(
      await app.rows(`SELECT outcome FROM job_run WHERE job = 'verify-rollups' AND due_at = '2024-08-02T03:33:00Z'`),
    ).toEqual([{ outcome: 'failed' }]);
  });

  it('goes on behind a plan that fails, and tries that one again after a while', async () => {
    const editor = await app.as('editor-viec');
    const unit = await app.given.unit(province);
    const second = planDocument(unit.code);
    await editor
      .post('/plans')
      .send({ slug: 'ke-hoach-hai', province: province.code, document: { ...second, code: '2/KH-UBND' } })
      .expect(201);
    await editor.post('/plans/ke-hoach-hai/publication').expect(201);
    await editor.put('/plans/ke-hoach-hai/calendars/month').send(MONTHLY).expect(200);
    app.clock.set('2024-09-08T00:06:00+07:00');
    const job = app.app.get(PeriodJob);
    const { lock } = app.app.get(PlanDirectory);
    const [broken] = await app.rows<{ id: string }>(`SELECT id FROM plan WHERE slug = 'ke-hoach'`);
    app.app.get(PlanDirectory).lock = function (this: PlanDirectory, manager, key) {
      if (key.planId === broken?.id) return Promise.reject(Object.assign(new Error('lock timeout'), { code: '55P03' }));
      return lock.call(this, manager, key);
    };
    try {
      await runDue(app);
    } finally {
      app.app.get(PlanDirectory).lock = lock;
    }
    const stateOf = (slug: string) =>
      app.rows(
        `SELECT pp.state FROM plan_period pp JOIN plan p ON p.id = pp.plan_id WHERE p.slug = $1 AND pp.code = '2024M09'`,
        [slug],
      );
    expect(await stateOf('ke-hoach')).toEqual([{ state: 'planned' }]);
    expect(await stateOf('ke-hoach-hai')).toEqual([{ state: 'open' }]);
    expect((await runs(job.name)).at(-1)).toMatchObject({ outcome: 'failed' });
    const listed = (await (await app.as('admin-viec')).get('/jobs').expect(200)).body as JobList;
    const failed = listed.items.find((one) => one.job === job.name)?.runs[0];
    expect(failed).toMatchObject({
      outcome: 'failed',
      retriesAt: new Date('2024-09-08T00:11:00+07:00').toISOString(),
      detail: { causes: ['busy'], owners: { 'tinh-viec': { opened: ['ke-hoach-hai 2024M09'] } } },
    });
    app.clock.set(4 * 60_000);
    expect(await runDue(app)).toEqual([]);
    app.clock.set(2 * 60_000);
    const again = await runDue(app);
    expect(new Set(again.map((ran) => ran.job))).toEqual(new Set([job.name]));
    expect(await stateOf('ke-hoach')).toEqual([{ state: 'open' }]);
    expect((await runs(job.name)).at(-1)).toMatchObject({ outcome: 'done' });
    expect(await runDue(app)).toEqual([]);
  });

  it('stops no other job by one that cannot even be looked at', async () => {
    const runner = app.app.get(JobRunner);
    const at = '00:05' as const;
    const broken = { name: 'a-broken', at, catchUp: 'last' as const, run: () => Promise.resolve({}) };
    runner.register({ ...broken, waits: () => Promise.reject(new Error('no answer')) });
    runner.register({ ...broken, name: 'b-behind' });
    app.clock.set(24 * 3_600_000);
    const ran = (await runDue(app)).map(({ job }) => job);
    expect(ran).toContain('b-behind');
    expect(await runs('b-behind')).toHaveLength(1);
  });
});
