import { type At, nextCell } from './matrix-keys';

const SIZE = { rows: 3, columns: 4, hasNames: true };
const next = (at: At, key: string, ctrlKey = false, size = SIZE) => nextCell(at, { key, ctrlKey }, size);

it.each([
  [[0, 0], 'ArrowRight', [0, 1]],
  [[0, 3], 'ArrowRight', [0, 3]],
  [[0, 0], 'ArrowLeft', [0, -1]],
  [[0, 2], 'ArrowUp', [-1, 2]],
  [[-1, 2], 'ArrowUp', [-1, 2]],
  [[-1, 0], 'ArrowLeft', [-1, 0]],
  [[-1, 2], 'ArrowDown', [0, 2]],
  [[2, 2], 'ArrowDown', [2, 2]],
  [[0, -1], 'ArrowUp', [0, -1]],
  [[1, 2], 'Home', [1, -1]],
  [[-1, 2], 'Home', [-1, 0]],
  [[1, 0], 'End', [1, 3]],
] as const)('from %j %s leads to %j', (from, key, to) => {
  expect(next(from, key)).toEqual(to);
});

it('goes to the corners with Ctrl, has no names to go to where they lead nowhere, and leaves other keys alone', () => {
  expect(next([1, 1], 'Home', true)).toEqual([0, -1]);
  expect(next([1, 1], 'End', true)).toEqual([2, 3]);
  expect(next([1, 0], 'ArrowLeft', false, { ...SIZE, hasNames: false })).toEqual([1, 0]);
  expect(next([1, 1], 'a')).toBeNull();
});
