import { layoutOf } from '../entry/layout';
import { figure, grid } from '../testing/grid';
import { placed, rowsOfText } from './place';

const layout = layoutOf(grid({ 'phieu|ha-long': figure({ value: '1503' }) }), {
  q: '',
  pillar: null,
  missing: false,
  down: null,
});
const fates = (text: string, from = { row: 1, column: 0 }) =>
  placed(rowsOfText(text), layout, from).cells.map((cell) => [
    cell.fate,
    'square' in cell ? cell.square.key : null,
    'figure' in cell ? (cell.figure.value ?? cell.figure.outcome) : null,
  ]);

it('reads the cells of a spreadsheet, quotes and empty ones included', () => {
  expect(rowsOfText('1.850\ttrên 97%\r\n1503\t\r\n')).toEqual([
    ['1.850', 'trên 97%'],
    ['1503', ''],
  ]);
  expect(rowsOfText('"hai\ndòng ""kép"""\t7')).toEqual([['hai\ndòng "kép"', '7']]);
});

it('writes from the active cell on, and tells what is the same, empty, unreadable or outside', () => {
  expect(fates('1.850\ttrên 97%\r\n1503\t\r\n264\t14,332')).toEqual([
    ['write', 'phieu|dong-trieu', '1850'],
    ['write', 'tai-khoan|dong-trieu', '97'],
    ['same', 'phieu|ha-long', null],
    ['empty', 'tai-khoan|ha-long', null],
    ['write', 'phieu|dam-ha', '264'],
    ['write', 'tai-khoan|dam-ha', '14.332'],
  ]);
  expect(fates('1504', { row: 2, column: 0 })).toEqual([['replace', 'phieu|ha-long', '1504']]);
  expect(fates('1\t2\t3', { row: 3, column: 1 })).toEqual([
    ['write', 'tai-khoan|dam-ha', '1'],
    ['outside', null, null],
    ['outside', null, null],
  ]);
  expect(fates('70%')).toEqual([['unreadable', 'phieu|dong-trieu', null]]);
});

it('finds rows by the names in the first column, however they are written and ordered', () => {
  const text = 'Địa phương\tSố phiếu\nTP. Hạ Long\t1503 phiếu\nhuyện Đàm Hà\t264\n3. Đông Triều\t1.850\nCái Bầu\t5';
  const block = placed(rowsOfText(text), layout, { row: 3, column: 0 });
  expect(block.byName).toBe(true);
  expect(block.cells.map((cell) => [cell.fate, 'square' in cell ? cell.square.key : cell.text])).toEqual([
    ['same', 'phieu|ha-long'],
    ['write', 'phieu|dam-ha'],
    ['write', 'phieu|dong-trieu'],
    ['unknownName', '5'],
  ]);
});
