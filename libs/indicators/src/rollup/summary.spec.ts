import { DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY } from '../status/index.js';
import { summarize } from './index.js';

describe('summarize', () => {
  it('gives the targets of Kế hoạch 73 as the 2024 report prints them', () => {
    expect(summarize({ stopped: 1, yearEnd: 1, inProgress: 7, completed: 21 }, 0, DEFAULT_TARGET_POLICY)).toEqual({
      total: 30,
      completed: 21,
      percent: 70,
      excluded: 0,
      continuing: 0,
      byStatus: [
        { status: 'completed', count: 21, percent: 70 },
        { status: 'inProgress', count: 7, percent: 23.33 },
        { status: 'yearEnd', count: 1, percent: 3.33 },
        { status: 'stopped', count: 1, percent: 3.33 },
      ],
    });
  });

  it('counts a mostly completed item among targets, not among tasks', () => {
    const counts = { completed: 22, mostlyCompleted: 1, inProgress: 9, awaitingApproval: 1, stopped: 2 };
    expect(summarize(counts, 11, DEFAULT_TASK_POLICY)).toMatchObject({
      total: 35,
      completed: 22,
      percent: 62.86,
      continuing: 11,
    });
    expect(summarize(counts, 11, DEFAULT_TARGET_POLICY)).toMatchObject({ completed: 23 });
  });

  it('leaves excluded items out of the total and without a percentage', () => {
    expect(summarize({ completed: 1, noOccurrence: 2, noStatement: 1 }, 0, DEFAULT_TASK_POLICY)).toEqual({
      total: 2,
      completed: 1,
      percent: 50,
      excluded: 2,
      continuing: 0,
      byStatus: [
        { status: 'completed', count: 1, percent: 50 },
        { status: 'noOccurrence', count: 2, percent: null },
        { status: 'noStatement', count: 1, percent: 50 },
      ],
    });
  });

  it('has no percentage of nothing', () => {
    expect(summarize({}, 0, DEFAULT_TASK_POLICY)).toMatchObject({ total: 0, percent: null, byStatus: [] });
    expect(summarize({ notApplicable: 3 }, 0, DEFAULT_TASK_POLICY)).toMatchObject({
      total: 0,
      percent: null,
      excluded: 3,
    });
  });
});
