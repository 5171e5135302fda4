import { drawn, type Spread } from './spread';

const ROOM = { width: 100, height: 40, edge: 5 };
const value = (at: string): Spread => ({ low: at, high: at });
const nothing: Spread = { low: null, high: null };

it('joins values of neighbouring periods and leaves gaps open', () => {
  const { marks, path } = drawn([value('0'), value('10'), nothing, value('5')], ROOM);
  expect(marks.map(({ index, from, to }) => [index, from, to])).toEqual([
    [0, 35, 35],
    [1, 5, 5],
    [3, 20, 20],
  ]);
  expect(path).toBe('M5.0 35.0L35.0 5.0M95.0 20.0');
});

it('draws a bound as a range to its other end or to the open edge, and never joins it', () => {
  const { marks, path } = drawn([value('80'), { low: '80', high: '100' }, { low: '97', high: null }], ROOM);
  expect(marks.slice(1)).toEqual([
    { index: 1, x: 50, from: 5, to: 35, isValue: false },
    { index: 2, x: 95, from: 0, to: 9.5, isValue: false },
  ]);
  expect(path).toBe('M5.0 35.0');
});

it('draws a single figure in the middle, and nothing of nothing', () => {
  expect(drawn([value('7')], ROOM).marks).toEqual([{ index: 0, x: 50, from: 20, to: 20, isValue: true }]);
  expect(drawn([{ low: '97', high: null }], ROOM).marks).toEqual([
    { index: 0, x: 50, from: 0, to: 20, isValue: false },
  ]);
  expect(drawn([nothing, nothing], ROOM)).toEqual({ marks: [], path: '' });
});
