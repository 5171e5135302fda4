import type { Field, LoopField, TableField, TextField } from '../fields.js';

type Said = readonly [vi: string, en: string];

/** A field that takes a text. */
export const text = (name: string, [vi, en]: Said, example: string, needed = false): TextField => ({
  kind: 'text',
  ...{ name, about: { vi, en }, example, needed },
});

/** What is repeated. `rounds`: how often a preview prints it. */
export const loop = (
  name: string,
  [vi, en]: Said,
  fields: readonly Field[],
  { needed = false, rounds = 2 } = {},
): LoopField => ({ kind: 'loop', ...{ name, about: { vi, en }, fields, needed, rounds } });

/** A whole table. */
export const wholeTable = (
  name: string,
  [vi, en]: Said,
  example: TableField['example'],
  needed = false,
): TableField => ({
  kind: 'table',
  ...{ name, about: { vi, en }, example, needed },
});

/** The fields of the head of every paper, of its signature block and of its places of receivers. */
export const FRAME_FIELDS: readonly Field[] = [
  text(
    'cơ quan chủ quản',
    ['Cơ quan cấp trên trực tiếp; trống với UBND các cấp', 'The body over the issuer; none for a people’s committee'],
    'UBND tỉnh Mẫu',
  ),
  text(
    'cơ quan ban hành',
    ['Tên cơ quan ban hành, viết đủ, xuống dòng như thể thức', 'Who issues the paper, written out, in its lines'],
    'Sở Khoa học và Công nghệ',
    true,
  ),
  text(
    'số ký hiệu',
    ['Số, ký hiệu; số để trống khi chưa cấp', 'Number and sign; open until given'],
    '        /BC-SKHCN',
    true,
  ),
  text('địa danh', ['Địa danh ghi trước ngày ban hành', 'The place before the day'], 'Tỉnh Mẫu'),
  text(
    'ngày ban hành',
    ['“ngày … tháng … năm …”; để trống khi chưa ký', 'The day in words; open until signed'],
    'ngày 05 tháng 6 năm 2025',
  ),
  loop(
    'nơi nhận',
    ['Nơi nhận, trước dòng “Lưu: VT”', 'Who receives it, before the archive'],
    [text('tên nơi nhận', ['Một nơi nhận', 'One receiver'], 'UBND tỉnh Mẫu', true)],
    { needed: true },
  ),
  text(
    'chức vụ người ký',
    ['Quyền hạn, chức vụ: TM., KT. và chức vụ, mỗi dòng một ý', 'Whom the signer stands for, and their position'],
    'GIÁM ĐỐC',
    true,
  ),
  text('chỗ ký', ['“(Chữ ký, họ và tên, dấu)” khi chưa ký', 'Where to sign, until signed'], '(Chữ ký, họ và tên, dấu)'),
  text('người ký', ['Họ và tên người đã ký', 'Who has signed'], ''),
  text(
    'dấu mô phỏng',
    [
      'Câu báo số liệu mô phỏng, ở đầu mọi trang; trống với số liệu thật',
      'The mark of simulated figures, on top of every page; empty for real ones',
    ],
    'Số liệu mô phỏng, không phải số liệu thật của địa phương nào',
  ),
];
