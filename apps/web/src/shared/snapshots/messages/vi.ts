export const vi = {
  title: 'Chốt số liệu mới',
  name: 'Tên bản chốt',
  proposedName: (day: string) => `Số liệu đến ngày ${day}`,
  asOf: 'Số liệu tính đến ngày',
  document: 'Văn bản kèm theo (nếu có)',
  note: 'Ghi chú',
  publish: 'Chốt số liệu',
  done: (name: string) => `Đã chốt số liệu: ${name}`,
  confirm: 'Bản chốt không sửa, không xóa được. Lãnh đạo và Ban Chỉ đạo mở trang thì thấy bản chốt mới nhất.',
  /** What a snapshot is: its day, the moment it is known at, who published it. */
  detail: (asOf: string, knownAt: string) => `Số liệu tính đến ngày ${asOf}, như đã biết lúc ${knownAt}`,
  by: (who: string) => `Người chốt: ${who}`,
  source: (label: string) => `Văn bản: ${label}`,
};

export type SnapshotMessages = typeof vi;
