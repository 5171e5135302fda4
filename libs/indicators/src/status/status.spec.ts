import { DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY, overdueDays, validatePolicy, validateStatement } from './index.js';

describe('validatePolicy', () => {
  it('refuses a status that is both counted and left out', () => {
    const policy = { ...DEFAULT_TASK_POLICY, excludedFromTotal: ['completed' as const] };
    expect(() => validatePolicy(policy)).toThrow('policy-status-both');
    expect(validatePolicy(DEFAULT_TARGET_POLICY)).toBe(DEFAULT_TARGET_POLICY);
  });
});

describe('overdueDays', () => {
  const base = { dueOn: '2024-09-30', asOf: '2024-12-31', status: 'inProgress', policy: DEFAULT_TASK_POLICY } as const;
  it('counts days after the due day', () => {
    expect(overdueDays(base)).toBe(92);
    expect(overdueDays({ ...base, asOf: '2024-09-30' })).toBeNull();
    expect(overdueDays({ ...base, asOf: '2024-10-01' })).toBe(1);
    expect(overdueDays({ ...base, continuesInYear: 2025 })).toBeNull();
    expect(overdueDays({ ...base, status: 'stopped' })).toBeNull();
    expect(overdueDays({ ...base, status: 'mostlyCompleted' })).toBe(92);
  });
});

describe('validateStatement', () => {
  const sound = {
    status: 'inProgress',
    effectiveOn: '2024-12-26',
    today: '2025-01-10',
    planIssuedOn: '2024-03-13',
  } as const;
  it.each([
    [{}, []],
    [{ effectiveOn: '2025-01-11' }, ['effective-day-in-future']],
    [{ effectiveOn: '2024-03-12' }, ['effective-day-before-plan']],
    [{ status: 'stopped', reason: ' ' }, ['reason-required']],
    [{ continuesInYear: 2024, reason: 'Chờ phê duyệt' }, ['continues-year-invalid']],
    [{ continuesInYear: 2025, reason: 'Chờ phê duyệt' }, []],
  ] as const)('%j breaks %j', (change, codes) => {
    expect(validateStatement({ ...sound, ...change }).map((issue) => issue.code)).toEqual(codes);
  });
});
