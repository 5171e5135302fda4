import type { LocalityMatrix } from '@tiendo/contracts';
import { withoutMet } from './wall-drawings';

const matrix = (misses: readonly number[], verdicts: string | null, shares: object[] | null = null) =>
  ({
    targets: misses.map((notMet, index) => ({ code: `T${index}`, notMet })),
    rows: [{ code: 'a', verdicts, shares }],
  }) as unknown as LocalityMatrix;

it('leaves out the columns that every unit meets, of rows and of groups alike', () => {
  const units = withoutMet(matrix([3, 0, 1], 'xmr'));
  expect(units.targets.map(({ code }) => code)).toEqual(['T0', 'T2']);
  expect(units.rows[0]?.verdicts).toBe('xr');
  const [a, b, c] = [1, 2, 3].map((asked) => ({ notMet: 0, asked }));
  expect(withoutMet(matrix([3, 0, 1], null, [a!, b!, c!])).rows[0]?.shares).toEqual([a, c]);
});

it('stays as it is where all is met', () => {
  const all = matrix([0, 0], 'mm');
  expect(withoutMet(all)).toBe(all);
});
