import { DEFAULT_TARGET_POLICY as policy } from '../status/index.js';
import type { ItemStatus } from '../status/index.js';
import {
  cappedAchievement,
  dueDayOf,
  isBaseline,
  isLevelDone,
  itemDeadline,
  judgeMeasure,
  measureDeadline,
  splitBaselines,
  type Evaluation,
  type Measure,
} from './index.js';

describe('itemDeadline', () => {
  const planEndsOn = '2030-12-31';
  it.each([
    ['its own day', { dueOn: '2024-06-30' }, '2024-06-30'],
    ["the plan's end", { dueOn: null }, planEndsOn],
    ['none where the plan names none', { dueOn: null, planEndsOn: null }, null],
    ['regular work has none', { dueOn: null, frequency: 'regular' }, null],
    ["not the year's end written beside it", { dueOn: '2022-12-31', frequency: 'regular' }, null],
    [
      "not the plan's end written beside it",
      { dueOn: '2025-06-30', frequency: 'regular', planEndsOn: '2025-06-30' },
      null,
    ],
    ['another day of its own', { dueOn: '2024-09-15', frequency: 'regular' }, '2024-09-15'],
    ['once', { dueOn: '2024-12-31', frequency: 'once' }, '2024-12-31'],
  ] as const)('%s', (_, change, expected) => expect(itemDeadline({ planEndsOn, ...change })).toBe(expected));
});

describe('measureDeadline', () => {
  it.each([
    [{ dueOn: '2024-09-30', horizon: 2025 }, '2030-12-31', '2024-09-30'],
    [{ dueOn: null, horizon: 2025 }, '2030-12-31', '2025-12-31'],
    [{ dueOn: null, horizon: 2025 }, '2025-06-30', '2025-06-30'],
    [{ dueOn: null, horizon: 2025 }, null, '2025-12-31'],
    [{ dueOn: null, horizon: null }, '2030-12-31', '2030-12-31'],
    [{ dueOn: null }, null, null],
  ])('%j of an item due %s: %s', (measure, item, expected) => expect(measureDeadline(measure, item)).toBe(expected));
});

describe('dueDayOf', () => {
  it.each<[ItemStatus, string | null, string | null]>([
    ['yearEnd', '2025-04-30', '2025-04-30'],
    ['yearEnd', null, null],
    ['inProgress', null, '2024-12-31'],
  ])('%s evaluated on %s: %s', (status, evaluationOn, expected) => {
    expect(dueDayOf({ status, evaluationOn, deadline: '2024-12-31' })).toBe(expected);
  });
});

describe('a figure from before the plan', () => {
  it.each([
    [{ asOf: '2024-12-31' }, true],
    [{ asOf: '2025-01-01' }, false],
    [{ asOf: '2025-01-10', periodEndsOn: '2024-12-31' }, true],
    [{ asOf: '2025-01-31', periodEndsOn: '2025-01-31' }, false],
    [{ asOf: '2024-12-14', periodEndsOn: '2025-01-13' }, true],
  ])('%j: %s', (figure, expected) => expect(isBaseline(figure, '2025-01-01')).toBe(expected));

  it('is kept apart, both in their order', () => {
    const figures = [{ asOf: '2025-03-01' }, { asOf: '2024-12-14' }, { asOf: '2024-07-14' }];
    expect(splitBaselines(figures, '2025-01-01')).toEqual({ results: [figures[0]], baselines: figures.slice(1) });
  });
});

describe('a level with a year, judged by itself', () => {
  const level = (horizon: number | null): Measure => ({ comparator: 'moreThan', value: '50', dueOn: null, horizon });
  const on = (asOf: string, value: string) => ({ asOf, value, qualifier: 'exact' as const });
  const judged = (horizon: number | null, deadline: string | null, ...results: ReturnType<typeof on>[]) => {
    const { reading, verdict } = judgeMeasure(level(horizon), results, deadline);
    return [reading?.asOf ?? null, verdict];
  };
  it.each<[string, unknown[], [string | null, Evaluation]]>([
    ['nothing known', judged(2025, '2025-12-31'), [null, 'undetermined']],
    ['missed', judged(2025, '2025-12-31', on('2025-12-31', '45')), ['2025-12-31', 'notMet']],
    ['reached late', judged(2025, '2025-12-31', on('2026-06-30', '55'), on('2025-12-31', '45')), ['2026-06-30', 'met']],
    [
      'reached in time stays reached',
      judged(2025, '2025-12-31', on('2026-06-30', '48'), on('2025-12-31', '51')),
      ['2025-12-31', 'met'],
    ],
    [
      'without a year the latest speaks',
      judged(null, '2025-12-31', on('2026-06-30', '48'), on('2025-12-31', '51')),
      ['2026-06-30', 'notMet'],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});

describe('isLevelDone', () => {
  const steps = [
    { from: '2025-12-20', value: { status: 'completed' as ItemStatus } },
    { from: '2026-03-01', value: { status: 'inProgress' as ItemStatus } },
  ];
  it.each<[Evaluation, string | null, boolean]>([
    ['met', '2025-12-31', true],
    ['exceeded', null, true],
    ['notMet', '2025-12-31', false],
    ['undetermined', '2025-12-31', true],
    ['undetermined', '2025-12-01', false],
    ['undetermined', '2026-04-30', false],
    ['undetermined', '2030-12-31', false],
    ['undetermined', null, false],
  ])('%s, due %s: %s', (verdict, deadline, expected) => {
    expect(isLevelDone({ verdict, deadline, asOf: '2026-06-30', steps, policy })).toBe(expected);
  });
});

describe('cappedAchievement', () => {
  it.each([
    [198, 100, 100],
    [198, 120, 120],
    [198, null, 198],
    [96.4, 100, 96.4],
    [null, 100, null],
  ] as const)('%s under %s: %s', (rate, cap, expected) => expect(cappedAchievement(rate, cap)).toBe(expected));

  it('takes hundredths', () => expect(cappedAchievement(19_800, 120, 100)).toBe(12_000));
});
