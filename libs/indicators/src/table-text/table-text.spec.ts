import { checkSum } from '../figure-text/index.js';
import { areOrdinals, isTotalName, readBlock } from './index.js';

describe('isTotalName', () => {
  it.each(['Cộng', 'Cộng:', 'TỔNG CỘNG', 'Tổng', 'Tổng số', 'Tổng số (13 địa phương)', 'cong', 'Tổng cộng toàn tỉnh'])(
    '%s sums up',
    (text) => expect(isTotalName(text)).toBe(true),
  );
  it.each(['Công an tỉnh', 'Công ty Điện lực', 'Tổng cục Thuế', 'Tổng số hồ sơ', 'Cộng đồng', 'Cồng', ''])(
    '%s does not',
    (text) => expect(isTotalName(text)).toBe(false),
  );
});

describe('areOrdinals', () => {
  it.each([[['1', '2', '3']], [['01.', '02.']], [['4', '', '5', '6']], [['3', '1', '2']], [['1)', '2)']]])(
    '%j number their rows',
    (cells) => expect(areOrdinals(cells)).toBe(true),
  );
  it.each([[['1', '3']], [['1', '1']], [['1850', '1503']], [['1']], [['1', 'a']], [['1%', '2%']]])(
    '%j do not',
    (cells) => expect(areOrdinals(cells)).toBe(false),
  );
});

describe('readBlock', () => {
  const find = (names: readonly string[]) => (name: string) => (names.includes(name) ? names.indexOf(name) : null);
  const place = { rows: find(['Hạ Long', 'Đầm Hà']), columns: find(['Phiếu', 'Tỷ lệ']), from: { row: 0, column: 0 } };
  const told = (text: string) =>
    readBlock(
      text.split('\n').map((line) => line.split('\t')),
      place,
    ).cells.map(({ text: cell, down, across }) => [cell, down, across]);

  it.each([
    ['TT\tĐơn vị\tPhiếu\tTỷ lệ\n(1)\t(2)\t(3)\t(4)\n1\tHạ Long\t8\t97%\n2\tĐầm Hà\t5\t71%'],
    ['Phiếu\tTT\tTỷ lệ\tĐơn vị\n8\t1\t97%\tHạ Long\n5\t2\t71%\tĐầm Hà'],
    ['Huyện, thị xã, thành phố\tKết quả\t\n\tPhiếu\tTỷ lệ\nHạ Long\t8\t97%\nĐầm Hà\t5\t71%'],
  ])('finds names and headings wherever they stand: %j', (text) =>
    expect(
      told(text)
        .map((cell) => cell.join(' '))
        .sort(),
    ).toEqual(['5 1 0', '71% 1 1', '8 0 0', '97% 0 1']),
  );

  it('turns what lies across', () => {
    expect(told('Chỉ số\tHạ Long\tĐầm Hà\nTỷ lệ\t97%\t71%')).toEqual([
      ['97%', 1, 0],
      ['71%', 1, 1],
    ]);
  });
});

it('a sum is told beside a total that differs', () => {
  expect(checkSum('3.618', ['1.503', '1.850', '264'], { measureUnit: 'phiếu' })).toEqual({ adds: false, sum: '3617' });
  expect(checkSum('11.111/11.740', ['11.000/11.600', '111/140'], { measureUnit: '%' })?.adds).toBe(true);
  expect(checkSum('94,6%', ['100%', '80%'], { measureUnit: '%' })).toBeNull();
});
