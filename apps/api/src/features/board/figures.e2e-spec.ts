import type { AttentionItem, ItemRow, NamedRollUp } from '@tiendo/contracts';
import { startTestApp, type Client, type TestApp } from '../../testing/index.js';

const KH73 = '/plans/quang-ninh-kh73-2024';

/** `[completed, total, percent]` by code. */
const figures = (parts: readonly NamedRollUp[]) =>
  Object.fromEntries(parts.map(({ code, completed, total, percent }) => [code, [completed, total, percent]]));

describe('the figures of Kế hoạch 73 as the 2024 report prints them', () => {
  let app: TestApp;
  let committee: Client;

  beforeAll(async () => {
    app = await startTestApp({ template: 'sample', now: '2099-03-01T09:00:00+07:00' });
    committee = await app.as('committee');
  });
  afterAll(() => app.close());

  it('opens on the last day of a plan that is over, with the counting policy in force', async () => {
    const { body } = await committee.get(`${KH73}/summary`).expect(200);
    expect(body).toMatchObject({
      plan: { slug: 'quang-ninh-kh73-2024', code: '73/KH-UBND' },
      asOf: '2024-12-31',
      knownAt: null,
      policy: {
        targets: { countsAsCompleted: ['completed', 'maintained', 'mostlyCompleted'], percentDigits: 2 },
        tasks: { countsAsCompleted: ['completed', 'maintained'], percentDigits: 1 },
      },
    });
  });

  it('21/30 targets (70%), 1 stopped, 8 in progress or left for the end of the year', async () => {
    const { body } = await committee.get(`${KH73}/summary?asOf=2024-12-31`).expect(200);
    expect(body.targets).toEqual({
      total: 30,
      completed: 21,
      percent: 70,
      excluded: 0,
      continuing: 0,
      byStatus: [
        { status: 'completed', count: 21, percent: 70 },
        { status: 'inProgress', count: 7, percent: 23.33 },
        { status: 'yearEnd', count: 1, percent: 3.33 },
        { status: 'stopped', count: 1, percent: 3.33 },
      ],
    });
    expect(Object.entries(figures(body.pillars))).toEqual([
      ['digital-data', [0, 3, 0]],
      ['digital-government', [10, 11, 90.91]],
      ['digital-economy', [5, 7, 71.43]],
      ['digital-society', [6, 9, 66.67]],
    ]);
  });

  it('22/35 tasks (62,86%), 11 going on in 2025, 2 stopped, by the ten groups of section III', async () => {
    const { body } = await committee.get(`${KH73}/summary?asOf=2024-12-31`).expect(200);
    expect(body.tasks).toEqual({
      total: 35,
      completed: 22,
      percent: 62.86,
      excluded: 0,
      continuing: 11,
      byStatus: [
        { status: 'completed', count: 22, percent: 62.86 },
        { status: 'mostlyCompleted', count: 1, percent: 2.86 },
        { status: 'inProgress', count: 9, percent: 25.71 },
        { status: 'awaitingApproval', count: 1, percent: 2.86 },
        { status: 'stopped', count: 2, percent: 5.71 },
      ],
    });
    expect(Object.keys(figures(body.groups))).toEqual([
      'awareness',
      'institutions',
      'infrastructure',
      'data',
      'platforms',
      'human-resources',
      'cybersecurity',
      'government',
      'economy',
      'society',
    ]);
    expect(figures(body.groups)).toMatchObject({
      awareness: [6, 7, 85.71],
      data: [1, 3, 33.33],
      platforms: [1, 3, 33.33],
    });
    for (const kind of ['targets', 'tasks'] as const) {
      const parts: NamedRollUp[] = kind === 'targets' ? body.pillars : body.groups;
      expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(body[kind].total);
      expect(parts.reduce((sum, part) => sum + part.completed, 0)).toBe(body[kind].completed);
    }
  });

  it('counts items as without a statement before the report, and nothing before the plan', async () => {
    const before = await committee.get(`${KH73}/summary?asOf=2024-12-25`).expect(200);
    expect(before.body.tasks).toMatchObject({
      total: 35,
      completed: 0,
      percent: 0,
      continuing: 0,
      byStatus: [{ status: 'noStatement', count: 35, percent: 100 }],
    });
    const nothing = await committee.get(`${KH73}/summary?asOf=2024-03-12`).expect(200);
    expect(nothing.body.targets).toMatchObject({ total: 0, percent: null, byStatus: [] });
  });

  it('Quyết định 58: 4 of 6 tasks done and maintained, no targets, no groups', async () => {
    const { body } = await committee.get('/plans/quang-ninh-qd58-2024/summary').expect(200);
    expect(body.targets).toMatchObject({ total: 0, completed: 0, percent: null, byStatus: [] });
    expect(body.tasks).toMatchObject({
      total: 6,
      completed: 4,
      percent: 66.67,
      byStatus: [
        { status: 'maintained', count: 4, percent: 66.67 },
        { status: 'inProgress', count: 2, percent: 33.33 },
      ],
    });
    expect([body.pillars, body.groups]).toEqual([[], []]);
  });

  it('finds one overdue target, 92 days late, with 192 of 299 systems', async () => {
    const { body } = await committee.get(`${KH73}/targets?overdue=true&asOf=2024-12-31`).expect(200);
    expect(body).toMatchObject({
      total: 1,
      nextCursor: null,
      items: [
        {
          code: 'KH73-DL-03',
          timeliness: 'overdue',
          overdueDays: 92,
          dueOn: '2024-09-30',
          measure: { numerator: '192', denominator: '299', targetValue: '100' },
        },
      ],
    });
    const tasks = await committee.get(`${KH73}/tasks?overdue=true&asOf=2024-12-31`).expect(200);
    expect(tasks.body.total).toBe(0);
  });

  it('lists contradictions: a target stated as done at 100% whose measure says 96,4%', async () => {
    const { body } = await committee.get(`${KH73}/targets?limit=500`).expect(200);
    const codes = (body.items as ItemRow[]).filter((row) => row.contradicts).map((row) => row.code);
    expect(codes).toEqual(['KH73-KT-01', 'KH73-XH-04']);
    const { body: target } = await committee.get(`${KH73}/targets/KH73-XH-04`).expect(200);
    expect(target.status).toBe('completed');
    expect(target.discrepancies).toEqual([
      expect.objectContaining({ kind: 'statedDoneButNotMet', vi: expect.stringContaining('96,4%') }),
      expect.objectContaining({ kind: 'severalValues', vi: expect.stringContaining('100% và 96,4%') }),
      expect.objectContaining({ kind: 'unclearFigure', vi: expect.stringContaining('1.384.389') }),
    ]);
    expect(target.discrepancies[0].sides).toEqual([
      {
        status: 'completed',
        vi: '',
        en: '',
        asOf: '2024-12-26',
        document: expect.stringMatching(/^Báo cáo/),
        section: expect.stringContaining('II.3.1'),
      },
      {
        status: null,
        vi: expect.stringMatching(/: 96,4% \(mức giao ≥ 100%\)$/),
        en: expect.stringMatching(/: 96\.4% \(asked: ≥ 100%\)$/),
        asOf: '2024-12-26',
        document: expect.stringMatching(/^Báo cáo/),
        section: 'III.3 (2)',
      },
    ]);
    expect(target.measures.map((measure: { verdict: string }) => measure.verdict)).toEqual(['met', 'notMet']);
  });

  it('lists what readers of the source noted, also about the plan as a whole', async () => {
    const { body } = await committee.get(`${KH73}/discrepancies`).expect(200);
    expect(body.total).toBe(17);
    const kinds = (body.items as { kind: string; item: { code: string } | null }[]).map(
      ({ kind, item }) => `${kind} ${item?.code ?? '-'}`,
    );
    expect(kinds).toContain('statedDoneButNotMet KH73-XH-04');
    expect(kinds).toContain('twoDates KH73-N02-01');
    expect(kinds).toContain('notCounted -');
    await app.anonymous.get(`${KH73}/discrepancies`).expect(401);
  });

  it('puts what needs a decision first: overdue, stopped without permission, blocked by cause', async () => {
    const { body } = await committee.get(`${KH73}/overview`).expect(200);
    expect(body.attention.byKind).toEqual([
      { kind: 'overdue', count: 1 },
      { kind: 'stopped', count: 3 },
      { kind: 'blocked', count: 12 },
      { kind: 'contradiction', count: 2 },
    ]);
    const [first, second] = body.attention.items as AttentionItem[];
    expect(first).toMatchObject({
      code: 'KH73-DL-03',
      why: ['overdue'],
      overdueDays: 92,
      measure: { numerator: '192', denominator: '299', targetValue: '100', qualifier: 'atLeast', asOf: '2024-12-26' },
    });
    expect(second).toMatchObject({
      code: 'KH73-CQ-11',
      why: ['stopped'],
      lacksPermission: true,
      notNamed: ['day', 'permission'],
    });
    expect(body).toMatchObject({
      provisional: true,
      lastStatementOn: '2024-12-26',
      snapshot: { name: 'Báo cáo năm 2024' },
    });
    expect(body.changes).toMatchObject({ since: '2024-12-01', total: 76 });
    expect(body.cells.pillars.map((part: { items: unknown[] }) => part.items.length)).toEqual([3, 11, 7, 9]);
    expect(body.units.at(-1)).toMatchObject({ code: null, name: null, kind: null });
    expect(body.units[0]).toMatchObject({
      name: 'Sở Thông tin và Truyền thông',
      kind: 'department',
      total: 11,
      completed: 6,
    });
  });

  it('counts what is overdue, and is the same in brief but for changes that are told in one line', async () => {
    const { body: whole } = await committee.get(`${KH73}/overview?asOf=2024-12-31&since=2024-12-01`).expect(200);
    expect(whole.overdue).toEqual({
      targets: expect.any(Number),
      tasks: expect.any(Number),
      byCause: expect.any(Array),
    });
    const late = [...whole.cells.pillars, ...whole.cells.groups]
      .flatMap(({ items }: { items: { overdueDays: number | null }[] }) => items)
      .filter(({ overdueDays }: { overdueDays: number | null }) => overdueDays !== null);
    expect(whole.overdue.targets + whole.overdue.tasks).toBe(late.length);
    const { body: brief } = await committee
      .get(`${KH73}/overview?asOf=2024-12-31&since=2024-12-01&brief=true`)
      .expect(200);
    const { items } = whole.changes as { items: { ofFirstReport: boolean }[] };
    const changes = { ...whole.changes, items: items.filter(({ ofFirstReport }) => !ofFirstReport) };
    expect(brief).toEqual({ ...whole, changes });
  });

  it('is no longer provisional when read exactly as a snapshot froze it', async () => {
    const { body: live } = await committee.get(`${KH73}/overview`).expect(200);
    const { asOf, knownAt } = live.snapshot;
    const { body } = await committee
      .get(`${KH73}/overview?asOf=${asOf}&knownAt=${encodeURIComponent(knownAt)}`)
      .expect(200);
    expect(body.provisional).toBe(false);
    expect(body.targets).toEqual(live.targets);
    expect(body.tasks).toEqual(live.tasks);
    expect(body.units).toEqual(live.units);
    expect(body.attention).toEqual(live.attention);
  });

  it('names units as of their day, and what they are called today', async () => {
    const { body } = await committee.get(`${KH73}/tasks/KH73-N05-02`).expect(200);
    expect(body.leadUnits).toEqual([
      { code: expect.any(String), name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT', nowName: 'Sở KH&CN' },
    ]);
  });
});
