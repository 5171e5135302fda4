import { parentsOf } from './parents-of.js';

const unit = (code: string | null, officialOrder = 1) => ({
  parent: code === null ? null : { code, name: `Tỉnh ${code}`, officialOrder },
});

it('counts the units of each parent in official order, and offers no choice of one', () => {
  expect(parentsOf([unit('b', 2), unit('a', 1), unit('b', 2), unit(null)])).toEqual([
    { code: 'a', name: 'Tỉnh a', units: 1 },
    { code: 'b', name: 'Tỉnh b', units: 2 },
  ]);
  expect(parentsOf([unit('a'), unit('a'), unit(null)])).toEqual([]);
});
