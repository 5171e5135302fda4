import { layoutOf } from '../entry/layout';
import { figure, grid } from '../testing/grid';
import { readTabbed } from '../../../shared/files/tabbed';
import type { GivenNames } from './axis';
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
  ]);
  // The heading names no line for sure: its column goes by its place, and is asked about.
  expect(block.unknown).toEqual([
    { name: 'Số phiếu', side: 'column', guess: 0 },
    { name: 'Cái Bầu', side: 'row', guess: null },
  ]);
  expect(block.spelled).toEqual([['huyện Đàm Hà', 'Huyện Đầm Hà']]);
  expect(block.isPlain).toBe(false);
});

describe('a table of an office', () => {
  const of = (text: string, given?: GivenNames) => {
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
    expect(block.cells.at(-1)).toMatchObject({ check: { adds: true } });
    expect(block.isPlain).toBe(true);
    expect([block.byName, block.byHeading, block.unknown]).toEqual([true, true, []]);
  });

  it('tells a total that does not add up', () => {
    expect(of('Hạ Long\t1\nĐông Triều\t2\nTổng cộng\t4').cells.at(-1)).toMatchObject({ fate: 'total' });
    const block = of('Đơn vị\tPhiếu thông tin về liệt sĩ\nHạ Long\t1\nĐông Triều\t2\nTổng cộng\t4');
    expect(block.cells.at(-1)).toMatchObject({ fate: 'total', check: { adds: false, sum: '3' } });
    expect(block.isPlain).toBe(false);
  });

  it.each([
    ['above the rows', 'Đơn vị\tPhiếu thông tin về liệt sĩ\nTổng số\t3\nHạ Long\t1\nĐầm Hà\t2'],
    ['in the column of ordinals', 'TT\tĐơn vị\tPhiếu thông tin về liệt sĩ\n1\tHạ Long\t1\n2\tĐầm Hà\t2\nCộng\t\t3'],
    [
      'of each group',
      'Đơn vị\tPhiếu thông tin về liệt sĩ\nHạ Long\t1\nĐông Triều\t2\nCộng\t3\nĐầm Hà\t4\nTổng cộng\t7',
    ],
    ['beside them', 'Chỉ số\tHạ Long\tĐầm Hà\tCộng\nPhiếu thông tin về liệt sĩ\t1\t2\t3'],
  ])('checks a total %s', (_, text) => {
    const totals = of(text).cells.flatMap((cell) => (cell.fate === 'total' ? [cell.check?.adds] : []));
    expect([...new Set(totals)]).toEqual([true]);
    expect(of(text).isPlain).toBe(true);
    const wrong = of(text.replace(/(\t1)(?=[\n\t])/, '$19'));
    expect(wrong.cells.some((cell) => cell.fate === 'total' && cell.check?.adds === false)).toBe(true);
  });

  it('tells a body whose name begins like a total', () => {
    expect(of('Công an tỉnh\t5\nHạ Long\t97%').unknown).toEqual([{ name: 'Công an tỉnh', side: 'row', guess: null }]);
  });

  it('writes no square twice, and no commune for its district', () => {
    expect(of('Hạ Long\t97%\nĐầm Hà\t71%\nTP Hạ Long\t98%').told).toEqual([
      ['twice', 'tai-khoan|ha-long'],
      ['write', 'tai-khoan|dam-ha', '71'],
      ['twice', 'tai-khoan|ha-long'],
    ]);
    expect(of('Phường Hạ Long\t97%\nHuyện Đầm Hà\t71%').unknown.map(({ name }) => name)).toEqual(['Phường Hạ Long']);
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
    expect(of(text).told).toEqual([]);
    expect(of(text).unknown.map(({ name }) => name)).toEqual(['Cái Bầu', 'Đảo Trần']);
    const given = of(
      text,
      new Map<string, string | null>([
        ['Cái Bầu', 'dam-ha'],
        ['Đảo Trần', null],
      ]),
    );
    expect(given.told).toEqual([['write', 'tai-khoan|dam-ha', '5']]);
    expect(given.isPlain).toBe(true);
  });

  it('never writes a column that numbers the rows, with or without a heading', () => {
    expect(of('1\tHạ Long\t97%\n2\tĐầm Hà\t71%').told).toEqual([
      ['write', 'tai-khoan|ha-long', '97'],
      ['write', 'tai-khoan|dam-ha', '71'],
    ]);
  });

  it.each([
    ['from the middle of a table', '4\tHạ Long\t97%\n5\tĐầm Hà\t71%'],
    ['sorted by something else', '2\tHạ Long\t97%\n1\tĐầm Hà\t71%'],
    ['with points', '01.\tHạ Long\t97%\n02.\tĐầm Hà\t71%'],
    [
      'with a heading the grid does not have',
      'TT\tĐịa phương\tNgười có công có tài khoản\n7\tHạ Long\t97%\n12\tĐầm Hà\t71%',
    ],
  ])('leaves out numbers of rows %s', (_, text) => {
    expect(of(text).told).toEqual([
      ['write', 'tai-khoan|ha-long', '97'],
      ['write', 'tai-khoan|dam-ha', '71'],
    ]);
  });

  it('writes figures that happen to count up where they stand behind the names, asks where nothing tells', () => {
    expect(of('Hạ Long\t1%\nĐầm Hà\t2%').told.map((cell) => cell[2])).toEqual(['1', '2']);
    const block = placed(readTabbed('1\t95\n2\t90\n3\t85'), layout, { row: 1, column: 0 });
    expect(block.ordinals).toEqual([{ column: 0, isSure: false }]);
    expect(block.cells.map(({ text }) => text)).toEqual(['95', '90', '85']);
    expect(block.isPlain).toBe(false);
    const said = placed(readTabbed('1\t95\n2\t90'), layout, { row: 1, column: 0 }, new Map(), new Set([0]));
    expect(said.cells.map(({ text }) => text)).toEqual(['1', '95', '2', '90']);
  });

  it('takes columns of remarks and units of measure for what they are', () => {
    const block = of('Địa phương\tĐVT\tPhiếu thông tin về liệt sĩ\tGhi chú\nHạ Long\tphiếu\t1.600\tđã rà soát');
    expect(block.told).toEqual([['replace', 'phieu|ha-long', '1600']]);
    expect([block.skipped, block.isPlain]).toEqual([['ĐVT', 'Ghi chú'], true]);
  });

  it('asks about headings the grid does not have, also below a title', () => {
    const block = of(
      'KẾT QUẢ THÁNG 5\t\t\t\nTT\tĐịa phương\tSố phiếu\tTỷ lệ\n1\tTP. Hạ Long\t1.503\t97\n2\tH. Đầm Hà\t264\t71',
    );
    expect(block.unknown.map(({ name, guess }) => [name, guess])).toEqual([
      ['Số phiếu', 1],
      ['Tỷ lệ', 2],
    ]);
    expect(block.isPlain).toBe(false);
    const given = of(
      'TT\tĐịa phương\tSố phiếu\tTỷ lệ\n1\tTP. Hạ Long\t1.600\t97',
      new Map([
        ['Số phiếu', 'phieu'],
        ['Tỷ lệ', 'tai-khoan'],
      ]),
    );
    expect(given.told).toEqual([
      ['replace', 'phieu|ha-long', '1600'],
      ['write', 'tai-khoan|ha-long', '97'],
    ]);
  });
});
