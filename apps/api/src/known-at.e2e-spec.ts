import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SnapshotBody } from '@tiendo/contracts';
import fc from 'fast-check';
import { type Field, figureField, keptDifferences } from './features/figures/testing/field.js';
import { differences } from './features/statements/testing/differences.js';
import { startTestApp, type TestApp } from './testing/index.js';

const MINUTE_MS = 60_000;
/** Nothing of these tells a figure: they grow with every write, or with every question. */
const GROWS = new Set(['version', 'revision', 'requestId']);

/** Something that is recorded after a snapshot, most of it with an earlier day. */
type Act = (f: Field, documentId: string, serial: number) => Promise<{ status: number; body: unknown }>;

const COUNTING = { countsAsCompleted: ['completed', 'inProgress'], excludedFromTotal: [], percentDigits: 1 };
const target = (code: string, indicator: string, value: string, name: string) => ({
  ...{ code, name, pillar: code === 'CT-1' ? 'government' : 'society' },
  measures: [{ indicator, label: indicator, comparator: 'atLeast', value }],
});
const amendment =
  (body: object): Act =>
  async ({ editor, plan }, documentId) =>
    editor.post(`/plans/${plan.slug}/amendments`).send({ documentId, ...body });
const figure =
  (indicator: string, unit: number | string, period: string, text: string): Act =>
  async (f) =>
    f.editor.put(f.cell(indicator, unit, period)).send({ text, accept: ['provinceAgainstUnits'], note: 'kiểm thử' });
const status =
  (path: string, state: string, effectiveOn: string): Act =>
  async ({ editor, plan }) =>
    editor.post(`/plans/${plan.slug}/${path}/status`).send({ status: state, effectiveOn, reason: 'kiểm thử' });
const rule =
  (indicator: string, body: object): Act =>
  async ({ editor, province }) =>
    editor.patch(`/provinces/${province.code}/indicators/${indicator}`).send(body);

const allotted =
  (code: string, indicator: string, value: string | null): Act =>
  async ({ editor, plan, units }, documentId) =>
    editor.post(`/plans/${plan.slug}/targets/${code}/allotments`).send({
      ...{ documentId, indicator, from: '2025-03-01' },
      items: units.slice(0, 2).map((unit) => ({ unit: unit.code, value })),
    });

const form =
  (...indicators: string[]): Act =>
  async ({ editor, plan }) =>
    editor
      .put(`/plans/${plan.slug}/form`)
      .send({ items: indicators.map((indicator) => ({ block: 'districts', indicator })), indicators: [] });

/** Everything that can change, by what it is, in an order in which each is possible. */
const ACTS: Readonly<Record<string, Act>> = {
  formShortened: form('count', 'share'),
  formLengthened: form('share', 'count', 'running'),
  figure: figure('share', 0, '2025M05', '1/100'),
  figureOfBefore: figure('count', 1, '2025M04', '999'),
  firstFigure: figure('running', 2, '2025M05', '5'),
  provinceFigure: figure('share', '_province', '2025M05', '12%'),
  figureWithdrawn: async (f) => f.editor.post(`${f.cell('share', 1)}/withdrawal`).send({ reason: 'kiểm thử' }),
  done: status('targets/CT-1', 'completed', '2025-03-01'),
  notMet: status('targets/CT-2', 'notMet', '2025-05-01'),
  statementWithdrawn: async ({ editor, plan }) => {
    const path = `/plans/${plan.slug}/targets/CT-1/history`;
    const { body } = await editor.get(path);
    const [last] = (body as { items: { id: string; withdrawn: unknown }[] }).items;
    return editor.post(`${path}/${last?.id}/withdrawal`).send({ reason: 'kiểm thử' });
  },
  observation: async ({ editor, plan }) =>
    editor.post(`/plans/${plan.slug}/observations`).send({ indicator: 'share', asOf: '2025-05-20', value: '3' }),
  levelAmended: amendment({ effectiveOn: '2025-02-01', targets: [target('CT-1', 'share', '10', 'Chỉ tiêu CT-1')] }),
  itemRenamed: amendment({ effectiveOn: '2025-02-02', targets: [target('CT-2', 'count', '100', 'Tên khác')] }),
  itemAdded: async (f, documentId, serial) =>
    amendment({ effectiveOn: '2025-02-03', targets: [target(`CT-N${serial}`, 'running', '1', 'Thêm')] })(
      f,
      documentId,
      serial,
    ),
  levelsAllotted: allotted('CT-2', 'count', '95'),
  rateAllotted: allotted('CT-1', 'share', '60'),
  allotmentTakenBack: allotted('CT-1', 'share', null),
  countingAmended: amendment({ effectiveOn: '2025-02-01', policy: { targets: COUNTING, tasks: COUNTING } }),
  ruleCorrected: rule('count', { aggregation: 'max', limitHigh: '50' }),
  ruleChanged: rule('share', { aggregation: 'mean', effectiveOn: '2025-05-01' }),
  directionCorrected: rule('count', { direction: 'lowerIsBetter' }),
  carryCorrected: rule('share', { carryRule: 'sum', limitLow: '0', limitHigh: '100' }),
  unitRenamed: async ({ editor, province, units }, _, serial) =>
    editor.patch(`/provinces/${province.code}/units/${units[0]?.code}`).send({ name: `Huyện đổi tên ${serial}` }),
  unitEnded: async ({ editor, province, units }) =>
    editor.patch(`/provinces/${province.code}/units/${units[2]?.code}`).send({ validTo: '2025-04-30' }),
  unitAdded: async ({ editor, province }, _, serial) =>
    editor.post(`/provinces/${province.code}/units`).send({
      code: `huyen-moi-${serial}`,
      name: `Huyện mới ${serial}`,
      kind: 'districtLevel',
      validFrom: '2020-01-01',
    }),
  unitsMerged: async ({ editor, province, units }, _, serial) => {
    const unit = { code: `huyen-gop-${serial}`, name: `Huyện gộp ${serial}`, kind: 'districtLevel' };
    await editor.post(`/provinces/${province.code}/units`).send({ ...unit, validFrom: '2025-07-01' });
    return editor.post(`/provinces/${province.code}/successions`).send({
      ...{ name: 'Sáp nhập', effectiveOn: '2025-07-01' },
      links: [0, 1].map((index) => ({ from: units[index]?.code, to: unit.code })),
    });
  },
  itemRemoved: amendment({ effectiveOn: '2025-03-01', removed: ['CT-2'] }),
  snapshot: async ({ editor, plan }, _, serial) =>
    editor.post(`/plans/${plan.slug}/snapshots`).send({ name: `Lần ${serial}`, asOf: '2025-06-01' }),
};

describe('what was known at a moment', () => {
  let t: TestApp;
  let serial = 0;
  beforeAll(async () => {
    t = await startTestApp({ now: '2025-06-10T09:00:00+07:00' });
  });
  afterAll(() => t?.close());

  /** A plan with figures, statements and a published snapshot of 31/5. */
  const given = async (): Promise<{ f: Field; documentId: string; snapshot: SnapshotBody }> => {
    const f = await figureField(t, 3, ['2025M03', '2025M04', '2025M05']);
    const document = { issuer: 'UBND', title: 'Điều chỉnh' };
    const added = await f.editor.post(`/provinces/${f.province.code}/documents`).send(document).expect(201);
    const documentId = (added.body as { id: string }).id;
    for (const [period, texts] of Object.entries({
      '2025M04': ['7/10', '8/10', '90%'],
      '2025M05': ['9/10', '5/10', 'trên 80%'],
    })) {
      for (const [unit, text] of texts.entries()) {
        await f.editor
          .put(f.cell('share', unit, period))
          .send({ text })
          .expect(200);
        await f.editor
          .put(f.cell('count', unit, period))
          .send({ text: String(90 + unit * 10) })
          .expect(200);
      }
    }
    await ACTS['observation']?.(f, documentId, 0);
    await status('targets/CT-1', 'inProgress', '2025-04-01')(f, documentId, 0);
    t.clock.set(MINUTE_MS);
    const published = await f.editor
      .post(`/plans/${f.plan.slug}/snapshots`)
      .send({ name: 'Tháng 5', asOf: '2025-05-31' })
      .expect(201);
    return { f, documentId, snapshot: published.body as SnapshotBody };
  };

  /** Addresses of answers about the plan with the two times of the snapshot: of every kind one. */
  const oneOfEachKind = ({ plan, province, units }: Field, { id, asOf, knownAt }: SnapshotBody) => {
    const known = `knownAt=${encodeURIComponent(knownAt)}`;
    const both = `asOf=${asOf}&${known}`;
    const base = `/plans/${plan.slug}`;
    const [first, second] = units.map(({ code }) => code);
    const ranking = `plan=${plan.slug}&period=2025M05&version=live&${known}`;
    return [
      ...['overview', 'targets', 'targets/CT-1', 'targets/CT-2', 'discrepancies'].map(
        (path) => `${base}/${path}?${both}`,
      ),
      `${base}/localities?${both}`,
      `${base}/localities/matrix?${both}&period=2025M05`,
      ...['CT-1', 'CT-2'].map((code) => `${base}/targets/${code}/allotments?${both}`),
      `/provinces/${province.code}/stated-figures?limit=500&${both}`,
      `${base}/units/${first}?period=2025M05&${both}`,
      `${base}/series?indicator=share&unit=${first},${second}&carry=true&${both}`,
      `${base}/series?indicator=count&${both}`,
      `${base}/changes?from=2025-03-31&fromKnownAt=${encodeURIComponent(knownAt)}&to=${id}`,
      `${base}/periods/2025M05/figures?block=districts&${known}`,
      `${base}/periods/2025M05/figures/share/${first}/history?${known}`,
      `/rankings?index=achievement&${ranking}`,
      `/rankings/trend?plan=${plan.slug}&period=2025M05&index=completion&${known}`,
    ];
  };

  /** All of them, with the other periods, pillars, units and indices that can be asked for. */
  const allAnswers = (f: Field, snapshot: SnapshotBody) => {
    const { plan, units } = f;
    const known = `knownAt=${encodeURIComponent(snapshot.knownAt)}`;
    const both = `asOf=${snapshot.asOf}&${known}`;
    const base = `/plans/${plan.slug}`;
    const [first, second] = units.map(({ code }) => code);
    const ranking = `plan=${plan.slug}&period=2025M05&version=live&${known}`;
    return [
      ...oneOfEachKind(f, snapshot),
      ...['summary', 'tasks'].map((path) => `${base}/${path}?${both}`),
      ...['&period=2025M05', '&period=2025M05&pillar=society', '&index=achievement'].map(
        (more) => `${base}/localities?${both}${more}`,
      ),
      `${base}/units/${second}?period=2025M05&${both}`,
      `${base}/units/${first}?${both}`,
      `${base}/series?indicator=share&${both}`,
      `${base}/series?indicator=count&unit=${first},${second}&carry=true&${both}`,
      ...['completion', 'indicator:share'].map((index) => `/rankings?index=${index}&${ranking}`),
      `/rankings/units/${first}?index=completion&${ranking}`,
    ];
  };

  /** What these addresses answer now. */
  const fingerprint = async ({ editor }: Field, paths: readonly string[]) => {
    const answers: Record<string, unknown> = {};
    const waiting = [...paths];
    const ask = async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const { status: code, body } = await editor.get(path);
        answers[path] = [code, JSON.parse(JSON.stringify(body, (key, value: unknown) => (GROWS.has(key) ? 0 : value)))];
      }
    };
    // Side by side, as readers do: most of it is waiting for the database.
    await Promise.all(Array.from({ length: 4 }, ask));
    return answers;
  };

  const publish = async ({ editor, plan }: Field): Promise<SnapshotBody> => {
    t.clock.set(MINUTE_MS);
    const published = await editor
      .post(`/plans/${plan.slug}/snapshots`)
      .send({ name: `Lần ${(serial += 1)}`, asOf: '2025-05-31' })
      .expect(201);
    t.clock.set(MINUTE_MS);
    return published.body as SnapshotBody;
  };

  describe('by one change after another', () => {
    let shared: Awaited<ReturnType<typeof given>>;
    let first: Record<string, unknown>;
    beforeAll(async () => {
      shared = await given();
      first = await fingerprint(shared.f, allAnswers(shared.f, shared.snapshot));
    });

    it('answers every question', () => {
      expect(Object.entries(first).filter(([, answer]) => (answer as [number])[0] !== 200)).toEqual([]);
    });

    // Each against a snapshot of its own, published just before: what came earlier cannot hide what this one moves.
    it.each(Object.keys(ACTS))('does not change by %s', async (name) => {
      const { f, documentId } = shared;
      const asked = oneOfEachKind(f, await publish(f));
      const before = await fingerprint(f, asked);
      const { status: answered, body } = (await ACTS[name]?.(f, documentId, (serial += 1))) ?? {};
      expect([name, [200, 201].includes(answered ?? 0) || body]).toEqual([name, true]);
      expect(await fingerprint(f, asked)).toEqual(before);
      expect([...(await keptDifferences(t, f.plan)), ...(await differences(t))]).toEqual([]);
    });

    it('does not change by all of them', async () => {
      expect(await fingerprint(shared.f, allAnswers(shared.f, shared.snapshot))).toEqual(first);
    });
  });

  it('is read with what the plan asks read once, however many periods it has', async () => {
    /** What a reader of a snapshot sends after a later amendment, besides the rows of each period. */
    const sentFor = async (months: readonly string[]): Promise<string[]> => {
      const f = await figureField(t, 2, months);
      const { asOf, knownAt } = await publish(f);
      const document = { issuer: 'UBND', title: 'Điều chỉnh' };
      const added = await f.editor.post(`/provinces/${f.province.code}/documents`).send(document).expect(201);
      const amended = await ACTS['levelAmended']?.(f, (added.body as { id: string }).id, 0);
      expect(amended?.status).toBe(201);
      const asked = `/plans/${f.plan.slug}/localities?asOf=${asOf}&knownAt=${encodeURIComponent(knownAt)}`;
      const sent = await t.sent(() => f.editor.get(asked).expect(200));
      return sent.filter((sql) => !/\b(observation|figure|aggregate_figure|standing)\b/.test(sql));
    };
    const ofTwo = await sentFor(['2025M04', '2025M05']);
    const ofFive = await sentFor(['2025M01', '2025M02', '2025M03', '2025M04', '2025M05']);
    expect(ofTwo.some((sql) => sql.includes('form_line'))).toBe(true);
    expect(ofFive).toEqual(ofTwo);
  });

  it('does not change by random histories, and what is kept stays right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(ACTS), { minLength: 8, maxLength: 14 }), async (names) => {
        const { f, documentId, snapshot } = await given();
        const asked = allAnswers(f, snapshot);
        const before = await fingerprint(f, asked);
        for (const name of names) {
          t.clock.set(MINUTE_MS);
          // Refused acts change nothing either.
          await ACTS[name]?.(f, documentId, (serial += 1));
        }
        expect(await fingerprint(f, asked)).toEqual(before);
        expect(await keptDifferences(t, f.plan)).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
    expect(await differences(t)).toEqual([]);
  });
});
