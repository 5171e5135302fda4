export const vi = {
  saveAs: 'Lưu tệp',
  excel: 'Excel (.xlsx)',
  csv: 'CSV (phân cách bằng dấu chấm phẩy)',
  saveFailed: 'Chưa lưu được tệp. Kiểm tra kết nối rồi lưu lại.',
  order: 'TT',
  /** The second sheet: what the figures of the first are. */
  sourceSheet: 'Nguồn',
  simulated: 'SỐ LIỆU MÔ PHỎNG',
  plan: (code: string, day: string) => `Kế hoạch số ${code} ngày ${day}`,
  notes: {
    table: 'Bảng',
    plan: 'Kế hoạch',
    planTitle: 'Tên kế hoạch',
    owner: 'Địa phương, cơ quan',
    asOf: 'Số liệu tính đến ngày',
    knownAt: 'Theo số liệu đã biết lúc',
    state: 'Tình trạng',
    rule: 'Cách tính',
    result: 'Kết quả',
    filters: 'Bộ lọc',
    rows: 'Số dòng',
    columns: 'Cột',
    sort: 'Sắp xếp',
    source: 'Nguồn số liệu',
    note: 'Ghi chú',
    savedAt: 'Lập tệp lúc',
  },
  published: (label: string, moment: string) => `Số liệu đã chốt: ${label}, công bố lúc ${moment}`,
  rows: (shown: string, all: string) => `${shown} trong ${all} dòng`,
  sorted: (column: string, descending: boolean) => `${column}, ${descending ? 'giảm dần' : 'tăng dần'}`,
  /** At the foot of every printed page; the file puts the numbers in. */
  page: (page: string, pages: string) => `Trang ${page}/${pages}`,
};

export type FileMessages = typeof vi;
