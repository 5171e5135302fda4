import { senseOf } from '../target/index.js';
import { pathToTarget, paceOn, type PathLevel } from './index.js';
import { checkPath, expectedAt } from './path.js';

const level = (value: string | null, dueOn: string, more: Partial<PathLevel> = {}): PathLevel => ({
  comparator: 'atLeast',
  value,
  dueOn,
  horizon: null,
  ...more,
});
const START = { on: '2025-01-01', value: '40' };

describe('pathToTarget', () => {
  it('runs straight to one level', () => {
    expect(pathToTarget([level('80', '2025-12-31')], START, null)).toEqual({
      shape: 'linear',
      points: [START, { on: '2025-12-31', value: '80' }],
    });
  });

  it('takes levels within the plan as steps and levels of years as milestones', () => {
    const within = [level('60', '2025-06-30'), level('80', '2025-12-31')];
    expect(pathToTarget(within, START, null)?.shape).toBe('stepwise');
    const years = [level('80', '2030-12-31', { horizon: 2030 }), level('60', '2025-12-31', { horizon: 2025 })];
    expect(pathToTarget(years, START, null)).toEqual({
      shape: 'milestones',
      points: [START, { on: '2025-12-31', value: '60' }, { on: '2030-12-31', value: '80' }],
    });
  });

  it('keeps a level that is reached at the start, whichever way is better', () => {
    const kept = pathToTarget([level('80', '2025-12-31')], { on: '2025-01-01', value: '91' }, null);
    expect(kept?.points.map(({ value }) => value)).toEqual(['80', '80']);
    const below = [level('5', '2025-12-31', { comparator: 'atMost' })];
    expect(pathToTarget(below, { on: '2025-01-01', value: '3' }, null)?.points[0]?.value).toBe('5');
    expect(pathToTarget(below, { on: '2025-01-01', value: '9' }, null)?.points[0]?.value).toBe('9');
  });

  it('stays where it is at a step that is already passed', () => {
    const steps = [level('30', '2025-06-30'), level('80', '2025-12-31')];
    expect(pathToTarget(steps, START, null)?.points.map(({ value }) => value)).toEqual(['40', '40', '80']);
  });

  it('has no path to what is not a number, or was due before', () => {
    expect(pathToTarget([level(null, '2025-12-31')], START, null)).toBeNull();
    expect(pathToTarget([level('80', '2024-12-31')], START, null)).toBeNull();
    expect(pathToTarget([level('80', '2025-12-31', { comparator: 'between' })], START, null)).toBeNull();
    expect(pathToTarget([], START, null)).toBeNull();
  });

  it('puts done on a scale of 100 and gives what paceOn reads', () => {
    const path = pathToTarget(
      [level(null, '2025-12-31', { comparator: 'done' })],
      { on: '2025-01-01', value: 0 },
      null,
    );
    expect(path?.points.at(-1)?.value).toBe('100');
    const to80 = pathToTarget([level('80', '2025-12-31')], START, null);
    if (!to80) throw new Error('no path');
    expect(expectedAt(checkPath(to80), '2025-07-02')).toEqual({ top: expect.any(BigInt), bottom: expect.any(BigInt) });
    expect(paceOn(to80, { value: '60', qualifier: 'exact' }, '2025-07-02').verdict).toBe('onTrack');
    expect(paceOn(to80, { value: '57', qualifier: 'exact' }, '2025-07-02').verdict).toBe('atRisk');
    expect(paceOn(to80, { value: '50', qualifier: 'exact' }, '2025-07-02').verdict).toBe('late');
  });
});

it.each([
  ['atLeast', 'lowerIsBetter', 'higherIsBetter'],
  ['lessThan', 'higherIsBetter', 'lowerIsBetter'],
  ['exactly', 'lowerIsBetter', 'lowerIsBetter'],
  ['exactly', null, 'higherIsBetter'],
] as const)('%s of an indicator that is %s: %s', (comparator, direction, sense) => {
  expect(senseOf(comparator, direction)).toBe(sense);
});
