import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Difference, SnapshotItem } from '@tiendo/indicators';
import { applyDifference } from '@tiendo/indicators/compare/testing';
import type { Changes, DocumentBody, PlanDocument, Problem, SnapshotBody } from '@tiendo/contracts';
import { type Client, type GivenProvince, type GivenUnit, startTestApp, type TestApp } from '../../../testing/index.js';
import { planDocument } from '../../../testing/plan-document.js';
import { PlanDirectory } from '../../plans/index.js';
import { BoardReader } from '../board-reader.js';
import { snapshotItems } from './snapshot-items.js';

/** The clock moves on between requests: what is recorded later must be told apart from what was known. */
const MINUTE_MS = 60_000;

describe('what changed between two days or snapshots', () => {
  let app: TestApp;
  let province: GivenProvince;
  let unit: GivenUnit;
  let other: GivenUnit;
  let editor: Client;
  let viewer: Client;
  let documentId: string;
  let serial = 0;
  let slug: string;

  beforeAll(async () => {
    app = await startTestApp({ now: '2024-11-20T09:00:00+07:00' });
    province = await app.given.province({ publicTotals: true });
    unit = await app.given.unit(province, { name: 'Sở Nội vụ' });
    other = await app.given.unit(province, { name: 'Sở Y tế' });
    editor = await app.as((await app.given.user({ province, role: 'editor' })).username);
    viewer = await app.as((await app.given.user({ province, role: 'viewer' })).username);
    const added = await editor
      .post(`/provinces/${province.code}/documents`)
      .send({
        kind: 'Quyết định',
        number: '99/QĐ-UBND',
        issuedOn: '2024-08-01',
        issuer: 'UBND tỉnh',
        title: 'Điều chỉnh',
      })
      .expect(201);
    documentId = (added.body as DocumentBody).id;
  });
  afterAll(() => app?.close());

  beforeEach(async () => {
    serial += 1;
    slug = `ke-hoach-${serial}`;
    app.clock.set(MINUTE_MS);
    await editor
      .post('/plans')
      .send({ slug, province: province.code, document: planDocument(unit.code, parts()) })
      .expect(201);
    await editor.post(`/plans/${slug}/publication`).expect(201);
    await app.given.opened(slug);
    app.clock.set(MINUTE_MS);
  });

  /** Indicators belong to the owner: every plan measures by one of its own here. */
  const indicator = () => `online-share-${serial}`;
  const parts = (): Partial<PlanDocument> => {
    const document = planDocument(unit.code) as unknown as PlanDocument;
    const measured = (target: PlanDocument['targets'][number]) => ({
      ...target,
      measures: (target.measures ?? []).map((measure) => ({ ...measure, indicator: indicator() })),
    });
    return {
      indicators: document.indicators.map((one) => ({ ...one, code: indicator() })),
      targets: document.targets.map(measured),
    };
  };

  const state = async (path: string, statement: object): Promise<void> => {
    await editor.post(`/plans/${slug}/${path}/status`).send(statement).expect(201);
    app.clock.set(MINUTE_MS);
  };
  const amend = async (body: object): Promise<void> => {
    await editor
      .post(`/plans/${slug}/amendments`)
      .send({ documentId, ...body })
      .expect(201);
    app.clock.set(MINUTE_MS);
  };
  const publish = async (name: string, asOf: string): Promise<SnapshotBody> => {
    const { body } = await editor.post(`/plans/${slug}/snapshots`).send({ name, asOf, documentId }).expect(201);
    app.clock.set(MINUTE_MS);
    return body as SnapshotBody;
  };
  const changes = async (query: string, client: Client = viewer): Promise<Changes> =>
    (await client.get(`/plans/${slug}/changes?${query}`).expect(200)).body as Changes;
  const kindsOf = ({ items }: Changes) => Object.fromEntries(items.map((one) => [one.code, one.changes]));
  const fieldsOf = ({ items }: Changes, code: string) => items.find((one) => one.code === code)?.fields;

  /** The plan as a snapshot shows it, put together by the readers that serve the screens. */
  async function itemsAt({ asOf, knownAt }: { asOf: string; knownAt: string | null }): Promise<SnapshotItem[]> {
    const plan = await app.app.get(PlanDirectory).find(app.database.manager, slug);
    if (!plan) throw new Error(`No plan ${slug}`);
    return snapshotItems(await app.app.get(BoardReader).board(plan, { asOf, knownAt }, `test ${plan.revision}`));
  }

  /** A year in which everything happens once. */
  async function aYear(): Promise<[first: SnapshotBody, second: SnapshotBody]> {
    await state('targets/CT-01', { status: 'inProgress', effectiveOn: '2024-04-01' });
    await state('tasks/NV-02', { status: 'inProgress', effectiveOn: '2024-04-01' });
    const first = await publish('Quý II', '2024-06-30');
    await amend({
      effectiveOn: '2024-08-01',
      removed: ['CT-03'],
      targets: [
        {
          code: 'CT-01',
          name: 'Hồ sơ trực tuyến đạt 90%',
          pillar: 'government',
          leadUnits: [other.code],
          measures: [
            {
              indicator: indicator(),
              label: 'Hồ sơ trực tuyến',
              comparator: 'atLeast',
              value: '90',
              dueOn: '2024-10-31',
            },
          ],
        },
      ],
      tasks: [
        { code: 'NV-01', name: 'Xây dựng kho dữ liệu', group: 'data', leadUnits: [unit.code], dueOn: '2024-09-30' },
        { code: 'NV-03', name: 'Nhiệm vụ mới', group: 'data' },
      ],
      policy: {
        targets: { countsAsCompleted: ['completed'], excludedFromTotal: [], percentDigits: 1 },
        tasks: { countsAsCompleted: ['completed', 'maintained'], excludedFromTotal: [], percentDigits: 1 },
        achievementCap: 120,
      },
    });
    await editor
      .post(`/plans/${slug}/observations`)
      .send({ indicator: indicator(), asOf: '2024-10-01', value: '85' })
      .expect(201);
    await state('targets/CT-01', { status: 'completed', effectiveOn: '2024-10-05' });
    await state('tasks/NV-02', { status: 'stopped', effectiveOn: '2024-10-10', reason: 'Không bố trí được kinh phí' });
    return [first, await publish('Tháng 10', '2024-10-31')];
  }

  it('comes page by page, each change once, with the counts of the whole', async () => {
    const [first, second] = await aYear();
    const sides = `from=${first.id}&to=${second.id}`;
    const { nextCursor, ...whole } = await changes(sides);
    expect(nextCursor).toBeNull();
    const items: Changes['items'] = [];
    let cursor: string | null = '';
    for (let page = 1; cursor !== null; page += 1) {
      const body: Changes = await changes(`${sides}&limit=2${cursor && `&cursor=${cursor}`}`);
      expect({ total: body.total, counts: body.counts }).toEqual({ total: whole.total, counts: whole.counts });
      expect(body.items).toHaveLength(page < 3 ? 2 : 1);
      items.push(...body.items);
      cursor = body.nextCursor;
      if (cursor !== null) {
        const other = await viewer.get(`/plans/${slug}/changes?from=${first.id}&limit=2&cursor=${cursor}`).expect(400);
        expect((other.body as Problem).code).toBe('invalid-cursor');
      }
    }
    expect(items).toEqual(whole.items);
    await viewer.get(`/plans/${slug}/changes?${sides}&limit=501`).expect(400);
  });

  it('names what happened to every item, old value beside new, and counts by kind', async () => {
    const [first, second] = await aYear();
    const body = await changes(`from=${first.id}&to=${second.id}`);
    expect(body).toMatchObject({
      from: { asOf: '2024-06-30', snapshot: { name: 'Quý II' }, targets: { completed: 0, total: 3 } },
      to: { asOf: '2024-10-31', snapshot: { name: 'Tháng 10' }, targets: { completed: 1, total: 2 } },
      total: 5,
    });
    expect(kindsOf(body)).toEqual({
      'CT-01': ['turned', 'amended', 'deadlineMoved', 'measured'],
      'CT-03': ['removed'],
      'NV-01': ['deadlineMoved', 'fellOverdue'],
      'NV-02': ['stopped'],
      'NV-03': ['added'],
    });
    expect(body.counts).toEqual([
      { change: 'added', count: 1 },
      { change: 'removed', count: 1 },
      { change: 'turned', count: 1 },
      { change: 'stopped', count: 1 },
      { change: 'amended', count: 1 },
      { change: 'deadlineMoved', count: 2 },
      { change: 'measured', count: 1 },
      { change: 'fellOverdue', count: 1 },
    ]);
    expect(fieldsOf(body, 'CT-01')).toEqual(
      expect.arrayContaining([
        { field: 'status', before: 'inProgress', after: 'completed' },
        { field: 'asked', fact: 'name', before: 'Hồ sơ trực tuyến đạt 80%', after: 'Hồ sơ trực tuyến đạt 90%' },
        { field: 'asked', fact: 'leadUnits', before: ['Sở Nội vụ'], after: ['Sở Y tế'] },
        { field: 'deadlines', fact: indicator(), after: '2024-10-31' },
        expect.objectContaining({ fact: `measure ${indicator()}`, after: expect.objectContaining({ value: '90' }) }),
      ]),
    );
    expect(fieldsOf(body, 'NV-01')).toEqual([
      { field: 'dueOn', before: '2024-06-30', after: '2024-09-30' },
      { field: 'isOverdue', before: false, after: true },
    ]);
    expect(body.items.find(({ code }) => code === 'NV-02')).toMatchObject({
      reason: 'Không bố trí được kinh phí',
      on: '2024-10-10',
    });
    expect(body.items.find(({ code }) => code === 'NV-03')).toMatchObject({
      document: 'Quyết định số 99/QĐ-UBND ngày 01/8/2024',
      item: { asked: { name: 'Nhiệm vụ mới' } },
    });
    expect(body.policies.map(({ of }) => of)).toEqual(['targets']);
    expect(body.achievementCap).toEqual({ before: 100, after: 120 });
  });

  it('applied to the first snapshot gives the second, whatever is recorded afterwards', async () => {
    const [first, second] = await aYear();
    await state('targets/CT-02', { status: 'completed', effectiveOn: '2024-05-01' });
    await state('tasks/NV-02', { status: 'inProgress', effectiveOn: '2024-10-11' });
    const { items } = await changes(`from=${first.id}&to=${second.id}`);
    const difference = items.map(({ kind, code, changes: kinds, fields, item }) => ({
      key: `${kind} ${code}`,
      kinds,
      fields,
      item,
    })) as unknown as Difference['changes'];
    const sorted = (list: readonly SnapshotItem[]) => [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(applyDifference(await itemsAt(first), { changes: difference })).toEqual(sorted(await itemsAt(second)));
    expect(kindsOf(await changes(`from=${second.id}`))).toMatchObject({ 'CT-02': ['turned'], 'NV-02': ['turned'] });
  });

  it('goes from the latest snapshot to the live figures when nothing is said, and from 30 days back without one', async () => {
    await state('targets/CT-01', { status: 'inProgress', effectiveOn: '2024-11-01' });
    expect(await changes('')).toMatchObject({
      from: { asOf: '2024-10-21', snapshot: null },
      to: { asOf: '2024-11-20', knownAt: null, snapshot: null },
      total: 1,
    });
    await publish('Giữa tháng 11', '2024-11-15');
    expect(await changes('')).toMatchObject({ from: { snapshot: { name: 'Giữa tháng 11' } }, total: 0, items: [] });
    await state('targets/CT-01', { status: 'completed', effectiveOn: '2024-11-10' });
    const since = await changes('');
    expect(fieldsOf(since, 'CT-01')).toEqual([{ field: 'status', before: 'inProgress', after: 'completed' }]);
    const second = await publish('Giữa tháng 11, lần 2', '2024-11-15');
    expect(await changes(`to=${second.id}`)).toMatchObject({ from: { snapshot: { name: 'Giữa tháng 11' } }, total: 1 });
  });

  it('takes a day as known now, or as known at a moment', async () => {
    const knownAt = app.clock.now().toISOString();
    app.clock.set(MINUTE_MS);
    await state('targets/CT-01', { status: 'completed', effectiveOn: '2024-03-01' });
    expect(await changes('from=2024-04-01&to=2024-05-01')).toMatchObject({ total: 0 });
    expect(await changes('from=2024-02-01&to=2024-05-01')).toMatchObject({ counts: [{ change: 'turned', count: 1 }] });
    const thought = `to=2024-05-01&toKnownAt=${encodeURIComponent(knownAt)}`;
    expect(await changes(`from=2024-02-01&${thought}`)).toMatchObject({ to: { knownAt }, total: 0 });
    expect(await changes(`from=2024-05-01&fromKnownAt=${encodeURIComponent(knownAt)}&to=2024-05-01`)).toMatchObject({
      total: 1,
    });
  });

  it('keeps reasons, units, figures and documents from who is not signed in', async () => {
    const [first, second] = await aYear();
    const body = await changes(`from=${first.id}&to=${second.id}`, app.anonymous);
    expect(kindsOf(body)).toEqual({
      'CT-01': ['turned', 'amended'],
      'CT-03': ['removed'],
      'NV-01': ['deadlineMoved', 'fellOverdue'],
      'NV-02': ['stopped'],
      'NV-03': ['added'],
    });
    const told = JSON.stringify(body);
    for (const secret of ['kinh phí', 'Sở Nội vụ', 'Sở Y tế', '99/QĐ-UBND', 'online-share'])
      expect(told).not.toContain(secret);
  });

  it('refuses what is no snapshot of the plan, a first side after the second, and a moment beside a snapshot', async () => {
    const [first] = await aYear();
    const refused = async (query: string, pointer: string) => {
      const { body } = await viewer.get(`/plans/${slug}/changes?${query}`).expect(400);
      expect((body as Problem).errors?.map((error) => error.pointer)).toEqual([pointer]);
    };
    await refused('from=00000000-0000-4000-8000-000000000000', '/from');
    await refused('from=2024-10-01&to=2024-09-30', '/from');
    await refused(`from=${first.id}&fromKnownAt=2024-11-20T09:00:00%2B07:00`, '/fromKnownAt');
    await viewer.get(`/plans/${slug}/changes?from=yesterday`).expect(400);
    await viewer.get('/plans/nowhere/changes').expect(404);
  });
});
