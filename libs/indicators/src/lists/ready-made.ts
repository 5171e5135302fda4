import type { AskedList, ListColumn } from './definition.js';

const column = (
  code: string,
  name: string,
  kind: ListColumn['kind'],
  more: Partial<Omit<ListColumn, 'code' | 'name' | 'kind'>> = {},
): ListColumn => ({
  ...{ code, name, kind, required: false, identifies: false, inPeriod: false, measureUnit: '', options: [] },
  ...more,
});

const NAMED = { required: true, identifies: true } as const;

/**
 * Lists that an office may begin with, with the headings that annexes of provinces have: their columns are the office's to
 * change, and no count fills an indicator yet.
 */
export const READY_MADE_LISTS: readonly AskedList[] = [
  {
    code: 'van-ban-chi-dao',
    name: 'Văn bản chỉ đạo, điều hành',
    columns: [
      column('van-ban', 'Số, ký hiệu, ngày ban hành', 'document', { ...NAMED, inPeriod: true }),
      column('trich-yeu', 'Trích yếu nội dung', 'text', { required: true }),
      column('cap-ban-hanh', 'Cấp ban hành', 'choice', {
        options: ['Trung ương', 'Tỉnh ủy', 'HĐND tỉnh', 'UBND tỉnh', 'Cơ quan, đơn vị'],
      }),
    ],
    hasStates: false,
    carries: 'none',
    counts: [],
  },
  {
    code: 'lop-dao-tao',
    name: 'Lớp đào tạo, bồi dưỡng',
    columns: [
      column('ten-lop', 'Tên lớp, nội dung', 'text', NAMED),
      column('so-lop', 'Số lớp', 'number', { required: true, measureUnit: 'lớp' }),
      column('so-hoc-vien', 'Số lượt học viên', 'number', { measureUnit: 'lượt học viên' }),
      column('ngay-khai-giang', 'Ngày khai giảng', 'date'),
      column('van-ban', 'Văn bản phê duyệt', 'document'),
    ],
    hasStates: true,
    carries: 'open',
    counts: [],
  },
  {
    code: 'he-thong-thong-tin',
    name: 'Hệ thống thông tin và cấp độ an toàn',
    columns: [
      column('ten-he-thong', 'Tên hệ thống thông tin', 'text', NAMED),
      column('cap-do', 'Cấp độ', 'choice', { options: ['Cấp độ 1', 'Cấp độ 2', 'Cấp độ 3', 'Cấp độ 4', 'Cấp độ 5'] }),
      column('quyet-dinh', 'Quyết định phê duyệt cấp độ', 'document'),
      column('dap-ung', 'Phương án bảo đảm an toàn', 'choice', { options: ['Đáp ứng đầy đủ', 'Chưa đáp ứng đầy đủ'] }),
    ],
    hasStates: false,
    carries: 'all',
    counts: [],
  },
  {
    code: 'co-so-du-lieu',
    name: 'Cơ sở dữ liệu',
    columns: [
      column('ten-co-so-du-lieu', 'Tên cơ sở dữ liệu', 'text', NAMED),
      column('loai', 'Loại', 'choice', { options: ['Dùng chung', 'Chuyên ngành', 'Dữ liệu mở'] }),
      column('quyet-dinh', 'Văn bản phê duyệt', 'document'),
    ],
    hasStates: true,
    carries: 'all',
    counts: [],
  },
  {
    code: 'de-an-du-an',
    name: 'Đề án, dự án',
    columns: [
      column('ten-du-an', 'Tên đề án, dự án', 'text', NAMED),
      column('van-ban', 'Văn bản phê duyệt', 'document'),
      column('kinh-phi', 'Kinh phí', 'number', { measureUnit: 'triệu đồng' }),
      column('bat-dau', 'Ngày bắt đầu', 'date'),
      column('ket-thuc', 'Ngày kết thúc', 'date'),
    ],
    hasStates: true,
    carries: 'open',
    counts: [],
  },
];
