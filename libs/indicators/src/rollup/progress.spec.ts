import fc from 'fast-check';
import { ALL_STATUSES, DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY, overdueDays } from '../status/index.js';
import { countStatuses, progressOf, summarize } from './index.js';

const DUE = ['2025-03-31', '2025-06-30', null] as const;

describe('progressOf', () => {
  it('partitions the total of the roll-up, whatever the items show', () => {
    const item = fc.record({ status: fc.constantFrom(...ALL_STATUSES), dueOn: fc.constantFrom(...DUE) });
    const policies = fc.constantFrom(DEFAULT_TARGET_POLICY, DEFAULT_TASK_POLICY, {
      countsAsCompleted: ['completed', 'stopped'] as const,
      excludedFromTotal: ['notMet'] as const,
      percentDigits: 0,
    });
    fc.assert(
      fc.property(fc.array(item), policies, (items, policy) => {
        const facts = items.map(({ status, dueOn }) => ({
          status,
          overdueDays: overdueDays({ status, dueOn, policy, asOf: '2025-05-15', continuesInYear: null }),
        }));
        const parts = progressOf(facts, policy);
        const { total, completed } = summarize(countStatuses(items.map(({ status }) => status)), 0, policy);
        expect(parts).toMatchObject({ total, completed });
        expect(parts.completed + parts.overdue + parts.stopped + parts.notMet + parts.open).toBe(total);
        expect(parts.overdue).toBe(facts.filter((fact) => fact.overdueDays !== null).length);
      }),
    );
  });
});
