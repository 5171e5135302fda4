import { line } from '../testing/submission';
import { placePasted } from './pasted';

const named = (code: string, name: string) => line(code, { indicator: { ...line(code).indicator, name } });
const LINES = [
  named('ho', 'Số hộ nghèo'),
  named('phieu', 'Phiếu thông tin về liệt sĩ'),
  named('thua', 'Số thửa đất đã xác minh'),
];
const placed = (text: string, from = 'ho|xa-a') =>
  placePasted(
    text.split('\n').map((row) => row.split('\t')),
    LINES,
    from,
  );

it('goes down from the line it was pasted on', () => {
  expect(placed('5.896\n21/30', 'phieu|xa-a').cells).toEqual([
    { key: 'phieu|xa-a', text: '5.896' },
    { key: 'thua|xa-a', text: '21/30' },
  ]);
});

it('finds lines by their names, with or without diacritics, in whatever order, and tells those it does not know', () => {
  const { cells, unknown } = placed(
    'TT\tChỉ tiêu\tĐơn vị tính\tKết quả\n1\tSo thua dat da xac minh\tthửa\t120\n2\tSố hộ nghèo\thộ\t14\n3\tSố hộ cận nghèo\thộ\t9',
  );
  expect(cells).toEqual([
    { key: 'thua|xa-a', text: '120' },
    { key: 'ho|xa-a', text: '14' },
  ]);
  expect(unknown).toEqual(['Số hộ cận nghèo']);
});

it('takes nothing beyond the last line', () => {
  expect(placed('1\n2\n3', 'thua|xa-a').cells).toEqual([{ key: 'thua|xa-a', text: '1' }]);
});
