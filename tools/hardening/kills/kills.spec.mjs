import { faultsOf } from './writes.mjs';

describe('what a killed write may leave', () => {
  it.each([
    ['all of it', 6, true, []],
    ['all of it, unheard of', 6, false, []],
    ['nothing, unheard of', 0, false, []],
    ['nothing, though acknowledged', 0, true, ['lost: kill-1 left 0 of 6 rows, acknowledged']],
    ['a part', 3, false, ['half: kill-1 left 3 of 6 rows']],
    ['twice as much', 12, true, ['doubled: kill-1 left 12 of 6 rows, acknowledged']],
  ])('%s', (_, rows, acknowledged, faults) => {
    expect(faultsOf([{ mark: 'kill-1', rows: 6, acknowledged }], new Map([['kill-1', rows]]))).toEqual(faults);
  });
});
