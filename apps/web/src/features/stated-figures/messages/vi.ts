export const vi = {
  page: 'Số liệu trong văn bản',
  lead: 'Số liệu các văn bản nêu tại một ngày, ngoài kỳ báo cáo; kể cả chỉ số mà kế hoạch chưa đặt mức.',
  search: 'Tìm chỉ số, đơn vị',
  subject: 'Của',
  anyIndicator: 'mọi chỉ số',
  anybody: 'mọi đơn vị',
  document: 'Văn bản',
  anyDocument: 'tất cả',
  shown: (shown: string, total: string) => `${shown}/${total} số liệu`,
  more: 'Xem thêm',
  unprinted: (shown: string, total: string) =>
    `Mới in ${shown}/${total} số liệu; hãy bấm “Xem thêm” đến hết rồi in lại.`,
  indicator: 'Chỉ số',
  figure: 'Số liệu',
  day: 'Đến ngày',
  source: 'Mục',
  earlier: 'số trước đó',
  selfReported: 'Tự báo cáo',
  actions: 'Thao tác',
  empty: 'Chưa có số liệu nào ngoài kỳ báo cáo',
  emptyDetail: 'Số liệu của từng kỳ nằm ở màn hình Nhập số liệu.',
  nothingFound: 'Không có số liệu nào khớp',
  clear: 'Bỏ các bộ lọc',
  byPeriod: 'Số liệu theo kỳ',
};

export type StatedPageMessages = typeof vi;
