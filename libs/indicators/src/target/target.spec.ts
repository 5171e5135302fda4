import fc from 'fast-check';
import { DEFAULT_TARGET_POLICY, type ItemStatus } from '../status/index.js';
import {
  achievement,
  COMPARATORS,
  contradiction,
  evaluateMeasure,
  evaluateTarget,
  isMet,
  targetDueOn,
  type Comparator,
  type Measure,
  type Reading,
} from './index.js';

const measure = (comparator: Comparator, value: string | null, valueUpper: string | null = null): Measure => ({
  comparator,
  value,
  valueUpper,
  dueOn: null,
});
const reading = (value: string, qualifier: Reading['qualifier'] = 'exact'): Reading => ({ value, qualifier });
const ratio = (numerator: string, denominator: string): Reading => ({ numerator, denominator, qualifier: 'exact' });

describe('evaluateMeasure', () => {
  it.each<[Comparator, string, string | null, string, string]>([
    ['atLeast', '99', null, '98.99', 'notMet'],
    ['atLeast', '99', null, '99.0000', 'met'],
    ['atLeast', '99', null, '99.01', 'exceeded'],
    ['moreThan', '99', null, '99', 'notMet'],
    ['moreThan', '99', null, '99.01', 'met'],
    ['atMost', '5', null, '5', 'met'],
    ['atMost', '5', null, '4.9', 'exceeded'],
    ['atMost', '5', null, '5.1', 'notMet'],
    ['atMost', '0', null, '0', 'met'],
    ['lessThan', '5', null, '5', 'notMet'],
    ['lessThan', '5', null, '4', 'met'],
    ['exactly', '100', null, '100', 'met'],
    ['exactly', '100', null, '100.1', 'notMet'],
    ['between', '10', '20', '9.99', 'notMet'],
    ['between', '10', '20', '10', 'met'],
    ['between', '10', '20', '20', 'met'],
    ['between', '10', '20', '20.01', 'notMet'],
    ['between', '10', '10', '10', 'met'],
  ])('%s %s %s against %s: %s', (comparator, value, upper, actual, expected) => {
    expect(evaluateMeasure(measure(comparator, value, upper), reading(actual))).toBe(expected);
  });

  it.each<[Reading['qualifier'], string, Comparator, string, string]>([
    ['above', '80', 'atLeast', '80', 'exceeded'],
    ['above', '80', 'moreThan', '80', 'met'],
    ['above', '80', 'atLeast', '90', 'undetermined'],
    ['above', '80', 'atMost', '80', 'notMet'],
    ['above', '80', 'atMost', '90', 'undetermined'],
    ['above', '80', 'lessThan', '80', 'notMet'],
    ['above', '80', 'exactly', '80', 'notMet'],
    ['above', '80', 'exactly', '81', 'undetermined'],
    ['atLeast', '80', 'atLeast', '80', 'met'],
    ['atLeast', '80', 'moreThan', '80', 'undetermined'],
    ['atLeast', '80', 'atMost', '80', 'undetermined'],
    ['atLeast', '80', 'lessThan', '80', 'notMet'],
    ['below', '80', 'atLeast', '80', 'notMet'],
    ['below', '80', 'atMost', '80', 'exceeded'],
    ['below', '80', 'lessThan', '80', 'met'],
    ['below', '80', 'atLeast', '70', 'undetermined'],
    ['atMost', '80', 'atMost', '80', 'met'],
    ['atMost', '80', 'lessThan', '80', 'undetermined'],
    ['atMost', '80', 'moreThan', '80', 'notMet'],
    ['atMost', '80', 'exactly', '80', 'undetermined'],
    ['approximately', '80', 'atLeast', '72', 'met'],
    ['approximately', '80', 'atLeast', '71', 'exceeded'],
    ['approximately', '80', 'atLeast', '80', 'undetermined'],
    ['approximately', '80', 'atLeast', '88', 'undetermined'],
    ['approximately', '80', 'atLeast', '88.1', 'notMet'],
    ['nearly', '95', 'atLeast', '95', 'notMet'],
    ['nearly', '95', 'atLeast', '85.5', 'met'],
    ['nearly', '95', 'atLeast', '90', 'undetermined'],
    ['nearly', '95', 'lessThan', '95', 'met'],
    ['nearly', '-80', 'atLeast', '-88', 'met'],
    ['nearly', '0', 'atMost', '0', 'met'],
    ['approximately', '-80', 'atMost', '-71', 'exceeded'],
    ['approximately', '0', 'exactly', '0', 'met'],
  ])('%s %s against %s %s: %s', (qualifier, value, comparator, level, expected) => {
    expect(evaluateMeasure(measure(comparator, level), reading(value, qualifier))).toBe(expected);
  });

  it('compares ratios exactly, not as they are printed', () => {
    expect(evaluateMeasure(measure('atLeast', '66.67'), ratio('2', '3'))).toBe('notMet');
    expect(evaluateMeasure(measure('atLeast', '66.66'), { ...ratio('2', '3'), value: '66.6' })).toBe('exceeded');
    expect(evaluateMeasure(measure('atLeast', '100'), ratio('299', '299'))).toBe('met');
  });

  it.each<[Reading, string]>([
    [reading('1'), 'met'],
    [reading('0'), 'notMet'],
    [reading('50'), 'undetermined'],
    [ratio('6', '6'), 'met'],
    [ratio('5', '6'), 'notMet'],
    [ratio('0', '0'), 'undetermined'],
  ])('done against %j: %s', (actual, expected) => {
    expect(evaluateMeasure(measure('done', null), actual)).toBe(expected);
  });

  it('tells nothing without a reading, a figure or a level', () => {
    expect(evaluateMeasure(measure('atLeast', '1'), null)).toBe('undetermined');
    expect(evaluateMeasure(measure('atLeast', '1'), { qualifier: 'exact' })).toBe('undetermined');
    expect(evaluateMeasure(measure('atLeast', '1'), ratio('0', '0'))).toBe('undetermined');
    expect(evaluateMeasure(measure('atLeast', null), reading('1'))).toBe('undetermined');
    expect(evaluateMeasure(measure('between', '1', null), reading('1'))).toBe('undetermined');
  });

  it.each<[string, Comparator, string, string, Reading['qualifier'], string]>([
    ['is at most the limit', 'atMost', '100', '97', 'above', 'met'],
    ['is at most the limit', 'moreThan', '97', '97', 'above', 'met'],
    ['may be the level', 'exactly', '100', '97', 'above', 'undetermined'],
    ['about the limit is at most it', 'atMost', '100', '98', 'approximately', 'met'],
    ['about the limit is never more', 'moreThan', '100', '95', 'approximately', 'notMet'],
    ['nearly the limit is below it', 'lessThan', '100', '100', 'nearly', 'met'],
    ['that no share can be proves nothing', 'atLeast', '95', '964', 'exact', 'undetermined'],
    ['that no share can be proves nothing', 'atLeast', '95', '100', 'above', 'undetermined'],
    ['at the limit is one', 'atLeast', '95', '100', 'exact', 'exceeded'],
  ])('a share %s', (_, comparator, level, stated, qualifier, expected) => {
    const share = { ...measure(comparator, level), limits: { low: '0', high: '100' } };
    expect(evaluateMeasure(share, reading(stated, qualifier))).toBe(expected);
  });

  it('refuses bounds the wrong way round, and figures that are none', () => {
    expect(() => evaluateMeasure(measure('between', '2', '1'), reading('1'))).toThrow('measure-bounds-reversed');
    expect(() => evaluateMeasure(measure('atLeast', '1'), reading('trên 1'))).toThrow('number-invalid');
    expect(() => evaluateMeasure(measure('atLeast', '1'), ratio('1', '-1'))).toThrow('denominator-negative');
  });

  it('never says of a hedged reading what one of the values it allows would contradict', () => {
    const figure = fc.integer({ min: -40, max: 40 });
    const qualifier = fc.constantFrom('above', 'atLeast', 'below', 'atMost', 'approximately');
    const comparator = fc.constantFrom(...COMPARATORS.filter((name) => name !== 'done'));
    const allows = { above: 1, atLeast: 1, below: -1, atMost: -1 } as const;
    fc.assert(
      fc.property(comparator, figure, figure, figure, qualifier, fc.nat(80), (name, a, b, stated, hedge, far) => {
        const asked = measure(name, String(Math.min(a, b)), String(Math.max(a, b)));
        const verdict = evaluateMeasure(asked, reading(String(stated), hedge));
        const step = hedge === 'above' || hedge === 'below' ? far + 0.5 : far;
        const offset =
          hedge === 'approximately' ? Math.trunc(((far - 40) / 40) * Math.abs(stated)) / 10 : step * allows[hedge];
        const possible = evaluateMeasure(asked, reading((stated + offset).toFixed(2)));
        if (verdict !== 'undetermined') expect(isMet(possible)).toBe(isMet(verdict));
        if (verdict === 'exceeded') expect(possible).toBe('exceeded');
      }),
    );
  });
});

describe('evaluateTarget', () => {
  const met = { measure: measure('atLeast', '99'), reading: reading('99') };
  const exceeded = { measure: measure('atLeast', '50'), reading: reading('57') };
  const notMet = { measure: measure('atLeast', '50'), reading: reading('49') };
  const unknown = { measure: measure('atLeast', '50'), reading: null };
  it.each([
    [[], 'undetermined'],
    [[met, exceeded], 'met'],
    [[exceeded, exceeded], 'exceeded'],
    [[met, unknown], 'undetermined'],
    [[met, unknown, notMet], 'notMet'],
  ])('%#: all measures decide together', (measures, expected) => {
    expect(evaluateTarget(measures)).toBe(expected);
  });
});

describe('achievement', () => {
  it.each<[Measure, Reading | null, number | null]>([
    [measure('atLeast', '99'), reading('96.4'), 97.37],
    [measure('atLeast', '80'), reading('100'), 125],
    [measure('atLeast', '100'), ratio('192', '299'), 64.21],
    [measure('atLeast', '3'), reading('0.00015'), 0.01],
    [measure('moreThan', '99'), reading('99'), 100],
    [measure('atMost', '5'), reading('3'), 100],
    [measure('atMost', '5'), reading('8'), 62.5],
    [measure('atMost', '0'), reading('0'), 100],
    [measure('atMost', '0'), reading('3'), 0],
    [measure('atMost', '5'), reading('-3'), 100],
    [measure('exactly', '4'), reading('5'), 125],
    [{ ...measure('exactly', '4'), direction: 'lowerIsBetter' }, reading('5'), 80],
    [measure('between', '10', '20'), reading('15'), 100],
    [measure('between', '10', '20'), reading('5'), 50],
    [measure('between', '10', '20'), reading('25'), 80],
    [measure('done', null), reading('1'), 100],
    [measure('done', null), ratio('5', '6'), 83.33],
    [measure('atLeast', '99'), null, null],
    [measure('atLeast', '80'), reading('80', 'above'), null],
    [measure('atLeast', '80'), ratio('0', '0'), null],
    [measure('atLeast', null), reading('80'), null],
    [measure('atLeast', '0'), reading('80'), null],
    [measure('atLeast', '5'), reading('-1'), null],
    [measure('atMost', '-5'), reading('-1'), null],
  ])('%j with %j: %s', (asked, actual, expected) => {
    expect(achievement(asked, actual)).toBe(expected);
  });

  it('is at least 100 exactly where an inclusive measure is met', () => {
    const inclusive = fc.constantFrom<Comparator>('atLeast', 'atMost');
    fc.assert(
      fc.property(
        inclusive,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        (name, level, actual) => {
          const asked = measure(name, String(level));
          const percent = achievement(asked, reading(String(actual)));
          expect((percent ?? 0) >= 100).toBe(isMet(evaluateMeasure(asked, reading(String(actual)))));
        },
      ),
    );
  });
});

describe('targetDueOn', () => {
  const planEndsOn = '2024-12-31';
  it('is the earliest deadline of a measure not met, else the end of the plan', () => {
    const approval = { met: false, dueOn: '2024-09-30' };
    const rollout = { met: false, dueOn: '2024-12-31' };
    expect(targetDueOn({ measures: [rollout, approval], planEndsOn })).toBe('2024-09-30');
    expect(targetDueOn({ measures: [rollout, { ...approval, met: true }], planEndsOn })).toBe('2024-12-31');
    expect(targetDueOn({ measures: [{ met: false, dueOn: '2030-12-31' }], planEndsOn })).toBe('2030-12-31');
    const withoutDay = { met: false, dueOn: null };
    expect(targetDueOn({ measures: [{ met: false, dueOn: '2030-12-31' }, withoutDay], planEndsOn })).toBe(planEndsOn);
    expect(targetDueOn({ measures: [{ ...approval, met: true }], planEndsOn })).toBe(planEndsOn);
    expect(targetDueOn({ measures: [], planEndsOn })).toBe(planEndsOn);
    expect(targetDueOn({ measures: [withoutDay], planEndsOn: null })).toBeNull();
  });
});

describe('contradiction', () => {
  it.each<[ItemStatus, Parameters<typeof contradiction>[1], ReturnType<typeof contradiction>]>([
    ['completed', 'notMet', 'statedDoneButNotMet'],
    ['mostlyCompleted', 'notMet', 'statedDoneButNotMet'],
    ['completed', 'met', null],
    ['completed', 'undetermined', null],
    ['inProgress', 'met', 'statedOpenButMet'],
    ['notMet', 'exceeded', 'statedOpenButMet'],
    ['inProgress', 'notMet', null],
    ['inProgress', 'undetermined', null],
    ['stopped', 'met', null],
    ['yearEnd', 'met', null],
    ['noStatement', 'met', null],
    ['noOccurrence', 'met', null],
  ])('%s and %s: %s', (status, evaluation, expected) => {
    expect(contradiction(status, evaluation, DEFAULT_TARGET_POLICY)).toBe(expected);
  });
});
