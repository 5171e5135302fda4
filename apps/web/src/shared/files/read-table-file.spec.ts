import { readListCell } from '@tiendo/indicators/lists';
import { readTableFile, typedCell } from './read-table-file';

const file = (name: string, text: string): File =>
  Object.assign(new Blob([text]), { name, text: async () => text }) as File;

describe('a table in a file of text', () => {
  it.each([
    ['a.csv', '\uFEFFTên lớp;Số lớp\r\n"Trí tuệ; nhân tạo";2\r\n'],
    ['a.csv', 'Tên lớp,Số lớp\n"Trí tuệ; nhân tạo",2'],
    ['a.txt', 'Tên lớp\tSố lớp\nTrí tuệ; nhân tạo\t2\n'],
  ])('%s is parted by what its headings are parted by', async (name, text) => {
    expect(await readTableFile(file(name, text))).toEqual([
      ['Tên lớp', 'Số lớp'],
      ['Trí tuệ; nhân tạo', '2'],
    ]);
  });
});

describe('a cell of a workbook', () => {
  const number = {
    ...{ code: 'n', name: 'n', kind: 'number' as const, required: false, identifies: false, inPeriod: false },
    ...{ measureUnit: '', options: [] },
  };
  it.each([1332, 1.332, 0.5, 1234.5, -3])('%d reads as the same number', (value) => {
    expect(readListCell(number, typedCell(value))).toEqual({ ok: true, value: String(value) });
  });

  it('with a day reads as the same day', () => {
    const day = typedCell(new Date(Date.UTC(2025, 1, 5)));
    expect(readListCell({ ...number, kind: 'date' }, day)).toEqual({ ok: true, value: '2025-02-05' });
    expect([typedCell(null), typedCell(true), typedCell(' a ')]).toEqual(['', '', 'a']);
  });
});
