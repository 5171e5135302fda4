import { expect, it } from '@jest/globals';
import type { AllottedMeasureBody, Unit } from '@tiendo/contracts';
import { previewOf } from './preview';
import type { ReadLevel } from './read-levels';

const measure = {
  ...{ label: 'Điểm hỗ trợ', horizon: null, comparator: 'atLeast', value: '100', valueUpper: null },
  indicator: { code: 'diem', name: 'Điểm hỗ trợ', measureUnit: 'điểm', aggregation: 'sum' },
  ...{ withoutAllotment: 'nothing', sum: '40', rest: '60' },
  levels: [{ unit: { code: 'a', name: 'A' }, value: '40' }],
} as unknown as AllottedMeasureBody;
const line = (code: string, value: string | null, change: Partial<ReadLevel> = {}): ReadLevel => ({
  ...{ line: 1, written: code, unit: { code, name: code } as Unit, isSpelled: false, value, valueUpper: null },
  problem: null,
  ...change,
});
const NAMED = { way: 'named', quantity: '', digits: 0 } as const;

it('names levels beside those there are, and adds all of them up', () => {
  const found = previewOf(measure, [line('b', '25'), line('x', '9', { unit: null, problem: 'unknown' })], NAMED);
  expect(found.items).toEqual([{ unit: 'b', value: '25' }]);
  expect(found.after).toEqual({ sum: '65', rest: '35' });
});

it('takes back what is there', () => {
  const found = previewOf(measure, [line('a', null)], NAMED);
  expect(found.items).toEqual([{ unit: 'a', value: null }]);
  expect(found.lines[0]).toMatchObject({ now: '40', level: null });
  expect(found.after).toEqual({ sum: '0', rest: '100' });
});

it('divides a quantity by shares and tells who got what rounding left over', () => {
  const shares = [line('a', '1'), line('b', '1'), line('c', '1')];
  const found = previewOf(measure, shares, { way: 'shared', quantity: '100', digits: 0 });
  expect(found.lines.map(({ level, gotRest }) => [level, gotRest])).toEqual([
    ['34', true],
    ['33', false],
    ['33', false],
  ]);
  expect(found.items).toEqual(['a', 'b', 'c'].map((unit) => ({ unit, share: '1' })));
  expect(found.after).toEqual({ sum: '100', rest: '0' });
});

it('says what is wrong with a quantity or with shares, and records nothing', () => {
  const wrong = (value: string, quantity: string) => {
    const found = previewOf(measure, [line('a', value)], { way: 'shared', quantity, digits: 0 });
    return [found.wrong, found.items.length];
  };
  expect(wrong('1', '')).toEqual(['quantity', 0]);
  expect(wrong('1', '10.5')).toEqual(['quantity', 0]);
  expect(wrong('0', '10')).toEqual(['shares', 0]);
});
