import fc from 'fast-check';
import type { Statement } from '../status/index.js';
import {
  addDays,
  canonicalSteps,
  compareDays,
  compareInstants,
  dayFromEpoch,
  daysBetween,
  daysInMonth,
  epochDay,
  isDay,
  liveStatements,
  parseDay,
  sameData,
  statusAt,
  stepsOf,
  valueAt,
  versionAt,
} from './index.js';

const FIRST = epochDay('0001-01-01');
const LAST = epochDay('9999-12-31');
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('days', () => {
  it('know the calendar', () => {
    expect(epochDay('1970-01-01')).toBe(0);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2024-12-31', '2024-09-30')).toBe(-92);
    expect(addDays('2024-02-29', 365)).toBe('2025-02-28');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(parseDay('2024-03-13')).toEqual({ year: 2024, month: 3, day: 13 });
  });

  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-01-00', '0000-01-01'])(
    '%s is none',
    (text) => expect(isDay(text)).toBe(false),
  );

  it.each(['', '2024-1-1', '2024-01-01 ', '2024-01-01\n', '2024-01-01T00:00:00Z', 20240101, null])(
    '%j has not the shape of one',
    (value) => expect(isDay(value)).toBe(false),
  );

  it('count forth and back, in the order of their text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first, second] = [dayFromEpoch(a), dayFromEpoch(b)];
        expect([epochDay(first), epochDay(second)]).toEqual([a, b]);
        expect(Math.sign(compareDays(first, second))).toBe(Math.sign(a - b));
        expect(addDays(first, b - a)).toBe(second);
        const { year, month, day } = parseDay(first);
        // Date.UTC reads years below 100 as 19xx.
        if (year >= 100) expect(Date.UTC(year, month - 1, day)).toBe(a * 86_400_000);
      }),
    );
  });

  it('refuse what is outside the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('day-out-of-range');
    expect(() => addDays('2024-01-01', 0.5)).toThrow('day-count-not-whole');
    expect(() => daysBetween('2023-02-29', '2024-01-01')).toThrow('day-invalid');
    expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2024, 0), daysInMonth(2024, 13)]).toEqual([
      29, 28, 0, 0,
    ]);
  });
});

describe('instants', () => {
  it.each([
    ['2024-12-31T17:00:00Z', '2025-01-01T00:00:00+07:00', 0],
    ['2024-12-31T17:00:00.000001Z', '2025-01-01T00:00:00+07:00', 1],
    ['2024-12-31T17:00:00.5Z', '2024-12-31T17:00:00.500000Z', 0],
    ['2024-12-31T16:59:59.999Z', '2025-01-01T00:00:00+07:00', -1],
    ['2024-12-31T12:00:00-05:00', '2024-12-31T17:00:00Z', 0],
    ['2024-12-31 17:00:00.123456+00', '2024-12-31T17:00:00.123456Z', 0],
  ])('%s against %s: %s', (a, b, sign) => {
    expect(Math.sign(compareInstants(a, b))).toBe(sign);
    expect(Math.sign(compareInstants(b, a)) + sign).toBe(0);
  });

  it.each([
    '2024-12-31',
    '2024-12-31T17:00:00',
    '2024-02-30T00:00:00Z',
    '2024-12-31T24:00:00Z',
    '2024-12-31T17:60:00Z',
  ])('%s is none', (text) => {
    expect(() => compareInstants(text, '2024-12-31T17:00:00Z')).toThrow('instant-invalid');
  });
});

const day = fc.integer({ min: 0, max: 12 }).map((offset) => addDays('2024-02-24', offset));
const row = fc.record({
  effectiveOn: day,
  status: fc.constantFrom('inProgress' as const, 'completed' as const, 'stopped' as const),
  pointer: fc.constantFrom('none', 'none', 'supersedes', 'withdraws'),
  points: fc.nat(),
});
const moment = (seq: number) => `2024-12-31T00:00:${String(seq).padStart(2, '0')}Z`;
/** Histories in which a row may point at any earlier one, a withdrawal and a corrected row included. */
const history = fc.array(row, { maxLength: 14 }).map((rows) =>
  rows.map(({ effectiveOn, status, pointer, points }, seq): Statement => {
    const named = seq === 0 || pointer === 'none' ? undefined : { [pointer]: `s${points % seq}` };
    return {
      id: `s${seq}`,
      seq,
      effectiveOn,
      recordedAt: moment(seq),
      status: pointer === 'withdraws' && seq > 0 ? null : status,
      ...named,
    };
  }),
);

/** The rule said once more, recursively, as a check on the single pass. */
const livesByDefinition = (all: readonly Statement[], statement: Statement): boolean => {
  const isWithdrawn = (row: Statement): boolean =>
    all.some((other) => other.withdraws === row.id && !isWithdrawn(other));
  const isCorrected = (row: Statement): boolean => all.some((other) => other.supersedes === row.id && stands(other));
  const stands = (row: Statement): boolean => !isWithdrawn(row) || isCorrected(row);
  return statement.withdraws === undefined && !isWithdrawn(statement) && !isCorrected(statement);
};

describe('statements in two times', () => {
  it('resolve as their definition says, in any order of rows', () => {
    fc.assert(
      fc.property(history, (all) => {
        const expected = all.filter((statement) => livesByDefinition(all, statement)).map(({ id }) => id);
        const ids = (rows: readonly Statement[]) => rows.map(({ id }) => id).sort();
        expect(ids(liveStatements(all))).toEqual([...expected].sort());
        expect(liveStatements(all.toReversed())).toEqual(liveStatements(all));
      }),
    );
  });

  it('known at a moment are what was recorded by then, so the past never changes', () => {
    fc.assert(
      fc.property(history, fc.nat(14), day, (all, seq, asOf) => {
        const then = all.filter((statement) => statement.seq <= seq);
        expect(liveStatements(all, moment(seq))).toEqual(liveStatements(then));
        expect(statusAt(all, asOf, moment(seq))).toEqual(statusAt(then, asOf));
      }),
    );
  });

  it('make steps that say on every day what resolving on that day says', () => {
    fc.assert(
      fc.property(history, day, (all, asOf) => {
        const steps = stepsOf(all);
        expect(valueAt(steps, asOf)).toEqual(statusAt(all, asOf));
        expect(canonicalSteps(steps)).toEqual(steps);
      }),
    );
  });

  it('are as before once the last row is withdrawn', () => {
    fc.assert(
      fc.property(history, (all) => {
        const last = all.at(-1);
        if (last === undefined) return;
        const undo: Statement = {
          ...last,
          id: 'undo',
          seq: all.length,
          status: null,
          supersedes: null,
          withdraws: last.id,
        };
        expect(liveStatements([...all, undo])).toEqual(liveStatements(all.slice(0, -1)));
      }),
    );
  });

  const statement = (seq: number, rest: Partial<Statement> = {}): Statement => ({
    id: `s${seq}`,
    seq,
    effectiveOn: '2024-06-01',
    recordedAt: moment(seq),
    status: 'inProgress',
    ...rest,
  });
  const liveIds = (...all: Statement[]) => liveStatements(all).map(({ id }) => id);

  it('never revive the first row by correcting its correction', () => {
    const chain = [statement(1), statement(2, { supersedes: 's1' }), statement(3, { supersedes: 's2' })];
    expect(liveIds(...chain)).toEqual(['s3']);
    expect(liveIds(...chain, statement(4, { withdraws: 's3' }))).toEqual(['s2']);
    expect(liveIds(...chain, statement(4, { withdraws: 's2' }))).toEqual(['s3']);
    expect(liveIds(...chain, statement(4, { withdraws: 's3' }), statement(5, { withdraws: 's2' }))).toEqual(['s1']);
  });

  it('give a row back when its withdrawal is withdrawn', () => {
    const taken = [statement(1), statement(2, { withdraws: 's1' })];
    expect(liveIds(...taken)).toEqual([]);
    expect(liveIds(...taken, statement(3, { withdraws: 's2' }))).toEqual(['s1']);
  });

  it('let a correction move the effective day, both ways', () => {
    const later = [statement(1), statement(2, { supersedes: 's1', effectiveOn: '2024-09-01' })];
    expect(statusAt(later, '2024-08-31')).toBeNull();
    expect(statusAt(later, '2024-09-01')?.id).toBe('s2');
    const earlier = [statement(1), statement(2, { supersedes: 's1', effectiveOn: '2024-02-29' })];
    expect(statusAt(earlier, '2024-02-29')?.id).toBe('s2');
  });

  it('hear every correction of one row, the latest recorded of a day last', () => {
    const both = [statement(1), statement(2, { supersedes: 's1' }), statement(3, { supersedes: 's1' })];
    expect(statusAt(both, '2024-06-01')?.id).toBe('s3');
    expect(statusAt([...both, statement(4, { withdraws: 's3' })], '2024-06-01')?.id).toBe('s2');
  });

  it('ignore a pointer to a row that is not there', () => {
    expect(liveIds(statement(1, { supersedes: 'gone' }), statement(2, { withdraws: 'gone' }))).toEqual(['s1']);
  });
});

describe('versionAt', () => {
  const version = (seq: number, effectiveOn: string) => ({ seq, effectiveOn, recordedAt: moment(seq) });
  const versions = [
    version(1, '2024-03-13'),
    version(2, '2024-07-01'),
    version(3, '2024-07-01'),
    version(4, '2024-05-01'),
  ];
  it.each([
    ['2024-03-12', undefined, undefined],
    ['2024-03-13', undefined, 1],
    ['2024-06-30', undefined, 4],
    ['2024-07-01', undefined, 3],
    ['2024-07-01', moment(2), 2],
    ['2024-06-30', moment(3), 1],
    ['2024-06-30', moment(0), undefined],
  ])('on %s known at %s: %s', (asOf, knownAt, seq) => {
    expect(versionAt(versions, asOf, knownAt)?.seq).toBe(seq);
  });
});

describe('steps', () => {
  it('have one value a day, the last given, and no equal neighbours', () => {
    const steps = canonicalSteps([
      { from: '2024-03-01', value: 2 },
      { from: '2024-01-01', value: 1 },
      { from: '2024-02-01', value: 7 },
      { from: '2024-02-01', value: 1 },
    ]);
    expect(steps).toEqual([
      { from: '2024-01-01', value: 1 },
      { from: '2024-03-01', value: 2 },
    ]);
    expect([valueAt(steps, '2023-12-31'), valueAt(steps, '2024-02-29'), valueAt(steps, '2024-03-01')]).toEqual([
      null,
      1,
      2,
    ]);
    const same = steps.map(({ from }) => ({ from, value: 'same' }));
    expect(canonicalSteps(same)).toEqual([{ from: '2024-01-01', value: 'same' }]);
  });

  it.each([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
    [[1, 2], [1, 2, 3], false],
    [[], {}, false],
    [{ a: 1 }, { a: '1' }, false],
    [null, {}, false],
  ])('%j and %j are the same data: %s', (a, b, same) => {
    expect(sameData(a, b)).toBe(same);
  });
});
