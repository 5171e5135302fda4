export const vi = {
  dueToday: 'Hôm nay là ngày cuối',
  dueIn: (days: string) => `Còn ${days} ngày`,
  late: (days: string) => `Quá hạn ${days} ngày`,
  deadline: (day: string) => `Thời hạn gửi báo cáo: ${day}`,
  unit: 'Đơn vị',
  missing: 'Chưa gửi đủ',
  silentUnit: 'Chưa báo cáo',
  partUnit: (ratio: string) => `Đã có ${ratio} số liệu`,
  notTold: (count: string) => `và ${count} đơn vị khác`,
  list: 'Danh sách để nhắn',
  listOf: (period: string) => `Danh sách đơn vị chưa gửi đủ số liệu ${period}, để dán vào tin nhắn`,
  copy: 'Sao chép',
  copyTable: 'Sao chép thành bảng',
  copied: 'Đã sao chép',
  copyByHand: 'Chọn hết và nhấn Ctrl+C',
  messageHead: (period: string, plan: string) => `Đề nghị gửi số liệu ${period} (Kế hoạch ${plan})`,
  messageCount: (count: string) => `Còn ${count} đơn vị chưa gửi đủ số liệu:`,
};

export type MissingMessages = typeof vi;
