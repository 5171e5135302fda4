import { GRID_UNITS_MAX, shownParent } from './grid-parents.js';

it('shows everybody of a block that fits, the first parent of one that does not', () => {
  const parents = ['a', 'b'].map((code) => ({ code, name: `Tỉnh ${code}`, units: 1 }));
  expect(shownParent(GRID_UNITS_MAX, parents)).toBeNull();
  expect(shownParent(GRID_UNITS_MAX + 1, parents)).toBe('a');
  expect(shownParent(GRID_UNITS_MAX + 1, [])).toBeNull();
});
