import fc from 'fast-check';
import {
  ALL_STATUSES,
  DEFAULT_TARGET_POLICY,
  ITEM_STATUSES,
  type CountingPolicy,
  type Statement,
} from '../status/index.js';
import { addDays, liveStatements, stepsOf, type Day } from '../time/index.js';
import {
  addCounts,
  canonicalSteps,
  cellSeries,
  countStatuses,
  countsOf,
  diffSeries,
  replaceContribution,
  rollUp,
  rollUpByUnit,
  sameCell,
  subtractCounts,
  summarize,
  valueAt,
  type Cell,
  type Contribution,
  type StatusCounts,
  type Step,
  type StepSeries,
  type Summary,
} from './index.js';

const status = fc.constantFrom(...ALL_STATUSES);
const contribution: fc.Arbitrary<Contribution> = fc.record({ status, continuing: fc.boolean() });
const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 25 }).map((offset) => addDays('2024-02-20', offset));
const policy: fc.Arbitrary<CountingPolicy> = fc
  .array(fc.constantFrom('counted', 'excluded', 'neither'), {
    minLength: ITEM_STATUSES.length,
    maxLength: ITEM_STATUSES.length,
  })
  .map((places) => ({
    countsAsCompleted: ITEM_STATUSES.filter((_, index) => places[index] === 'counted'),
    excludedFromTotal: ITEM_STATUSES.filter((_, index) => places[index] === 'excluded'),
    percentDigits: 2,
  }));
const items = fc.array(
  fc.record({
    status,
    continuing: fc.boolean(),
    pillar: fc.constantFrom('data', 'government', 'economy', 'society'),
    leadUnits: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  }),
  { maxLength: 60 },
);
const EMPTY: Cell = { counts: {}, continuing: 0 };

/** Number of items, excluded ones too. */
const sizeOf = (counts: StatusCounts): number => ALL_STATUSES.reduce((sum, name) => sum + (counts[name] ?? 0), 0);

/** The roll-up of roll-ups of disjoint parts. */
const mergeSummaries = (parts: readonly Summary[], rule: CountingPolicy): Summary =>
  summarize(
    parts.map(countsOf).reduce(addCounts, {}),
    parts.reduce((sum, part) => sum + part.continuing, 0),
    rule,
  );

const summaryOf = (cell: Cell, rule: CountingPolicy) => summarize(cell.counts, cell.continuing, rule);

describe('a summary', () => {
  it('sums by status to total + excluded, and its completed part never exceeds the total', () => {
    fc.assert(
      fc.property(fc.array(status), policy, (statuses, rule) => {
        const summary = summarize(countStatuses(statuses), 0, rule);
        expect(summary.byStatus.reduce((sum, row) => sum + row.count, 0)).toBe(summary.total + summary.excluded);
        expect(summary.total + summary.excluded).toBe(statuses.length);
        expect(summary.completed).toBeLessThanOrEqual(summary.total);
        expect(summary.percent === null).toBe(summary.total === 0);
        expect(summary.byStatus.map((row) => row.status)).toEqual(
          ALL_STATUSES.filter((name) => statuses.includes(name)),
        );
        expect(countsOf(summary)).toEqual(countStatuses(statuses));
      }),
    );
  });

  it('has percentages that sum to 100 before rounding, and stay within the rounding after it', () => {
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 200 }), policy, (statuses, rule) => {
        const { total, byStatus } = summarize(countStatuses(statuses), 0, rule);
        const counted = byStatus.filter((row) => row.percent !== null);
        if (total === 0) return expect(counted).toEqual([]);
        expect(counted.reduce((sum, row) => sum + BigInt(row.count), 0n)).toBe(BigInt(total));
        const printed = counted.reduce((sum, row) => sum + (row.percent ?? 0), 0);
        expect(Math.abs(printed - 100)).toBeLessThanOrEqual(0.005 * counted.length + 1e-9);
      }),
    );
  });
});

describe('roll-ups', () => {
  it('by pillar are a partition: rolled up again they equal the whole', () => {
    fc.assert(
      fc.property(items, policy, (all, rule) => {
        const parts = [...rollUp(all, (item) => item.pillar).values()].map((cell) => summaryOf(cell, rule));
        const whole = rollUp(all, () => 'plan').get('plan') ?? EMPTY;
        expect(mergeSummaries(parts, rule)).toEqual(summaryOf(whole, rule));
        expect(sizeOf(whole.counts)).toBe(all.length);
      }),
    );
  });

  it('by unit count an item once under each of its units, or once under nobody', () => {
    fc.assert(
      fc.property(items, (all) => {
        const cells = rollUpByUnit(all);
        const size = (key: string | null) => sizeOf(cells.get(key)?.counts ?? {});
        for (const unit of ['a', 'b', 'c'] as const) {
          expect(size(unit)).toBe(all.filter((item) => item.leadUnits.includes(unit)).length);
        }
        expect(size(null)).toBe(all.filter((item) => item.leadUnits.length === 0).length);
      }),
    );
  });

  it('keep the order in which keys appear', () => {
    const rolled = rollUp(
      ['b', 'a', 'b'].map((key) => ({ key, status: 'completed' as const, continuing: true })),
      (item) => item.key,
    );
    expect([...rolled]).toEqual([
      ['b', { counts: { completed: 2 }, continuing: 2 }],
      ['a', { counts: { completed: 1 }, continuing: 1 }],
    ]);
  });
});

describe('counts', () => {
  it('form a group: adding and taking away return to the start', () => {
    fc.assert(
      fc.property(fc.array(status), fc.array(status), (a, b) => {
        const [left, right] = [countStatuses(a), countStatuses(b)];
        expect(subtractCounts(addCounts(left, right), right)).toEqual(left);
        expect(addCounts(left, right)).toEqual(countStatuses([...a, ...b]));
      }),
    );
  });
});

const steps = fc
  .array(fc.record({ from: day, value: fc.option(contribution, { nil: null }) }), { maxLength: 8 })
  .map((list) => canonicalSteps<Contribution | null>(list));

/** The cell worked out day by day, without steps. */
const cellOnDay = (contributions: readonly StepSeries<Contribution | null>[], asOf: Day): Cell => {
  const present = contributions.map((series) => valueAt(series, asOf)).filter((value) => value !== null);
  return {
    counts: countStatuses(present.map((value) => value.status)),
    continuing: present.filter((value) => value.continuing).length,
  };
};

const expectCanonical = (series: StepSeries<Cell>): void => {
  let previous = EMPTY;
  let last: Day | null = null;
  for (const { from, value } of series) {
    expect(last === null || last < from).toBe(true);
    expect(sameCell(previous, value)).toBe(false);
    [previous, last] = [value, from];
  }
};

describe('kept cells', () => {
  it('say on every day what counting on that day says, in canonical form', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 6 }), day, (contributions, asOf) => {
        const series = cellSeries(contributions);
        expectCanonical(series);
        expect(valueAt(series, asOf) ?? EMPTY).toEqual(cellOnDay(contributions, asOf));
      }),
    );
  });

  it('changed item by item equal the cell made anew, after any history', () => {
    fc.assert(
      fc.property(
        fc.array(steps, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(4), steps), { maxLength: 8 }),
        (start, changes) => {
          const now = [...start];
          let kept = cellSeries(now);
          for (const [position, after] of changes) {
            const index = position % now.length;
            kept = replaceContribution(kept, now[index] ?? [], after);
            now[index] = after;
          }
          expect(kept).toEqual(cellSeries(now));
        },
      ),
    );
  });

  it('empty themselves again when every item leaves', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 5 }), (contributions) => {
        const emptied = contributions.reduce(
          (cell, series) => replaceContribution(cell, series, []),
          cellSeries(contributions),
        );
        expect(emptied).toEqual([]);
      }),
    );
  });

  it('follow statements, corrections, withdrawals and back-dated entries one by one', () => {
    const action = fc.record({
      item: fc.nat(2),
      status: fc.constantFrom(...ITEM_STATUSES),
      effectiveOn: day,
      continuing: fc.boolean(),
      kind: fc.constantFrom('state', 'correct', 'withdraw'),
      points: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const histories: Statement[][] = [[], [], []];
        const contributionsOf = (history: readonly Statement[]): StepSeries<Contribution | null> => [
          ...withStart(
            canonicalSteps(
              stepsOf(history).map(({ from, value: row }) => ({
                from,
                value: {
                  status: row.status ?? ('noStatement' as const),
                  continuing: typeof row.continuesInYear === 'number',
                },
              })),
            ),
          ),
        ];
        let kept = cellSeries(histories.map(contributionsOf));
        for (const [seq, { item, kind, points, status: stated, effectiveOn, continuing }] of actions.entries()) {
          const history = histories[item] ?? [];
          const live = liveStatements(history);
          const named = live.length === 0 ? undefined : live[points % live.length]?.id;
          const before = contributionsOf(history);
          history.push({
            id: `s${seq}`,
            seq,
            effectiveOn,
            recordedAt: '2024-12-31T00:00:00Z',
            status: kind === 'withdraw' && named ? null : stated,
            continuesInYear: continuing ? 2025 : null,
            withdraws: kind === 'withdraw' ? named : undefined,
            supersedes: kind === 'correct' ? named : undefined,
          });
          kept = replaceContribution(kept, before, contributionsOf(history));
        }
        expect(kept).toEqual(cellSeries(histories.map(contributionsOf)));
        for (const step of kept) expect(sizeOf(step.value.counts)).toBe(histories.length);
      }),
    );
  });
});

/** An item is asked for from the plan's first day on, without a statement at first. */
function withStart(series: StepSeries<Contribution>): StepSeries<Contribution> {
  const start: Step<Contribution> = { from: '2024-01-01', value: { status: 'noStatement', continuing: false } };
  return canonicalSteps([start, ...series]);
}

describe('diffSeries', () => {
  it('turns the old series into the new one and touches nothing else', () => {
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        const { remove, upsert } = diffSeries(before, after);
        const kept = new Map(before.map((step) => [step.from, step.value]));
        for (const gone of remove) expect(kept.delete(gone)).toBe(true);
        for (const { from, value } of upsert) {
          expect(kept.has(from) && JSON.stringify(kept.get(from)) === JSON.stringify(value)).toBe(false);
          kept.set(from, value);
        }
        const result = [...kept].map(([from, value]) => ({ from, value })).sort((a, b) => (a.from < b.from ? -1 : 1));
        expect(result).toEqual(after);
      }),
    );
    expect(diffSeries([{ from: '2024-01-01', value: 1 }], [{ from: '2024-01-01', value: 1 }])).toEqual({
      remove: [],
      upsert: [],
    });
  });
});

it('rolls the targets of Kế hoạch 73 up by pillar as the 2024 report prints them', () => {
  const printed = [
    ['dữ liệu số', { inProgress: 3 }, 0, 3, 0],
    ['chính quyền số', { completed: 10, stopped: 1 }, 10, 11, 90.91],
    ['kinh tế số', { completed: 5, inProgress: 2 }, 5, 7, 71.43],
    ['xã hội số', { completed: 6, inProgress: 2, yearEnd: 1 }, 6, 9, 66.67],
  ] as const;
  const targets = printed.flatMap(([pillar, counts]) =>
    ALL_STATUSES.flatMap((name) =>
      Array.from({ length: Number(new Map(Object.entries(counts)).get(name) ?? 0) }, () => ({
        pillar,
        status: name,
        continuing: false,
      })),
    ),
  );
  const cells = rollUp(targets, (target) => target.pillar);
  const parts = [...cells.values()].map((cell) => summaryOf(cell, DEFAULT_TARGET_POLICY));
  expect(parts.map(({ completed, total, percent }) => [completed, total, percent])).toEqual(
    printed.map(([, , completed, total, percent]) => [completed, total, percent]),
  );
  expect(mergeSummaries(parts, DEFAULT_TARGET_POLICY)).toMatchObject({ completed: 21, total: 30, percent: 70 });
});
