import type { Unit } from '@tiendo/contracts';
import { loadMessages } from '../../../shared/i18n';
import { orgMessages } from '../../../shared/org';
import en from '../../../shared/org/messages/en';
import { userMessages } from '../users/messages';
import { workbookCells } from '../../../shared/files/read-sheet';
import { readFirstDay, type SheetOfCells } from './first-day';
import { firstDayTemplate } from './first-day-files';
import { beginningMessages } from './messages';

const THERE: Unit = {
  code: 'tinh-mau',
  name: 'Tỉnh Mẫu',
  shortName: null,
  kind: 'province',
  officialOrder: 1,
  validFrom: null,
  validTo: null,
  validToConfirmed: true,
  note: null,
  otherNames: [],
  successors: [],
  predecessors: [],
  parent: null,
  needsCheck: null,
  version: 1,
};
const KNOWN = { units: [THERE], roles: [orgMessages.vi.roles, en.roles], kinds: [orgMessages.vi.kinds, en.kinds] };
const UNITS = ['Tên đơn vị', 'Loại đơn vị', 'Tên viết tắt', 'Thuộc đơn vị'];
const USERS = ['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'Đơn vị'];
const units = (...rows: unknown[][]): SheetOfCells => ({ name: 'Đơn vị', rows: [UNITS, ...rows] });
const users = (...rows: unknown[][]): SheetOfCells => ({ name: 'Tài khoản', rows: [USERS, ...rows] });

/** The DOM of these tests has no `Blob.arrayBuffer`. */
const bytesOf = (file: Blob): Promise<ArrayBuffer> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(file);
  });

describe('the workbook of the first day', () => {
  it('makes units of rows, and accounts that may be of them', () => {
    const read = readFirstDay(
      [
        units(
          ['Sở Nội vụ', 'Sở, ban, ngành', 'SNV', ''],
          [],
          ['Xã An Lạc', '', '', 'Tỉnh Mẫu'],
          ['Đội An Lạc', 'Đơn vị sự nghiệp', '', 'xã An Lạc'],
        ),
        users(['Trần Thị Bình', 'tran.binh', 'Cán bộ báo cáo của đơn vị', 'SNV']),
      ],
      KNOWN,
    );
    expect(read.units.map(({ line, unit }) => [line, unit])).toEqual([
      [2, { code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'department', shortName: 'SNV', parent: null }],
      // The kind is that of the word the name begins with.
      [4, { code: 'xa-an-lac', name: 'Xã An Lạc', kind: 'communeLevel', shortName: null, parent: 'tinh-mau' }],
      [5, { code: 'doi-an-lac', name: 'Đội An Lạc', kind: 'publicServiceUnit', shortName: null, parent: 'xa-an-lac' }],
    ]);
    expect(read.users).toMatchObject({ kind: 'rows', rows: [{ user: { username: 'tran.binh', unit: 'so-noi-vu' } }] });
    expect(read).toMatchObject({ tooMany: null, noSheets: false, noUnitHead: false });
  });

  it.each([
    [['', 'Sở, ban, ngành', 'S', ''], { name: 'nameMissing' }],
    [['Tỉnh Mẫu', '', '', ''], { name: 'unitThere' }],
    [['Hội đồng', '', '', ''], { kind: 'kindMissing' }],
    [['Hội đồng', 'Khối lạ', '', ''], { kind: 'kindUnknown' }],
    [['Xã An', '', '', 'Huyện Không Có'], { parent: 'parentUnknown' }],
    [['Xã An', '', '', 'Xã An'], { parent: 'parentUnknown' }],
    [['x'.repeat(201), 'Doanh nghiệp', 'y'.repeat(81), ''], { name: 'nameTooLong', shortName: 'shortNameTooLong' }],
  ])('says of the row %j what is wrong, by cell', (row, issues) => {
    const [line] = readFirstDay([units(row)], KNOWN).units;
    expect(line?.issues).toEqual(issues);
    expect(line?.unit).toBeNull();
  });

  it('finds a unit that stands twice, and takes a block for its kind', () => {
    const { units: lines } = readFirstDay(
      [units(['Ban An', 'Khối sở, ban, ngành', '', ''], ['ban an', 'departments', '', ''])],
      KNOWN,
    );
    expect(lines[0]?.unit?.kind).toBe('department');
    expect(lines[1]?.issues.name).toBe('unitTwice');
  });

  it('tells sheets and headings that are not there, and too many accounts', () => {
    expect(readFirstDay([{ name: 'Trang 1', rows: [UNITS] }], KNOWN).noSheets).toBe(true);
    expect(readFirstDay([{ name: 'Đơn vị', rows: [['a', 'b']] }], KNOWN).noUnitHead).toBe(true);
    expect(readFirstDay([{ name: 'Tài khoản', rows: [['a']] }], KNOWN).users).toEqual({ kind: 'noHeader' });
    const many = Array.from({ length: 201 }, (_, n) => [`Người ${n}`, `nguoi.${n}`, 'viewer', '']);
    expect(readFirstDay([users(...many)], KNOWN).tooMany).toEqual({ sheet: 'users', count: 201 });
  });

  it.each(['vi', 'en'] as const)('is the template, filled in (%s)', async (language) => {
    const t = await loadMessages(beginningMessages, language);
    const org = await loadMessages(orgMessages, language);
    const file = await firstDayTemplate({
      t,
      users: await loadMessages(userMessages, language),
      roles: org.roles,
      kinds: org.kinds,
      language,
    });
    const sheets = await workbookCells({ arrayBuffer: () => bytesOf(file) });
    expect(sheets).toHaveLength(4);
    // Every kind that the sheet of blocks offers is understood.
    const kinds = sheets[1]?.rows.slice(1).map((row) => String(row[1])) ?? [];
    expect(kinds).toHaveLength(12);
    const filled = sheets.map((sheet, at) =>
      at === 0 ? { ...sheet, rows: [...sheet.rows, ...kinds.map((kind, n) => [`Đơn vị ${n}`, kind, '', ''])] } : sheet,
    );
    const read = readFirstDay(filled, KNOWN);
    expect(read.units.map(({ issues }) => issues)).toEqual(kinds.map(() => ({})));
    expect(read.users).toEqual({ kind: 'noRows' });
  });
});
