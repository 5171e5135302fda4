import fc from 'fast-check';
import { columnsOfPart, sheetParts } from './sheet-parts';

it('lays every column on exactly one part, in order, with no part wider than the paper', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 12 }), (columns, most) => {
      const parts = sheetParts(columns, most);
      const laid = parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
      expect(laid).toEqual(Array.from({ length: columns }, (_, index) => index));
      for (const { from, to } of parts) expect(to - from).toBeLessThanOrEqual(most);
      expect(parts).toHaveLength(Math.ceil(columns / most));
    }),
  );
});

it('has room for eight indicators or nine units beside the heads on A4 across', () => {
  expect([columnsOfPart('units'), columnsOfPart('lines')]).toEqual([8, 9]);
});
