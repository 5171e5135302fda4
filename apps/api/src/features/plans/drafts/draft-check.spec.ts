import { describe, expect, it } from '@jest/globals';
import { draftHead } from './draft-check.js';
import { itemProblems, policyProblems } from '../publishing/plan-rules.js';

const TODAY = '2024-05-20';

describe('draftHead', () => {
  it('fills in what a draft does not have yet', () => {
    expect(draftHead({}, TODAY)).toEqual({
      code: '',
      title: '',
      issuer: '',
      issuedOn: TODAY,
      year: 2024,
      startsOn: TODAY,
      endsOn: '2024-12-31',
    });
  });

  it('takes each field that is well formed and leaves out the others', () => {
    const head = draftHead(
      { code: ' 73/KH-UBND ', title: 7, startsOn: '2025-02-30', endsOn: '2025-12-31', year: 2025 },
      TODAY,
    );
    expect(head).toMatchObject({ code: '73/KH-UBND', title: '', startsOn: TODAY, endsOn: '2025-12-31', year: 2025 });
  });

  it('never ends before it starts', () => {
    expect(draftHead({ startsOn: '2025-03-01', endsOn: '2024-12-31' }, TODAY)).toMatchObject({
      startsOn: '2025-03-01',
      endsOn: '2025-03-01',
      year: 2025,
    });
  });
});

describe('policyProblems', () => {
  const counting = { countsAsCompleted: ['completed' as const], excludedFromTotal: [], percentDigits: 1 };

  it('accepts statuses that are counted, left out, or neither', () => {
    expect(
      policyProblems({ targets: counting, tasks: { ...counting, excludedFromTotal: ['notApplicable'] } }, []),
    ).toEqual([]);
  });

  it('points at a status that is both', () => {
    const both = { ...counting, excludedFromTotal: ['noOccurrence' as const, 'completed' as const] };
    const problems = policyProblems({ targets: counting, tasks: both }, ['policy']);
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/policy/tasks/excludedFromTotal/1']);
  });
});

describe('itemProblems', () => {
  const indicator = (code: string, measureUnit: string, parent?: string) => ({
    ...{ code, name: code, measureUnit, direction: 'higherIsBetter' as const, aggregation: 'stated' as const },
    ...(parent !== undefined && { parent, partKind: 'ofWhich' as const }),
  });
  const none = new Set<string>();
  const found = (...indicators: ReturnType<typeof indicator>[]) =>
    itemProblems(
      { indicators, targets: [], tasks: [] },
      { pillars: none, goals: none, groups: none },
      { units: none, documents: none, indicators: new Map([['known', { measureUnit: 'hộ', direction: 'neutral' }]]) },
    ).map(({ pointer }) => pointer);

  it('points at parts of nothing, of themselves, and counted in another unit, before the plan is published', () => {
    expect(
      found(indicator('whole', 'hộ'), indicator('part', 'hộ', 'whole'), indicator('other', 'hộ', 'known')),
    ).toEqual([]);
    expect(found(indicator('part', 'hộ', 'nowhere'))).toEqual(['/indicators/0/parent']);
    expect(found(indicator('whole', 'hộ'), indicator('part', '%', 'whole'))).toEqual(['/indicators/1/parent']);
    expect(found(indicator('one', 'hộ', 'two'), indicator('two', 'hộ', 'one'))).toEqual([
      '/indicators/0/parent',
      '/indicators/1/parent',
    ]);
  });
});
