import type { Role, Unit } from '@tiendo/contracts';
import { orgMessages } from '../../../shared/org';
import en from '../../../shared/org/messages/en';
import { readUserRows, refusedRows, type ReadRows } from './user-rows';

const unit = (code: string, name: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name,
  shortName: null,
  kind: 'department',
  officialOrder: 10,
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
  ...more,
});
const UNITS = [
  unit('so-noi-vu', 'Sở Nội vụ', { otherNames: ['SNV'] }),
  unit('huyen-dam-ha', 'Huyện Đầm Hà', { kind: 'districtLevel', validTo: '2025-06-30' }),
  unit('so-khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ', { shortName: 'Sở KH&CN' }),
];
const ROLES: Readonly<Record<Role, string>>[] = [orgMessages.vi.roles, en.roles];
const HEAD = ['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'Đơn vị'];

const read = (...cells: unknown[][]) => readUserRows(cells, UNITS, ROLES);
const rowsOf = (answer: ReadRows) => {
  if (answer.kind !== 'rows') throw new Error(`Expected rows, got ${answer.kind}`);
  return answer.rows;
};

describe('accounts from a sheet', () => {
  it('reads rows below the headings, wherever these stand, in any order of columns', () => {
    const rows = rowsOf(
      read(
        ['DANH SÁCH NGƯỜI DÙNG'],
        [null, null, null],
        ['STT', 'ĐƠN VỊ', 'Ten dang nhap', 'Vai trò', 'Họ tên'],
        [1, 'Sở KH&CN', 'Nguyen.Van.An', 'Cán bộ báo cáo của đơn vị', ' Nguyễn  Văn An '],
        [null, null, null, null, null],
        [2, null, 'tran.binh', 'admin', 'Trần Bình'],
      ),
    );
    expect(rows.map(({ line, user }) => ({ line, user }))).toEqual([
      {
        line: 4,
        user: {
          displayName: 'Nguyễn Văn An',
          username: 'nguyen.van.an',
          role: 'reporter',
          unit: 'so-khoa-hoc-va-cong-nghe',
        },
      },
      { line: 6, user: { displayName: 'Trần Bình', username: 'tran.binh', role: 'admin' } },
    ]);
  });

  it.each([
    ['Cơ quan thường trực (cập nhật)', 'editor'],
    ['co quan thuong truc', 'editor'],
    ['QUẢN TRỊ VIÊN', 'admin'],
    ['Steering committee', 'committee'],
    ['viewer', 'viewer'],
  ])('takes %s for the role %s', (text, role) => {
    expect(rowsOf(read(HEAD, ['An', 'an.nguyen', text, '']))[0]?.user?.role).toBe(role);
  });

  it('finds a unit by name, short name, another name and code, without diacritics', () => {
    const units = ['so noi vu', 'SNV', 'so-noi-vu', 'Sở Nội vụ'].map(
      (text) => rowsOf(read(HEAD, ['An', 'an.nguyen', 'reporter', text]))[0]?.user?.unit,
    );
    expect(units).toEqual(['so-noi-vu', 'so-noi-vu', 'so-noi-vu', 'so-noi-vu']);
  });

  it('names what is wrong in each row and makes no account of it', () => {
    const rows = rowsOf(
      read(
        HEAD,
        ['', 'x', 'sếp', 'Sở Không Có'],
        ['Lê Lặp', 'le.lap', 'viewer', ''],
        ['Lê Lặp', 'le.lap', '', ''],
        ['Hồ Thiếu', '', 'unitLeader', ''],
        ['Đỗ Dấu', 'Đỗ Dấu', 'viewer', ''],
        ['A'.repeat(121), 'dai.qua', 'viewer', ''],
        ['Ngô Cũ', 'ngo.cu', 'viewer', 'Huyện Đầm Hà'],
      ),
    );
    expect(rows.map(({ issues }) => issues)).toEqual([
      { displayName: 'nameMissing', username: 'usernameWrong', role: 'roleUnknown', unit: 'unitUnknown' },
      {},
      { username: 'usernameTwice', role: 'roleMissing' },
      { username: 'usernameMissing', unit: 'unitMissing' },
      { username: 'usernameWrong' },
      { displayName: 'nameTooLong' },
      { unit: 'unitEnded' },
    ]);
    expect(rows.map(({ user }) => user !== null)).toEqual([false, true, false, false, false, false, false]);
  });

  it('says why there is nothing to read', () => {
    expect(read(['Cột 1', 'Cột 2'])).toEqual({ kind: 'noHeader' });
    expect(read()).toEqual({ kind: 'noHeader' });
    expect(read(HEAD)).toEqual({ kind: 'noRows' });
    const many = Array.from({ length: 501 }, (_, index) => ['An', `an.${index}`, 'viewer', '']);
    expect(read(HEAD, ...many)).toEqual({ kind: 'tooMany', count: 501 });
    expect(rowsOf(read(HEAD, ...many.slice(1)))).toHaveLength(500);
  });

  it('puts what the server refused into the row of the file it is about', () => {
    const rows = rowsOf(read(HEAD, ['An', 'an.1', 'viewer'], [], ['Bình', 'binh.1', 'viewer']));
    const refused = refusedRows(rows, (pointer) => (pointer === '/users/1/username' ? 'đã có' : undefined));
    expect([...refused]).toEqual([[4, ['đã có']]]);
  });
});
