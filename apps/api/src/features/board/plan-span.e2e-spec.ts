import { type ItemDetail, type ItemRow, type NewObservation, type NewStatement } from '@tiendo/contracts';
import { issuePlan, planDocument } from '../../testing/plan-document.js';
import { startTestApp, type Client, type TestApp } from '../../testing/index.js';

/** A plan over years, signed after its first day, whose indicator was measured before it began. */
describe('what an item says within the span of its plan', () => {
  let app: TestApp;
  let editor: Client;
  let slug: string;
  let executing: string[];

  beforeAll(async () => {
    app = await startTestApp({ now: '2026-06-30T09:00:00+07:00' });
    const province = await app.given.province();
    const lead = await app.given.unit(province);
    executing = [(await app.given.unit(province)).code, (await app.given.unit(province)).code];
    slug = `${province.code}-nhieu-nam`;
    const user = await app.given.user({ province, role: 'editor' });
    const level = (value: string, horizon: number) => ({
      ...{ indicator: 'online-share', label: 'Hồ sơ trực tuyến', comparator: 'atLeast', value, horizon },
    });
    await issuePlan(app, province, slug, {
      ...planDocument(lead.code),
      ...{ year: 2025, issuedOn: '2025-02-15', startsOn: '2025-01-01', endsOn: '2030-12-31' },
      targets: [
        {
          code: 'CT-01',
          name: 'Hồ sơ trực tuyến',
          pillar: 'government',
          measures: [level('50', 2025), level('80', 2030)],
        },
        { code: 'CT-02', name: 'Tăng trưởng', pillar: 'society' },
      ],
      tasks: [
        { code: 'NV-01', name: 'Ban hành kế hoạch', group: 'data', executingUnits: executing, dueOn: '2025-06-30' },
        { code: 'NV-02', name: 'Báo cáo hằng năm', group: 'people', frequency: 'regular', dueOn: '2025-12-31' },
      ],
    });
    editor = await app.as(user.username);
  });
  afterAll(() => app.close());

  const state = (kind: 'targets' | 'tasks', code: string, statement: NewStatement, status = 201) =>
    editor.post(`/plans/${slug}/${kind}/${code}/status`).send(statement).expect(status);
  const observe = (observation: Partial<NewObservation> & { asOf: string }) =>
    editor
      .post(`/plans/${slug}/observations`)
      .send({ indicator: 'online-share', ...observation })
      .expect(201);
  const detail = async (kind: 'targets' | 'tasks', code: string, asOf = '2026-06-30'): Promise<ItemDetail> =>
    (await editor.get(`/plans/${slug}/${kind}/${code}?asOf=${asOf}`).expect(200)).body;
  const listed = async (query: string): Promise<ItemRow[]> =>
    (await editor.get(`/plans/${slug}/targets?${query}`).expect(200)).body.items;

  it('shows a figure from before the plan as where it set out from, and judges nothing by it', async () => {
    await observe({ asOf: '2024-12-31', numerator: '2', denominator: '11' });
    await state('targets', 'CT-01', { status: 'completed', effectiveOn: '2025-03-01' });
    const item = await detail('targets', 'CT-01', '2025-03-31');
    expect(item.measures[0]).toMatchObject({
      ...{ verdict: 'undetermined', achievementPercent: null, observations: [], judgedBy: null, counts: true },
      baselines: [{ asOf: '2024-12-31', numerator: '2', denominator: '11' }],
    });
    expect(item.discrepancies).toEqual([]);
    expect(item).toMatchObject({
      measure: { value: null, numerator: null, asOf: null, baseline: { asOf: '2024-12-31', numerator: '2' } },
      contradicts: false,
    });
  });

  it('gives each level its own deadline and verdict, and finds the targets that missed one', async () => {
    await state('targets', 'CT-01', { status: 'inProgress', effectiveOn: '2025-06-01' });
    await observe({ asOf: '2025-12-31', value: '45' });
    const [row] = await listed('asOf=2026-06-30&unmetHorizon=2025');
    expect(row?.levels).toMatchObject([
      { horizon: 2025, dueOn: '2025-12-31', targetValue: '50', verdict: 'notMet', isReached: false, overdueDays: 181 },
      { horizon: 2030, dueOn: '2030-12-31', targetValue: '80', verdict: 'notMet', isReached: false, overdueDays: null },
    ]);
    expect(row).toMatchObject({ dueOn: '2025-12-31', overdueDays: 181 });
    expect(await listed('asOf=2025-12-31&overdue=true')).toEqual([]);

    await observe({ asOf: '2026-05-31', value: '55' });
    expect(await listed('asOf=2026-06-30&unmetHorizon=2025')).toEqual([]);
    expect((await listed('asOf=2026-06-30&unmetHorizon=2030')).map(({ code }) => code)).toEqual(['CT-01']);
    expect(await detail('targets', 'CT-01')).toMatchObject({ dueOn: '2030-12-31', overdueDays: null });
  });

  it('lets what is left for the year’s end fall due on its day of evaluation, if one is named', async () => {
    await state('targets', 'CT-02', { status: 'yearEnd', effectiveOn: '2025-12-20' });
    expect(await detail('targets', 'CT-02')).toMatchObject({
      ...{ dueOn: null, overdueDays: null, timeliness: null, evaluationOn: null },
    });
    await state('targets', 'CT-02', { status: 'yearEnd', effectiveOn: '2026-01-10', evaluationOn: '2026-04-30' });
    expect(await detail('targets', 'CT-02')).toMatchObject({
      ...{ dueOn: '2026-04-30', overdueDays: 61, timeliness: 'overdue', evaluationOn: '2026-04-30' },
    });
    await state('targets', 'CT-02', { status: 'notMet', effectiveOn: '2026-05-05' });
    expect(await detail('targets', 'CT-02')).toMatchObject({ overdueDays: null, timeliness: null });
    const misplaced = await state(
      'targets',
      'CT-02',
      { status: 'inProgress', effectiveOn: '2026-05-06', evaluationOn: '2026-06-01' },
      422,
    );
    expect(misplaced.body).toMatchObject({ code: 'evaluation-day-misplaced' });
  });

  it('never calls regular work late at the end of a year', async () => {
    await state('tasks', 'NV-02', { status: 'inProgress', effectiveOn: '2025-05-01' });
    expect(await detail('tasks', 'NV-02')).toMatchObject({ dueOn: null, overdueDays: null, timeliness: null });
  });

  it('takes silence of executing units for nothing but silence', async () => {
    await state('tasks', 'NV-01', { status: 'completed', effectiveOn: '2025-05-01' });
    const silent = await detail('tasks', 'NV-01');
    expect(silent.executing).toEqual({ completed: 0, total: 2, unreported: 2 });
    expect(silent.discrepancies).toEqual([]);
    await state('tasks', 'NV-01', { status: 'inProgress', effectiveOn: '2025-05-02', unit: executing[0] });
    const [found] = (await detail('tasks', 'NV-01')).discrepancies;
    expect(found).toMatchObject({ kind: 'statedAgainstUnits' });
    expect(found?.vi).toBe(
      'Ghi hoàn thành trong khi mới có 0/1 đơn vị đã báo cáo ghi hoàn thành (1 đơn vị chưa báo cáo).',
    );
  });

  it('takes a statement from the plan’s first day on, though it was signed later', async () => {
    await state('tasks', 'NV-02', { status: 'inProgress', effectiveOn: '2025-01-01' });
    expect(await detail('tasks', 'NV-02', '2025-01-20')).toMatchObject({
      status: 'inProgress',
      updatedOn: '2025-01-01',
    });
    const early = await state('tasks', 'NV-02', { status: 'inProgress', effectiveOn: '2024-12-31' }, 422);
    expect(early.body).toMatchObject({ code: 'effective-day-before-plan' });
    // Silence counts from the day of issue: nobody could have reported before.
    expect((await editor.get(`/plans/${slug}/overview?asOf=2025-03-20`).expect(200)).body.attention.byKind).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ kind: 'silent', count: 3 })]),
    );
  });

  it('counts days of waiting from the letter, and for nobody where none is named', async () => {
    const waiting = (awaiting: NewStatement['awaiting'], effectiveOn: string) =>
      state('tasks', 'NV-02', { status: 'awaitingApproval', effectiveOn, awaiting });
    await waiting({ authority: 'UBND tỉnh' }, '2026-03-01');
    expect((await detail('tasks', 'NV-02')).awaiting).toEqual({ authority: 'UBND tỉnh', submission: null, days: null });
    const submission = { number: '709/TTr-STTTT', issuedOn: '2026-03-02' };
    const sent = await waiting({ authority: 'UBND tỉnh', submission }, '2026-03-10');
    const kept = { ...submission, symbol: null, documentId: null };
    expect(sent.body.awaiting).toEqual({ authority: 'UBND tỉnh', submission: kept });
    expect((await detail('tasks', 'NV-02')).awaiting).toEqual({ authority: 'UBND tỉnh', submission: kept, days: 120 });
    const later = await state(
      'tasks',
      'NV-02',
      { status: 'awaitingApproval', effectiveOn: '2026-03-01', awaiting: { authority: 'UBND tỉnh', submission } },
      422,
    );
    expect(later.body).toMatchObject({ code: 'submission-after-statement' });
    const unknown = { ...submission, documentId: '00000000-0000-4000-8000-000000000001' };
    const lost = await state(
      'tasks',
      'NV-02',
      {
        status: 'awaitingApproval',
        effectiveOn: '2026-03-11',
        awaiting: { authority: 'UBND tỉnh', submission: unknown },
      },
      422,
    );
    expect(lost.body.errors).toMatchObject([{ pointer: '/awaiting/submission/documentId' }]);
  });
});
