import { itemRow } from '../testing/rows';
import { arrangeLines } from './arrange';
import { movedTo } from './grid-keys';
import { pastedNames } from './pasted-names';
import { NOTHING_SELECTED, extended, nextSelected, toggled, within } from './selection';

describe('movedTo', () => {
  it.each([
    ['ArrowDown', 9, 9],
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['PageUp', 2, 0],
    ['Home', 7, 0],
    ['End', 0, 9],
    ['x', 4, null],
  ])('%s from line %s goes to %s', (key, from, to) => expect(movedTo(key, from, 10, 5)).toBe(to));
  it('goes nowhere in an empty table', () => expect(movedTo('End', 0, 0, 5)).toBeNull());
});

describe('selection', () => {
  const rows = ['A', 'B', 'C', 'D'].map((code) => itemRow({ code }));
  const lines = arrangeLines({ rows, groups: null, folded: new Set(), opened: new Set() });
  const at = (index: number) => lines[index] ?? lines[0]!;

  it('toggles a line and extends from it, both ends included', () => {
    const first = toggled(NOTHING_SELECTED, at(1));
    const range = extended(first, lines, at(3));
    expect([...range.codes].sort()).toEqual(['B', 'C', 'D']);
    expect([...extended(range, lines, at(0)).codes].sort()).toEqual(['A', 'B', 'C', 'D']);
    expect(toggled(first, at(1)).codes.size).toBe(0);
  });

  it('counts only what is still on the list, and finds the next one round the end', () => {
    const selection = { codes: new Set(['A', 'C', 'Z']), anchor: null };
    expect(within(selection, new Set(['A', 'B', 'C', 'D']))).toEqual(['A', 'C']);
    expect(nextSelected(selection, lines, 0)).toBe(2);
    expect(nextSelected(selection, lines, 2)).toBe(0);
    expect(nextSelected(NOTHING_SELECTED, lines, 0)).toBeNull();
  });
});

it('reads names pasted from an annex without their numbering', () => {
  expect(pastedNames('1. Tên thứ nhất\r\n\n2) 100% hồ sơ\n - Dòng gạch đầu\n100% dịch vụ')).toEqual([
    'Tên thứ nhất',
    '100% hồ sơ',
    'Dòng gạch đầu',
    '100% dịch vụ',
  ]);
});
