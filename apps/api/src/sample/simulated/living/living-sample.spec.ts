import { addDays, type Day, daysBetween, windowState } from '@tiendo/indicators';
import { lateDays, periodsOfCalendar } from '@tiendo/indicators/periods';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { MeetingsFileSchema, PlanFileSchema, ProvinceFileSchema, RankingsFileSchema } from '../../sample-file.js';
import { readSampleData, type SampleData } from '../../read-data.js';
import { withLivingPlan } from './living-sample.js';

const data = await readSampleData();

/** What is laid for a day. Throws an Error when nothing is. */
function livingOn(today: Day) {
  const laid = withLivingPlan(data, today);
  const [plan, meetings, rankings] = [laid.plans.at(-1), laid.meetings.at(-1), laid.rankings.at(-1)];
  const [requests] = laid.livingRequests;
  const province = laid.provinces.find(({ province: { code } }) => code === 'mau');
  if (!plan || !meetings || !rankings || !province || !requests) throw new Error('Nothing is laid');
  return { plan, meetings, rankings, province, requests };
}

/** Every moment of the sample is told by the clock of Việt Nam. */
const dayOf = (moment: string | null): Day => moment?.slice(0, 10) ?? '9999-12-31';

/** Turns of months and years, the leap day, and any other day of years to come. */
const SPECIAL = [
  ...['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05', '2026-01-18', '2026-03-01'],
  ...['2026-11-29', '2026-12-31', '2028-02-29'],
];
const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2026-01-01', days));

describe('the plan that lives on the day of loading', () => {
  it('allots levels to communes that begin from further behind, by a decision, below those of the plan', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...SPECIAL), anyDay), (today) => {
        const { plan, province } = livingOn(today);
        const allotments = plan.allotments ?? [];
        const units = new Set(province.units.map(({ code }) => code));
        expect(allotments).toHaveLength(2);
        for (const { target, indicator, document, items } of allotments) {
          const measures = plan.plan.targets.find(({ code }) => code === target)?.measures ?? [];
          const level = measures.find((measure) => measure.indicator === indicator)?.value;
          expect(province.documents.some(({ key }) => key === document)).toBe(true);
          for (const { unit, value } of items) {
            expect(units.has(unit)).toBe(true);
            expect(Number(value)).toBeGreaterThan(0);
            expect(Number(value)).toBeLessThan(Number(level));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  const check = (today: Day): void => {
    const { plan: file, meetings, rankings, province, requests } = livingOn(today);
    const { plan, figures, statements, snapshots } = file;
    expect(file.slug).toBe(`mau-${today.slice(0, 4)}`);
    // Shapes of files are the shapes of what is made.
    for (const [schema, made] of [
      [PlanFileSchema, { ...file, figures: [...figures.slice(0, 40), ...figures.slice(-40)] }],
      [MeetingsFileSchema, meetings],
      [RankingsFileSchema, rankings],
      [ProvinceFileSchema, province],
    ] as const) {
      expect(schema.safeParse(made).error?.issues ?? []).toEqual([]);
    }

    // It runs today, and nothing was told today or later.
    expect([plan.issuedOn < plan.startsOn, plan.startsOn <= today, today <= plan.endsOn]).toEqual([true, true, true]);
    const told = [...figures, ...statements].map(({ recordedAt }) => dayOf(recordedAt));
    expect(told.filter((day) => day >= today)).toEqual([]);
    expect(statements.filter(({ effectiveOn }) => effectiveOn < plan.startsOn || effectiveOn >= today)).toEqual([]);
    expect(snapshots.filter(({ knownAt }) => dayOf(knownAt) >= today)).toEqual([]);
    expect(province.documents.filter(({ issuedOn }) => issuedOn !== null && issuedOn > today)).toEqual([]);
    expect(rankings.publications.filter(({ publishedAt }) => dayOf(publishedAt) >= today)).toEqual([]);

    // A period is open, with units that have reported and units that have not; some came late with an earlier one.
    const periods = file.calendars.flatMap(periodsOfCalendar).filter(({ endsOn }) => endsOn <= today);
    const [newest, previous] = [periods.at(-1), periods.at(-2)];
    if (!newest || !previous) throw new Error('No two periods have ended');
    expect([windowState(newest, today), windowState(previous, today)]).toEqual(['open', 'closed']);
    const came = new Map(periods.map(({ code }): [string, Map<string, Day>] => [code, new Map()]));
    for (const { period, unit, recordedAt } of figures) if (unit) came.get(period)?.set(unit, dayOf(recordedAt));
    expect(came.get(newest.code)?.size).toBeGreaterThan(30);
    expect(came.get(newest.code)?.size).toBeLessThan(50);
    expect(came.get(previous.code)?.size).toBe(51);
    const late = periods.flatMap((period) =>
      [...(came.get(period.code) ?? [])].filter(([, day]) => lateDays(period, day, today) !== null),
    );
    expect(late.length).toBeGreaterThan(3);

    // Deadlines lie about today, meetings were held and are to come.
    const dueIn = plan.tasks.map(({ dueOn }) => daysBetween(today, dueOn ?? today));
    expect(dueIn.filter((days) => days < 0).length).toBeGreaterThan(15);
    expect(dueIn.filter((days) => days >= 0 && days <= 30).length).toBeGreaterThan(5);
    const held = meetings.meetings.filter(({ heldOn }) => heldOn <= today);
    expect([held.length, meetings.meetings.length - held.length]).toEqual([2, 2]);
    const entries = held.flatMap(({ conclusions }) => conclusions.flatMap((one) => one.entries));
    expect(entries.every(({ effectiveOn }) => effectiveOn <= today)).toBe(true);
    expect(held.every(({ announcement }) => (announcement?.issuedOn ?? today) < today)).toBe(true);

    // Units were asked and have reported, in every state, before today; one answers late, one has begun.
    const [asked, newestAsked] = requests.requests;
    const steps = requests.requests.flatMap(({ reports }) => [...reports.values()].flatMap((one) => one.steps));
    expect(steps.filter(({ at }) => dayOf(at) >= today)).toEqual([]);
    expect(requests.requests.filter(({ openedAt }) => dayOf(openedAt ?? '2000-01-01') >= today)).toEqual([]);
    expect(requests.requests.map(({ state, withdrawnReason }) => [state === 'open', withdrawnReason !== null])).toEqual(
      [
        ...[
          [true, false],
          [true, false],
          [true, true],
          [false, false],
        ],
      ],
    );
    expect(new Set([...(newestAsked?.reports.values() ?? [])].map((one) => one.steps.at(-1)?.step ?? 'begun'))).toEqual(
      new Set(['approve', 'submit', 'sendBack', 'begun']),
    );
    const lateSteps = [...(asked?.reports.values() ?? [])].filter(
      (one) => dayOf(one.steps.at(-1)?.at ?? null) > (asked?.request.dueOn ?? ''),
    );
    expect(lateSteps.length).toBeGreaterThan(0);

    // Everything it refers to is there.
    const units = new Set(province.units.map(({ code }) => code));
    const named = [...plan.targets, ...plan.tasks].flatMap(({ leadUnits, coordinatingUnits }) => [
      ...leadUnits,
      ...coordinatingUnits,
    ]);
    expect(named.filter((unit) => !units.has(unit))).toEqual([]);
    const codes = new Set([...plan.targets, ...plan.tasks].map(({ code }) => code));
    const items = [...statements.map(({ item }) => item), ...file.discrepancies.flatMap(({ item }) => item ?? [])];
    expect(items.filter((item) => !codes.has(item))).toEqual([]);
    const concluded = meetings.meetings.flatMap(({ conclusions }) => conclusions.flatMap(({ item }) => item ?? []));
    expect(concluded.filter(({ code }) => !codes.has(code))).toEqual([]);
  };

  it.each(SPECIAL)('is full on %s', check);

  it('is full on any day', () => {
    fc.assert(fc.property(anyDay, check), { numRuns: 5 });
  });

  it('has ten tasks overdue and two letters that wait for an answer', () => {
    const { plan, statements } = livingOn('2026-11-29').plan;
    const last = new Map(statements.map((one) => [one.item, one]));
    const overdue = plan.tasks.filter(
      ({ code, dueOn }) =>
        (dueOn ?? '') < '2026-11-29' && ['inProgress', 'awaitingApproval'].includes(last.get(code)?.status ?? ''),
    );
    expect(overdue).toHaveLength(10);
    const waiting = statements.filter(({ awaiting }) => awaiting !== null);
    expect(waiting.map(({ awaiting }) => awaiting?.submission?.number)).toEqual(['412', '1187']);
  });

  it('is not laid in a year that has its plan already, and leaves what there is as it is', () => {
    expect(withLivingPlan(data, '2025-12-31')).toEqual({ ...data, livingRequests: [] });
    const laid = withLivingPlan(data, '2026-11-29');
    expect(laid.plans.slice(0, -1)).toEqual(data.plans);
  });
});

/** A number for the content of a file, whatever the order of its fields. */
function contentOf(file: SampleData['plans'][number] | undefined): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.keys(fields)
        .sort()
        .map((name) => [name, sorted(fields[name])]),
    );
  };
  return createHash('sha256')
    .update(JSON.stringify(sorted(file)))
    .digest('hex');
}

describe('the plans of 2024 and 2025, which checks rest on', () => {
  it.each([
    ['mau-2024', '7386ca886f230befaaa7526ac56b147c4e77c3371337be969a2b07d6c6468752'],
    ['mau-2025', '6a06623f120793bd12dfca156cf31c111af7580ccfceae883f0de818428a4428'],
  ])('%s stays what it is', (slug, content) => {
    expect(contentOf(data.plans.find((file) => file.slug === slug))).toBe(content);
  });
});
