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

describe('a report about several units', () => {
  const about = (code: string, unit: string, name: string) => ({
    ...named(code, code === 'lop' ? 'Số lớp tập huấn' : 'Số học viên'),
    subject: { code: unit, name },
  });
  const units = [
    ['ha-long', 'Thành phố Hạ Long'],
    ['cam-pha', 'Thành phố Cẩm Phả'],
    ['hai-ha', 'Huyện Hải Hà'],
  ] as const;
  const lines = ['lop', 'hoc-vien'].flatMap((code) => units.map(([unit, name]) => about(code, unit, name)));
  const table = (text: string) =>
    placePasted(
      text.split('\n').map((row) => row.split('\t')),
      lines,
      'lop|ha-long',
    );

  it('takes a table of units by indicators, however units are written, and tells names it does not know', () => {
    expect(
      table('TT\tĐịa phương\tSố học viên\tSố lớp tập huấn\n1\tTP. Cẩm Phả\t120\t3\n2\tHải Hà\t40\t1\n3\tVân Đồn\t9\t9'),
    ).toEqual({
      cells: [
        { key: 'hoc-vien|cam-pha', text: '120' },
        { key: 'lop|cam-pha', text: '3' },
        { key: 'hoc-vien|hai-ha', text: '40' },
        { key: 'lop|hai-ha', text: '1' },
      ],
      unknown: ['Vân Đồn'],
    });
  });

  it('still goes down from where it was pasted where no unit is named', () => {
    expect(table('1\n2').cells).toEqual([
      { key: 'lop|ha-long', text: '1' },
      { key: 'lop|cam-pha', text: '2' },
    ]);
  });
});

it('takes nothing beyond the last line', () => {
  expect(placed('1\n2\n3', 'thua|xa-a').cells).toEqual([{ key: 'thua|xa-a', text: '1' }]);
});
