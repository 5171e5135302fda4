import fc from 'fast-check';
import { addDays } from '../time/index.js';
import {
  ALL_STATUSES,
  CAUSES,
  compareStatus,
  completion,
  DEFAULT_TARGET_POLICY,
  DEFAULT_TASK_POLICY,
  isCause,
  isCompleted,
  isExcluded,
  isItemStatus,
  isOpen,
  awaitedDays,
  awaitingText,
  isAwaiting,
  silentDays,
  isStatedStatus,
  ITEM_STATUSES,
  needsReason,
  overdueDays,
  silenceStart,
  timeliness,
  countedAndExcluded,
  validateStatement,
  type ItemStatus,
} from './index.js';

const policy = DEFAULT_TASK_POLICY;

describe('the vocabulary', () => {
  it('keeps its order, the computed status last', () => {
    expect([...ALL_STATUSES].reverse().sort(compareStatus)).toEqual([...ITEM_STATUSES, 'noStatement']);
    expect(ITEM_STATUSES).toHaveLength(11);
  });

  it('knows what may be stated', () => {
    expect(ITEM_STATUSES.every(isStatedStatus)).toBe(true);
    for (const value of ['noStatement', 'done', '', null, 3, 'toString']) expect(isStatedStatus(value)).toBe(false);
    expect([isItemStatus('noStatement'), isItemStatus('overdue')]).toEqual([true, false]);
    expect([CAUSES.every(isCause), isCause('weather')]).toEqual([true, false]);
  });
});

describe('a counting policy', () => {
  it('counts a mostly completed target, not such a task', () => {
    expect(isCompleted('mostlyCompleted', DEFAULT_TARGET_POLICY)).toBe(true);
    expect(isCompleted('mostlyCompleted', DEFAULT_TASK_POLICY)).toBe(false);
  });

  it('leaves out what did not occur, keeps what was stopped', () => {
    expect(ALL_STATUSES.filter((status) => isExcluded(status, policy))).toEqual(['noOccurrence', 'notApplicable']);
  });

  it('calls open what somebody still has to move', () => {
    expect(ALL_STATUSES.filter((status) => isOpen(status, policy))).toEqual([
      'mostlyCompleted',
      'inProgress',
      'awaitingApproval',
      'yearEnd',
      'notStarted',
      'noStatement',
    ]);
  });

  it('is unsound where a status is counted and left out at once', () => {
    expect([DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY].flatMap(countedAndExcluded)).toEqual([]);
    expect(countedAndExcluded({ ...policy, excludedFromTotal: ['noOccurrence', 'completed'] })).toEqual(['completed']);
  });
});

describe('overdueDays', () => {
  const base = { dueOn: '2024-09-30', asOf: '2024-12-31', status: 'inProgress', policy } as const;
  it.each([
    [{}, 92],
    [{ asOf: '2024-09-30' }, null],
    [{ asOf: '2024-10-01' }, 1],
    [{ dueOn: null }, null],
    [{ continuesInYear: 2025 }, null],
    [{ continuesInYear: null }, 92],
    [{ status: 'completed' }, null],
    [{ status: 'mostlyCompleted' }, 92],
    [{ status: 'mostlyCompleted', policy: DEFAULT_TARGET_POLICY }, null],
    [{ status: 'stopped' }, null],
    [{ status: 'noOccurrence' }, null],
    [{ status: 'noStatement' }, 92],
    [{ status: 'notMet' }, null],
    [{ dueOn: '2024-02-28', asOf: '2024-03-01' }, 2],
  ] as const)('%j: %s', (change, days) => {
    expect(overdueDays({ ...base, ...change })).toBe(days);
  });
});

describe('timeliness', () => {
  const done = (on: string, isNamed = true) => ({ on, isNamed });
  const base = { completion: null, dueOn: '2024-09-30', asOf: '2024-12-31', status: 'inProgress', policy } as const;
  it.each([
    [{}, 'overdue'],
    [{ asOf: '2024-09-30' }, 'openInTime'],
    [{ continuesInYear: 2025 }, 'openInTime'],
    [{ status: 'completed', completion: done('2024-09-30') }, 'completedOnTime'],
    [{ status: 'maintained', completion: done('2024-10-01') }, 'completedLate'],
    [{ status: 'completed', completion: done('2024-09-01', false) }, 'completedDayNotNamed'],
    [{ status: 'completed', completion: done('2024-12-26', false) }, 'completedDayNotNamed'],
    [{ status: 'maintained', completion: done('2024-12-26', false), dueOn: null }, 'completedDayNotNamed'],
    [{ status: 'inProgress', completion: done('2024-09-01', false) }, 'overdue'],
    [{ status: 'completed' }, null],
    [{ status: 'completed', completion: done('2024-09-30'), dueOn: null }, null],
    [{ status: 'stopped' }, null],
    [{ status: 'notApplicable' }, null],
    [{ status: 'notMet' }, null],
    [{ status: 'notMet', asOf: '2024-09-01' }, null],
    [{ dueOn: null }, null],
  ] as [Partial<Parameters<typeof timeliness>[0]>, ReturnType<typeof timeliness>][])('%j: %s', (change, expected) => {
    expect(timeliness({ ...base, ...change })).toBe(expected);
  });

  it('says overdue exactly where days overdue are counted', () => {
    const day = fc.nat(60).map((offset) => addDays('2024-02-01', offset));
    const year = fc.constantFrom(null, 2025);
    fc.assert(
      fc.property(fc.constantFrom(...ALL_STATUSES), day, day, year, (status, dueOn, asOf, continuesInYear) => {
        const input = { status, dueOn, asOf, continuesInYear, policy, completion: null };
        expect(timeliness(input) === 'overdue').toBe(overdueDays(input) !== null);
      }),
    );
  });
});

describe('completion', () => {
  const steps = [
    { from: '2024-03-01', status: 'inProgress' },
    { from: '2024-05-01', status: 'completed' },
    { from: '2024-06-01', status: 'maintained' },
    { from: '2024-07-01', status: 'inProgress' },
    { from: '2024-09-01', status: 'completed' },
  ].map(({ from, status }) => ({ from, value: { status: status as ItemStatus } }));
  it.each([
    ['2024-04-30', null],
    ['2024-05-01', '2024-05-01'],
    ['2024-06-30', '2024-05-01'],
    ['2024-07-01', null],
    ['2024-12-31', '2024-09-01'],
  ])('as of %s: %s', (asOf, expected) =>
    expect(completion(steps, asOf, policy)).toEqual(expected === null ? null : { on: expected, isNamed: true }),
  );

  it('is unnamed where the statement that begins the run does not name the day, whatever is said after it', () => {
    const asAt = { from: '2024-12-26', value: { status: 'completed' as const, notNamed: ['day' as const] } };
    const later = { from: '2025-02-01', value: { status: 'maintained' as const } };
    expect(completion([asAt, later], '2025-03-01', policy)).toEqual({ on: '2024-12-26', isNamed: false });
    expect(completion([...steps, asAt], '2024-12-31', policy)).toEqual({ on: '2024-09-01', isNamed: true });
  });

  it('is unknown where the item is gone', () => {
    expect(completion([...steps, { from: '2024-10-01', value: null }], '2024-12-31', policy)).toBeNull();
    expect(completion([], '2024-12-31', policy)).toBeNull();
  });
});

describe('silentDays', () => {
  const base = {
    lastStatementOn: '2024-10-01',
    since: '2024-03-13',
    asOf: '2024-11-30',
    silenceDays: 60,
    status: 'inProgress',
    policy,
  } as const;
  it.each([
    [{}, 60],
    [{ asOf: '2024-11-29' }, null],
    [{ asOf: '2024-12-31' }, 91],
    [{ status: 'completed' }, null],
    [{ status: 'stopped' }, null],
    [{ status: 'notMet' }, null],
    [{ status: 'noStatement', lastStatementOn: null, asOf: '2024-05-12' }, 60],
    [{ status: 'noStatement', lastStatementOn: null, asOf: '2024-05-11' }, null],
    [{ lastStatementOn: '2024-01-01', since: '2024-10-15' }, null],
    [{ lastStatementOn: '2024-01-01', since: '2024-09-30' }, 61],
  ] as const)('%j: %s', (change, days) => {
    expect(silentDays({ ...base, ...change })).toBe(days);
  });

  it.each([
    ['2024-01-01', '2024-01-01', '2024-03-13', '2024-03-13'],
    ['2024-06-15', '2024-01-01', '2024-03-13', '2024-06-15'],
    ['2024-01-01', '2024-04-01', '2024-03-13', '2024-04-01'],
  ])(
    'begins with the latest of first version %s, start %s and issue %s',
    (firstAskedOn, planStartsOn, planIssuedOn, since) => {
      expect(silenceStart({ firstAskedOn, planStartsOn, planIssuedOn })).toBe(since);
    },
  );
});

describe('waiting for an authority', () => {
  const letter = (issuedOn: string) => ({ number: '709', symbol: 'BC/BCSĐ', issuedOn });
  it.each([
    [null, null],
    [{ authority: 'Bộ Tài chính', submission: null }, null],
    [{ authority: 'Bộ Tài chính', submission: letter('2024-12-01') }, 30],
    [{ authority: 'Bộ Tài chính', submission: letter('2024-12-31') }, 0],
    [{ authority: 'Bộ Tài chính', submission: letter('2025-01-01') }, null],
  ])('%j: %s days', (awaiting, days) => expect(awaitedDays(awaiting, '2024-12-31')).toBe(days));

  it.each([
    ['awaitingApproval', null, 'báo cáo không nêu tờ trình'],
    ['inProgress', null, null],
    [
      'inProgress',
      { authority: 'Bộ Tài chính', submission: null, days: null },
      'chờ Bộ Tài chính; báo cáo không nêu tờ trình',
    ],
    [
      'awaitingApproval',
      { authority: 'UBND tỉnh', submission: letter('2024-12-01'), days: 30 },
      'chờ UBND tỉnh (Tờ trình số 709/BC/BCSĐ ngày 01/12/2024, 30 ngày)',
    ],
    [
      'awaitingApproval',
      { authority: 'UBND tỉnh', submission: { ...letter('2024-12-01'), number: '709/TTr-STTTT' }, days: 0 },
      'chờ UBND tỉnh (Tờ trình số 709/TTr-STTTT ngày 01/12/2024, 0 ngày)',
    ],
  ] as const)('%s, %j reads %s', (status, awaiting, text) => {
    expect(awaitingText({ status, cause: null, awaiting }, 'vi')).toBe(text);
  });

  it('is told by the status or by the cause', () => {
    expect(isAwaiting('awaitingApproval', null)).toBe(true);
    expect(isAwaiting('inProgress', 'awaitingGuidance')).toBe(true);
    expect(isAwaiting('inProgress', 'funds')).toBe(false);
  });
});

describe('validateStatement', () => {
  const sound = {
    status: 'inProgress',
    effectiveOn: '2024-12-26',
    today: '2025-01-10',
    planStartsOn: '2024-01-01',
    planIssuedOn: '2024-03-13',
  } as const;
  it.each([
    [{}, []],
    [{ effectiveOn: '2025-01-10' }, []],
    [{ effectiveOn: '2025-01-11' }, ['/effectiveOn effective-day-in-future']],
    [{ effectiveOn: '2024-03-13' }, []],
    [{ effectiveOn: '2024-01-01' }, []],
    [{ effectiveOn: '2023-12-31' }, ['/effectiveOn effective-day-before-plan']],
    [{ effectiveOn: '2023-12-31', planIssuedOn: '2023-12-01' }, ['/effectiveOn effective-day-before-plan']],
    [{ effectiveOn: '2023-12-31', planStartsOn: null }, []],
    [{ effectiveOn: '2024-02-30' }, ['/effectiveOn effective-day-invalid']],
    [{ status: 'stopped' }, ['/reason reason-required']],
    [{ status: 'stopped', reason: ' ' }, ['/reason reason-required']],
    [{ status: 'stopped', reason: 'Trung ương dừng triển khai' }, []],
    [{ continuesInYear: 2025 }, ['/reason reason-required']],
    [{ continuesInYear: 2025, reason: 'Chờ phê duyệt' }, []],
    [{ continuesInYear: 2025, reason: 'Chờ phê duyệt', effectiveOn: '2025-01-02' }, []],
    [{ continuesInYear: 2024, reason: 'Chờ phê duyệt' }, ['/continuesInYear continues-year-invalid']],
    [{ continuesInYear: 2024, planIssuedOn: '2023-12-20', reason: 'Chờ phê duyệt' }, []],
    [
      { continuesInYear: 2024, planIssuedOn: '2023-12-20', planYear: 2024, reason: 'Chờ phê duyệt' },
      ['/continuesInYear continues-year-invalid'],
    ],
    [{ continuesInYear: 2025.5, reason: 'Chờ phê duyệt' }, ['/continuesInYear continues-year-invalid']],
    [{ continuesInYear: 2035, reason: 'Chờ phê duyệt' }, ['/continuesInYear continues-year-invalid']],
    [{ continuesInYear: 2024, reason: 'Chờ phê duyệt', planIssuedOn: null }, []],
    [{ status: 'yearEnd', evaluationOn: '2025-04-30' }, []],
    [{ status: 'yearEnd', evaluationOn: '2024-12-25' }, ['/evaluationOn evaluation-day-misplaced']],
    [{ evaluationOn: '2025-04-30' }, ['/evaluationOn evaluation-day-misplaced']],
    [{ submissionOn: '2024-12-26' }, []],
    [{ submissionOn: '2024-12-27' }, ['/awaiting/submission/issuedOn submission-after-statement']],
    [
      { status: 'stopped', effectiveOn: '2026-01-01', continuesInYear: 1 },
      ['/effectiveOn effective-day-in-future', '/reason reason-required', '/continuesInYear continues-year-invalid'],
    ],
  ] as const)('%j breaks %j', (change, issues) => {
    expect(validateStatement({ ...sound, ...change }).map(({ code, pointer }) => `${pointer} ${code}`)).toEqual(issues);
  });

  it('asks for a reason only where one is due', () => {
    expect(ITEM_STATUSES.filter((status) => needsReason(status, null))).toEqual(['stopped']);
    expect(needsReason('completed', 2025)).toBe(true);
  });
});
