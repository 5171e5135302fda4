import { foundRows, parentText, unitLabel, withBands, type ListLine } from './list-lines';
import { row } from './testing/ranking';

const said = (lines: readonly ListLine[]) =>
  lines.map((line) => (line.type === 'band' ? `[${line.band} ${line.count}]` : line.row.unit.name));

it('puts the quarters above their units, and those without a rank last', () => {
  const rows = [
    row('A', 9, { band: 1 }),
    row('B', 8, { band: 2 }),
    row('C', 7, { band: 2 }),
    row('D', 6, { band: null }),
    row('E', 0, { places: null, reason: 'notReported' }),
  ];
  expect(said(withBands(rows))).toEqual(['[1 1]', 'A', '[2 2]', 'B', 'C', '[several 1]', 'D', '[none 1]', 'E']);
});

it('names each quarter once, although a hedged unit stands between two of its units', () => {
  const rows = [row('A', 9, { band: 1 }), row('B', 8), row('C', 8, { band: 1 })];
  expect(said(withBands(rows))).toEqual(['[1 2]', 'A', '[several 1]', 'B', 'C']);
});

it('has no quarters where fewer than four are ranked', () => {
  expect(said(withBands([row('A', 9), row('B', 8)]))).toEqual(['A', 'B']);
});

it('says where a unit lies only where there are several to lie in and its name does not', () => {
  const names = new Map([
    ['t1', 'Tỉnh Một'],
    ['t2', 'Tỉnh Hai'],
  ]);
  expect(unitLabel(row('Xã An', 9, { parent: 't2' }), names)).toBe('Xã An, Tỉnh Hai');
  expect(unitLabel(row('Xã số 1, Tỉnh Hai', 9, { parent: 't2' }), names)).toBe('Xã số 1, Tỉnh Hai');
  expect(parentText(row('Xã An', 9, { parent: 't1' }), new Map([['t1', 'Tỉnh Một']]))).toBeNull();
  expect(parentText(row('Xã An', 9), names)).toBeNull();
});

it('finds without diacritics, đ as d', () => {
  const rows = [row('Huyện Đầm Hà', 9), row('Huyện Hải Hà', 8)];
  expect(foundRows(rows, 'dam ha').map(({ unit }) => unit.name)).toEqual(['Huyện Đầm Hà']);
  expect(foundRows(rows, '  ')).toHaveLength(2);
  expect(foundRows(rows, 'móng cái')).toEqual([]);
});
