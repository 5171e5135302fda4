import type { SnapshotBody, Overview, TrendPoint } from '@tiendo/contracts';
import { progressOf } from '@tiendo/indicators';
import { startTestApp, type Client, type TestApp } from '../../../testing/index.js';

/** The point as the overview asked for that very day counts it. */
function pointOf({ asOf, cells, policy }: Overview): TrendPoint {
  const items = (sections: Overview['cells']['pillars']) => sections.flatMap((section) => section.items);
  return {
    asOf,
    targets: { ...progressOf(items(cells.pillars), policy.targets) },
    tasks: { ...progressOf(items(cells.groups), policy.tasks) },
  };
}

describe('the course of a plan', () => {
  let app: TestApp;
  let committee: Client;
  let editor: Client;

  beforeAll(async () => {
    app = await startTestApp({ template: 'sample', now: '2099-03-01T09:00:00+07:00' });
    committee = await app.as('committee');
    editor = await app.as('editor');
  });
  afterAll(() => app.close());

  const overview = async (slug: string, query = '', reader: Client = committee): Promise<Overview> =>
    (await reader.get(`/plans/${slug}/overview${query}`).expect(200)).body;

  async function expectEachDayAsAsked(slug: string, query: Record<string, string> = {}): Promise<Overview> {
    const whole = await overview(slug, `?${new URLSearchParams(query).toString()}`);
    expect(whole.trend.at(-1)).toEqual(pointOf(whole));
    for (const point of whole.trend) {
      const then = await overview(slug, `?${new URLSearchParams({ ...query, asOf: point.asOf }).toString()}`);
      expect(point).toEqual(pointOf(then));
      expect(point.tasks).toMatchObject({ total: then.tasks.total, completed: then.tasks.completed });
      expect(point.targets).toMatchObject({ total: then.targets.total, completed: then.targets.completed });
    }
    return whole;
  }

  it.each(['mau-2025', 'mau-2024', 'quang-ninh-kh73-2024'])(
    'of %s says of each day what the overview says of it',
    async (slug) => {
      const { trend } = await expectEachDayAsAsked(slug);
      expect(trend.length).toBeLessThanOrEqual(12);
      expect(trend.length).toBeGreaterThan(8);
    },
  );

  it('keeps to the asked day, to what was known, and to what leaves the house', async () => {
    const { trend } = await expectEachDayAsAsked('mau-2025', { asOf: '2025-10-15' });
    expect(trend.at(-1)?.asOf).toBe('2025-10-15');
    expect(trend.some(({ tasks }) => tasks.overdue > 0)).toBe(true);
    const { snapshot } = await overview('mau-2025');
    await expectEachDayAsAsked('mau-2025', { asOf: '2025-11-20', knownAt: snapshot?.knownAt ?? '' });
    const { items } = (await app.anonymous.get('/plans/mau-2025/snapshots').expect(200)).body as {
      items: SnapshotBody[];
    };
    const opened = items.map(({ asOf }) => asOf);
    const told = (await overview('mau-2025', '?asOf=2025-10-15', app.anonymous)).trend;
    expect(told).toEqual(trend.filter(({ asOf }) => opened.includes(asOf)));
    expect(told.length).toBeLessThan(trend.length);
  });

  it('follows amendments, rules and figures from their days on', async () => {
    const { body: documents } = await editor.get('/provinces/mau/documents').expect(200);
    const tasks = (await committee.get('/plans/mau-2025/tasks?limit=500').expect(200)).body.items;
    const [moved, removed] = [tasks[10].code, tasks[11].code];
    await editor
      .post('/plans/mau-2025/amendments')
      .send({
        effectiveOn: '2025-08-10',
        documentId: documents.items[0].id,
        removed: [removed],
        policy: {
          targets: { countsAsCompleted: ['completed', 'maintained'], excludedFromTotal: [], percentDigits: 2 },
          tasks: { countsAsCompleted: ['completed'], excludedFromTotal: ['noOccurrence'], percentDigits: 1 },
        },
      })
      .expect(201);
    await editor
      .post(`/plans/mau-2025/tasks/${moved}/status`)
      .send({ status: 'stopped', effectiveOn: '2025-07-15', reason: 'kiểm thử' })
      .expect(201);
    const { trend } = await expectEachDayAsAsked('mau-2025');
    const on = (day: string) => trend.find(({ asOf }) => asOf === day)?.tasks;
    expect((on('2025-07-31')?.total ?? 0) - (on('2025-08-31')?.total ?? 0)).toBe(1);
    expect(on('2025-07-31')?.stopped).toBeGreaterThan(on('2025-06-30')?.stopped ?? 0);
  });

  it('tells how both headlines stood on the day to compare with', async () => {
    const { changes } = await overview('mau-2024', '?since=2024-08-15');
    const { targets, tasks } = await overview('mau-2024', '?asOf=2024-08-15');
    expect(changes.before).toEqual({
      targets: { total: targets.total, completed: targets.completed },
      tasks: { total: tasks.total, completed: tasks.completed },
    });
  });

  it('of a plan that asks for nothing is empty', async () => {
    expect((await overview('quang-ninh-kh34-2025')).trend).toEqual([]);
  });

  it('counts the late items of each lead unit', async () => {
    const { units, cells } = await overview('mau-2025');
    const late = [...cells.pillars, ...cells.groups]
      .flatMap(({ items }) => items)
      .filter((one) => one.overdueDays !== null);
    expect(units.reduce((sum, unit) => sum + unit.overdue, 0)).toBeGreaterThanOrEqual(late.length);
    for (const unit of units) expect(unit.overdue).toBeLessThanOrEqual(unit.total - unit.completed);
  });
});
