import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  BoundaryMap,
  ItemPage,
  ItemRow,
  LateList,
  MeetingRow,
  Overview,
  PeriodList,
  RankingBody,
  Summary,
} from '@tiendo/contracts';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findingWords, TrailCheck } from '../features/audit/index.js';
import { FigureKeeper } from '../features/figures/index.js';
import { PlanDirectory } from '../features/plans/index.js';
import { RollupKeeper } from '../features/statements/index.js';
import { type Client, startTestApp, type TestApp } from '../testing/index.js';
import { headline, planFile } from '../testing/sample-data.js';
import { loadSample } from './load-sample.js';
import { DATA } from './read-data.js';

const YEAR_END = '2024-12-31';

describe('the sample', () => {
  let app: TestApp;
  let editor: Client;

  beforeAll(async () => {
    app = await startTestApp({ template: 'sample', now: '2030-01-15T09:00:00+07:00' });
    editor = await app.as('editor');
  });
  afterAll(() => app?.close());

  const summary = async (slug: string, asOf = YEAR_END): Promise<Summary> =>
    (await app.anonymous.get(`/plans/${slug}/summary?asOf=${asOf}`).expect(200)).body as Summary;

  it('reads Kế hoạch 73 as the annual report prints it', async () => {
    const { targets, tasks, pillars } = await summary('quang-ninh-kh73-2024');
    expect(targets).toMatchObject({ total: 30, completed: 21, percent: 70 });
    expect(tasks).toMatchObject({ total: 35, completed: 22, percent: 62.86, continuing: 11 });
    expect(pillars.map(({ code, completed, total, percent }) => [code, completed, total, percent])).toEqual([
      ['digital-data', 0, 3, 0],
      ['digital-government', 10, 11, 90.91],
      ['digital-economy', 5, 7, 71.43],
      ['digital-society', 6, 9, 66.67],
    ]);
  });

  it('is vouched for by the trail, row by row', async () => {
    const { findings } = await app.app.get(TrailCheck, { strict: false }).check();
    expect(findings.map(findingWords)).toEqual([]);
  });

  it('knows nothing of Kế hoạch 73 before the last moment of data', async () => {
    const { targets } = await summary('quang-ninh-kh73-2024', '2024-12-25');
    expect(targets.byStatus).toEqual([{ status: 'noStatement', count: 30, percent: 100 }]);
  });

  it('reads Quyết định 58: six tasks, four done and maintained', async () => {
    const { targets, tasks } = await summary('quang-ninh-qd58-2024');
    expect(targets).toMatchObject({ total: 0, percent: null });
    expect(tasks).toMatchObject({ total: 6, completed: 4 });
  });

  it('reads nothing into what the sources leave open: no day of completion, no deadline, no document', async () => {
    const items = async (path: string): Promise<ItemRow[]> =>
      ((await editor.get(path).expect(200)).body as ItemPage).items;
    const targets = await items('/plans/quang-ninh-kh73-2024/targets?asOf=2024-12-31&limit=100');
    const done = targets.filter(({ status }) => status === 'completed');
    expect(done).toHaveLength(21);
    expect(new Set(done.map(({ timeliness }) => timeliness))).toEqual(new Set(['completedDayNotNamed']));
    expect(targets.find(({ status }) => status === 'stopped')?.notNamed).toEqual(['day', 'permission']);
    const tasks = await items('/plans/quang-ninh-qd58-2024/tasks?asOf=2026-11-30');
    expect(tasks.map(({ dueOn, overdueDays }) => [dueOn, overdueDays])).toEqual(tasks.map(() => [null, null]));
  });

  it('keeps what the files state: documents, discrepancies, observations and snapshots', async () => {
    const [counts] = await app.rows<Record<string, number>>(
      `SELECT (SELECT count(*) FROM discrepancy) AS discrepancies, (SELECT count(*) FROM observation) AS observations,
         (SELECT count(*) FROM snapshot) AS snapshots, (SELECT count(*) FROM evidence) AS evidence`,
    );
    for (const [table, count] of Object.entries(counts ?? {})) expect([table, count > 0]).toEqual([table, true]);
    const [twoDates] = await app.rows<{ days: string[] }>(
      `SELECT ARRAY[issued_on::text, alternate_issued_on::text] AS days FROM document WHERE number = '2615/QĐ-UBND'`,
    );
    expect(twoDates?.days).toEqual(['2024-09-17', '2024-09-18']);
  });

  it('makes the simulated snapshots reproduce their figures as known then', async () => {
    const { body } = await app.anonymous.get('/plans/mau-2024/snapshots').expect(200);
    const names = (body as { items: { name: string }[] }).items.map(({ name }) => name);
    expect(names).toEqual(['Báo cáo năm 2024', 'Báo cáo quý III năm 2024']);
    const [quarter] = (body as { items: { name: string; asOf: string; knownAt: string }[] }).items.slice(1);
    const path = `/plans/mau-2024/summary?asOf=${quarter?.asOf}&knownAt=${encodeURIComponent(quarter?.knownAt ?? '')}`;
    const { targets } = (await app.anonymous.get(path).expect(200)).body as Summary;
    const right = headline(planFile('mau-2024'), 'targets', quarter?.asOf, quarter?.knownAt);
    expect(targets).toMatchObject({ total: right.total, completed: right.completed, byStatus: right.byStatus });
    expect(targets.total + targets.excluded).toBe(30);
  });

  it('publishes one ranking by a decision, so that everybody sees what a published one is', async () => {
    const asked = '/rankings?plan=mau-2025&block=communes&period=2025M12&limit=60';
    const ranking = (await app.anonymous.get(asked).expect(200)).body as RankingBody;
    expect(ranking).toMatchObject({ version: 'published', counts: { units: 54, ranked: 53 }, lowest: null });
    expect(ranking.publication?.decision?.label).toContain('215/QĐ-UBND');
    const member = (await editor.get(asked).expect(200)).body as RankingBody;
    expect(member.lowest?.units.map(({ name }) => name)).toEqual(['Phường Mẫu Hải Hạ']);
    const live = (await editor.get(`${asked}&version=live`).expect(200)).body as RankingBody;
    // Places differ: a published one is of one unit alone. What they are given for does not.
    const results = ({ items }: RankingBody) =>
      items.map(({ unit, met, total }) => `${unit.code} ${met}/${total}`).sort();
    expect(results(member)).toEqual(results(live));
  });

  it('opens visitors and units on the ranking published last, where a later period is being reported', async () => {
    const [living] = await app.rows<{ slug: string }>(`SELECT slug FROM plan WHERE slug ~ '^mau-' ORDER BY year DESC`);
    const { body } = await app.anonymous.get(`/rankings?plan=${living?.slug}&limit=60`).expect(200);
    expect(body as RankingBody).toMatchObject({ version: 'published', block: 'communes', counts: { units: 54 } });
    const leader = await app.as('leader.so-noi-vu');
    const ofUnit = await leader.get(`/rankings?plan=${living?.slug}&limit=60`).expect(200);
    expect(ofUnit.body as RankingBody).toMatchObject({
      version: 'published',
      audience: 'all',
      period: { code: (body as RankingBody).period.code },
    });
    const later = await editor.get(`/rankings?plan=${living?.slug}&limit=60`).expect(200);
    expect((later.body as RankingBody).version).toBe('live');
    expect((later.body as RankingBody).period.code).not.toBe((body as RankingBody).period.code);
  });

  it('has boundaries of every unit of the simulated province, before and after its reorganisation', async () => {
    for (const [block, asOf, units] of [
      ['districts', '2025-06-30', 13],
      ['communes', '2025-12-31', 54],
    ] as const) {
      const map = (await editor.get(`/provinces/mau/boundaries/${block}?asOf=${asOf}`).expect(200)).body as BoundaryMap;
      expect(map.geojson?.features).toHaveLength(units);
      expect(map.missing).toEqual([]);
      expect(map.source).toContain('mô phỏng');
    }
  });

  it('gives the accounts their owners: the neighbour sees none of the others', async () => {
    const neighbour = await app.as('reporter.so-noi-vu-bac-giang');
    const { body } = await neighbour.get('/session').expect(200);
    expect(
      (body as { memberships: { province: { code: string } }[] }).memberships.map((one) => one.province.code),
    ).toEqual(['bac-giang']);
    await editor.get('/provinces/quang-ninh/units').expect(200);
    await neighbour.get('/provinces/quang-ninh/units').expect(403);
  });

  it('is loaded once: a second time changes nothing', async () => {
    const before = await app.rows(
      'SELECT (SELECT count(*) FROM status_entry) AS a, (SELECT count(*) FROM audit_event) AS b',
    );
    const lines: string[] = [];
    expect(await loadSample(app.app, { say: (line) => lines.push(line) })).toEqual({ provinces: [], accounts: [] });
    expect(lines).toEqual([]);
    expect(
      await app.rows('SELECT (SELECT count(*) FROM status_entry) AS a, (SELECT count(*) FROM audit_event) AS b'),
    ).toEqual(before);
  });

  it('reads no more than the owners where these are there already', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tiendo-sample-'));
    try {
      await cp(path.join(DATA, 'provinces'), path.join(folder, 'provinces'), { recursive: true });
      expect(await loadSample(app.app, { folder })).toEqual({ provinces: [], accounts: [] });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** Every screen of today has something to show, and what is kept is what the statements give. */
async function expectFullToday(app: TestApp, slug: string): Promise<void> {
  const editor = await app.as('editor');
  const get = async <Body>(path: string): Promise<Body> => (await editor.get(path).expect(200)).body as Body;
  const overview = await get<Overview>(`/plans/${slug}/overview`);
  expect(overview.attention.items.length).toBeGreaterThan(5);
  expect(overview.upcoming.length).toBeGreaterThan(3);
  expect(overview.trend.length).toBeGreaterThan(5);
  const periods = await get<PeriodList>(`/plans/${slug}/periods`);
  expect(periods.items.filter(({ state }) => state === 'open')).toHaveLength(1);
  const late = await get<LateList>(`/plans/${slug}/periods/${periods.items[1]?.code}/late`);
  expect(late.items.length).toBeGreaterThan(0);
  const { items: meetings } = await get<{ items: MeetingRow[] }>(`/plans/${slug}/meetings`);
  expect(new Set(meetings.map(({ state }) => state))).toEqual(new Set(['preparing', 'held']));
  const ranking = await get<RankingBody>(`/rankings?plan=${slug}`);
  expect(ranking.counts.ranked).toBeGreaterThan(30);
  const plans = app.app.get(PlanDirectory);
  const plan = (await plans.published(app.database.manager)).find((one) => one.slug === slug);
  if (!plan) throw new Error(`${slug} was not loaded`);
  expect(await app.app.get(RollupKeeper).differences(app.database.manager, plan)).toEqual([]);
  expect(await app.app.get(FigureKeeper).differences(app.database.manager, plan)).toEqual([]);
}

describe('loading the sample', () => {
  it('tells what it loads, and leaves nothing when it breaks off', async () => {
    // The leap day: a plan of that year is laid about it.
    const app = await startTestApp({ now: '2028-02-29T09:00:00+07:00' });
    try {
      // Behind the first plan with figures of a whole year: one owner is loaded by then, another in the middle.
      const broken = (line: string): void => {
        if (line.includes('chỉ tiêu')) throw new Error('killed');
      };
      await expect(loadSample(app.app, { say: broken })).rejects.toThrow('killed');
      expect(await app.rows('SELECT 1 FROM province UNION ALL SELECT 1 FROM user_account')).toEqual([]);

      const lines: string[] = [];
      const loaded = await loadSample(app.app, { say: (line) => lines.push(line) });
      expect(loaded.provinces).toEqual(['bac-giang', 'mau', 'quang-ninh']);
      expect(loaded.accounts).toHaveLength(15);
      expect(lines.join('\n')).toContain('73/KH-UBND: 30 chỉ tiêu, 35 nhiệm vụ');
      await expectFullToday(app, 'mau-2028');
    } finally {
      await app.close();
    }
  }, 240_000);
});
