import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ruleOn, type RuleVersion } from './index.js';

interface Rule {
  aggregation: string;
  high: string | null;
}
const FIRST: Rule = { aggregation: 'mean', high: '100' };
const said = (seq: number, effectiveOn: string | null, rule: Partial<Rule>): RuleVersion<Rule> => ({
  seq,
  effectiveOn,
  recordedAt: `2025-07-${String(seq).padStart(2, '0')}T01:00:00Z`,
  rule,
});

describe('the rule that holds for a day', () => {
  it.each<[string, RuleVersion<Rule>[], string, string | null, Rule]>([
    ['nothing was said', [], '2025-06-30', null, FIRST],
    [
      'a correction holds for all days',
      [said(1, null, { aggregation: 'max' })],
      '2020-01-01',
      null,
      { aggregation: 'max', high: '100' },
    ],
    [
      'before it was recorded the old rule is known',
      [said(2, null, { aggregation: 'max' })],
      '2025-06-30',
      '2025-07-01T23:00:00Z',
      FIRST,
    ],
    [
      'a change holds from its day',
      [said(1, '2025-06-01', { high: null })],
      '2025-06-01',
      null,
      { aggregation: 'mean', high: null },
    ],
    ['and not the day before', [said(1, '2025-06-01', { high: null })], '2025-05-31', null, FIRST],
    [
      'a later say on something else leaves it alone',
      [said(1, '2025-06-01', { aggregation: 'max' }), said(2, '2025-05-01', { high: '90' })],
      '2025-07-01',
      null,
      { aggregation: 'max', high: '90' },
    ],
    [
      'of two changes the later day speaks, not the later recorded',
      [said(1, '2025-06-01', { aggregation: 'max' }), said(2, '2025-05-01', { aggregation: 'min' })],
      '2025-07-01',
      null,
      { aggregation: 'max', high: '100' },
    ],
    [
      'of two for one day the later recorded',
      [said(1, '2025-06-01', { aggregation: 'max' }), said(2, '2025-06-01', { aggregation: 'min' })],
      '2025-07-01',
      null,
      { aggregation: 'min', high: '100' },
    ],
    [
      'a correction ends the changes before it',
      [said(1, '2025-06-01', { aggregation: 'max' }), said(2, null, { aggregation: 'sum' })],
      '2025-07-01',
      null,
      { aggregation: 'sum', high: '100' },
    ],
    [
      'and is ended by a change after it',
      [said(1, null, { aggregation: 'sum' }), said(2, '2025-06-01', { aggregation: 'max' })],
      '2025-07-01',
      null,
      { aggregation: 'max', high: '100' },
    ],
  ])('%s', (_, versions, day, knownAt, expected) => {
    expect(ruleOn(FIRST, versions, day, knownAt)).toEqual(expected);
  });

  it('what was known at a moment never changes, whatever is said afterwards and in whichever order it is read', () => {
    const one = fc.record({
      effectiveOn: fc.option(fc.constantFrom('2025-01-01', '2025-05-01', '2025-06-01')),
      rule: fc.constantFrom<Partial<Rule>>(
        { aggregation: 'max' },
        { aggregation: 'min' },
        { high: null },
        { high: '9' },
      ),
    });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 12 }),
        fc.nat(12),
        fc.constantFrom('2025-03-01', '2025-06-30'),
        (all, cut, day) => {
          const versions = all.map(({ effectiveOn, rule }, index) => said(index + 1, effectiveOn, rule));
          const then = ruleOn(FIRST, versions.slice(0, cut), day);
          const knownAt = `2025-07-${String(cut).padStart(2, '0')}T02:00:00Z`;
          const known = cut === 0 ? '2025-06-30T00:00:00Z' : knownAt;
          expect(ruleOn(FIRST, [...versions].reverse(), day, known)).toEqual(then);
        },
      ),
    );
  });
});
