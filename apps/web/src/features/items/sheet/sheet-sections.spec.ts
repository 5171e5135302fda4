import type { Summary } from '../../../shared/contract-types';
import { itemRow } from '../testing/rows';
import { roman, sheetSections } from './sheet-sections';

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [49, 'XLIX'],
  [101, 'CI'],
])('numbers block %s as %s', (number, text) => expect(roman(number)).toBe(text));

it('lays out the groups in the order of the plan, with what belongs to none at the end', () => {
  const group = (code: string) => ({ code, name: code, leadNote: null, solution: null, solutionSection: null });
  const plan = { pillars: [], groups: [group('b'), group('a'), group('empty')] };
  const rollUp = { code: 'a', name: 'a', total: 1 };
  const rows = [
    itemRow({ code: '1', section: { code: 'a', name: 'a' } }),
    itemRow({ code: '2' }),
    itemRow({ code: '3', section: { code: 'b', name: 'b' } }),
  ];
  const summary = { pillars: [], groups: [rollUp] } as unknown as Summary;
  const sections = sheetSections('task', plan, rows, summary);
  expect(sections.map(({ key, rows: own, rollUp: counts }) => [key, own[0]?.code, counts !== null])).toEqual([
    ['b', '3', false],
    ['a', '1', true],
    ['', '2', false],
  ]);
});
