import { aboutTable, loadFileWords, scopeOf } from './about-table';
import { csvOf } from './csv';
import { cellsOf, type FileColumn, type FileTable } from './file-table';
import { figureCell } from './figure-cell';
import { fileMessages } from './messages';
import { safeCsvText } from './safe-text';
import { openWorkbook, type OpenedWorkbook } from './testing/open-workbook';
import { sheetName, xlsxOf } from './xlsx';

interface Row {
  readonly name: string | null;
  readonly count: number | null;
  readonly share: number | null;
  readonly day: string | null;
  readonly figure: readonly [value: string | null, unit: string, qualifier?: string];
}

const row = (part: Partial<Row>): Row => ({
  name: null,
  count: null,
  share: null,
  day: null,
  figure: [null, '%'],
  ...part,
});
const COLUMNS: readonly FileColumn<Row>[] = [
  { kind: 'text', heading: 'Tên', width: 40, value: ({ name }) => name },
  { kind: 'number', heading: 'Số lượng', width: 12, value: ({ count }) => count },
  { kind: 'percent', heading: 'Tỷ lệ', width: 12, value: ({ share }) => share },
  { kind: 'day', heading: 'Ngày', width: 12, value: ({ day }) => day },
  {
    ...{ kind: 'figure', heading: 'Kết quả', width: 14 },
    value: ({ figure: [value, unit, qualifier = null] }) =>
      figureCell({ value, numerator: null, denominator: null, qualifier }, unit, 'vi'),
  },
];
const ROWS = [
  row({ name: '- Thành thị', count: 1234567, share: 62.9, day: '2026-12-31', figure: ['81.67', '%', 'exact'] }),
  row({
    name: '=HYPERLINK("http://x";"y")',
    count: 0,
    share: 100,
    day: '2024-02-05',
    figure: ['1234.5', 'triệu đồng'],
  }),
  row({ name: 'Dòng một\u000bdòng hai\u0007', figure: ['80', '%', 'above'] }),
  row({ name: '+84 912 345 678' }),
];
const SCOPE = scopeOf({
  plan: {
    ...{ code: '01/KH-UBND', title: 'Kế hoạch mẫu', issuedOn: '2024-01-15', sourceNote: null },
    province: { code: 'mau', name: 'Tỉnh Mẫu', simulated: true },
    sourceDocument: { id: 'd', label: 'Kế hoạch số 01/KH-UBND' },
  },
  ...{ day: '2024-12-31', knownAt: undefined, kind: 'live', snapshot: null },
} as unknown as Parameters<typeof scopeOf>[0]);

async function table(): Promise<FileTable> {
  const words = await loadFileWords('vi');
  const about = {
    ...{ title: 'Bảng thử', rule: 'Tính là hoàn thành: Hoàn thành.', filters: ['“an”', 'Quá hạn'] },
    ...{ rows: { shown: 4, all: 9 }, sort: { column: 'Tên', descending: true }, notes: [null, '=1+1'] },
  };
  return {
    ...aboutTable(SCOPE, about, words, new Date('2024-12-31T17:05:00Z')),
    ...cellsOf(COLUMNS, ROWS, 'TT'),
    pinned: 2,
  };
}

describe('a table as a workbook, opened by another library', () => {
  let book: OpenedWorkbook;
  beforeAll(async () => {
    book = await openWorkbook(await xlsxOf(await table(), 'Bảng: thử/1', fileMessages.vi));
  });

  it('has its headings under a title and a line that says what it is', () => {
    expect(book.rows[0]?.[0]).toBe('Bảng thử – Kế hoạch số 01/KH-UBND ngày 15/01/2024');
    expect(book.rows[1]?.[0]).toContain('SỐ LIỆU MÔ PHỎNG – Tỉnh Mẫu – số liệu mô phỏng · Tạm tính, chưa công bố');
    expect(book.rows[2]).toEqual(['TT', 'Tên', 'Số lượng', 'Tỷ lệ', 'Ngày', 'Kết quả']);
  });

  it('keeps numbers as numbers, days as days, percentages as percentages', () => {
    expect(book.rows[3]).toEqual([1, '- Thành thị', 1234567, 0.629, new Date('2026-12-31T00:00:00Z'), 0.8167]);
    expect(book.rows[4]?.slice(2)).toEqual([0, 1, new Date('2024-02-05T00:00:00Z'), 1234.5]);
    expect(['C4', 'D4', 'E4', 'F4', 'F5'].map(book.formatOf)).toEqual([
      '#,##0',
      '0.0%',
      'dd/mm/yyyy',
      '0.00%',
      '#,##0.0',
    ]);
  });

  it('makes no number of a bound, and leaves empty what is not known', () => {
    expect(book.rows[5]).toEqual([3, 'Dòng một\ndòng hai', null, null, null, 'trên 80%']);
    expect(book.rows[6]?.slice(2)).toEqual([null, null, null, null]);
  });

  it('leaves text that begins like a formula text, without a sign before it', () => {
    expect(book.rows.slice(3).map((cells) => cells[1])).toEqual([
      ...['- Thành thị', '=HYPERLINK("http://x";"y")', 'Dòng một\ndòng hai', '+84 912 345 678'],
    ]);
    expect(['B4', 'B5', 'B6', 'B7'].map(book.formatOf)).toEqual(['@', '@', 'General', '@']);
    expect([book.formulas, book.quoted]).toEqual([0, 0]);
  });

  it('filters, keeps its head in sight and prints it on every landscape A4', () => {
    expect(book.filter).toBe('A3:F7');
    expect(book.frozen).toEqual({ rows: 3, columns: 2 });
    expect(book.printTitles).toBe("'Bảng  thử 1'!$A:$B,'Bảng  thử 1'!$1:$3");
    expect(book.page).toEqual({ landscape: true, paper: '9', fitToPage: true });
  });

  it('says on a second sheet what its figures are', () => {
    expect(book.sheets).toEqual(['Bảng  thử 1', 'Nguồn']);
    expect(Object.fromEntries(book.notes)).toMatchObject({
      'Kế hoạch': 'Kế hoạch số 01/KH-UBND ngày 15/01/2024',
      'Số liệu tính đến ngày': '31/12/2024',
      'Tình trạng': 'Tạm tính, chưa công bố',
      'Cách tính': 'Tính là hoàn thành: Hoàn thành.',
      'Bộ lọc': '“an”; Quá hạn',
      'Số dòng': '4 trong 9 dòng',
      'Sắp xếp': 'Tên, giảm dần',
      'Nguồn số liệu': 'Kế hoạch số 01/KH-UBND',
      'Ghi chú': '=1+1',
      'Lập tệp lúc': '00:05 ngày 01/01/2025',
    });
  });
});

describe('a table as CSV', () => {
  it('opens in Vietnamese Excel: mark, semicolons, decimal commas; nothing in it is a formula', async () => {
    const lines = csvOf(await table()).split('\r\n');
    expect(lines[0]).toBe('\ufeffTT;Tên;Số lượng;Tỷ lệ;Ngày;Kết quả');
    expect(lines[1]).toBe('1;\u00a0- Thành thị;1234567;62,9%;31/12/2026;81,67%');
    expect(lines[2]).toBe('2;"\u00a0=HYPERLINK(""http://x"";""y"")";0;100%;05/02/2024;1234,5');
    expect(lines[3]).toBe('3;"Dòng một\ndòng hai";;;;trên 80%');
    expect(lines).toContain('Tình trạng;Tạm tính, chưa công bố');
    expect(lines).toContain('Ghi chú;\u00a0=1+1');
  });

  it.each([
    ['=1+1', '\u00a0=1+1'],
    ['-2', '\u00a0-2'],
    ['@x', '\u00a0@x'],
    ['  =1', '\u00a0=1'],
    ['\t=x', '\u00a0=x'],
    ['100% hồ sơ', '100% hồ sơ'],
    ['Sở Y tế', 'Sở Y tế'],
  ])('writes %j as %j', (text, written) => expect(safeCsvText(text)).toBe(written));
});

it('gives sheets names that every spreadsheet takes', () => {
  expect(sheetName('Tháng 5/2025 [khối: huyện]?')).toBe('Tháng 5 2025  khối  huyện');
  expect(sheetName('x'.repeat(40))).toHaveLength(31);
});
