import fc from 'fast-check';
import { aggregateUnits } from '../aggregate/index.js';
import { percentOf } from '../percent/index.js';
import { DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY, type ItemStatus } from '../status/index.js';
import type { Measure, Reading } from '../target/index.js';
import {
  checkCumulative,
  checkExecuting,
  checkFraction,
  checkHeadline,
  checkJump,
  checkPartWithinWhole,
  checkProvince,
  checkSeveralValues,
  checkStatus,
  checkTotal,
} from './index.js';

const value = (text: string, qualifier: Reading['qualifier'] = 'exact'): Reading => ({ value: text, qualifier });
const stated = (text: string, decimals: number | null, qualifier: Reading['qualifier'] = 'exact') => ({
  reading: value(text, qualifier),
  decimals,
});

describe('status against measure', () => {
  const health: Measure = { comparator: 'atLeast', value: '100', dueOn: null };
  const check = (status: 'completed' | 'inProgress' | 'yearEnd', ...readings: (Reading | null)[]) =>
    checkStatus({
      subject: 'KH73-XH-01',
      status,
      statusSource: 'II.3',
      measures: readings.map((reading, index) => ({ measure: health, reading, source: `III.${index}` })),
      policy: DEFAULT_TARGET_POLICY,
    });

  it('finds a completed 100% that a measure of 96,4% denies, with both numbers and both sources', () => {
    expect(check('completed', value('100'), value('96.4'))).toEqual([
      {
        kind: 'statedDoneButNotMet',
        severity: 'error',
        subject: 'KH73-XH-01',
        left: { figure: '100', hedge: 'atLeast', label: 'completed', fraction: null, source: 'II.3' },
        right: { figure: '96.4', hedge: 'exact', label: null, fraction: null, source: 'III.1' },
        difference: null,
        settlements: ['restateStatus', 'correctRight', 'differentBasis', 'accept'],
      },
    ]);
  });

  it('finds an open item whose measures are all met, and is silent where nothing can be told', () => {
    expect(check('inProgress', value('100')).map(({ kind, severity }) => [kind, severity])).toEqual([
      ['statedOpenButMet', 'warning'],
    ]);
    expect(check('yearEnd', value('100'))).toEqual([]);
    expect(check('completed', null)).toEqual([]);
    expect(check('completed', value('96', 'above'))).toEqual([]);
    expect(check('completed', value('97', 'below'))[0]?.right).toMatchObject({ figure: '97', hedge: 'below' });
  });
});

describe('status against executing units', () => {
  it.each<[ItemStatus, completed: number, stated: number, total: number, isFound: boolean]>([
    ['completed', 11, 13, 13, true],
    ['completed', 13, 13, 13, false],
    // Silence says nothing: nobody told that these units have not finished.
    ['completed', 0, 0, 13, false],
    ['completed', 5, 5, 13, false],
    ['completed', 5, 6, 13, true],
    ['mostlyCompleted', 12, 13, 13, false],
    ['inProgress', 13, 13, 13, true],
    ['noStatement', 13, 13, 13, true],
    ['inProgress', 12, 13, 13, false],
    ['inProgress', 12, 12, 13, false],
    ['stopped', 13, 13, 13, false],
    ['notApplicable', 13, 13, 13, false],
    ['completed', 0, 0, 0, false],
  ])('%s with %s of %s stated, of %s units: %s', (status, completed, stated, total, isFound) => {
    const found = checkExecuting({
      subject: 'N07-03',
      status,
      statusSource: 'a',
      stated,
      completed,
      total,
      unitsSource: 'b',
      policy: DEFAULT_TASK_POLICY,
    });
    expect(found !== null).toBe(isFound);
    if (found) {
      expect(found).toMatchObject({
        kind: 'statedAgainstUnits',
        left: { label: status, source: 'a' },
        right: { figure: String(completed), fraction: { denominator: String(stated) }, source: 'b' },
      });
    }
  });
});

describe('a percentage against its fraction', () => {
  const check = (numerator: string, denominator: string, printed: ReturnType<typeof stated>) =>
    checkFraction({ subject: 's', numerator, denominator, fractionSource: 'a', stated: printed, statedSource: 'b' });

  it('finds 02/02 stated as 50%', () => {
    expect(check('2', '2', stated('50', 0))).toMatchObject({
      kind: 'fractionAgainstPercent',
      left: { figure: '50', source: 'b' },
      right: { figure: '100', fraction: { numerator: '2', denominator: '2' }, source: 'a' },
      difference: '-50',
    });
  });

  it.each([
    ['21', '30', stated('70', 0), false],
    ['5', '7', stated('71.4', 1), false],
    ['5', '7', stated('71.42', 2), true],
    ['11111', '11740', stated('94.6', 1), false],
    ['147', '148', stated('99.25', 2), true],
    ['99', '100', stated('99', 0, 'above'), true],
    ['998', '1000', stated('99', 0, 'above'), false],
    ['0', '0', stated('0', 0), true],
    ['0', '0', { reading: { qualifier: 'exact' } as const, decimals: null }, false],
  ])('%s/%s against %j: %s', (numerator, denominator, printed, isFound) => {
    expect(check(numerator, denominator, printed) !== null).toBe(isFound);
  });

  it('is never found of a fraction printed by the rules of this library', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.nat(3), (numerator, denominator, digits) => {
        const printed = stated(String(percentOf(numerator, denominator, digits)), digits);
        expect(check(String(numerator), String(denominator), printed)).toBeNull();
        const wrong = stated(String((percentOf(numerator, denominator, digits) ?? 0) + 1), digits);
        expect(check(String(numerator), String(denominator), wrong)).not.toBeNull();
      }),
    );
  });
});

describe('totals, repeated statements and the province', () => {
  const total = (whole: string, parts: string[], kind: 'exhaustive' | 'some') =>
    checkTotal({
      subject: 's',
      total: value(whole),
      totalSource: 'a',
      parts: parts.map((part) => value(part)),
      partsSource: 'b',
      kind,
    });

  it('find 56 received of 495 new and 7 from before', () => {
    expect(total('56', ['495', '7'], 'exhaustive')).toMatchObject({
      kind: 'partsAgainstTotal',
      left: { figure: '56' },
      right: { figure: '502', label: 'exhaustive' },
      difference: '-446',
    });
    expect(total('56', ['49', '7'], 'exhaustive')).toBeNull();
    expect(total('56', ['40'], 'some')).toBeNull();
    expect(total('56', ['57'], 'some')).toMatchObject({ difference: '-1' });
  });

  it('find one indicator with two values, at the coarser precision', () => {
    const said = (text: string, decimals: number, source: string) => ({ ...stated(text, decimals), source });
    const found = checkSeveralValues('rất hài lòng', [
      said('99.32', 2, 'II.4'),
      said('99.3', 1, 'II.9'),
      said('99.25', 2, 'III'),
    ]);
    expect(found.map(({ left, right, difference }) => [left.source, right.source, difference])).toEqual([
      ['II.4', 'III', '0.07'],
    ]);
    const hedged = checkSeveralValues('s', [
      { ...stated('99', 0, 'above'), source: 'a' },
      { ...stated('99', 0), source: 'b' },
      { ...stated('98', 0, 'above'), source: 'c' },
    ]);
    expect(hedged.map(({ right, difference }) => [right.source, difference])).toEqual([['b', null]]);
    expect(checkSeveralValues('s', [{ reading: { qualifier: 'exact' }, source: 'a' }, said('1', 0, 'b')])).toEqual([]);
  });

  it('find a province figure that its units do not make, once all have reported', () => {
    const units = (...all: (string | null)[]) =>
      aggregateUnits(
        all.map((text, index) => ({ unit: `u${index}`, reading: text === null ? null : value(text) })),
        { aggregation: 'sum' },
      );
    const check = (text: string, derived: ReturnType<typeof units>) =>
      checkProvince({ subject: 's', stated: stated(text, 0), statedSource: 'a', derived, derivedSource: 'b' });
    expect(check('7407', units('1850', '5557'))).toBeNull();
    expect(check('7407', units('1850', '5558'))).toMatchObject({ kind: 'provinceAgainstUnits', difference: '-1' });
    expect(check('7407', units('1850', null))).toBeNull();
    expect(check('7407', units())).toBeNull();
  });
});

describe('the headline of a report against a recount', () => {
  it('finds each figure that came to differ', () => {
    const found = checkHeadline({
      figures: [
        { name: 'completed', printed: 21, recount: 22 },
        { name: 'total', printed: 30, recount: 30 },
        { name: 'percent', printed: '70', decimals: 0, recount: { numerator: 22, denominator: 30 } },
        { name: 'tasksPercent', printed: '62.9', decimals: 1, recount: { numerator: 22, denominator: 35 } },
        { name: 'nothing', printed: '0', decimals: 0, recount: { numerator: 0, denominator: 0 } },
      ],
      reportSource: 'Báo cáo',
      recountSource: 'hôm nay',
    });
    expect(
      found.map(({ subject, left, right, difference }) => [subject, left.figure, right.figure, difference]),
    ).toEqual([
      ['completed', '21', '22', '-1'],
      ['percent', '70', '73', '-3.3333'],
      ['nothing', '0', null, null],
    ]);
  });
});

describe('checks while entering', () => {
  const two = (previous: Reading | null, current: Reading | null) => ({
    subject: 's',
    previous,
    previousSource: '4/2025',
    current,
    currentSource: '5/2025',
  });

  it('find a part beyond its whole', () => {
    const check = (numerator: string, denominator: string) =>
      checkPartWithinWhole({ subject: 's', numerator, denominator, source: 'ô' });
    expect(check('5', '4')).toMatchObject({ kind: 'partExceedsWhole', difference: '1', severity: 'error' });
    expect([check('4', '4'), check('0', '0')]).toEqual([null, null]);
  });

  it('find a cumulative figure that falls, for certain', () => {
    expect(checkCumulative(two(value('125'), value('102')))).toMatchObject({
      kind: 'cumulativeFalls',
      difference: '-23',
    });
    expect(checkCumulative(two(value('125'), value('125')))).toBeNull();
    expect(checkCumulative(two(value('125', 'above'), value('125')))).toMatchObject({ difference: null });
    expect(checkCumulative(two(value('125', 'atLeast'), value('125')))).toBeNull();
    expect(checkCumulative(two(value('125'), value('100', 'above')))).toBeNull();
    expect(checkCumulative(two(null, value('1')))).toBeNull();
  });

  it.each([
    ['20', '30', false],
    ['20', '30.1', true],
    ['20', '10', false],
    ['20', '9.9', true],
    ['0', '1000', false],
  ])('find a jump from %s to %s: %s', (before, now, isFound) => {
    expect(checkJump(two(value(before), value(now))) !== null).toBe(isFound);
  });

  it('ask about jumps by the rule given, of exact figures', () => {
    expect(checkJump(two(value('20'), value('23')), { abovePercent: 10 })).toMatchObject({
      kind: 'jump',
      severity: 'warning',
    });
    expect(checkJump(two(value('20'), value('90', 'above')))).toBeNull();
    expect(() => checkJump(two(null, null), { abovePercent: 0 })).toThrow('jump-percent-invalid');
  });
});
