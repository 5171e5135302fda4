export const vi = {
  title: 'Công khai',
  lead: (code: string) =>
    `Ai chưa đăng nhập được xem gì của ${code}. Không mở thì chỉ người có tài khoản của tỉnh xem được.`,
  isOpen: 'Đang mở cho khách xem',
  isClosed: 'Chưa mở cho khách xem',
  openTitle: 'Mở cho khách xem',
  closeTitle: 'Thôi mở cho khách xem',
  openHint: 'Mở theo văn bản cho phép công khai; có hiệu lực ngay.',
  closeHint: 'Có hiệu lực ngay; bản khách đã lưu hoặc in thì không thu lại được.',
  document: 'Văn bản cho phép công khai',
  documentOptional: 'Văn bản (nếu có)',
  note: 'Ghi chú',
  openIt: 'Mở cho khách xem',
  closeIt: 'Đóng lại',
  opened: 'Đã mở cho khách xem',
  closed: 'Đã đóng, khách không xem được nữa',
  previewTitle: 'Khách xem được gì',
  previewClosed: 'Hiện khách không xem được gì. Nếu mở, khách sẽ xem được:',
  seen: 'Xem được',
  unseen: 'Không xem được',
  totals: (targets: number, tasks: number) =>
    `Tổng số và tên, trạng thái, thời hạn của ${targets} chỉ tiêu, ${tasks} nhiệm vụ`,
  localities: 'Kết quả chung của từng địa phương, theo thứ tự chính thức',
  snapshots: (count: number) =>
    count === 0
      ? 'Thay đổi và diễn biến: chưa có, vì chưa có bản chốt nào'
      : `Thay đổi và diễn biến giữa ${count} bản đã chốt`,
  rankings: (count: number) =>
    count === 0 ? 'Xếp hạng: chưa có bảng nào được công bố' : `${count} bảng xếp hạng đã công bố`,
  reasons: 'Lý do, kiến nghị, cơ quan chủ trì, người phụ trách',
  figures: 'Số liệu đằng sau từng chỉ tiêu, lịch sử, văn bản, tệp',
  drafts: 'Bản thảo, xếp hạng tạm tính, phiên họp, kết luận',
  withheldCount: (count: number) =>
    `${count} chỉ tiêu không công khai: không hiện tên, mã, trạng thái ở đâu cả, trang chỉ nói có ${count} chỉ tiêu như vậy; tổng số vẫn tính đủ như báo cáo đã ban hành`,
  withheldTitle: 'Chỉ tiêu không công khai',
  withheldHint: 'Áp dụng cho mọi kế hoạch của tỉnh có đo chỉ số này, có hiệu lực ngay.',
  withheldNone: 'Chưa có chỉ số nào: kế hoạch mở thì khách xem được mọi chỉ tiêu.',
  indicator: 'Chỉ số',
  choose: 'Chọn chỉ số',
  targets: (count: number) => (count === 0 ? 'kế hoạch này không đo' : `đo ${count} chỉ tiêu`),
  reason: 'Lý do',
  withhold: 'Không công khai',
  tellAgain: 'Công khai lại',
  tellAgainOf: (name: string) => `Công khai lại: ${name}`,
  withheldDone: 'Đã ghi: không công khai',
  toldDone: 'Đã ghi: công khai lại',
  by: (name: string | null, moment: string) => (name === null ? `có từ trước, ${moment}` : `${name}, ${moment}`),
  historyTitle: 'Các lần mở, đóng',
  historyNone: 'Chưa có lần nào.',
  didOpen: 'Mở',
  didClose: 'Đóng',
  noDocument: 'không ghi văn bản',
};

export type OpennessMessages = typeof vi;
