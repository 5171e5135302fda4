import type { ItemStatus } from '../status/index.js';
import { headlineSentence, type HeadlineFacts, type HeadlineRollUp } from './index.js';

const rollUp = (completed: number, statuses: Partial<Record<ItemStatus, number>>, excluded = 0): HeadlineRollUp => {
  const byStatus = Object.entries(statuses).map(([status, count]) => ({ status: status as ItemStatus, count }));
  return { completed, byStatus, excluded, total: byStatus.reduce((sum, { count }) => sum + count, -excluded) };
};
const NOTHING = rollUp(0, {});

/** The counts and the policy of the 2024 report of Kế hoạch 73/KH-UBND. */
const KH73: HeadlineFacts = {
  plan: { code: '73/KH-UBND' },
  targets: rollUp(21, { completed: 21, inProgress: 7, yearEnd: 1, stopped: 1 }),
  tasks: rollUp(22, { completed: 22, mostlyCompleted: 1, inProgress: 9, awaitingApproval: 1, stopped: 2 }),
  policy: {
    targets: { countsAsCompleted: ['completed', 'maintained', 'mostlyCompleted'], percentDigits: 1 },
    tasks: { countsAsCompleted: ['completed', 'maintained'], percentDigits: 1 },
  },
};

describe('the headline of a plan', () => {
  it('says both figures as the 2024 report prints them', () => {
    expect(headlineSentence(KH73)).toBe(
      '21/30 chỉ tiêu hoàn thành, cơ bản hoàn thành (70%); 22/35 nhiệm vụ hoàn thành (62,9%)',
    );
    expect(headlineSentence(KH73, 'en')).toBe(
      '21/30 targets completed, mostly completed (70%); 22/35 tasks completed (62.9%)',
    );
  });

  it('leaves out what the plan does not have and writes small counts with two digits', () => {
    const tasks = rollUp(4, { maintained: 4, inProgress: 2 });
    expect(headlineSentence({ ...KH73, targets: NOTHING, tasks })).toBe('04/06 nhiệm vụ hoàn thành (66,7%)');
  });

  it('follows the policy of the plan, not a fixed phrase', () => {
    const targets = { ...KH73.policy.targets, countsAsCompleted: ['completed' as const] };
    expect(headlineSentence({ ...KH73, policy: { ...KH73.policy, targets } })).toContain(
      '21/30 chỉ tiêu hoàn thành (70%)',
    );
  });

  it('says that nobody has reported yet instead of 0%', () => {
    const silent = { ...KH73, targets: rollUp(0, { noStatement: 30 }), tasks: rollUp(0, { noStatement: 1 }) };
    expect(headlineSentence(silent)).toBe('Chưa có báo cáo về 30 chỉ tiêu và 01 nhiệm vụ của kế hoạch');
    expect(headlineSentence(silent, 'en')).toBe('Nothing has been reported yet on 30 targets and 1 task of the plan');
    expect(headlineSentence({ ...silent, tasks: KH73.tasks })).toMatch(/^0\/30 chỉ tiêu .*\(0%\); 22\/35/);
  });

  it('calls 0/0 no occurrence, neither 0% nor 100%', () => {
    const targets = rollUp(0, { noOccurrence: 2 }, 2);
    expect(headlineSentence({ ...KH73, targets })).toMatch(/^Không phát sinh chỉ tiêu; 22\/35/);
  });

  it('names an empty plan', () => {
    expect(headlineSentence({ ...KH73, targets: NOTHING, tasks: NOTHING })).toBe(
      'Kế hoạch 73/KH-UBND chưa có chỉ tiêu, nhiệm vụ',
    );
  });
});
