import fc from 'fast-check';
import { readTabbed } from './tabbed';

it('reads the cells of a spreadsheet, quotes and empty ones included', () => {
  expect(readTabbed('1.850\ttrên 97%\r\n1503\t\r\n')).toEqual([
    ['1.850', 'trên 97%'],
    ['1503', ''],
  ]);
  expect(readTabbed('a\t"dòng 1\ndòng 2"\t"nói ""được"""\r\n')).toEqual([['a', 'dòng 1\ndòng 2', 'nói "được"']]);
  expect(readTabbed('')).toEqual([]);
});

it('takes a quote that no other closes for what it is: an inch', () => {
  expect(readTabbed('5" màn hình\tb')).toEqual([['5" màn hình', 'b']]);
  expect(readTabbed('"mở\tb\n1\t2')).toEqual([
    ['"mở', 'b'],
    ['1', '2'],
  ]);
});

it('reads back whatever a spreadsheet writes', () => {
  const written = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')).join('\n');
  const cells = fc.string({ unit: fc.constantFrom('a', 'ộ', ' ', '"', '\t', '\n', '1') });
  fc.assert(
    fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      // The end of the last row needs an end of line: a single empty cell would otherwise be no row.
      expect(readTabbed(`${written(rows)}\n`)).toEqual(rows);
    }),
  );
});
