import { layoutOf } from '../entry/layout';
import { figure, grid } from '../testing/grid';
import { readTabbed } from '../../../shared/files/tabbed';
import { placed } from './place';

const layout = layoutOf(grid({ 'phieu|ha-long': figure({ value: '1503' }) }), {
  q: '',
  pillar: null,
  missing: false,
  down: null,
});
const fates = (text: string, from = { row: 1, column: 0 }) =>
  placed(readTabbed(text), layout, from).cells.map((cell) => [
    cell.fate,
    'square' in cell ? cell.square.key : null,
    'figure' in cell ? (cell.figure.value ?? cell.figure.outcome) : null,
  ]);

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
  const block = placed(readTabbed(text), layout, { row: 3, column: 0 });
  expect(block.byName).toBe(true);
  expect(block.cells.map((cell) => [cell.fate, 'square' in cell ? cell.square.key : cell.text])).toEqual([
    ['same', 'phieu|ha-long'],
    ['write', 'phieu|dam-ha'],
    ['write', 'phieu|dong-trieu'],
    ['unknownName', '5'],
  ]);
});

describe('a table of an office', () => {
  const of = (text: string, given?: ReadonlyMap<string, string>) => {
    const block = placed(readTabbed(text), layout, { row: 3, column: 1 }, given);
    return {
      ...block,
      told: block.cells.map((cell) => [
        cell.fate,
        'square' in cell ? cell.square.key : cell.text,
        ...('figure' in cell ? [cell.figure.value ?? cell.figure.outcome] : []),
      ]),
    };
  };

  it('is found by its names in whichever column they stand; TT is never written, Cộng is checked', () => {
    const block = of(
      'TT\tĐịa phương\tPhiếu thông tin về liệt sĩ\n(1)\t(2)\t(3)\n1\tTP. Hạ Long\t1.503\n2\tTP. Đông Triều\t1.850\n3\tH. Đầm Hà\t264\n\tCộng\t3.617',
    );
    expect(block.told).toEqual([
      ['same', 'phieu|ha-long'],
      ['write', 'phieu|dong-trieu', '1850'],
      ['write', 'phieu|dam-ha', '264'],
      ['total', 'phieu|ha-long'],
    ]);
    expect(block.cells.at(-1)).toMatchObject({ adds: true });
    expect([block.byName, block.byHeading, block.unknown]).toEqual([true, true, []]);
  });

  it('tells a total that does not add up', () => {
    expect(of('Hạ Long\t1\nĐông Triều\t2\nTổng cộng\t4').cells.at(-1)).toMatchObject({ fate: 'total' });
    const block = of('Đơn vị\tPhiếu thông tin về liệt sĩ\nHạ Long\t1\nĐông Triều\t2\nTổng cộng\t4');
    expect(block.cells.at(-1)).toMatchObject({ fate: 'total', adds: false });
  });

  it('takes columns by their headings, in whatever order', () => {
    const text =
      'Địa phương\tNgười có công có tài khoản\tPhiếu thông tin về liệt sĩ\nHạ Long\t97%\t1.600\nĐầm Hà\t71%\t264';
    expect(of(text).told).toEqual([
      ['write', 'tai-khoan|ha-long', '97'],
      ['replace', 'phieu|ha-long', '1600'],
      ['write', 'tai-khoan|dam-ha', '71'],
      ['write', 'phieu|dam-ha', '264'],
    ]);
  });

  it('turns a block that lies across', () => {
    const text = '\tHạ Long\tĐầm Hà\nPhiếu thông tin về liệt sĩ\t1.600\t264';
    expect(of(text).told).toEqual([
      ['replace', 'phieu|ha-long', '1600'],
      ['write', 'phieu|dam-ha', '264'],
    ]);
  });

  it('writes nothing by position where names stand that it does not know, until they are given', () => {
    const text = 'Cái Bầu\t5\nĐảo Trần\t6';
    expect(of(text).told.map(([fate]) => fate)).toEqual(['unknownName', 'unknownName']);
    expect(of(text).unknown).toEqual([
      { name: 'Cái Bầu', side: 'row' },
      { name: 'Đảo Trần', side: 'row' },
    ]);
    const given = of(text, new Map([['Cái Bầu', 'dam-ha']]));
    expect(given.told[0]).toEqual(['write', 'tai-khoan|dam-ha', '5']);
  });

  it('never writes a column that numbers the rows, with or without a heading', () => {
    expect(of('1\tHạ Long\t97%\n2\tĐầm Hà\t71%').told).toEqual([
      ['write', 'tai-khoan|ha-long', '97'],
      ['write', 'tai-khoan|dam-ha', '71'],
    ]);
  });
});
